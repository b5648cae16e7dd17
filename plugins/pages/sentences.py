"""The sentence around a few words of a text."""

import re
from collections.abc import Sequence

from plugins.story.passage import Span

_END = re.compile(r"[.?!…]+[”’)\]]*\s+(?=[“‘„(]*[A-ZÀ-Þ0-9]|’[a-z]\s)")
_NO_END = re.compile(
    r"(?:^|[\s(“‘])(?:[A-Z]|bijv|dhr|mw|mr|dr|drs|ir|ing|prof|o\.a|d\.w\.z|nr|art|blz|ca|evt)\.\s*$"
)


def sentence_around(text: str, words: Span, speech: Sequence[Span] = ()) -> Span:
    """Where the sentence starts and ends in which `words` stand.

    What somebody says stays whole, so that no quotation mark is left alone.
    """
    starts = [0]
    for match in _END.finditer(text):
        place = match.end()
        spoken = any(span.start < place < span.end for span in speech)
        if not spoken and not _NO_END.search(text[max(0, place - 10) : place]):
            starts.append(place)
    start = max(place for place in starts if place <= words.start)
    end = min((place for place in starts if place >= words.end), default=len(text))
    stripped = len(text[start:end].rstrip())
    return Span(start, start + stripped)
