"""Which panel is made when it is first shown: a dialog nobody opens costs no start.

One of the doors where imports stand inside functions, a module for what the panels are for.
"""
