"""The help from the window: where it opens."""
