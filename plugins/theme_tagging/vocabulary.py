"""All terms of all themes, prepared once and used for every story."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from .likeness import Learned
from .terms import Form, Pattern, TermWord, pattern_of
from .theme import Term, Theme

_AFFIXES = (Form.PREFIX, Form.SUFFIX)


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a theme, ready to be looked up."""

    theme: int
    """Number of the theme in the vocabulary."""
    term: Term
    pattern: Pattern
    needs: tuple[frozenset[str], ...]
    """For each whole word of the term the keys of which a text must have one."""
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
    """Numbers of the entries of beginnings and ends only, which may occur anywhere."""
    learned: Learned | None = None
    """What examples taught, when there are any."""

    def candidates(self, keys: Set[str]) -> list[Entry]:
        """The entries that may occur in a text with these words, in the vocabulary's order."""
        held = frozenset(keys)
        found = set(self.without_key)
        for key in self.by_key.keys() & held:
            found.update(self.by_key[key])
        lacking = held.isdisjoint
        return [
            entry
            for entry in map(self.entries.__getitem__, sorted(found))
            if not any(map(lacking, entry.needs))
        ]


def vocabulary(themes: Iterable[Theme], learned: Learned | None = None) -> Vocabulary:
    """Prepare the themes: take every term apart, and note which words it can't do without."""
    in_order = tuple(themes)
    entries = tuple(
        entry for number, theme in enumerate(in_order) for entry in _entries(number, theme)
    )
    by_key: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for key in sorted(entry.needs[0]) if entry.needs else ():
            by_key.setdefault(key, []).append(number)
    return Vocabulary(
        in_order,
        entries,
        {key: tuple(numbers) for key, numbers in by_key.items()},
        tuple(number for number, entry in enumerate(entries) if not entry.needs),
        learned,
    )


def _entries(number: int, theme: Theme) -> list[Entry]:
    proving = [_entry(number, term, cancels=False) for term in theme.terms]
    cancelling = [_entry(number, term, cancels=True) for term in theme.cancelling]
    return [*proving, *cancelling]


def _entry(number: int, term: Term, *, cancels: bool) -> Entry:
    pattern = pattern_of(term.text)
    words = [word for phrase in pattern.phrases for word in phrase.words]
    whole = [word for word in words if word.form not in _AFFIXES]
    rarest_first = sorted(whole, key=_rarity, reverse=True)
    needs = tuple(frozenset(word.word.keys) for word in rarest_first)
    return Entry(number, term, pattern, needs, cancels)


def _rarity(word: TermWord) -> tuple[bool, int]:
    return not word.is_everywhere, len(word.word.exact)
