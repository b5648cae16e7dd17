"""The phrases of all terms in one tree, so that a text is read once for however many there are."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from .dutch import Word, word_of
from .terms import Form, Phrase, TermWord

_WORDS_REMEMBERED = 1 << 16
"""The same words return in every text."""

_ROOT = 0

Words = tuple[int, ...]
"""Numbers of words in a text."""

Known = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""The numbers of the words of terms that find a word, the ends of phrases that it is all of, and
where longer phrases go that begin with it."""


@dataclass(frozen=True, slots=True)
class PhraseTree:
    """Phrases by their words. Each word leads on from one place in the tree to the next.

    Places are numbered; all phrases start at the root, and each ends at a place of its own.
    """

    words: Mapping[TermWord, int]
    """The number of each word."""
    look_up: Callable[[str], Known]
    """What is known of a word as it stands in a text."""
    after: tuple[Mapping[int, int], ...]
    """For each place the next one, by the number of the word that leads there."""
    ends: Set[int]
    """The places where a phrase ends."""

    def found_in(self, forms: Sequence[str], first: int) -> dict[int, list[Words]]:
        """The phrases in a sentence, by their ends, each with the numbers of its words.

        `first` is the number of the first word.
        """
        found: dict[int, list[Words]] = {}
        after, ends = self.after, self.ends
        under_way: list[tuple[int, int]] = []
        for number, (own, whole, begun) in enumerate(map(self.look_up, forms), first):
            if under_way:
                before, under_way = under_way, []
                for place, start in before:
                    onward = after[place]
                    for word in own:
                        if word in onward:
                            reached = onward[word]
                            if reached in ends:
                                words = tuple(range(start, number + 1))
                                found.setdefault(reached, []).append(words)
                            under_way.append((reached, start))
            for place in whole:
                found.setdefault(place, []).append((number,))
            for place in begun:
                under_way.append((place, number))
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
    find = _finder(tuple(words))
    at_end = frozenset(ends)

    @lru_cache(maxsize=_WORDS_REMEMBERED)
    def look_up(form: str) -> Known:
        own = find(word_of(form))
        begun = [after[_ROOT][number] for number in own if number in after[_ROOT]]
        whole = tuple(place for place in begun if place in at_end)
        return own, whole, tuple(place for place in begun if after[place])

    return PhraseTree(words, look_up, tuple(after), at_end), ends


def _finder(words: Sequence[TermWord]) -> Callable[[Word], tuple[int, ...]]:
    """Gives the numbers of the words that find a word.

    Looks only at those that share a key with it, a beginning or an end.
    """
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

    def find(word: Word) -> tuple[int, ...]:
        near: set[int] = set()
        for key in word.keys:
            near.update(by_key.get(key, ()))
            for length in from_start:
                near.update(beginnings.get(key[:length], ()))
            for length in from_end:
                near.update(ends.get(key[-length:], ()))
        return tuple(number for number in sorted(near) if words[number].finds(word))

    return find
