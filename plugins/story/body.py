"""From the tree of Markdown elements to the blocks of a story, in reading order."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from .blocks import (
    Block,
    Code,
    Heading,
    Item,
    List,
    Paragraph,
    Photos,
    Quotation,
    Rule,
    Table,
)
from .inline import Inline, inline
from .ledger import Ledger
from .line_marks import first_line, unmarked
from .passage import Kind
from .photo import Photo, WordsInFile, silent
from .photos_in_text import photo_from
from .problem import Findings

_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_BLOCK_TAGS = frozenset(
    ("p", "ul", "ol", "blockquote", "pre", "hr", "table", "div", "dl", "dt", "dd", *_HEADINGS)
)
_SOURCE_SIGNS = ("—", "–", "--")
_LOWEST_HEADING = 4


ReadSpecial = Callable[[ElementTree.Element, "Body"], Iterable[Block]]
"""Reads a `///` block, which may hold ordinary text again."""


class Body:
    """Reads elements one after the other; passages go to the ledger as they come by."""

    def __init__(
        self,
        folder: Path,
        first_line: int,
        ledger: Ledger,
        findings: Findings,
        read_special: ReadSpecial,
        words_in_file: WordsInFile = silent,
    ) -> None:
        self.folder = folder
        self.line = first_line
        self.ledger = ledger
        self.findings = findings
        self._read_special = read_special
        self._words_in_file = words_in_file
        self.has_in_brief = False
        self.has_line = False
        self.transcripts: list[str] = []
        """Files in which clips are written out."""
        self._level = 1

    def read(self, elements: Iterable[ElementTree.Element]) -> tuple[Block, ...]:
        """The blocks that these elements make."""
        return tuple(block for element in elements for block in self._read_one(element))

    def inline(self, element: ElementTree.Element) -> Inline:
        """The inside of an element; afterwards `line` is the line on which it starts."""
        self.line = first_line("".join(element.itertext())) or self.line
        self._check_attributes(element)
        return inline(element, self.line, self.findings)

    def paragraph(
        self, element: ElementTree.Element, kind: Kind = Kind.PARAGRAPH
    ) -> tuple[Paragraph, Inline]:
        """One paragraph, registered as a passage."""
        inside = self.inline(element)
        identity = self.ledger.add(kind, inside, self.line, element.get("id", ""))
        return Paragraph(identity, inside.html, tuple(inside.pull_quotes)), inside

    def items(self, element: ElementTree.Element) -> tuple[Item, ...]:
        """The items of a list."""
        return tuple(self._item(child) for child in element if child.tag == "li")

    def captioned(self, photo: Photo) -> Photo:
        """The photo with its caption registered as a passage."""
        caption = Inline(html=photo.caption)
        return replace(photo, caption_id=self.ledger.add(Kind.CAPTION, caption, photo.line))

    def _check_attributes(self, element: ElementTree.Element) -> None:
        # A table's cells carry how they are aligned; that is Markdown's own.
        odd = [key for key in element.attrib if key != "id" and element.tag not in ("th", "td")]
        if odd:
            self.findings.error(
                self.line,
                "onbekend-merk",
                f"Achter deze tekst staat «{{{odd[0]}}}»; dat kennen we daar niet.",
                "daar kan alleen een naam voor deze plek staan, in één woord: {#naam}.",
            )

    def _read_one(self, element: ElementTree.Element) -> Iterable[Block]:
        tag = element.tag
        if "data-block" in element.attrib:
            return self._read_special(element, self)
        if tag in _HEADINGS:
            return [self._heading(element)]
        if tag in ("ul", "ol"):
            return [List(tag == "ol", self.items(element))]
        if tag == "blockquote":
            return [self._quotation(element)]
        if tag == "pre":
            return [Code(unmarked(element.text or ""))]
        if tag == "hr":
            return [Rule()]
        if tag == "table":
            return [self._table(element)]
        if tag in ("div", "dl") or (tag == "dd" and len(element) and element[0].tag == "p"):
            return self.read(element)
        return self._text(element)

    def _text(self, element: ElementTree.Element) -> Iterable[Block]:
        paragraph, inside = self.paragraph(element)
        if paragraph.html:
            yield paragraph
        if not inside.images:
            return
        if paragraph.html:
            self.findings.warning(
                self.line,
                "foto-in-tekst",
                "Hier staat een foto midden in een alinea. We zetten hem eronder.",
                "zet een foto op een eigen regel, met een lege regel ervoor en erna.",
            )
        yield from self._photos(inside.images)

    def _photos(self, images: Iterable[ElementTree.Element]) -> Iterable[Photos]:
        photos = tuple(
            self.captioned(photo)
            for index, image in enumerate(images)
            if (photo := self._photo(image, index))
        )
        if photos:
            yield Photos(photos)

    def _photo(self, image: ElementTree.Element, index: int) -> Photo | None:
        line = first_line(image.get("alt", "")) or self.line + index
        return photo_from(image, self.folder, line, self.findings, self._words_in_file)

    def _heading(self, element: ElementTree.Element) -> Heading:
        level = int(element.tag[1])
        inside = self.inline(element)
        if level == 1:
            self._heading_problem(
                "«#» is voor de titel van de pagina; die staat al boven het verhaal.",
                "begin een tussenkop met twee hekjes: «## …».",
            )
        elif level > self._level + 1:
            before, typed = "#" * self._level, "#" * level
            self._heading_problem(
                f"Deze tussenkop slaat een stap over: na «{before}» komt «{typed}».",
                f"gebruik «{'#' * (self._level + 1)}».",
            )
        if not inside.html:
            self._heading_problem(
                "Hier staat een lege tussenkop.", "schrijf de kop, of haal deze regel weg."
            )
        self._level = max(level, 2)
        identity = self.ledger.add(Kind.HEADING, inside, self.line, element.get("id", ""))
        return Heading(identity, min(max(level, 2), _LOWEST_HEADING), inside.html)

    def _heading_problem(self, message: str, remedy: str) -> None:
        self.findings.error(self.line, "tussenkop", message, remedy)

    def _item(self, element: ElementTree.Element) -> Item:
        children = [child for child in element if child.tag in _BLOCK_TAGS]
        lead = element
        if children and children[0].tag == "p" and not unmarked(element.text or "").strip():
            lead = children.pop(0)
        inside = self.inline(lead)
        own_id = element.get("id", "") or lead.get("id", "")
        identity = self.ledger.add(Kind.LIST_ITEM, inside, self.line, own_id)
        photos = tuple(self._photos(inside.images))
        return Item(identity, inside.html, photos + self.read(children))

    def _quotation(self, element: ElementTree.Element) -> Quotation:
        leaves = [each for each in element.iter() if each.tag in ("p", "li", *_HEADINGS)]
        texts = [(leaf, self.inline(leaf), self.line) for leaf in leaves]
        texts = [each for each in texts if each[1].html]
        source = ""
        if texts:
            leaf, last, line = texts[-1]
            before, source = _split_source(last.html)
            if source:
                texts[-1:] = [(leaf, replace(last, html=before), line)] if before else []
                self.ledger.refer(last if not before else Inline(), line)
        paragraphs = tuple(
            Paragraph(
                self.ledger.add(Kind.QUOTATION, inside, line, leaf.get("id", "")), inside.html
            )
            for leaf, inside, line in texts
        )
        return Quotation(paragraphs, source)

    def _table(self, element: ElementTree.Element) -> Table:
        rows = [tuple(self._cell(cell) for cell in row) for row in element.iter("tr")]
        return Table(rows[0] if rows else (), tuple(rows[1:]))

    def _cell(self, element: ElementTree.Element) -> str:
        inside = self.inline(element)
        self.ledger.refer(inside, self.line)
        return inside.html


def _split_source(html: str) -> tuple[str, str]:
    """The quoted words, and the last line when it names their source (`— …`)."""
    before, _, last = html.rpartition("\n")
    if last.lstrip().startswith(_SOURCE_SIGNS):
        return before.strip(), last.strip().lstrip("—–- ").strip()
    return html, ""
