"""Marks in: others' annotations as marks of ours, looked at before anything is kept.

Whatever a file holds is taken for hostile: its size is looked at before it is opened, no
address in it is followed, nothing in it is run, and one bad item is refused alone.
"""
