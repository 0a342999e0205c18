"""Many fichas."""
