"""Widgets that make do with the room there is: panes that turn, words that are cut."""
