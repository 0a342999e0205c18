"""What editions print, as data."""
