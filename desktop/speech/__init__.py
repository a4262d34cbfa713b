"""Reading aloud, as far as it needs no window: what is said, in which order, by which voice."""
