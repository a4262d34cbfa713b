"""The section tree. Only the window comes in."""
