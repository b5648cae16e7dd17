"""The wording and the lines that the author's reports share: all at most 80 characters wide."""

import textwrap
from collections.abc import Iterable

from plugins.story.passage import Passage

from .theme import Evidence

WIDTH = 80
_LONGEST_QUOTE = 140


def wrapped(text: str, indent: str = "") -> list[str]:
    """A text in lines that start at the same place."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)


def hanging(text: str) -> list[str]:
    """A text in lines of which the second and later ones stand further in than its own first."""
    indent = " " * (len(text) - len(text.lstrip()))
    return textwrap.wrap(
        text.lstrip(), WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    "
    )


def one_line(before: str, text: str, after: str = "") -> str:
    """As many first words of a text as fit on a line."""
    room = WIDTH - len(before) - len(after)
    shortened = textwrap.shorten(text, room, placeholder="…")
    return f"{before}{shortened if shortened != '…' else text[: room - 1] + '…'}{after}"


def quoted(passage: Passage, indent: str) -> list[str]:
    """The first words of a passage."""
    return wrapped(f"«{textwrap.shorten(passage.text, _LONGEST_QUOTE, placeholder='…')}»", indent)


def place_of(passage: Passage) -> str:
    """Where a passage stands in her file, and who speaks."""
    speaker = f", {passage.speaker}" if passage.speaker else ""
    return f"regel {passage.line}, {passage.kind.value}{speaker} (#{passage.id})"


def words_of(evidence: Iterable[Evidence]) -> str:
    """The words that prove something, each once."""
    return words_in_marks(each.text for each in evidence)


def words_in_marks(words: Iterable[str]) -> str:
    """Words of a passage as a list, each once: ‘lemen laag’, ‘trein’."""
    return ", ".join(f"‘{word}’" for word in dict.fromkeys(words))


def in_units(hundredths: int) -> str:
    """Whole hundredths as she types them in a theme: `1,0`, `0,75`."""
    whole, part = divmod(hundredths, 100)
    return f"{whole},{part:02d}".removesuffix("0")


def passages(count: int) -> str:
    """`1 passage`, `2 passages`."""
    return "1 passage" if count == 1 else f"{count} passages"


def share(part: int, whole: int) -> str:
    """A part of a whole in passages and in whole percents, halves up."""
    percent = (part * 200 + whole) // (whole * 2) if whole else 0
    return f"{part} van {passages(whole)} ({percent}%)"
