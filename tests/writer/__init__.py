"""A writer of test fichas: invented, known to the last figure, printed in many layouts by several PDF producers."""
