"""Computed notes: what follows from the printed figures, and whether the ficha agrees with itself."""
