"""The phrases of all terms in one tree, so that a text is read once for however many there are."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from .dutch import word_of
from .terms import Form, Phrase, TermWord

_WORDS_REMEMBERED = 1 << 16
"""The same words return in every text."""

_ROOT = 0

Find = Callable[[str], tuple[int, ...]]
"""Gives for a word as it stands in a text the numbers of the words of terms that find it."""


@dataclass(frozen=True, slots=True)
class PhraseTree:
    """Phrases by their words. Each word leads on from one place in the tree to the next.

    Places are numbered; all phrases start at the root, and each ends at a place of its own.
    """

    words: Mapping[TermWord, int]
    """The number of each word."""
    find: Find
    after: tuple[Mapping[int, int], ...]
    """For each place the next one, by the number of the word that leads there."""
    ends: Set[int]
    """The places where a phrase ends."""

    def found_in(self, forms: Sequence[str], first: int) -> dict[int, list[tuple[int, ...]]]:
        """The phrases in a sentence, by their ends, each with the numbers of its words.

        `first` is the number of the first word.
        """
        found: dict[int, list[tuple[int, ...]]] = {}
        under_way: list[tuple[int, int]] = []
        for number, form in enumerate(forms, first):
            own = self.find(form)
            reached: list[tuple[int, int]] = []
            if own:
                under_way.append((_ROOT, number))
                for place, start in under_way:
                    onward = self.after[place]
                    for word in own:
                        if word in onward:
                            place_after = onward[word]
                            reached.append((place_after, start))
                            if place_after in self.ends:
                                words = tuple(range(start, number + 1))
                                found.setdefault(place_after, []).append(words)
            under_way = reached
        return found


def phrase_tree(phrases: Iterable[Phrase]) -> tuple[PhraseTree, list[int]]:
    """A tree of phrases, and the place where each of them ends."""
    words: dict[TermWord, int] = {}
    after: list[dict[int, int]] = [{}]
    ends: list[int] = []
    for phrase in phrases:
        place = _ROOT
        for word in phrase.words:
            number = words.setdefault(word, len(words))
            if number not in after[place]:
                after[place][number] = len(after)
                after.append({})
            place = after[place][number]
        ends.append(place)
    return PhraseTree(words, _finder(tuple(words)), tuple(after), frozenset(ends)), ends


def _finder(words: Sequence[TermWord]) -> Find:
    """Looks at the words of terms that share a key, a beginning or an end with the form only."""
    by_key: dict[str, list[int]] = {}
    beginnings: dict[str, list[int]] = {}
    ends: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        match word.form:
            case Form.PREFIX:
                beginnings.setdefault(word.word.keys[0], []).append(number)
            case Form.SUFFIX:
                ends.setdefault(word.word.keys[0], []).append(number)
            case _:
                for key in word.word.keys:
                    by_key.setdefault(key, []).append(number)
    from_start = sorted({len(each) for each in beginnings})
    from_end = sorted({len(each) for each in ends})

    @lru_cache(maxsize=_WORDS_REMEMBERED)
    def find(form: str) -> tuple[int, ...]:
        word = word_of(form)
        near: set[int] = set()
        for key in word.keys:
            near.update(by_key.get(key, ()))
            for length in from_start:
                near.update(beginnings.get(key[:length], ()))
            for length in from_end:
                near.update(ends.get(key[-length:], ()))
        return tuple(number for number in sorted(near) if words[number].finds(word))

    return find
