"""Words of terms that find another word, because the dictionary gives both the same form."""

import re
from collections.abc import Iterable, Iterator

from .index import Index
from .terms import Form, Pattern, TermWord

_ENDINGS = "s 's en n e r er ere ste je 'je tje pje etje kje".split()
_DOUBLED = re.compile(r"(.)\1")
_SOFT = str.maketrans("zv", "sf")


def other_words(
    pattern: Pattern, places: Iterable[tuple[int, ...]], index: Index
) -> Iterator[tuple[TermWord, str]]:
    """Yield each word of a term with another word that it finds at these places, each pair once.

    `boost` finds `boos`, for a dictionary that knows `boos, bozer, boost`. Forms of a verb and
    ordinary endings are meant to be found, so they are left out.
    """
    suspects = [
        word
        for phrase in pattern.phrases
        for word in phrase.words
        if word.form is Form.ANY and not word.is_everywhere and _is_odd(word)
    ]
    seen: set[tuple[str, str]] = set()
    for word in suspects:
        for number in (number for words in places for number in words):
            found = index.words[number]
            pair = (word.word.exact, found.exact)
            if found.keys[0] != word.word.keys[0] and word.finds(found) and pair not in seen:
                seen.add(pair)
                yield word, found.exact


def _is_odd(word: TermWord) -> bool:
    surface, *others = word.word.keys
    return any(not _is_form_of(surface, key) for key in others)


def _is_form_of(surface: str, dictionary_form: str) -> bool:
    """True when a form differs from its dictionary form by an ordinary ending, or is of a verb."""
    if dictionary_form.endswith("n") or "-" in surface:
        return True
    bare = _skeleton(surface.replace("heden", "heid"))
    return any(bare == _skeleton(dictionary_form + ending) for ending in ("", *_ENDINGS))


def _skeleton(word: str) -> str:
    """A spelling in which `grens` and `grenz-`, `oog` and `og-` look the same."""
    return _DOUBLED.sub(r"\1", word.translate(_SOFT))
