"""Fichas to downloads: tables, data package, schema."""
