"""A long stretch of text without a heading."""

from collections.abc import Iterable, Iterator

from plugins.story.passage import Kind, Passage

from ..note import Found, Weight
from ..words import words_in

_MOST = 300


def far_from_heading(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Found]]:
    """The passage in which more than 300 words stand below a heading, once for each heading.

    All words count: a reader looks for a place to rest, whoever is speaking.
    """
    size = 0
    for passage in passages:
        if passage.kind is Kind.HEADING:
            size = 0
            continue
        before = size
        size += sum(1 for _ in words_in(passage.text))
        if before <= _MOST < size:
            message = f"Hier staan al meer dan {_MOST} woorden onder elkaar zonder tussenkop."
            remedy = "zet een tussenkop («## …») boven een alinea waar iets nieuws begint."
            yield passage, Found(0, len(passage.text), Weight.TIP, message, remedy)
