"""What a passage looks like in numbers: enough to know it again after an edit, not to read it.

Two neighbouring words give one number of 16 bits, the beginnings of the words only. Millions of
pairs share each number and at most 24 numbers are kept, so no words can be read back from them.
"""

from hashlib import blake2b
from itertools import pairwise

from .text import normalised

SIZE = 24
_BEGINNING = 6
"""Letters of a word that count: a typo or another ending further on changes nothing."""


def fingerprint(text: str) -> tuple[int, ...]:
    """The lowest numbers of a text, at most 24, in order. The same words give the same numbers."""
    words = (word[:_BEGINNING] for word in normalised(text).split())
    return tuple(sorted({_number(*pair) for pair in pairwise(("", *words, ""))})[:SIZE])


def similarity(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How much of two texts is the same, estimated from their fingerprints: 0 to 100."""
    in_both = set(one) & set(other)
    lowest = sorted({*one, *other})[:SIZE]
    return sum(number in in_both for number in lowest) * 100 // max(len(lowest), 1)


def _number(word: str, after: str) -> int:
    return int.from_bytes(blake2b(f"{word} {after}".encode(), digest_size=2).digest(), "big")
