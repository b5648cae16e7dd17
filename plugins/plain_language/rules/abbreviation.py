"""An abbreviation that nobody explained, at its first use in a story."""

import re
from collections.abc import Container, Iterable, Iterator

import simplemma

from ..note import Found, Weight
from ..own_text import OwnText

_CAPITALS = re.compile(r"(?<![\w.])[A-Z]{2,6}(?![A-Za-zÀ-ÿ\d]|\.\w)")
# `TITUS` and `COBOL` are read as a name, not letter by letter; `XIV` is a number.
_ODD = re.compile(r"(?=[A-Z]{4})[A-Z]?[AEIOUY]+[^AEIOUY]+[AEIOUY]+[A-Z]*|[IVXL]+")
_LETTERS = r"(?<!\w)([A-Z]{2,6})"
_EXPLAINS = (
    # `Naam (AFK)`, and `AFK (uitleg)` in which the letters may be part of a longer word.
    re.compile(rf"\w[”’]? \({_LETTERS}\)"),
    re.compile(rf"{_LETTERS}(?:-\w+| [\d.]+)?[”’]? \([^()]{{0,80}}[a-z]{{3}}"),
    re.compile(rf"{_LETTERS},? (?:dat is|oftewel|ofwel|voluit)\b"),
    re.compile(rf"\b(?:kortweg|afgekort|oftewel|ofwel) {_LETTERS}\b"),
)
_BESIDE = 9
_LONGEST_NO_WORD = 3
"""Letters up to which `DUO` and `OR` are no words, whatever the dictionary knows."""
_SIZES = range(2, 7)
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?]")
_LOUD = re.compile(r"[A-Z]{2,} $|^ [A-Z]{2,}")
_KNOWN = frozenset(
    "AA AAA ANWB AOW APK BMW BTW BV CD CO DNA DVD EHBO EK EO EU FC GPS HBO HIV HTML ID IJ IQ JPEG "
    "KLM KNMI KPN LED MBO NOS NPO NS NV OK OS PC PDF PIN PNG PR PTT PVC QR SMS SOS TU TV UK USA "
    "USB VMBO VN VS VVD VWO WC WK WO WW".split()
)
"""What everybody reads without thinking."""


def abbreviations(
    texts: Iterable[OwnText], explained: Container[str]
) -> Iterator[tuple[OwnText, Found]]:
    """The first use of each abbreviation in her own words, unless it is explained there or before.

    `explained` holds the words, without capitals, that the site explains by itself.
    """
    seen: set[str] = set()
    for own in texts:
        seen |= _explained_in(own.passage.text)
        for match in _CAPITALS.finditer(own.text):
            short = match[0]
            if short in seen or short in _KNOWN or _ODD.fullmatch(short):
                continue
            seen.add(short)
            if short.casefold() not in explained and not _is_loud(own.text, match):
                yield own, _found(short, match)


def _found(short: str, match: re.Match[str]) -> Found:
    return Found(
        match.start(),
        match.end(),
        Weight.WARNING,
        f"«{short}» staat hier voor het eerst, zonder uitleg.",
        f"schrijf het een keer voluit, met de letters erachter: «… ({short})». "
        f"Of leg «{short}» uit in woorden.md.",
        short,
    )


def _explained_in(text: str) -> set[str]:
    """What a text explains: in words, or by words in a row that begin with the letters."""
    found = {match[1] for pattern in _EXPLAINS for match in pattern.finditer(text)}
    for part in _STOP.split(text):
        initials = "".join(word[0] for word in _WORD.findall(part))
        for at, letter in enumerate(initials):
            if letter.isupper():
                found.update(initials[at : at + size].upper() for size in _SIZES)
    return found


def _is_loud(text: str, match: re.Match[str]) -> bool:
    """True for a word in capitals: one that the dictionary knows, or with another beside it."""
    if len(match[0]) > _LONGEST_NO_WORD and simplemma.is_known(match[0].casefold(), "nl"):
        return True
    start, end = match.span()
    beside = (text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE])
    return any(_LOUD.search(words) for words in beside)
