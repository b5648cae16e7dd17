"""The sentences of a text, at their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .words import Word, words_in

# A full stop, the quotes and brackets that close around it, and space before the next sentence.
_END = re.compile(r"[.!?…]+[”’»)\]]*(?=\s)")
_NEXT = re.compile(r"\s*(\S?)")
_LAST_WORD = re.compile(r"[^\s(“‘]*$")
_LONGEST_ABBREVIATION = 8
_ABBREVIATIONS = (
    "art bijv blz ca cf dhr dr drs enz etc evt excl fam incl ing ir jl jr max mevr min mr mw nl nr "
    "o.a o.m m.b.t i.v.m t.a.v d.w.z prof resp sr st t/m tel t.o.v vgl vs"
)
_NO_END = frozenset(_ABBREVIATIONS.split())


@dataclass(frozen=True)
class Sentence:
    """A sentence; `start` and `end` count characters of the text that it came from."""

    start: int
    end: int
    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, with places in the text that the sentence came from."""
        return tuple(words_in(self.text, self.start))


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order. Together they hold all of it but the space between.

    `Mw. De Wit` and `J. Bos` stay in one piece, and what begins with a small letter belongs to
    the sentence before it.
    """
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            yield from _sentence(text, start, match.end())
            start = match.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    inside = text[start:end].strip()
    if inside:
        first = start + text[start:end].index(inside)
        yield Sentence(first, first + len(inside), inside)


def _ends(text: str, match: re.Match[str]) -> bool:
    after = _NEXT.match(text, match.end())
    if after and after[1].islower():
        return False
    before = _LAST_WORD.search(text[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()])
    word = before[0].casefold() if before and match[0] == "." else ""
    return word not in _NO_END and not (len(word) == 1 and word.isalpha())
