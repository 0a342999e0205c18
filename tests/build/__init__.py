"""The flow around the rooms, with a reader and rooms made for the tests."""
