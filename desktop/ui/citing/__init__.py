"""Citations in the window: shown, chosen, put on the clipboard; knows nothing of the page."""
