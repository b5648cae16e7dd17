"""The terms of a theme: from what the author typed to patterns that can be looked up.

Words of a term stand next to each other, in any form (`haakse regel` finds `haakse regels`).
`a .. b` allows other words between them, `=x` wants this form, `==X` these capitals too,
`x*` and `*x` want a beginning or an end. `;` separates terms, `(0,25)` behind one is its weight.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from plugins.story.problem import Findings

from .dutch import STOP_WORDS, Word, sentences
from .theme import Term, TermKind

WEIGHTS = {TermKind.STRONG: 100, TermKind.WEAK: 50}
"""What a term weighs when the author doesn't say, in whole hundredths."""

_HEAVIEST = 200
_SHORTEST_AFFIX = 4
_GAP = re.compile(r"\.{2,}|…")
_NUMBER = re.compile(r"(?P<whole>\d{1,3})(?:[.,](?P<part>\d{1,2}))?")


class Form(Enum):
    """How a word of a term must look in the text."""

    ANY = auto()
    EXACT = auto()
    CASED = auto()
    PREFIX = auto()
    SUFFIX = auto()


@dataclass(frozen=True, slots=True)
class TermWord:
    """One word of a term."""

    form: Form
    word: Word

    @property
    def is_everywhere(self) -> bool:
        """True for a word that says nothing about a subject."""
        return self.word.exact in STOP_WORDS

    def finds(self, word: Word) -> bool:
        """True when this is what the author is looking for."""
        match self.form:
            case Form.ANY:
                return any(map(word.keys.__contains__, self.word.keys))
            case Form.EXACT:
                return word.exact == self.word.exact
            case Form.CASED:
                return word.cased == self.word.cased
            case Form.PREFIX:
                return any(key.startswith(self.word.keys[0]) for key in word.keys)
            case Form.SUFFIX:
                return any(key.endswith(self.word.keys[0]) for key in word.keys)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand next to each other."""

    words: tuple[TermWord, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term, taken apart: phrases that stand in one sentence, close together, in any order."""

    phrases: tuple[Phrase, ...]


class TermError(ValueError):
    """A term that can't be looked up. Says in Dutch what is wrong, and the way out."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy


def read_terms(value: str, kind: TermKind, line: int, findings: Findings) -> tuple[Term, ...]:
    """The terms in one field. A term that can't be looked up is left out and becomes a problem."""
    terms: list[Term] = []
    for typed in value.split(";"):
        if typed.strip():
            try:
                terms.append(_term(typed.strip(), kind, line))
            except TermError as error:
                findings.error(line, error.code, str(error), error.remedy)
    return tuple(terms)


@lru_cache(maxsize=1 << 14)
def pattern_of(text: str) -> Pattern:
    """Take a term apart. Raises `TermError` when it can't be looked up."""
    phrases = tuple(_phrase(phrase, text) for phrase in _GAP.split(text))
    pattern = Pattern(phrases)
    if all(word.is_everywhere for phrase in phrases for word in phrase.words):
        raise TermError(
            "term-te-gewoon",
            f"De term «{text}» bestaat alleen uit woorden die overal staan.",
            "voeg een woord toe dat echt bij het thema hoort, of haal de term weg.",
        )
    return pattern


def hundredths(text: str) -> int | None:
    """A number such as `0,25` or `1.5` in whole hundredths, or None when it is no number."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    return int(match["whole"]) * 100 + int((match["part"] or "0").ljust(2, "0"))


def _term(typed: str, kind: TermKind, line: int) -> Term:
    text, bracket, behind = typed.rpartition("(")
    if not bracket or not behind.endswith(")"):
        pattern_of(typed)
        return Term(typed, kind, WEIGHTS[kind], line)
    text, weighed = text.strip(), behind.removesuffix(")")
    weight = hundredths(weighed)
    if weight is None or not 0 < weight <= _HEAVIEST:
        raise TermError(
            "term-gewicht",
            f"«{weighed}» is geen gewicht, bij de term «{text}».",
            f"schrijf een getal van 0,01 tot {_HEAVIEST // 100}, zoals «(0,25)».",
        )
    pattern_of(text)
    return Term(text, kind, weight, line)


def _phrase(phrase: str, text: str) -> Phrase:
    if not phrase.strip():
        raise TermError(
            "term-half",
            f"Aan een kant van de puntjes staat niets, in de term «{text}».",
            "schrijf aan beide kanten een woord: «nemen .. verantwoordelijkheid».",
        )
    return Phrase(tuple(_term_word(typed, text) for typed in phrase.split()))


def _term_word(typed: str, text: str) -> TermWord:
    bare = typed.strip("=*")
    form = {
        bare: Form.ANY,
        f"={bare}": Form.EXACT,
        f"=={bare}": Form.CASED,
        f"{bare}*": Form.PREFIX,
        f"*{bare}": Form.SUFFIX,
    }.get(typed)
    if form is None:
        raise TermError(
            "term-tekens",
            f"De tekens bij «{typed}» begrijpen we niet, in de term «{text}».",
            f"kies uit «{bare}», «={bare}», «=={bare}», «{bare}*» en «*{bare}».",
        )
    found = [token for sentence in sentences(bare) for token in sentence]
    if len(found) != 1 or found[0][:2] != (0, len(bare)):
        raise TermError(
            "term-woord",
            f"«{typed}» is niet één woord, in de term «{text}».",
            "zet tussen twee termen een puntkomma, en laat andere leestekens weg.",
        )
    if form in (Form.PREFIX, Form.SUFFIX) and len(bare) < _SHORTEST_AFFIX:
        raise TermError(
            "term-kort",
            f"«{typed}» is te kort om mee te zoeken, in de term «{text}».",
            f"schrijf minstens {_SHORTEST_AFFIX} letters bij het sterretje.",
        )
    return TermWord(form, found[0][2])
