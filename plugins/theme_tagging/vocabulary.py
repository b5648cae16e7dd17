"""All terms of all themes, prepared once and used for every story."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .terms import Form, Pattern, pattern_of
from .theme import Term, Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a theme, ready to be looked up."""

    theme: int
    """Number of the theme in the vocabulary."""
    term: Term
    pattern: Pattern
    cancels: bool
    """True for a phrase of `Niet`: it covers words, so that these prove nothing."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The themes in their fixed order, and an index from words to the terms that need them."""

    themes: tuple[Theme, ...]
    entries: tuple[Entry, ...]
    by_key: Mapping[str, tuple[int, ...]]
    """Numbers of the entries that can only occur where this word does."""
    without_key: tuple[int, ...]
    """Entries of beginnings and ends only, which may occur anywhere."""

    def candidates(self, keys: Iterable[str]) -> list[Entry]:
        """The entries that may occur in a text with these words, in the vocabulary's order."""
        found = set(self.without_key)
        for key in self.by_key.keys() & keys:
            found.update(self.by_key[key])
        return [self.entries[number] for number in sorted(found)]


def vocabulary(themes: Iterable[Theme]) -> Vocabulary:
    """Prepare the themes. Terms that find the same words are kept once, the heaviest first."""
    in_order = tuple(themes)
    entries = tuple(
        entry for number, theme in enumerate(in_order) for entry in _entries(number, theme)
    )
    by_key: dict[str, list[int]] = {}
    without_key: list[int] = []
    for number, entry in enumerate(entries):
        anchor = next((w.word for w in entry.pattern.words if w.form in _WHOLE_WORDS), None)
        if anchor is None:
            without_key.append(number)
        else:
            for key in anchor.keys:
                by_key.setdefault(key, []).append(number)
    return Vocabulary(
        in_order,
        entries,
        {key: tuple(numbers) for key, numbers in by_key.items()},
        tuple(without_key),
    )


_WHOLE_WORDS = (Form.ANY, Form.EXACT, Form.CASED)


def _entries(number: int, theme: Theme) -> list[Entry]:
    heaviest_first = sorted(theme.terms, key=lambda term: -term.weight)
    known: dict[object, Entry] = {}
    for term in heaviest_first:
        pattern = pattern_of(term.text)
        known.setdefault(pattern.name, Entry(number, term, pattern, cancels=False))
    cancelling = [Entry(number, t, pattern_of(t.text), cancels=True) for t in theme.cancelling]
    return [*known.values(), *cancelling]
