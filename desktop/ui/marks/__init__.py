"""Marks in the window: made, painted, listed, changed. Holds values and the reader's verbs."""
