"""Fichas to Markdown pages and SVG charts."""
