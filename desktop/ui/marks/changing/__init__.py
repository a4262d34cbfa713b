"""Changing what marks cover and what their colours are called. For `desktop.ui.marks` only."""
