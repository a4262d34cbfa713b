"""Marks set right after a new edition: looked at side by side, confirmed, attached by hand."""
