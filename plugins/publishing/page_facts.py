"""What a built page says about itself: the facts that the checks of a site look at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_ADDRESS_ATTRIBUTES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href", "imagesrcset"),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_ID_REFERENCES = (
    "for",
    "headers",
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-labelledby",
    "aria-owns",
)
_FOLLOWED = ("a", "area")
"""Links that a reader follows by choice; all other addresses a browser fetches by itself."""
_NOT_FETCHED = frozenset({"alternate", "author", "canonical", "license", "next", "prev", "self"})
_DATA_SCRIPT = "application/ld+json"
"""The one type of script that may stand in a page itself: no browser runs it."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address that a page names."""

    value: str
    tag: str
    line: int
    fetched: bool
    """True when a browser asks for it without the reader doing anything, or on sending a form."""


@dataclass(frozen=True, slots=True)
class Image:
    line: int
    src: str
    has_alt: bool
    has_size: bool


@dataclass(frozen=True, slots=True)
class Inline:
    """Script or style in the page itself, which the site's policy forbids."""

    line: int
    what: str


@dataclass(slots=True)
class PageFacts:
    """One built page. `path` is its file below the site's folder."""

    path: str
    language: str = ""
    title: str = ""
    headings: list[int] = field(default_factory=list)
    """Line of each `h1`."""
    ids: list[tuple[str, int]] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)
    """Ids that the page itself points at with `for`, `aria-labelledby` and the like."""
    addresses: list[Address] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    inline: list[Inline] = field(default_factory=list)
    data: list[tuple[str, int]] = field(default_factory=list)
    """Each block of JSON-LD, and the line on which it begins."""


def read_page(path: str, html: str) -> PageFacts:
    """The facts of one page."""
    reader = _Reader(path)
    reader.feed(html)
    reader.close()
    reader.facts.title = " ".join(reader.facts.title.split())
    return reader.facts


def in_srcset(value: str) -> Iterator[str]:
    """The addresses in a `srcset`."""
    for candidate in re.split(r",\s+|,$", value.strip()):
        if candidate.strip():
            yield candidate.split()[0]


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = PageFacts(path)
        self._in_title = False
        self._in_drawing = False
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if "id" in values:
            self.facts.ids.append((values["id"], line))
        for name in _ID_REFERENCES:
            self.facts.references += [(each, line) for each in values.get(name, "").split()]
        self._note_addresses(tag, values, line)
        self._note_inline(tag, values, line)
        if tag == "html":
            self.facts.language = values.get("lang", "")
        elif tag == "svg":
            self._in_drawing = True
        elif tag == "title" and not self._in_drawing:
            self._in_title = True
        elif tag == "script":
            self._in_data = values.get("type") == _DATA_SCRIPT
        elif tag == "h1":
            self.facts.headings.append(line)
        elif tag == "img":
            has_size = values.get("width", "").isdigit() and values.get("height", "").isdigit()
            self.facts.images.append(Image(line, values.get("src", ""), "alt" in values, has_size))

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        elif tag == "svg":
            self._in_drawing = False
        elif tag == "script":
            self._in_data = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.facts.title += data
        elif self._in_data:
            self.facts.data.append((data, self.getpos()[0]))

    def _note_addresses(self, tag: str, values: dict[str, str], line: int) -> None:
        if values.get("property") == "og:image":
            # Other sites fetch it; a reader's browser doesn't.
            self.facts.addresses.append(Address(values.get("content", ""), tag, line, False))
        kinds = set(values.get("rel", "").split())
        fetched = tag not in _FOLLOWED and not (tag == "link" and kinds & _NOT_FETCHED)
        for name in _ADDRESS_ATTRIBUTES.get(tag, ()):
            if name not in values:
                continue
            several = name in ("srcset", "imagesrcset")
            for value in in_srcset(values[name]) if several else [values[name].strip()]:
                self.facts.addresses.append(Address(value, tag, line, fetched))

    def _note_inline(self, tag: str, values: dict[str, str], line: int) -> None:
        if tag == "style" or "style" in values:
            self.facts.inline.append(Inline(line, f"<{tag}> met stijl"))
        if tag == "script" and "src" not in values and values.get("type") != _DATA_SCRIPT:
            self.facts.inline.append(Inline(line, "een script"))
        for name in values:
            if name.startswith("on"):
                self.facts.inline.append(Inline(line, f"«{name}» op <{tag}>"))
