"""The help: what its pages say of the program is taken from the program's own tables."""
