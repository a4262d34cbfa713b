"""The edition as a file of its own: a web page or an e-book, with the reader's marks in it."""
