"""Whether a likeness would convince a reader: at least two words that speak for the theme.

A likeness is made of many small words. What it is claimed for may be right, and yet nobody believes
that a passage is about a theme because it says `brief`. So it only goes public by words that mean
something: terms that the author wrote herself, and words that the examples of this theme have and
most other passages haven't. Measured in docs/decisions/0026-reasons-that-convince.md.
"""

from collections.abc import Sequence
from dataclasses import replace

from .alike import Alikes
from .dutch import word_of
from .theme import Evidence

_FEWEST = 2
_SPEAKS = 55
"""A learned word speaks for a theme from here on, in tenths; the largest say some 300."""
_EVERYWHERE = 90
"""Square of the rarity, in tenths, of a word that stands in one of twenty examples. A word that is
commoner than that tells one theme from another to nobody."""


def convincing(
    alikes: Alikes, passage: int, theme: str, terms: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """The words to show for a likeness, in the order of the text; none when too few are left.

    `terms` are the author's own words for the theme in the passage. A term or word that stands
    there twice is one reason.
    """
    own: dict[str, Evidence] = {}
    for each in terms:
        own.setdefault(_as_one(each.text), each)
    learned: dict[str, Evidence] = {}
    for each in alikes.speaking(passage, theme, _SPEAKS, _EVERYWHERE):
        word = _as_one(each.text)
        beside_terms = all(each.end <= term.start or term.end <= each.start for term in terms)
        if beside_terms and word not in own:
            learned.setdefault(word, replace(each, term=word))
    found = (*own.values(), *learned.values())
    if len(found) < _FEWEST:
        return ()
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _as_one(text: str) -> str:
    # `brief` and `brieven` are one word to a reader.
    return word_of(text).keys[:2][-1]
