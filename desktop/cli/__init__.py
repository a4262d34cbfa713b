"""Commands with no window, a module each. Only the main module comes in."""
