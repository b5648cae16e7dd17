"""Paragraphs of one short line, which set the rhythm of a story."""

from plugins.pages.view_pieces import BlockView
from plugins.story.text import plain

_LONGEST = 40
_ENDS = (".", "?", "!", "…", "”", "’")
"""What closes a sentence. A line that ends otherwise, as in a colon, belongs to what follows."""


def is_short_line(view: BlockView) -> bool:
    """True when a paragraph is one short sentence or two that fit on one line."""
    words = plain(view.html)
    return 0 < len(words) <= _LONGEST and words.endswith(_ENDS) and "<br" not in view.html
