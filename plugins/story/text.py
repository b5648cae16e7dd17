"""Plain text: what a piece of inline HTML says, and the id that a passage gets from its words."""

import hashlib
import html
import re
import unicodedata

_TAG = re.compile(r"<[^>]*>")
_NOT_A_WORD = re.compile(r"[\W_]+")
_BREAK = re.compile(r"<br\s*/?>")
_SPACE = re.compile(r"\s+")


def plain(inline_html: str) -> str:
    """What a reader sees of inline HTML: no tags, entities as characters, single spaces."""
    spaced = _BREAK.sub(" ", inline_html)
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", spaced))).strip()


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
