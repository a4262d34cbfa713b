"""What a screen reader is told of the text: its blocks as a tree, made when one asks."""
