"""Finding things back: the index that Pagefind searches, and everything from A to Z.

`records` says what can be found, `documents` writes it down for Pagefind, `pagefind` makes the
index, and `register` is the list from A to Z, in which each entry knows its place in the index.
"""
