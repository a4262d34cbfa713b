"""Generic widgets that know nothing of reading. Any room of the window may come in."""
