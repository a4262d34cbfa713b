"""Finding: one analyser, one query, one index. The reader and the compiler come in."""
