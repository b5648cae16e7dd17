"""The blocks that a page draws: lenses, layers, and the line with its stops."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from .blocks import (
    Block,
    CrossSection,
    Item,
    Lens,
    Lenses,
    LineStops,
    List,
    Paragraph,
    SoilLayer,
    Stop,
)
from .body import Body
from .inline import Inline
from .passage import Kind
from .text import plain

_NAMED = re.compile(r"(?P<name>[^:<]{1,60}):\s*(?P<words>.*)", re.DOTALL)
_THICK = re.compile(r"<strong>(?P<name>[^:<]{1,60}?):?</strong>:?\s*(?P<words>.*)", re.DOTALL)
_STOP = re.compile(r"(?P<place>-?\d{1,4})\s+(?P<words>.+?)\s*(?:->|→)\s*#(?P<target>\S+)")
_LENSES = 3
_LONGEST_NAME = 16
"""Characters of a lens's name that fit in its circle."""
_FEWEST_LAYERS, _MOST_LAYERS = 2, 7
_FARTHEST = 100
_TOO_CLOSE = 6


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a block: `Naam: woorden`, the name bold or not."""

    id: str
    name: str
    html: str
    thick: bool
    line: int


def read_lenses(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    """Three named lines, and perhaps a last one without a name for where all three overlap."""
    lines = [_line(child, body) for child in element]
    overlap = lines.pop() if lines and len(lines) > _LENSES and not lines[-1].name else None
    if len(lines) != _LENSES or not all(each.name for each in lines):
        body.findings.error(
            body.line,
            "lenzen",
            f"In het blok «lenzen» horen drie regels met een naam; hier staan er {len(lines)}.",
            "schrijf drie regels: «Organisatie: …», «Techniek: …», «Mens: …».",
        )
    for each in lines:
        if len(each.name) > _LONGEST_NAME:
            body.findings.warning(
                each.line,
                "lens-naam",
                f"De naam «{each.name}» is te lang voor een cirkel.",
                f"kies een woord van hoogstens {_LONGEST_NAME} letters; de rest komt erachter.",
            )
    together = Paragraph(overlap.id, overlap.html) if overlap else None
    yield Lenses(tuple(Lens(each.id, each.name, each.html) for each in lines), together)


def read_cross_section(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    """Named lines from the top of a cross-section to the bottom; a bold one is thick."""
    lines = [_line(child, body) for child in element]
    nameless = next((each for each in lines if not each.name), None)
    if nameless:
        body.findings.error(
            nameless.line,
            "laag-zonder-naam",
            f"Deze laag heeft geen naam: «{plain(nameless.html)[:40]}».",
            "begin de regel met een naam en een dubbele punt: «Beleid: …».",
        )
    if not _FEWEST_LAYERS <= len(lines) <= _MOST_LAYERS:
        body.findings.error(
            body.line,
            "lagen",
            f"In het blok «lagen» horen {_FEWEST_LAYERS} tot {_MOST_LAYERS} regels; "
            f"hier staan er {len(lines)}.",
            "schrijf voor elke laag een regel, van boven naar beneden: «Beleid: …».",
        )
    thick = sum(each.thick for each in lines)
    if thick != 1 and not nameless:
        body.findings.warning(
            body.line,
            "dikke-laag",
            f"In het blok «lagen» is één laag de dikke; hier zijn het er {thick}.",
            "maak één naam vet, met twee sterren aan elke kant: «**Leem**: …».",
        )
    yield CrossSection(
        tuple(SoilLayer(each.id, each.name, each.html, each.thick) for each in lines)
    )


def read_line_stops(element: ElementTree.Element, body: Body) -> Iterable[Block]:
    """Stops `0 De wet -> #wet`, from collective (0) to individual (100)."""
    stops: list[Stop] = []
    for child in element:
        text = plain(body.inline(child).html)
        match = _STOP.fullmatch(text)
        if match and 0 <= int(match["place"]) <= _FARTHEST:
            stops.append(Stop(int(match["place"]), match["words"], match["target"]))
            body.ledger.refer(
                Inline(links=[(f"#{match['target']}", match["words"])]),
                body.line,
            )
        else:
            body.findings.error(
                body.line,
                "halte",
                f"«{text[:50]}» is geen halte op de lijn.",
                "schrijf een getal van 0 tot 100, de naam en het adres: «0 De wet -> #wet».",
            )
    _name_crowded(stops, body)
    if body.has_line:
        body.findings.error(
            body.line,
            "tweede-lijn",
            "Dit verhaal heeft al een blok «lijn»; dit tweede laten we zien als gewone lijst.",
            "zet alle haltes in het eerste blok.",
        )
        yield List(ordered=True, items=tuple(_as_item(stop) for stop in stops))
        return
    body.has_line = True
    yield LineStops(tuple(stops))


def _line(element: ElementTree.Element, body: Body) -> _Line:
    inside = body.inline(element)
    thick = _THICK.match(inside.html)
    match = thick or _NAMED.match(inside.html)
    words = match["words"] if match else inside.html
    identity = body.ledger.add(Kind.LIST_ITEM, Inline(words, inside.links), body.line)
    name = plain(match["name"]) if match else ""
    return _Line(identity, name, words, thick is not None, body.line)


def _name_crowded(stops: list[Stop], body: Body) -> None:
    for one, other in pairwise(sorted(stops, key=lambda stop: stop.place)):
        if other.place - one.place < _TOO_CLOSE:
            body.findings.warning(
                body.line,
                "haltes-dicht",
                f"De haltes «{one.text}» ({one.place}) en «{other.text}» ({other.place}) staan "
                "over elkaar heen.",
                f"houd minstens {_TOO_CLOSE} ertussen.",
            )


def _as_item(stop: Stop) -> Item:
    return Item("", f'<a href="#{escape(stop.target)}">{escape(stop.text)}</a>')
