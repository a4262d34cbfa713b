"""How legible the looks are, and looks of the reader's own; for whoever shows or checks a theme."""
