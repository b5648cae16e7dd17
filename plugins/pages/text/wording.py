"""Numbers, lists and quotes in plain Dutch."""

from collections.abc import Sequence
from unicodedata import bidirectional

from plugins.pages.interface import WORDS, Noun

WORDS_A_MINUTE = 200
NO_BREAK = "\u00a0"
_FROM_RIGHT = frozenset(("R", "AL"))
_APART, _TOGETHER = "\u2068", "\u2069"
"""Between these, text has a direction of its own: first strong isolate, pop directional isolate."""


def counted(number: int, one: str, many: str) -> str:
    """`1 passage`, `21 passages`, `geen passages`."""
    return f"{number or WORDS.counts.none} {one if number == 1 else many}"


def how_many_more(number: int, noun: Noun) -> str:
    """`Nog 2 passages`, for what comes after a click; empty when nothing does."""
    return WORDS.counts.more.format(count=counted(number, *noun)) if number else ""


def joined(words: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {WORDS.counts.together} {words[-1]}"


def minutes_to_read(text: str) -> int:
    """Whole minutes, rounded up, at least one."""
    return max(1, -(-len(text.split()) // WORDS_A_MINUTE))


def reading_time(text: str) -> str:
    """`1 minuut lezen`, `6 minuten lezen`."""
    # The number stays with its word at the end of a line.
    minutes = counted(minutes_to_read(text), *WORDS.counts.minute).replace(" ", NO_BREAK)
    return WORDS.counts.to_read.format(minutes=minutes)


def playing_time(seconds: float, verb: str) -> str:
    """`40 seconden luisteren`, `4 minuten kijken`: whole minutes, once it takes one."""
    if round(seconds) < 60:
        words = counted(max(1, round(seconds)), *WORDS.counts.second)
    else:
        words = counted(max(1, round(seconds / 60)), *WORDS.counts.minute)
    return f"{words.replace(' ', NO_BREAK)} {verb}"


def megabytes(size: int) -> str:
    """`0,1 MB`, `3,2 MB`, `48 MB`."""
    millions = max(0.1, size / 1_000_000)
    words = f"{millions:.0f}" if millions >= 10 else f"{millions:.1f}".replace(".", ",")
    return f"{words}{NO_BREAK}MB"


def called(name: str) -> str:
    """A title or a word between single quotes. Quotes inside it become double ones."""
    return f"‘{apart(name.replace('‘', '“').replace('’', _closing(name)))}’"


def apart(name: str) -> str:
    """A name or a title as it stands in a sentence of ours.

    One with letters that go from right to left keeps to itself, so that the words around it stay
    where they are. What `<bdi>` does in a template, for text that is made here.
    """
    if any(bidirectional(letter) in _FROM_RIGHT for letter in name):
        return f"{_APART}{name}{_TOGETHER}"
    return name


def in_speech_marks(sentence: str) -> str:
    """A spoken sentence between double quotes, or nothing for nothing."""
    bare = sentence.strip()
    if not bare or bare.startswith(("“", "„")):
        return bare
    return f"“{bare}”"


def lower_first(text: str) -> str:
    """`Klantinteractie` as it stands inside a sentence; `DUO-adviseur` stays as it is."""
    if len(text) > 1 and text[0].isupper() and not text[1].isupper():
        return text[0].lower() + text[1:]
    return text


def initials(name: str) -> str:
    """`AV` for Anouk van den Oever: of the first word and of the last with a capital."""
    words = [word for word in name.split() if word[0].isupper()] or name.split()
    return "".join(word[0] for word in dict.fromkeys((*words[:1], *words[-1:])))


def upper_first(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]


def _closing(name: str) -> str:
    # In ‘lemen laag’ the mark closes a quotation; in foto’s it is an apostrophe.
    return "”" if "‘" in name else "’"
