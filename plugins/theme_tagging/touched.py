"""Which passages of a story an edited term may be in, by a map of the story's words."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from .index import Index
from .terms import Form, Pattern, TermWord

_AFFIXES = (Form.PREFIX, Form.SUFFIX)

Places = Mapping[str, Sequence[int]]
"""From each form and dictionary form to the numbers of the passages that hold it, in order."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Terms that are looked for in map after map."""

    terms: tuple[Pattern, ...]
    needs: tuple[tuple[Collection[str], ...], ...]
    """For each term, for each whole word of it, the keys of which a passage must have one."""
    by_key: Mapping[str, tuple[int, ...]]
    """Numbers of the terms that can only occur where this word does."""
    without_key: tuple[int, ...]
    """Numbers of the terms of beginnings and ends only, which may occur anywhere."""

    def passages(self, places: Places) -> Set[int]:
        """The passages that hold all words of one of the terms."""
        near = set(self.without_key)
        for key in self.by_key.keys() & places.keys():
            near.update(self.by_key[key])
        return {passage for number in near for passage in self._holding(number, places)}

    def _holding(self, number: int, places: Places) -> Set[int]:
        needed = self.needs[number] or [
            [key for key in places if _is_affix_of(word, key)]
            for word in _words(self.terms[number])
        ]
        if any(map(places.keys().isdisjoint, needed)):
            return frozenset()
        holding = ({passage for key in keys for passage in places.get(key, ())} for keys in needed)
        return set.intersection(*holding)


def places_of(index: Index) -> Places:
    """The map of the words of passages."""
    places: dict[str, list[int]] = {}
    for number, word in zip(index.passage_of, index.words, strict=True):
        for key in word.keys:
            at = places.setdefault(key, [])
            if not at or at[-1] != number:
                at.append(number)
    return places


def sought(terms: Iterable[Pattern]) -> Sought:
    """Prepare terms: note which words each can't do without."""
    in_order = tuple(terms)
    needs = tuple(_needs(term) for term in in_order)
    by_key: dict[str, list[int]] = {}
    for number, needed in enumerate(needs):
        for key in needed[0] if needed else ():
            by_key.setdefault(key, []).append(number)
    return Sought(
        in_order,
        needs,
        {key: tuple(numbers) for key, numbers in by_key.items()},
        tuple(number for number, needed in enumerate(needs) if not needed),
    )


def _needs(term: Pattern) -> tuple[Collection[str], ...]:
    whole = [word for word in _words(term) if word.form not in _AFFIXES]
    rarest_first = sorted(whole, key=_rarity, reverse=True)
    return tuple(word.word.keys for word in rarest_first)


def _words(term: Pattern) -> list[TermWord]:
    return [word for phrase in term.phrases for word in phrase.words]


def _rarity(word: TermWord) -> tuple[bool, int]:
    return not word.is_everywhere, len(word.word.exact)


def _is_affix_of(word: TermWord, key: str) -> bool:
    affix = word.word.keys[0]
    return key.startswith(affix) if word.form is Form.PREFIX else key.endswith(affix)
