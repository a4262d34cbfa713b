"""What the reader chooses, and where they left off. The reader and the window come in."""
