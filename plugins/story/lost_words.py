"""The last look at a text that was read: is every word of it somewhere on the page?"""

import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from .blocks import Block
from .line_marks import first_line, unmarked
from .photos_in_text import is_elsewhere
from .problem import Findings
from .text import normalised, plain

# What stands behind the bar of these blocks is their caption; of others it is a file.
_WITH_CAPTION = ("fragment", "video")


def name_lost_words(root: ElementTree.Element, blocks: Iterable[Block], findings: Findings) -> None:
    """Name the words in a tree of Markdown elements that none of its blocks holds.

    Markdown lets an author put anything inside anything. What no block has a place for must not
    vanish without a word.
    """
    spare = Counter(word for text in _texts(tuple(blocks)) for word in _words(plain(text)))
    named = max((each.line for each in findings.problems if each.code == "past-niet"), default=-1)
    line = 0
    for element in root:
        typed = [*element.itertext(), *_attributes(element)]
        line = first_line("".join(typed)) or line
        wanted = Counter(word for text in typed for word in _words(unmarked(text)))
        lost = [word for word, count in wanted.items() if count > spare[word]]
        if lost:
            lost = _nowhere(lost, element, spare)
        spare.subtract(wanted)
        if lost and named < line:
            findings.error(
                line,
                "woorden-kwijt",
                f"Deze woorden komen niet op de pagina: «{' '.join(lost[:8])}».",
                "zet ze in een gewone alinea, los van wat eromheen staat.",
            )


def _nowhere(lost: list[str], element: ElementTree.Element, shown: Counter[str]) -> list[str]:
    """Of words that seem lost those that no longer word on the page holds, as `H2O` holds `O`."""
    joined = _words(unmarked("".join(element.itertext())))
    longer = [word for word in joined if shown[word] > 0]
    return [word for word in lost if not any(word in each for each in longer)]


def _words(text: str) -> Iterator[str]:
    return (word for word in normalised(text).split() if not word.isdecimal())


def _attributes(element: ElementTree.Element) -> Iterator[str]:
    for each in element.iter():
        if each.tag == "img" and not is_elsewhere(each.get("src", "")):
            # An `&eacute;` in them is counted as it is among the texts of the blocks.
            yield from (plain(each.get(name, "")) for name in ("alt", "title"))
        elif each.get("data-block") in _WITH_CAPTION:
            yield each.get("data-argument", "")


def _texts(value: object) -> Iterator[str]:
    """Every text in some blocks, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
