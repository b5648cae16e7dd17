"""A page on paper holds every word of its story, its photos and the addresses of its links."""

import io
import re
from collections.abc import Iterator

from pypdf import PdfReader

from plugins.publishing.gates.page_tree import Element, read_tree

from .opened import Opened

TEXTS = ("p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "figcaption", "caption")
NOT_ON_PAPER = ("template", "dialog", "button", "form", "noscript")
UNDRAWN = frozenset(("visually-hidden", "button", "questions__share"))
MENUS = frozenset(
    "visually-hidden because button core-contents large-photo__ways pager jumps orders letters "
    "register__letters theme-matrix__corner theme-matrix-fit".split()
)
_SHORTEST = 5
"""Letters on either side of the end of a page: fewer stand on paper by accident."""
SHOWN = """
tag => [...document.querySelectorAll(tag)].filter(each => each.checkVisibility()).length
"""


def prints_whole(one: Opened) -> list[str]:
    """What a page loses on paper, and what only a screen needs."""
    paper = letters(printed(one))
    [main] = read_tree(one.page.content()).all("main")
    pieces = [piece for text in texts_of(main) for piece in drawn(text)]
    faults = [f"not on paper: {piece}" for piece in pieces if not is_on(paper, letters(piece))]
    for link in main.all("a"):
        if link["href"].startswith("http") and letters(link["href"]) not in paper:
            faults.append(f"no address on paper: {link['href']}")
    one.page.emulate_media(media="print")
    photos = one.page.evaluate(SHOWN, "main figure img")
    if photos < len([each for each in main.all("figure") if each.all("img")]):
        faults.append("not every photo is on paper")
    if one.page.evaluate(SHOWN, "nav:not(.story nav, .line-stops), .skip-link, button"):
        faults.append("a menu or a button is on paper")
    one.page.emulate_media(media="screen")
    return faults


def is_on(paper: str, piece: str) -> bool:
    """True when it is there: in one place, or going on where a page ends."""
    breaks = range(_SHORTEST, len(piece) - _SHORTEST + 1)
    return piece in paper or any(piece[:at] in paper and piece[at:] in paper for at in breaks)


def printed(one: Opened) -> str:
    pages = PdfReader(io.BytesIO(one.page.pdf())).pages
    return "\n".join(page.extract_text() for page in pages)


def texts_of(main: Element) -> list[Element]:
    """The texts of a page, each once, without those that a reader on paper can't use."""
    return [
        each
        for each in main.all(*TEXTS)
        if not each.all(*TEXTS) and not each.is_hidden and not _is_left_out(each)
    ]


def drawn(text: Element) -> Iterator[str]:
    """Its words, piece by piece: on paper an address may stand between two of them."""
    for each in text.content:
        if isinstance(each, str):
            yield each.strip()
        elif not each.classes & UNDRAWN and each["aria-hidden"] != "true" and "popover" not in each:
            yield from drawn(each)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _is_left_out(element: Element) -> bool:
    return any(
        box.tag in NOT_ON_PAPER or box.classes & MENUS for box in (element, *element.around())
    )
