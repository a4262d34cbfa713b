"""Marks out and marks in: a module a format; `formats` is the table and the only door."""
