"""Commands that hand things to others: citations, marks out and marks in."""
