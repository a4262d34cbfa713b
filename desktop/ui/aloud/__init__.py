"""Reading aloud in a window: what is said, shown where it stands; made when first asked for."""
