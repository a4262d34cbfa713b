"""What fingers on a screen do in a window; made after the first page."""
