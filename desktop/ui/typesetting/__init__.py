"""Typesetting: blocks become a laid-out document that knows its places. For the panes."""
