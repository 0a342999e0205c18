"""The flow from a folder of PDFs to a site in its place: reading in workers, rooms, MkDocs, what is kept."""
