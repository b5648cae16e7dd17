"""An abbreviation that nobody explained, at its first use in a story."""

import re
from collections.abc import Container, Iterable, Iterator

from ..note import Found, Weight
from ..own_text import OwnText

_CAPITALS = re.compile(r"(?<![\w.])[A-Z]{2,6}(?![A-Za-zÀ-ÿ\d]|\.\w)")
# `TITUS` and `COBOL` are read as a name, not letter by letter; `XIV` is a number.
_ODD = re.compile(r"(?=[A-Z]{4})[A-Z]?[AEIOUY]+[^AEIOUY]+[AEIOUY]+[A-Z]*|[IVXL]+")
_WORDS = re.compile(r"[^\W\d_]+")
_KNOWN = frozenset(
    "AA AAA ANWB AOW APK BMW BTW BV CD CO DNA DVD EHBO EK EO EU FC GPS HBO HIV HTML ID IJ IQ KLM "
    "KNMI KPN LED MBO NOS NPO NS NV OK OS PC PDF PIN PR PTT PVC QR SMS SOS TU TV UK USA "
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
    before = ""
    for own in texts:
        for match in _CAPITALS.finditer(own.text):
            short = match[0]
            if short in seen or short in _KNOWN or _ODD.fullmatch(short):
                continue
            seen.add(short)
            text = f"{before}\n{own.passage.text}"
            if short.casefold() in explained or _is_explained(short, text) or _shouted(own, match):
                continue
            yield own, _found(short, match)
        before = f"{before}\n{own.passage.text}"


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


def _is_explained(short: str, text: str) -> bool:
    """True for `Naam (AFK)`, for `AFK (uitleg)`, and when its letters begin the words before."""
    letters = re.escape(short)
    if re.search(rf"\w[”’]? \({letters}\)|{letters}(?:-\w+| [\d.]+)?[”’]? \([^)]*[a-z]{{3}}", text):
        return True
    if re.search(rf"\b{letters},? (?:dat is|oftewel|ofwel|voluit)\b", text) or re.search(
        rf"\b(?:kortweg|afgekort|oftewel|ofwel) {letters}\b", text
    ):
        return True
    return _in_a_row(short, text.partition(short)[0])


def _in_a_row(short: str, before: str) -> bool:
    """True when words in a row begin with the letters, within a sentence, the first a capital."""
    for part in re.split(r"[.!?\n]", before):
        words = _WORDS.findall(part)
        for at in range(len(words) - len(short) + 1):
            row = words[at : at + len(short)]
            if row[0][0].isupper() and all(
                word[0].casefold() == letter.casefold()
                for word, letter in zip(row, short, strict=True)
            ):
                return True
    return False


def _shouted(own: OwnText, match: re.Match[str]) -> bool:
    """True where a word beside it is in capitals as well: that is loud, not short."""
    before, after = own.text[: match.start()], own.text[match.end() :]
    return bool(re.search(r"\b[A-Z]{2,} $", before) or re.match(r" [A-Z]{2,}\b", after))
