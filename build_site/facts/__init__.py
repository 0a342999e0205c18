"""Fichas to columns of facts that can be asked."""
