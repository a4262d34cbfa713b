"""The window: the only room that may say PySide6. Only the app comes in."""
