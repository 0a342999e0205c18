"""Turns a folder of Chile's programme monitoring reports (fichas, PDF) into a public website."""
