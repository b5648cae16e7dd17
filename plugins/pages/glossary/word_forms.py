"""Whether two words are forms of one word: nobody needs to read that a bezwaar is also bezwaren."""

import re
import unicodedata

from plugins.theme_tagging.dutch import word_of

_LONGEST_ENDING = 3
"""What Dutch puts behind a word when it bends it or makes a noun of it: `en`, `s`, `ing`, `ers`."""
_NO_LETTER = re.compile(r"[\W_]+")
_TWICE = re.compile(r"(.)\1+")


def is_form_of(other: str, word: str) -> bool:
    """True for `bezwaren` of `bezwaar`; false for a synonym, and for another spelling."""
    here, there = _core(word), _core(other)
    if here == there:
        return False
    if _dictionary_form(word) == _dictionary_form(other):
        return True
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    longest = max(len(here), len(there))
    return longest - same <= _LONGEST_ENDING and 2 * same >= longest - 1


def _dictionary_form(word: str) -> str:
    return word_of(word).keys[:2][-1]


def _core(word: str) -> str:
    """A word without what changes when it bends: `brieven` is `brief`, `bomen` is `boom`."""
    bare = _NO_LETTER.sub("", unicodedata.normalize("NFD", word.casefold()))
    return _TWICE.sub(r"\1", bare).replace("v", "f").replace("z", "s")
