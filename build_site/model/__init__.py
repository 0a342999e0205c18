"""What a ficha says: typed, immutable, nothing computed."""
