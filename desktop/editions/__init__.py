"""Editions from one file: packs checked, unpacked, opened; which edition is open. The reader's."""
