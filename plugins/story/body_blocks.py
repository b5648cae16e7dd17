"""The `///` blocks of a story: from their element to the block that a page shows."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable

from .block_lines import NOT_SAID
from .blocks import (
    Block,
    Clip,
    Description,
    InBrief,
    Item,
    List,
    Questions,
    ReadingNote,
    ReadingNotes,
    Video,
)
from .body import Body
from .clip_files import clip_file, transcript
from .dialogue import read_dialogue
from .drawings import read_cross_section, read_lenses, read_line_stops
from .file_kinds import FileKind
from .inline import Inline, inline
from .line_marks import first_line, unmarked
from .passage import Kind
from .photo import Photo
from .photos_in_text import photo_path, place_in_photo
from .text import plain

_NOTE = re.compile(r"\((?P<place>[^)]*)\)\s*(?P<words>.*)", re.DOTALL)
# What a block holds no place for. Anything else that Markdown makes of its lines is read.
_BIG = frozenset(("blockquote", "table", "div", "dl"))
_LISTS = frozenset(("ul", "ol"))
_ANY = _BIG | _LISTS | {"p", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_NOT_IN = {
    "gesprek": _BIG | _LISTS,
    "kort": _BIG,
    "vragen": _BIG,
    "kijk": _ANY - _LISTS,
    "lenzen": _BIG | _LISTS,
    "lagen": _BIG | _LISTS,
    "lijn": _BIG | _LISTS,
    "fragment": _ANY,
    "video": _ANY,
}
_LONGEST_QUESTION = 60


def read_block(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    """The block that an element with `data-block` stands for."""
    name = element.get("data-block", "")
    for child in element:
        if child.tag in _NOT_IN.get(name, ()):
            _does_not_fit(child, name, body)
    return _READERS[name](element, body)


def _does_not_fit(child: ElementTree.Element, name: str, body: Body) -> None:
    text = "".join(child.itertext())
    words = " ".join(unmarked(text).split())
    body.findings.error(
        first_line(text) or body.line,
        "past-niet",
        f"In het blok «{name}» is hier geen plaats voor, dus het valt weg: «{words[:40]}».",
        "zet het onder het blok, na de streepjes die het sluiten.",
    )


def _argument(element: ElementTree.Element, body: Body) -> str:
    argument = element.get("data-argument", "")
    body.line = first_line(argument) or body.line
    return unmarked(argument).strip()


def _caption(element: ElementTree.Element, body: Body) -> tuple[str, str]:
    """Id and inline HTML of what stands behind the bar."""
    words = ElementTree.Element("p")
    words.text = _argument(element, body)
    inside = inline(words, body.line, body.findings)
    return body.ledger.add(Kind.CAPTION, inside, body.line), inside.html


def _listed(element: ElementTree.Element, body: Body) -> tuple[Item, ...]:
    """The items of the list in a block; a paragraph in it counts as an item too."""
    items: list[Item] = []
    for child in element:
        if child.tag in ("ul", "ol"):
            items += body.items(child)
        else:
            paragraph, _ = body.paragraph(child, Kind.LIST_ITEM)
            items.append(Item(paragraph.id, paragraph.html))
    return tuple(items)


def _in_brief(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    items = _listed(element, body)
    if not body.has_in_brief:
        body.has_in_brief = True
        yield InBrief(items)
        return
    body.findings.error(
        body.line,
        "tweede-kort",
        "Dit verhaal heeft al een blok «kort»; dit tweede laten we zien als gewone lijst.",
        "zet alle punten in het eerste blok.",
    )
    yield List(ordered=False, items=items)


def _questions(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    items = _listed(element, body)
    for item in items:
        words = plain(item.html)
        if "?" not in words:
            body.findings.warning(
                body.line,
                "vraag-zonder-vraagteken",
                f"In de vragenlijst staat iets zonder vraagteken: «{words[:40]}».",
                "maak er een vraag van, of zet het buiten het blok.",
            )
        if len(words.split()) > _LONGEST_QUESTION:
            body.findings.warning(
                body.line,
                "lange-vraag",
                f"De vraag «{words[:40]}…» heeft {len(words.split())} woorden.",
                f"houd het bij hoogstens {_LONGEST_QUESTION} woorden; de rest kan erboven.",
            )
    yield Questions(items)


def _description(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    yield Description(body.read(element))


def _reading_notes(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    name = _argument(element, body)
    line = body.line
    # Which photo it is, was asked for where the block begins.
    asked = name == NOT_SAID
    path = None if asked else photo_path(name, body.folder, line, body.findings)
    notes = (
        _reading_note(item, body)
        for child in element
        if child.tag in ("ol", "ul")
        for item in child
    )
    if path is None:
        yield List(ordered=True, items=tuple(Item(note.id, note.html) for note in notes))
        return
    photo = Photo(path, alt="", caption="", caption_id="", line=line)
    # A note without words is named as a mistake; a number that leads nowhere helps nobody.
    yield ReadingNotes(photo, tuple(note for note in notes if note.id))


def _reading_note(element: ElementTree.Element, body: Body) -> ReadingNote:
    inside = body.inline(element)
    match = _NOTE.match(inside.html)
    place = place_in_photo(match["place"]) if match else None
    if match is None or place is None:
        body.findings.error(
            body.line,
            "kijk-plek",
            f"Bij «{plain(inside.html)[:40]}» staat geen plek in de foto.",
            "begin met de plek, van links en van boven: «1. (62,30) Schaduw: …».",
        )
    words = Inline(match["words"] if match and place else inside.html, inside.links)
    if not plain(words.html):
        body.findings.error(
            body.line,
            "kijk-leeg",
            "Hier staat een plek in de foto zonder iets erbij.",
            "schrijf achter de plek wat je daar ziet: «1. (62,30) Schaduw: …».",
        )
    identity = body.ledger.add(Kind.LIST_ITEM, words, body.line)
    return ReadingNote(identity, place or (50, 50), words.html)


def _clip(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    caption_id, caption = _caption(element, body)
    line = body.line
    file = element.get("data-option-bestand", "")
    subtitles = element.get("data-option-ondertitels", "")
    clip_file(file, FileKind.RECORDING, body.folder, line, body.findings)
    clip_file(subtitles, FileKind.SUBTITLES, body.folder, line, body.findings)
    written_out = element.get("data-option-uitgeschreven", "")
    body.transcripts.append(written_out)
    text = transcript(written_out, body.folder, line, body.findings)
    paragraphs = tuple(
        body.paragraph(each, Kind.TRANSCRIPT)[0] for each in map(_as_paragraph, text)
    )
    body.line = line
    yield Clip(file, caption_id, caption, paragraphs, subtitles, _still(element, body), line)


def _video(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    caption_id, caption = _caption(element, body)
    address = element.get("data-option-adres", "")
    if address and not address.startswith("https://"):
        body.findings.error(
            body.line,
            "video-adres",
            f"«{address}» is geen heel adres van een video.",
            "kopieer het uit je browser; het begint met https://.",
        )
    yield Video(address, caption_id, caption, _still(element, body), body.line)


def _still(element: ElementTree.Element, body: Body) -> Photo | None:
    name = element.get("data-option-beeld", "")
    if not name:
        return None
    path = photo_path(name, body.folder, body.line, body.findings)
    if path is None:
        return None
    # The words beside it say what there is to see.
    return Photo(path, alt="", caption="", caption_id="", line=body.line, decorative=True)


def _as_paragraph(text: str) -> ElementTree.Element:
    element = ElementTree.Element("p")
    element.text = text
    return element


def _dialogue(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    yield read_dialogue(element, body)


_READERS: dict[str, Callable[[ElementTree.Element, Body], Iterable[Block]]] = {
    "gesprek": _dialogue,
    "kort": _in_brief,
    "vragen": _questions,
    "kijk": _reading_notes,
    "beschrijving": _description,
    "lenzen": read_lenses,
    "lagen": read_cross_section,
    "lijn": read_line_stops,
    "fragment": _clip,
    "video": _video,
}
