"""The computed notes, one file each: what it asks, its formula, its sentences, its cases."""
