"""The reading pane: a language as one scrolling text. Only the window comes in."""
