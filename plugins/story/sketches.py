"""Sketches and their words: what is drawn must also be there for who can't see it."""

from collections.abc import Iterable
from itertools import pairwise

from .blocks import Block, Description, Photos, every_block
from .problem import Findings


def check_sketches(blocks: Iterable[Block], findings: Findings) -> None:
    """Name each sketch without a description behind it."""
    for block, after in pairwise((*every_block(blocks), None)):
        if not isinstance(block, Photos) or isinstance(after, Description):
            continue
        for sketch in (photo for photo in block.photos if photo.sketch):
            findings.error(
                sketch.line,
                "schets-zonder-beschrijving",
                f"Bij de tekening «{sketch.path.name}» staat niet in woorden wat erop staat.",
                "zet eronder een blok «/// beschrijving» met alles wat je kunt lezen of zien.",
            )
