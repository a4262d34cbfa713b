"""How a text comes into its pane: a window of it at once, the whole when the reader rests.

For the reading pane alone; what a window is and how both are built is typesetting's.
"""
