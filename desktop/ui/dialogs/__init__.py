"""Windows over the window: shortcuts, about. Only the window comes in."""
