"""What a PDF is given once it is written: an outline, links, its language."""
