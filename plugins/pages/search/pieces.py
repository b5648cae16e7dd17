"""What the view of the search page is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list from A to Z. A result shows the same words."""

    title: str
    url: str
    id: str
    """Place of a word that is explained here, else empty."""
    kind: str
    """`Blog`, `Thema`, `Woord`, `Mens`, `Reeks`, `Pagina`, or `Portret · Jurist`."""
    about: str
    """In a sentence, or empty."""
    record: str
    """What the index calls it; empty for what search doesn't find."""
    themes: str
    """Slugs of its themes, with spaces between them."""
    people: str
    """Slugs of who is in it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """All entries that begin with one letter."""

    name: str
    """`A`, or `0–9` for what begins with no letter."""
    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose results by."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The form, which needs a script and an index."""

    index_url: str
    themes: tuple[Choice, ...]
    people: tuple[Choice, ...]
