"""All terms of all themes, prepared once and used for every story."""

from collections.abc import Iterable, Iterator, Mapping
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
        """Kept on disk as what it was made from; the tree is grown again."""
        return vocabulary, (self.themes, self.learned)


def vocabulary(themes: Iterable[Theme], learned: Learned | None = None) -> Vocabulary:
    """Prepare the themes: take every term apart, and put its phrases in one tree."""
    in_order = tuple(themes)
    terms = [each for number, theme in enumerate(in_order) for each in _terms(number, theme)]
    patterns = [pattern_of(term.text) for _, term, _ in terms]
    tree, ends = phrase_tree(phrase for pattern in patterns for phrase in pattern.phrases)
    in_turn = iter(ends)
    entries: list[Entry] = []
    by_phrase: dict[int, list[Entry]] = {}
    for (theme, term, cancels), pattern in zip(terms, patterns, strict=True):
        own = tuple(next(in_turn) for _ in pattern.phrases)
        entry = Entry(len(entries), theme, term, pattern, cancels, own)
        entries.append(entry)
        rarest = max(range(len(own)), key=[_rarity(each) for each in pattern.phrases].__getitem__)
        by_phrase.setdefault(own[rarest], []).append(entry)
    return Vocabulary(
        in_order,
        tuple(entries),
        tree,
        {end: tuple(own) for end, own in by_phrase.items()},
        learned,
    )


def _terms(number: int, theme: Theme) -> Iterator[tuple[int, Term, bool]]:
    """The terms of a theme with its number, and whether they cancel."""
    yield from ((number, term, False) for term in theme.terms)
    yield from ((number, term, True) for term in theme.cancelling)


def _rarity(phrase: Phrase) -> int:
    """Higher for a phrase that stands in fewer places, as far as its words tell."""
    return sum(len(word.word.exact) for word in phrase.words if not word.is_everywhere)
