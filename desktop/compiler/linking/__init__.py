"""Links nobody writes: the compiler finds what the text speaks of. For the compiler alone."""
