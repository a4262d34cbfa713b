"""What stands about the text and follows it: the bars, and the actions that are to be had.

The window alone comes in.
"""
