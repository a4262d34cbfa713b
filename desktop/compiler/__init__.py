"""content/ to resources/compiled/: for developers and builds, never shipped."""
