"""Office words, each with a plain word that fits in its place."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from ..note import Found, Weight
from ..own_text import OwnText
from ..words import Word

_LIST = Path(__file__).with_name("jargon.txt")
_FINE = "-"
"""Stands in place of a plain word beside what only looks like an office word."""
_DOTTED = re.compile(r"(?<![\w.])(?:[a-z]\.){2,}(?!\w)")


@dataclass(frozen=True, slots=True)
class Office:
    """An office word or phrase, in dictionary forms, and what to write instead."""

    words: tuple[str, ...]
    plain: str


@lru_cache(maxsize=1)
def office_words() -> tuple[Office, ...]:
    """The list, longest phrases first."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" = ") for line in lines if line and not line.startswith("#")]
    found = [Office(tuple(word.split()), plain) for word, plain in pairs]
    return tuple(sorted(found, key=lambda each: -len(each.words)))


def jargon(own: OwnText, explained: Container[str]) -> Iterator[Found]:
    """Each office word in her own text; words that the site explains are left alone."""
    for sentence in own.sentences:
        at = 0
        while at < len(sentence.words):
            office = _office_at(sentence.words, at)
            row = sentence.words[at : at + (len(office.words) if office else 1)]
            at += len(row)
            if office and office.plain != _FINE and " ".join(office.words) not in explained:
                yield _found(own.text, row[0].start, row[-1].end, office)
    for match in _DOTTED.finditer(own.text):
        for office in _starting_with().get(match[0], ()):
            yield _found(own.text, match.start(), match.end(), office)


def _found(text: str, start: int, end: int, office: Office) -> Found:
    return Found(
        start,
        end,
        Weight.WARNING,
        f"«{text[start:end]}» is een kantoorwoord.",
        f"schrijf «{office.plain}».",
        " ".join(office.words),
    )


@lru_cache(maxsize=1)
def _starting_with() -> dict[str, tuple[Office, ...]]:
    found: dict[str, tuple[Office, ...]] = {}
    for office in office_words():
        found[office.words[0]] = (*found.get(office.words[0], ()), office)
    return found


def _office_at(words: tuple[Word, ...], at: int) -> Office | None:
    """The longest office phrase that begins at a word."""
    for first in dict.fromkeys((words[at].form, words[at].lemma)):
        for office in _starting_with().get(first, ()):
            row = words[at : at + len(office.words)]
            if _fits(row, office) and _together(row):
                return office
    return None


def _fits(row: tuple[Word, ...], office: Office) -> bool:
    return len(row) == len(office.words) and all(
        wanted in (word.form, word.lemma) for word, wanted in zip(row, office.words, strict=True)
    )


def _together(row: tuple[Word, ...]) -> bool:
    """True when nothing but a space stands between the words."""
    return all(two.start - one.end == 1 for one, two in pairwise(row))
