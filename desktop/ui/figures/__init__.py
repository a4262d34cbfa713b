"""Figures in the window: charts painted in the text, read point by point, their card and data."""
