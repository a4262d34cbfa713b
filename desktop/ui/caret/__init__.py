"""The caret in the text: where it stands, and the words, sentence or block about it."""
