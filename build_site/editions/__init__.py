"""What changes by year or layout, as data."""
