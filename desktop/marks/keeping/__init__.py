"""Keeping marks on disk: the marks file, its tables and journal, its backups. For `marks` only."""
