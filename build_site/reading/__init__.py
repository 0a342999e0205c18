"""PDF to Sheet: the only room that knows a PDF library."""
