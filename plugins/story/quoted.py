"""A quotation of our own earlier words, laid beside its source."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from .addresses import Addresses, is_outside
from .blocks import Quotation
from .story import Story
from .text import normalised

_HREF = re.compile(r' href="([^"]*)"')
_LEFT_OUT = re.compile(r"[(\[](?:…|\.\.\.)[)\]]|…")
_MOST_SHOWN = 3
_ALIKE = 0.5
"""Of the quoted words at least this share must be there before a difference can be shown."""


def sources_of(
    quotation: Quotation,
    story: Story,
    stories: Mapping[str, Sequence[Story]],
    addresses: Addresses,
) -> Iterator[Story]:
    """The other stories that the line below a quotation links to. `stories` are by address."""
    for typed in _HREF.findall(quotation.source_html):
        address = html.unescape(typed)
        target = None if is_outside(address) else addresses.target(address, story.source)
        if target is not None and target.url != story.url:
            yield from stories.get(target.url, ())


def difference(quoted: str, source: Story) -> str:
    """How quoted words differ from their source, for the author; empty when they stand there.

    Capitals, quotation marks and spacing don't count, nor does what `(…)` says was left out.
    """
    pieces = [normalised(piece) for piece in _LEFT_OUT.split(quoted)]
    said = [normalised(passage.text) for passage in source.passages]
    whole = f" {' '.join(said)} "
    for piece in filter(None, pieces):
        if f" {piece} " not in whole:
            return _shown(piece.split(), [each.split() for each in said])
    return ""


def _shown(quoted: list[str], passages: list[list[str]]) -> str:
    said = max(passages, key=lambda words: _same(quoted, words), default=[])
    if _same(quoted, said) < _ALIKE * len(quoted):
        return "deze woorden staan daar nergens"
    told = [
        f"hier {_words(here)}, daar {_words(there)}" for here, there in _differences(quoted, said)
    ]
    return "; ".join(told[:_MOST_SHOWN]) + ("; en meer" if len(told) > _MOST_SHOWN else "")


def _same(quoted: list[str], said: list[str]) -> int:
    blocks = SequenceMatcher(None, quoted, said, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def _differences(quoted: list[str], said: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The words that differ, here and there, from the first word that agrees to the last."""
    matcher = SequenceMatcher(None, quoted, said, autojunk=False)
    blocks = [each for each in matcher.get_matching_blocks() if each.size]
    first, last = blocks[0], blocks[-1]
    for kind, here, here_end, there, there_end in matcher.get_opcodes():
        # Around what is quoted the source simply goes on.
        outside = here_end <= first.a or here >= last.a + last.size
        other = [] if outside else said[there:there_end]
        if kind != "equal" and (quoted[here:here_end] or other):
            yield quoted[here:here_end], other


def _words(words: list[str]) -> str:
    return f"«{' '.join(words)}»" if words else "niets"
