"""Ficha to Cotejos: derived figures and checks of the ficha against itself."""
