"""Fichas to Lunr indexes."""
