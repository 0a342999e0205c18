"""Tests of the pages: Markdown, charts, lists and the shell."""
