"""A figure of the edition as data, plain geometry, words and SVG; any room above may come in."""
