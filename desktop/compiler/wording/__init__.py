"""The interface's words: gathered from the program for Qt Linguist, and made into what Qt loads."""
