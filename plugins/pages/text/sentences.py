"""The sentences of a text, and the one around a few of its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from plugins.story.passage import Span

_START = re.compile(r"(?<=\s)(?=[“‘„(]*[A-ZÀ-Þ0-9]|’[a-z]\s)")
_END = re.compile(r"[.?!…][”’)\]]{0,3}\s*$")
_NO_END = re.compile(
    r"(?:^|[\s(“‘])(?:[A-Z]|bijv|dhr|mw|mr|dr|drs|ir|ing|prof|o\.a|d\.w\.z|nr|art|blz|ca|evt)\.\s*$"
)
_LOOK_BACK = 12
"""More characters than an abbreviation or the end of a sentence needs."""


def sentence_starts(text: str, speech: Sequence[Span] = ()) -> tuple[int, ...]:
    """Where the sentences of a text start.

    What somebody says counts as one sentence, so that no quotation mark is left alone. `speech`
    says where that is, in order.
    """
    spoken = [span.start for span in speech]
    starts = [0]
    for match in _START.finditer(text):
        place = match.start()
        before = text[max(0, place - _LOOK_BACK) : place]
        last = bisect_left(spoken, place) - 1
        in_speech = last >= 0 and place < speech[last].end
        if not in_speech and _END.search(before) and not _NO_END.search(before):
            starts.append(place)
    return tuple(starts)


def sentence_around(text: str, starts: Sequence[int], words: Span) -> Span:
    """Where the sentence starts and ends in which `words` stand; `starts` are the text's own."""
    start = starts[bisect_right(starts, words.start) - 1]
    after = bisect_left(starts, max(words.end, words.start + 1))
    end = starts[after] if after < len(starts) else len(text)
    return Span(start, start + len(text[start:end].rstrip()))
