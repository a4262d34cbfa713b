"""White Paper Reader: an offline reader for a white paper, in two languages."""

__version__ = "0.1.0"
