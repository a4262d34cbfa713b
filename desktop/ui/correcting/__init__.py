"""Mistakes in the edition: described, kept as marks, and written for the editors."""
