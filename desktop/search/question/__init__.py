"""Questions: what is typed, as a value; the language it may be typed in."""
