"""Words: names a string for translation where no translator can be loaded.

Rooms without Qt hold the titles of actions and the sentences of errors. They pass
them through `mark`, so that Qt Linguist's lupdate finds them; `desktop.ui.words`
translates when a sentence is shown, and the command line prints them as they are.
"""


class Said(str):
    """A sentence with its values put in, that remembers both, so that it can be translated.

    For words that are themselves a value of others, such as why a file cannot be read.

    >>> Said("over {most} annotations", most="10,000")
    'over 10,000 annotations'
    """

    __slots__ = ("values", "words")

    words: str
    values: dict[str, object]

    def __new__(cls, words: str, **values: object) -> "Said":
        """Return marked words with their values."""
        made = super().__new__(cls, words.format_map(values) if values else words)
        made.words, made.values = words, values
        return made


def mark(text: str) -> str:
    """Return ``text`` as it is; its only use is to be found by lupdate.

    >>> mark("Find")
    'Find'
    """
    return text
