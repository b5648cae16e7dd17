"""Words that few readers meet, by how often they occur in Dutch."""

from collections.abc import Callable, Container, Iterable, Iterator

from ..note import Found, Weight
from ..own_text import OwnText
from ..words import Word

Frequency = Callable[[str], float]
"""How common a word is, on the Zipf scale: `huis` 5.5, `discretionair` 1.2, unknown 0."""

RARE = 3.0
_SHORTEST = 5
_SHORTEST_PART = 3
_LINKS = ("", "s", "en", "n", "e")


def hard_words(
    texts: Iterable[OwnText],
    frequency: Frequency,
    explained: Container[str],
    common: float = RARE,
) -> Iterator[tuple[OwnText, Found]]:
    """The rare words of a story, each at its first place.

    A name is no hard word, and neither is a compound of two words that everybody knows.
    """
    seen: set[str] = set()
    for own in texts:
        for word in (word for sentence in own.sentences for word in sentence.words):
            known = word.form in explained or word.lemma in explained or word.lemma in seen
            if not known and _is_hard(word, frequency, common):
                seen.add(word.lemma)
                yield own, _found(word)


def _found(word: Word) -> Found:
    return Found(
        word.start,
        word.end,
        Weight.TIP,
        f"«{word.text}» lees je niet vaak.",
        "weet je een gewoner woord? Neem dat. Anders leg je dit uit, hier of in woorden.md.",
        word.form,
    )


def _is_hard(word: Word, frequency: Frequency, common: float) -> bool:
    if len(word.form) < _SHORTEST or not word.form.isalpha() or word.text[0].isupper():
        return False
    return not any(
        frequency(form) >= common or _splits(form, frequency) for form in (word.form, word.lemma)
    )


def _splits(form: str, frequency: Frequency) -> bool:
    """True for two common words in one: `keukenstoel`, `schoenendoos`."""
    for at in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
        first, second = form[:at], form[at:]
        if frequency(second) >= RARE and any(
            len(head) >= _SHORTEST_PART and frequency(head) >= RARE
            for head in (first.removesuffix(link) for link in _LINKS)
        ):
            return True
    return False
