"""One style sheet out of the many that are written by hand, in the order of their layers."""

import re
from collections.abc import Mapping
from pathlib import Path

ENTRY = "site.css"

_IMPORT = re.compile(r'@import\s+"(?P<file>[^"]+)"\s+layer\((?P<layer>[\w-]+)\)\s*;')
_STRING = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_SPACE = re.compile(rf"(?P<string>{_STRING})|(?:/\*.*?\*/|\s)+", re.DOTALL)
_MARKS = re.compile(rf"(?P<string>{_STRING})| ?(?P<mark>[{{}};,]) ?|(?P<colon>:) ")
_FONT = re.compile(r"""url\("\.\./fonts/(?P<name>[^"]+)"\)""")


def bundle_css(folder: Path) -> str:
    """The files that `site.css` imports as one text, each in its layer, without comments."""
    entry = (folder / ENTRY).read_text(encoding="utf-8")
    return squeeze(_IMPORT.sub(lambda match: _layered(folder, match), entry))


def with_fonts(css: str, addresses: Mapping[str, str]) -> str:
    """The style sheet with the published address of each font file in place of `../fonts/…`."""
    return _FONT.sub(lambda match: f"url({addresses[match['name']]})", css)


def squeeze(css: str) -> str:
    """The same rules without comments and without white space that means nothing.

    Spaces that can mean something stay: between selectors, around `+` and `-`, before a colon.
    """
    spaced = _SPACE.sub(lambda match: match["string"] or " ", css)
    tight = _MARKS.sub(lambda match: match["string"] or match["mark"] or match["colon"], spaced)
    return tight.replace(";}", "}").strip() + "\n"


def _layered(folder: Path, match: re.Match[str]) -> str:
    content = (folder / match["file"]).read_text(encoding="utf-8")
    return f"@layer {match['layer']} {{{content}}}"
