"""Plain text: what a piece of inline HTML says, and the id that a passage gets from its words."""

import hashlib
import html
import re
import unicodedata

_TAG = re.compile(r"<[^>]*>")
_NOT_A_WORD = re.compile(r"[\W_]+")
_BREAK = re.compile(r"<br\s*/?>")
_SPACE = re.compile(r"\s+")


def as_link(way: str) -> str:
    """A way to a file as a link holds it: Markdown ends it at a space or bracket, unless marked."""
    return f"<{way}>" if set(way) & set(" ()") else way


def plain(inline_html: str) -> str:
    """What a reader sees of inline HTML: no tags, entities as characters, single spaces."""
    spaced = _BREAK.sub(" ", inline_html)
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", spaced))).strip()


def link_places(inline_html: str) -> list[tuple[int, int]]:
    """Where each link of inline HTML starts and ends in what `plain` makes of it."""
    places: list[tuple[int, int]] = []
    length = start = 0
    space = False
    for part in re.split(f"({_TAG.pattern})", inline_html):
        if part.startswith("<a "):
            start = length + space
        elif part == "</a>":
            places.append((start, max(start, length)))
        elif _BREAK.fullmatch(part):
            space = length > 0
        elif not part.startswith("<"):
            for piece in re.findall(r"\s+|\S+", html.unescape(part)):
                if piece.isspace():
                    space = length > 0
                else:
                    length += space + len(piece)
                    space = False
    return places


def normalised(text: str) -> str:
    """The words of a text and nothing else, so that quotes, dashes and spacing don't count."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_A_WORD.sub(" ", folded).strip()


def passage_id(text: str) -> str:
    """`p-` and the first 8 hex digits of the SHA-256 of the normalised text."""
    return "p-" + hashlib.sha256(normalised(text).encode()).hexdigest()[:8]


def slug_of(name: str) -> str:
    """A name as it may stand in an address: `Één zin` becomes `een-zin`."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def is_slug(text: str) -> bool:
    """True for lower-case letters, digits and single hyphens: safe in a path and an address."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None
