"""A sentence that a reader has to hold in mind for too long."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..note import Found, Weight
from ..own_text import OwnText
from ..sentences import Sentence

_LONG = 20
_TOO_LONG = 25
_ENOUGH = 5
"""Words on each side of a cut; fewer make no sentence."""
_CUT = re.compile(
    r"(?:[,;:–—]\s+|\s)(?=(?:maar|want|omdat|zodat|terwijl|waardoor|hoewel|dus|en)\s)"
    r"|,\s+(?=(?:die|dat|waarbij|waarin|waar|als|toen|zoals|of|om)\s)|[;:–—]\s+"
)


def long_sentences(own: OwnText) -> Iterator[Found]:
    """Each sentence of more than 20 words, and where it can be cut."""
    for sentence in own.sentences:
        size = len(sentence.words)
        if size > _LONG:
            weight = Weight.WARNING if size > _TOO_LONG else Weight.TIP
            yield too_long(sentence, weight, f"Deze zin heeft {size} woorden")


def too_long(sentence: Sentence, weight: Weight, said: str) -> Found:
    """What to say of a sentence that is too long: how it begins, and where to cut it."""
    beginning = " ".join(word.text for word in sentence.words[:5])
    message = f"{said}: «{beginning}…»."
    return Found(sentence.start, sentence.end, weight, message, _remedy(sentence))


def _remedy(sentence: Sentence) -> str:
    middle = len(sentence.words) // 2
    cuts = [
        number
        for match in _CUT.finditer(sentence.text)
        if _ENOUGH <= (number := _words_before(sentence, match.end())) <= _last_cut(sentence)
    ]
    if not cuts:
        return "haal er één ding uit en maak daar een eigen zin van."
    cut = min(cuts, key=lambda number: abs(number - middle))
    words = " ".join(word.text for word in sentence.words[cut : cut + 4])
    return f"maak er twee zinnen van. Je kunt knippen vóór «{words}»."


def _last_cut(sentence: Sentence) -> int:
    return len(sentence.words) - _ENOUGH


def _words_before(sentence: Sentence, place: int) -> int:
    return bisect_left(sentence.words, sentence.start + place, key=lambda word: word.start)
