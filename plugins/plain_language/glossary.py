"""The words that a site explains by itself, from its `woorden.md`."""

import re

_HEADING = re.compile(r"^##\s+(.+?)\s*$", re.MULTILINE)
_SYNONYMS = re.compile(r"^=\s*(.+)$", re.MULTILINE)


def explained_words(text: str) -> frozenset[str]:
    """The headings of a glossary and the other words below them, without capitals."""
    listed = [word for line in _SYNONYMS.findall(text) for word in line.split(";")]
    return frozenset(word.strip().casefold() for word in (*_HEADING.findall(text), *listed))
