"""What stands in brief is for who reads nothing else: short sentences of common words."""

from collections.abc import Container, Iterable, Iterator

from ..note import Found, Weight
from ..own_text import OwnText
from .hard_word import Frequency, hard_words
from .long_sentence import too_long

_LONG = 12
_COMMON = 3.5


def long_in_brief(own: OwnText) -> Iterator[Found]:
    """Each sentence of more than 12 words in the block `kort`."""
    for sentence in own.sentences:
        size = len(sentence.words)
        if size > _LONG:
            said = f"In het kort heeft een zin hoogstens {_LONG} woorden; deze heeft er {size}"
            yield too_long(sentence, Weight.WARNING, said)


def hard_in_brief(
    texts: Iterable[OwnText], frequency: Frequency, explained: Container[str]
) -> Iterator[tuple[OwnText, Found]]:
    """Words that are rare, or only a little less than rare."""
    return hard_words(texts, frequency, explained, _COMMON)
