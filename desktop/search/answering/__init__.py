"""Answering: from scored documents to an answer: what is told once, how much, which, and how."""
