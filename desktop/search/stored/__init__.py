"""What an index is on disk: Whoosh's postings, the documents beside them. Search comes in."""
