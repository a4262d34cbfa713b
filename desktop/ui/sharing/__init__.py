"""What passes between the page and others: citing what is read, marks out, marks in."""
