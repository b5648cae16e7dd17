"""The inside of a paragraph: from elements to safe inline HTML, with what it refers to."""

import html
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

from .elements import MARK_CLASSES, MARK_KEYS
from .line_marks import first_line, unmarked
from .problem import Findings, did_you_mean
from .typography import curl

_PLAIN_TAGS = frozenset(("em", "strong", "code", "sup", "sub", "abbr"))
_VOID_TAGS = frozenset(("br", "wbr"))
_BAD_LINK = re.compile(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)


@dataclass(slots=True)
class Inline:
    """What stands in one paragraph, item, heading or caption."""

    html: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Pairs of the address as typed and the words of the link."""
    open_questions: list[tuple[str, str]] = field(default_factory=list)
    """Pairs of a question's inline HTML and what answers it, which is empty while it is open."""
    pull_quotes: list[str] = field(default_factory=list)
    """Inline HTML of the sentences that the page shows large."""
    images: list[ElementTree.Element] = field(default_factory=list)


def inline(element: ElementTree.Element, line: int, findings: Findings) -> Inline:
    """Read the inside of an element, without the blocks in it. Images are taken out of the text."""
    writer = _Writer(line, findings)
    writer.inside(element)
    writer.result.html = curl(unmarked("".join(writer.parts))).strip()
    writer.result.pull_quotes = [curl(quote).strip() for quote in writer.result.pull_quotes]
    return writer.result


class _Writer:
    def __init__(self, line: int, findings: Findings) -> None:
        self.line = line
        self.findings = findings
        self.parts: list[str] = []
        self.result = Inline()

    def inside(self, element: ElementTree.Element) -> None:
        self._text(element.text)
        for child in element:
            self._child(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if text:
            self.line = first_line(text) or self.line
            self.parts.append(html.escape(text, quote=False))

    def _child(self, child: ElementTree.Element) -> None:
        if child.tag == "img":
            self.result.images.append(child)
        elif child.tag == "a":
            self._link(child)
        elif child.tag == "span":
            self._mark(child)
        elif child.tag in _VOID_TAGS:
            self.parts.append(f"<{child.tag}>")
        elif child.tag in _PLAIN_TAGS:
            self._wrapped(child.tag, child, title=child.get("title", ""))

    def _wrapped(self, tag: str, element: ElementTree.Element, **attributes: str) -> str:
        """Write an element with the attributes that hold something; give back what is inside."""
        given = "".join(
            f' {key.replace("_", "-")}="{html.escape(value)}"'
            for key, value in attributes.items()
            if value
        )
        start = len(self.parts)
        self.parts.append(f"<{tag}{given}>")
        self.inside(element)
        inside = unmarked("".join(self.parts[start + 1 :]))
        self.parts.append(f"</{tag}>")
        return inside

    def _link(self, element: ElementTree.Element) -> None:
        address = unmarked(element.get("href", "")).strip()
        if not address or _BAD_LINK.match(address):
            self.findings.error(
                self.line,
                "vreemde-link",
                f"De link «{address}» gaat nergens heen.",
                "verwijs naar een bestand, een plek zoals #thee, of een adres met https://.",
            )
            self.inside(element)
            return
        words = self._wrapped("a", element, href=address)
        self.result.links.append((address, words))

    def _mark(self, element: ElementTree.Element) -> None:
        classes = tuple(name for name in element.get("class", "").split() if name)
        self._check_mark(element, classes)
        attributes: dict[str, str] = {"lang": element.get("lang", "")}
        if "openvraag" in classes:
            attributes["data_open_question"] = element.get("beantwoord") or "open"
            attributes["id"] = element.get("id", "")
        if "geen-woord" in classes:
            attributes["data_glossary"] = "no"
        words = self._wrapped("span", element, **attributes)
        if "openvraag" in classes:
            self.result.open_questions.append((curl(words), element.get("beantwoord", "")))
        if "uitgelicht" in classes:
            self.result.pull_quotes.append(words)

    def _check_mark(self, element: ElementTree.Element, classes: tuple[str, ...]) -> None:
        for name in classes:
            if name not in MARK_CLASSES:
                self._unknown(f".{name}", tuple(f".{known}" for known in MARK_CLASSES))
        for key in element.attrib:
            if key not in ("class", "id", *MARK_KEYS):
                self._unknown(key, MARK_KEYS)

    def _unknown(self, typed: str, known: tuple[str, ...]) -> None:
        self.findings.error(
            self.line,
            "onbekend-merk",
            f"Wat tussen accolades staat, «{{{typed}}}», kennen we niet.",
            did_you_mean(typed, known, f"kies uit: {', '.join(known)}."),
        )
