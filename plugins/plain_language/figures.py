"""A few small numbers about a story. None of them says how well a reader understands it."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.story.passage import Kind

from .own_text import OwnText
from .words import syllables

_ENOUGH = 100
"""Words below which a formula says nothing."""
LIMITS = (
    "Flesch-Douma telt alleen lengte: korte zinnen en korte woorden geven een hoog getal. Of een "
    "lezer je begrijpt, weet het niet."
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counted over the author's own running text: no headings, no captions, nobody's quotes."""

    words: int
    sentences: int
    longest: int
    """Words in the longest sentence."""
    words_per_sentence: float | None
    flesch_douma: int | None
    """From about 0 (heavy) to 100 (light); None for a text that is too short to say."""


def figures(texts: Iterable[OwnText]) -> Figures:
    """Count a story."""
    running = [own for own in texts if own.passage.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM)]
    sizes = [len(sentence.words) for own in running for sentence in own.sentences]
    total = sum(sizes)
    if not total:
        return Figures(0, 0, 0, None, None)
    per_sentence = total / len(sizes)
    return Figures(
        words=total,
        sentences=len(sizes),
        longest=max(sizes),
        words_per_sentence=round(per_sentence, 1),
        flesch_douma=_flesch_douma(running, per_sentence, total) if total >= _ENOUGH else None,
    )


def _flesch_douma(texts: Iterable[OwnText], per_sentence: float, words: int) -> int:
    sounds = sum(
        syllables(word.text) for own in texts for each in own.sentences for word in each.words
    )
    return round(206.84 - 0.93 * per_sentence - 77 * sounds / words)
