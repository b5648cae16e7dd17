"""An index from each word of a run of passages to where it stands."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.story.passage import Passage

from .dutch import Token, tokens
from .terms import Form, TermWord

_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Index:
    """The words of passages in order, numbered through, and where each can be found."""

    passages: tuple[Passage, ...]
    tokens: tuple[Token, ...]
    passage_of: tuple[int, ...]
    """For each word the number of its passage."""
    sentence_of: tuple[int, ...]
    """For each word the number of its sentence; no two passages share one."""
    places: Mapping[str, tuple[int, ...]]
    """From a form or dictionary form to the numbers of the words, in order."""
    beginnings: tuple[str, ...]
    """The keys of `places` in order, to look up beginnings of words."""
    ends: tuple[str, ...]
    """The same keys spelled backwards, in order, to look up ends of words."""

    def find(self, wanted: TermWord) -> tuple[int, ...]:
        """Numbers of the words that a word of a term finds, in order."""
        word = wanted.word
        if wanted.form is Form.PREFIX:
            return self._at(_starting_with(word.keys[0], self.beginnings))
        if wanted.form is Form.SUFFIX:
            backwards = _starting_with(word.keys[0][::-1], self.ends)
            return self._at(key[::-1] for key in backwards)
        if wanted.form is Form.ANY:
            return self._at(word.keys)
        at = self.places.get(word.keys[0], ())
        if wanted.form is Form.EXACT:
            return tuple(n for n in at if self.tokens[n].word.exact == word.exact)
        return tuple(n for n in at if self.tokens[n].word.cased == word.cased)

    def _at(self, keys: Iterable[str]) -> tuple[int, ...]:
        found = [self.places[key] for key in keys if key in self.places]
        if len(found) < 2:
            return found[0] if found else ()
        return tuple(sorted({number for numbers in found for number in numbers}))


def index_of(passages: Iterable[Passage]) -> Index:
    """Read passages into an index."""
    in_order = tuple(passages)
    words: list[Token] = []
    passage_of: list[int] = []
    sentence_of: list[int] = []
    places: dict[str, list[int]] = {}
    sentences = 0
    for number, passage in enumerate(in_order):
        sentence = -1
        for token in tokens(passage.text):
            for key in token.word.keys:
                places.setdefault(key, []).append(len(words))
            words.append(token)
            passage_of.append(number)
            sentence = token.sentence
            sentence_of.append(sentences + sentence)
        sentences += sentence + 1
    return Index(
        in_order,
        tuple(words),
        tuple(passage_of),
        tuple(sentence_of),
        {key: tuple(numbers) for key, numbers in places.items()},
        tuple(sorted(places)),
        tuple(sorted(key[::-1] for key in places)),
    )


def _starting_with(start: str, in_order: tuple[str, ...]) -> tuple[str, ...]:
    return in_order[bisect_left(in_order, start) : bisect_left(in_order, start + _AFTER_ALL)]
