"""`## Meer weten?`: the way on with which an author may end her story."""

import re

from .blocks import Block, Heading, Rule
from .passage import Kind
from .problem import Findings
from .story import Story
from .text import plain

_MORE = re.compile(r"meer weten\s*\??", re.IGNORECASE)


def split_further(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The story itself, and `Meer weten?` with what stands below it when that closes the story."""
    for place in reversed(range(len(blocks))):
        block = blocks[place]
        if isinstance(block, Heading) and block.level == 2:
            if not _asks(block.html):
                break
            before = place - 1 if place and isinstance(blocks[place - 1], Rule) else place
            return blocks[:before], blocks[place:]
    return blocks, ()


def check_further(story: Story, findings: Findings) -> None:
    """Name a `Meer weten?` that isn't the end of the story."""
    heading = next(
        (each for each in story.passages if each.kind is Kind.HEADING and _asks(each.text)), None
    )
    if heading is None:
        return
    if split_further(story.blocks)[1]:
        return
    findings.warning(
        heading.line,
        "meer-weten-niet-laatst",
        "Na «Meer weten?» komt nog een kop, dus het blijft gewoon in de tekst staan.",
        "zet «## Meer weten?» als laatste kop van het verhaal.",
    )


def _asks(words: str) -> bool:
    return _MORE.fullmatch(plain(words).strip()) is not None
