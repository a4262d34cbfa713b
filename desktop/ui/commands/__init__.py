"""What each action does: tables of one row an action, a module for each kind.

The ids stand in `desktop.actions`; `table.commands` is all of them.
"""
