"""What of a passage is in the author's own words: all but direct speech and what is quoted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plugins.story.passage import Kind, Passage, Voice

from .sentences import Sentence, sentences

# Words in single quotes and in guillemets are somebody's too. An apostrophe inside closes nothing.
_QUOTED = re.compile(r"“[^”]*”?|„[^”“]*[”“]?|‘[^‘]*?’(?!\w)|\u201a[^\u201a‘’]*[‘’]|«[^«»]*»")
_CLOSED_SENTENCE = re.compile(r"[.!?…][”“’»]?$")


@dataclass(frozen=True)
class OwnText:
    """A passage as the rules see it."""

    passage: Passage
    text: str
    """As long as the text of the passage, with spaces in place of what others say."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The author's own sentences; what is left of a sentence around speech is one too."""
        return tuple(each for each in sentences(self.text) if each.words)

    @property
    def size(self) -> int:
        """How many words of her own it has."""
        return sum(len(sentence.words) for sentence in self.sentences)


def own_text(passage: Passage) -> OwnText:
    """The author's own words in a passage; none when the whole passage is somebody else's."""
    text = passage.text
    if passage.voice is Voice.QUOTED or passage.kind in (Kind.QUOTATION, Kind.TRANSCRIPT):
        return OwnText(passage, " " * len(text))
    text = _without(text, [(span.start, span.end) for span in passage.speech])
    return OwnText(passage, _without(text, [match.span() for match in _QUOTED.finditer(text)]))


def _without(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with spaces in these places; a full stop stays, as it may end a sentence."""
    left: list[str] = []
    done = 0
    for start, end in places:
        stop = _CLOSED_SENTENCE.search(text, max(start, end - 2), end)
        left += [text[done:start], " " * (end - start)]
        if stop:
            left[-1] = f"{' ' * (stop.start() - start)}.{' ' * (end - stop.start() - 1)}"
        done = end
    return "".join([*left, text[done:]])
