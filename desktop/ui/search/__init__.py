"""The search box and its hits. Only the window comes in."""
