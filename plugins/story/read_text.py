"""Reads Markdown as blocks and passages: the body of a story, and a theme's introduction alike."""

from dataclasses import dataclass
from pathlib import Path

from .blocks import Block
from .body import Body
from .body_blocks import read_block
from .ledger import Ledger, Voices
from .lost_words import name_lost_words
from .markdown import tree_of
from .passage import Passage
from .photo import WordsInFile, silent
from .problem import Findings
from .pull_quotes import check_lifted
from .scan import scan
from .sketches import check_sketches
from .story import Link, OpenQuestion

NOBODY = Voices({}, "")


@dataclass(frozen=True, slots=True)
class Text:
    """A body that was read."""

    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]
    plain: str
    """All passages' plain text, two line breaks between them."""
    open_questions: tuple[OpenQuestion, ...]
    transcripts: tuple[str, ...]
    """Names of the files in which clips are written out."""


def read_text(
    body: str,
    first_line: int,
    folder: Path,
    findings: Findings,
    voices: Voices = NOBODY,
    words_in_file: WordsInFile = silent,
) -> Text:
    """Read Markdown that starts on `first_line` of its file; files it names lie in `folder`.

    `words_in_file` tells what a photo says about itself, for whatever the author leaves out.
    """
    ledger = Ledger(voices, findings)
    scanned = scan(body, first_line, findings)
    tree = tree_of(scanned.text, findings)
    walk = Body(folder, first_line, ledger, findings, read_block, words_in_file)
    blocks = walk.read(tree)
    name_lost_words(tree, blocks, findings)
    check_lifted(ledger.lifted, ledger.text(), findings)
    check_sketches(blocks, findings)
    return Text(
        blocks,
        ledger.passages(scanned.remarks),
        tuple(ledger.links),
        ledger.text(),
        tuple(ledger.open_questions),
        tuple(walk.transcripts),
    )
