"""Dutch words in a text: where they stand, in which sentence, and what each can be found by."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import simplemma

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = rf"[\u0300-\u036f{_INVISIBLE}]+"
_APOSTROPHE = "'’‘\u02bc\u00b4`"
_HYPHEN = "-\u2010\u2011"
_LETTERS = rf"[^\W_]+(?:{_MARKS}[^\W_]*)*"
# `foto’s` and `ov-kaart` are one word; `’s` and `’n` are words although an apostrophe opens them.
_WORD = re.compile(
    rf"[{_APOSTROPHE}](?:ns|[stnmkr])(?![\w{_APOSTROPHE}])"
    rf"|{_LETTERS}(?:[{_HYPHEN}{_APOSTROPHE}]{_LETTERS})*",
    re.IGNORECASE,
)
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(_APOSTROPHE, "'"))
_ONE_HYPHEN = str.maketrans(dict.fromkeys(_HYPHEN, "-"))
_NOT_SEEN = str.maketrans(dict.fromkeys(_INVISIBLE, ""))
_FULL_STOP = re.compile(r"[.!?…]")
_SPACE = re.compile(r"\s")
_LONGEST_WORD = 60
_ABBREVIATIONS = (
    "art bijv blz ca dhr dr drs enz etc evt excl fam incl ing ir jl jr max mevr min mr mw nl nr "
    "prof resp sr st tel vgl vs"
)
_NO_END = frozenset(_ABBREVIATIONS.split())
_EVERYWHERE = (
    "aan al als ben bent bij daar dan dat de der deze die dit door dus een eens en er ge gehad "
    "geweest geworden haar had hadden heb hebben hebt heeft hem hen het hier hij hoe hun ik in is "
    "je jij jou jouw jullie maar me men met mij mijn na naar nee niet nog nu of om omdat ons onze "
    "ook op over 's 't 'n te tegen ten ter toch toen tot u uit uw van voor want waren was wat we "
    "wel werd werden wie wij word worden wordt zal ze zich zij zijn zo zou zouden zult zullen"
)
STOP_WORDS = frozenset(_EVERYWHERE.split())
"""Words that say nothing about a subject, so that a term needs another one beside them."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word form, and everything it can be found by."""

    cased: str
    """As typed, with straight apostrophes and without invisible characters."""
    exact: str
    """The same without capitals. Accents stay."""
    keys: tuple[str, ...]
    """The form and its dictionary form without accents, also without hyphen or `'s`.

    The form itself comes first: `neergelegd` gives `neergelegd` and `neerleggen`.
    """


Token = tuple[int, int, Word]
"""Where a word starts and ends in a text, and the word. Made by the thousand, so a bare tuple."""


def sentences(text: str) -> Iterator[list[Token]]:
    """Yield the words of each sentence in order. Offsets count characters of the text as given."""
    sentence: list[Token] = []
    end = 0
    for match in _WORD.finditer(text):
        start, stop = match.span()
        # Nearly always there is just a space between two words.
        if start - end > 1 and sentence:
            before = sentence[-1][2].exact
            if _ends_sentence(before, text[end:start], text[start]):
                yield sentence
                sentence = []
        sentence.append((start, stop, word_of(match[0])))
        end = stop
    if sentence:
        yield sentence


@lru_cache(maxsize=1 << 16)
def word_of(form: str) -> Word:
    """What a word form can be found by. Accents and hyphens don't matter: `één` is `een`."""
    cased = unicodedata.normalize("NFC", form.translate(_NOT_SEEN))
    cased = cased.translate(_ONE_APOSTROPHE).translate(_ONE_HYPHEN)
    exact = cased.casefold()
    surface = _without_accents(exact)
    lemma = _lemma(exact)
    if lemma == surface:
        # An accent for stress hides the word from the dictionary: `mócht` is `mocht`.
        lemma = _lemma(surface)
    found_by = [surface, lemma, surface.removesuffix("'s")]
    found_by += [key.replace("-", "") for key in found_by]
    return Word(cased, exact, tuple(key for key in dict.fromkeys(found_by) if key))


def _ends_sentence(before: str, between: str, first: str) -> bool:
    stop = _FULL_STOP.search(between)
    if first.islower() or stop is None or not _SPACE.search(between, stop.end()):
        return False
    return not (between.startswith(".") and (before in _NO_END or len(before) == 1))


def _lemma(form: str) -> str:
    surface = _without_accents(form)
    if len(form) > _LONGEST_WORD:
        return surface
    # The dictionary joins some separable verbs with an underscore: `neer_leggen`.
    lemma = _without_accents(simplemma.lemmatize(form, "nl").casefold()).replace("_", "")
    # It also knows `eentje` as a form of `een`; found everywhere, that would prove nothing.
    return surface if lemma in STOP_WORDS and surface not in STOP_WORDS else lemma


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
