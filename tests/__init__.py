"""Tests of the builder, mirroring build_site/, and the writer of test fichas."""
