"""Which words mean something by themselves, so that a reader may be shown them as a reason."""

import re

import simplemma

from .dull_words import EXPLAIN_NOTHING, SHOWN_TO_NOBODY
from .dutch import Word

_NUMBER = re.compile(
    "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|tach|tig|en|"
    "ën|nul|honderd|duizend|miljoen|miljard)+|\\d+"
)


def means_something(word: Word) -> bool:
    """False for a word that carries a story along, a number, and a name."""
    dull = any(key in EXPLAIN_NOTHING or key in SHOWN_TO_NOBODY for key in (word.exact, *word.keys))
    return not dull and not _NUMBER.fullmatch(word.exact) and not _is_a_name(word)


def _is_a_name(word: Word) -> bool:
    """True for a capital on what no dictionary has; `Die` and `Regel` open a sentence."""
    return word.cased[:1].isupper() and not any(
        simplemma.is_known(form, "nl") for form in (word.exact, *word.keys)
    )
