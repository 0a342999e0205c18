"""One case per surprise that paper holds: whole fichas, from the PDF to the last figure and word."""
