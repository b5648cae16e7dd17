"""A sentence of the story that the page repeats large."""

import re

from markupsafe import Markup

from plugins.pages.view_pieces import BlockView
from plugins.story.passage import Passage
from plugins.story.text import plain

from .speech import speech_in
from .wording import in_speech_marks, upper_first

# The copy is there to be seen only: nothing in it to follow or to point at.
_LINK = re.compile(r"</?a\b[^>]*>")
_ID = re.compile(r' id="[^"]*"')


def pull_quote(html: str, passage: Passage | None) -> BlockView:
    """The sentence, between quotation marks and with a name when somebody says it."""
    # Alone, a part of a sentence stands like a whole one.
    bare = upper_first(_ID.sub("", _LINK.sub("", html)))
    if passage is None or not _is_spoken(plain(html), passage):
        return BlockView("pull_quote", html=Markup(bare))
    spoken = in_speech_marks(bare)
    return BlockView("pull_quote", html=Markup(spoken), label=passage.speaker or "")


def _is_spoken(sentence: str, passage: Passage) -> bool:
    start = passage.text.find(sentence)
    end = start + len(sentence)
    return start >= 0 and any(
        span.start <= start and end <= span.end for span in speech_in(passage)
    )
