"""What a question meant: other names laid beside it, misspellings mended, what else to ask."""
