"""What the index takes: an edition, or any library of passages. The compiler comes in."""
