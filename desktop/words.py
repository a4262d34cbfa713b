"""Words: names a string for translation where no translator can be loaded.

Rooms without Qt hold the titles of actions and the sentences of errors. They pass
them through `mark`, so that Qt Linguist's lupdate finds them; `desktop.ui.words`
translates when a sentence is shown, and the command line prints them as they are.
"""


def mark(text: str) -> str:
    """Return ``text`` as it is; its only use is to be found by lupdate.

    >>> mark("Find")
    'Find'
    """
    return text
