"""A paragraph without a moment to breathe."""

from collections.abc import Iterator

from plugins.story.passage import Kind

from ..note import Found, Weight
from ..own_text import OwnText

_MOST = 100


def long_paragraphs(own: OwnText) -> Iterator[Found]:
    """A paragraph with more than 100 words of her own; what others say doesn't count."""
    size = own.size
    if own.passage.kind is Kind.PARAGRAPH and size > _MOST:
        yield Found(
            0,
            len(own.text),
            Weight.TIP,
            f"Deze alinea heeft {size} woorden. Op een telefoon is dat een heel scherm.",
            "begin een nieuwe alinea waar je over iets anders begint.",
        )
