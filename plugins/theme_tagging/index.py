"""The words of a run of passages, numbered through."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.story.passage import Passage

from .dutch import Word, sentences


@dataclass(frozen=True, slots=True)
class Index:
    """The words of passages in order, and where each stands.

    A tuple for each thing to know about a word: objects by the thousand would take longer to make.
    """

    passages: tuple[Passage, ...]
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    """For each word where it starts in the text of its passage."""
    ends: tuple[int, ...]
    passage_of: tuple[int, ...]
    """For each word the number of its passage."""
    sentences: tuple[range, ...]
    """For each sentence the numbers of its words; no two passages share one."""


def index_of(passages: Iterable[Passage]) -> Index:
    """Read passages into an index."""
    in_order = tuple(passages)
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    passage_of: list[int] = []
    ranges: list[range] = []
    for number, passage in enumerate(in_order):
        for sentence in sentences(passage.text):
            ranges.append(range(len(words), len(words) + len(sentence)))
            own_starts, own_ends, own_words = zip(*sentence, strict=True)
            starts += own_starts
            ends += own_ends
            words += own_words
            passage_of += [number] * len(sentence)
    return Index(
        in_order, tuple(words), tuple(starts), tuple(ends), tuple(passage_of), tuple(ranges)
    )
