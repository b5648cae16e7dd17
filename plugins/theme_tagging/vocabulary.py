"""All terms of all themes, prepared once and used for every story."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .likeness import Learned
from .phrases import PhraseTree, phrase_tree
from .terms import Pattern, Phrase, pattern_of
from .theme import Term, Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a theme, ready to be looked up."""

    number: int
    """Its place in the vocabulary."""
    theme: int
    """Number of the theme in the vocabulary."""
    term: Term
    pattern: Pattern
    cancels: bool
    """True for a phrase of `Niet`: it covers words, so that these prove nothing."""
    phrases: tuple[int, ...]
    """Where each phrase of the pattern ends in the tree."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The themes in their fixed order, and their terms, to be looked up by the words of a text."""

    themes: tuple[Theme, ...]
    entries: tuple[Entry, ...]
    tree: PhraseTree = field(compare=False, repr=False)
    """The phrases of all terms."""
    by_phrase: Mapping[int, tuple[Entry, ...]] = field(compare=False, repr=False)
    """By the end of a phrase the terms that can't do without: of more phrases the rarest."""
    learned: Learned | None = None
    """What examples taught, when there are any."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Kept on disk as its terms, taken apart; the tree is grown again."""
        parts = [(each.theme, each.term, each.pattern, each.cancels) for each in self.entries]
        return _grown, (self.themes, parts, self.learned)


_Part = tuple[int, Term, Pattern, bool]
"""A term of the theme with this number, taken apart, and whether it cancels."""


def vocabulary(themes: Iterable[Theme], learned: Learned | None = None) -> Vocabulary:
    """Prepare the themes: take every term apart, and put its phrases in one tree."""
    in_order = tuple(themes)
    parts = [each for number, theme in enumerate(in_order) for each in _parts(number, theme)]
    return _grown(in_order, parts, learned)


def _grown(
    themes: tuple[Theme, ...], parts: Sequence[_Part], learned: Learned | None
) -> Vocabulary:
    tree, ends = phrase_tree(phrase for _, _, pattern, _ in parts for phrase in pattern.phrases)
    in_turn = iter(ends)
    entries: list[Entry] = []
    by_phrase: dict[int, list[Entry]] = {}
    for theme, term, pattern, cancels in parts:
        own = tuple(next(in_turn) for _ in pattern.phrases)
        entry = Entry(len(entries), theme, term, pattern, cancels, own)
        entries.append(entry)
        by_phrase.setdefault(own[_rarest(pattern)], []).append(entry)
    return Vocabulary(
        themes,
        tuple(entries),
        tree,
        {end: tuple(own) for end, own in by_phrase.items()},
        learned,
    )


def _parts(number: int, theme: Theme) -> Iterator[_Part]:
    for terms, cancels in ((theme.terms, False), (theme.cancelling, True)):
        yield from ((number, term, pattern_of(term.text), cancels) for term in terms)


def _rarest(pattern: Pattern) -> int:
    """The number of the phrase that stands in the fewest places."""
    phrases = pattern.phrases
    return (
        max(range(len(phrases)), key=lambda number: _rarity(phrases[number])) if phrases[1:] else 0
    )


def _rarity(phrase: Phrase) -> int:
    """Higher for a phrase that stands in fewer places, as far as its words tell."""
    return sum(len(word.word.exact) for word in phrase.words if not word.is_everywhere)
