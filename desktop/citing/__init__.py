"""Citations: a place, a quote or a fact as others cite it, a module a style.

Anyone above the document may come in; `desktop.citing.styles` is the table to ask.
"""
