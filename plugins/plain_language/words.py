"""Words in a text: where they stand, their dictionary form and their syllables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import simplemma

# `foto’s`, `ov-kaart` and `3.140` are one word each.
_WORD = re.compile(r"[^\W_]+(?:(?:[-’']|(?<=\d)[.,](?=\d))[^\W_]+)*")
_VOWELS = re.compile(
    r"ëe|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyáéíóúàèêëïöü]"
)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in a text."""

    start: int
    end: int
    text: str

    @property
    def form(self) -> str:
        """The word without capitals, with straight apostrophes."""
        return self.text.casefold().replace("’", "'")

    @property
    def lemma(self) -> str:
        """Its dictionary form: `werd` gives `worden`, `neergelegd` gives `neerleggen`."""
        return lemma(self.form)


def words_in(text: str, offset: int = 0) -> Iterator[Word]:
    """Yield the words of a text in order; `offset` is added to their places."""
    for match in _WORD.finditer(text):
        yield Word(offset + match.start(), offset + match.end(), match[0])


@lru_cache(maxsize=1 << 16)
def lemma(form: str) -> str:
    """The dictionary form of a word, or the word itself when the dictionary doesn't know it."""
    if len(form) > _LONGEST:
        return form
    # The dictionary joins some separable verbs with an underscore: `neer_leggen`.
    return simplemma.lemmatize(form, "nl").casefold().replace("_", "")


def syllables(word: str) -> int:
    """How many syllables a word has, by its groups of vowels; at least one."""
    return max(1, len(_VOWELS.findall(word.casefold())))
