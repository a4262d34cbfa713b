"""The tables of the marks file: every migration there ever was, in order.

To change the tables: append a migration here, never edit one, and put a file of the
schema before it into ``tests/samples/marks``. `desktop.marks.keeping.opening` runs what is missing
in one transaction, after a copy of the whole file.
"""

APPLICATION = 0x57504D4B  # “WPMK”: tells our file from every other SQLite file.

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE mark (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('highlight', 'underline', 'note', 'bookmark')),
            colour TEXT NOT NULL
                CHECK (colour IN ('yellow', 'green', 'blue', 'pink', 'purple')),
            note TEXT NOT NULL,
            created TEXT NOT NULL,
            changed TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 0),
            deleted TEXT NOT NULL,
            lang TEXT NOT NULL CHECK (lang IN ('en', 'zh')),
            edition TEXT NOT NULL,
            content TEXT NOT NULL,
            exact TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            heading TEXT NOT NULL,
            progress REAL NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE segment (
            mark TEXT NOT NULL REFERENCES mark (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            block TEXT NOT NULL,
            first INTEGER NOT NULL CHECK (first >= 0),
            last INTEGER NOT NULL CHECK (last >= first),
            sha TEXT NOT NULL,
            PRIMARY KEY (mark, number)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE tag (
            mark TEXT NOT NULL REFERENCES mark (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (mark, number)
        ) STRICT, WITHOUT ROWID
        """,
    ),
    # The anchor a mark was made with, in JSON; empty unless it was given another place.
    ("ALTER TABLE mark ADD COLUMN was TEXT NOT NULL DEFAULT ''",),
)
CURRENT = len(MIGRATIONS)
