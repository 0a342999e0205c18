"""The only tests that open PDFs for their own sake."""
