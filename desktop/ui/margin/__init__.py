"""The margin of a window: what it has about marks, made part by part when it is needed."""
