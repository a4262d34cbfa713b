"""What the reader adds: highlights, underlines, notes and bookmarks that are never lost."""
