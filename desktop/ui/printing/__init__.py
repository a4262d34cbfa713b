"""What leaves the window on paper: sections or the whole edition, as pages and as PDF."""
