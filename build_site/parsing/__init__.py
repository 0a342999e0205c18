"""Sheet and Profile to Ficha: one module per printed section."""
