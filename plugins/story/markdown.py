"""Markdown to a tree of elements: Python-Markdown with extra, pymdownx.blocks and our own marks."""

import html
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from typing import Any, ClassVar

from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from .elements import BLOCKS, BlockName
from .limits import leave_plain
from .marks import MarksExtension
from .problem import Findings

# `extra`, minus raw HTML in Markdown: we take that out.
_EXTENSIONS = ("abbr", "attr_list", "def_list", "fenced_code", "footnotes", "tables", "sane_lists")
_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
_TAG = re.compile(r"<[^>]*>")


def tree_of(text: str, findings: Findings) -> ElementTree.Element:
    """The elements of a Markdown text, inline marks included, as Python-Markdown leaves them.

    A block of SYNTAX is a `div` with its name in `data-block`, what stands behind the bar in
    `data-argument` and each option in `data-option-…`. Code is the text of a `pre`.
    """
    md = _markdown()
    lines = text.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    root: ElementTree.Element = md.parser.parseDocument(lines).getroot()
    leave_plain(root, findings)
    for treeprocessor in md.treeprocessors:
        replaced = treeprocessor.run(root)
        root = root if replaced is None else replaced
    _restore_code(root, [str(block) for block in md.htmlStash.rawHtmlBlocks])
    _without_backlinks(root)
    return root


def _markdown() -> Markdown:
    md = Markdown(
        extensions=[*_EXTENSIONS, MarksExtension(), _StoryBlocks()],
        extension_configs={"footnotes": {"BACKLINK_TEXT": "", "UNIQUE_IDS": False}},
    )
    # A paragraph pasted from a letter often starts with spaces. It is no code.
    md.parser.blockprocessors.deregister("code")
    # Raw HTML is named as a mistake; this is how a < is typed that is meant to be read.
    md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "<"]
    return md


def _restore_code(root: ElementTree.Element, stashed: list[str]) -> None:
    for code in root.iter("code"):
        code.text = html.unescape(code.text or "")
    for element in root.iter("p"):
        match = _STASHED.fullmatch((element.text or "").strip())
        if match and len(element) == 0:
            element.tag = "pre"
            element.text = html.unescape(_TAG.sub("", stashed[int(match[1])]))


def _without_backlinks(root: ElementTree.Element) -> None:
    # The link back from a footnote has no text of its own; the browser's Back does the same.
    for parent in root.iter():
        parent.text = (parent.text or "").replace(NBSP_PLACEHOLDER, "")
        for child in list(parent):
            if child.get("class") == "footnote-backref":
                parent.remove(child)


class _StoryBlock(Block):
    """A block of SYNTAX as a `div` that says what it is."""

    ARGUMENT = None

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        element = ElementTree.SubElement(parent, "div", {"data-block": self.NAME})
        if self.argument:
            element.set("data-argument", self.argument)
        for key, value in self.options.items():
            if key != "attrs" and value:
                element.set(f"data-option-{key}", value)
        return element


class _StoryBlocks(BlocksExtension):
    blocks: ClassVar[tuple[BlockName, ...]] = tuple(BLOCKS.values())

    def extendMarkdown(self, md: Markdown) -> None:
        manager = self.register_block_mgr(md)
        for block in self.blocks:
            manager.register(_block_class(block), {})


def _block_class(block: BlockName) -> type[Block]:
    options: dict[str, tuple[str, Callable[[Any], str]]] = dict.fromkeys(
        block.options, ("", type_string)
    )
    return type(block.name, (_StoryBlock,), {"NAME": block.name, "OPTIONS": options})
