"""What leaves the workshop: the wheel and the frozen program. Only builds come in."""
