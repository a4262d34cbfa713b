"""The glossary, the timeline and the sources in the window. Only the window comes in."""
