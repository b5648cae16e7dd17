"""Style sheets out of the many files that are written by hand, in the order of their layers."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

SHARED = "site.css"
"""The sheet of every page. What only a few pages need is in a sheet of its own."""
SHEETS = "sheets"

_IMPORT = re.compile(r'@import\s+"(?P<file>[^"]+)"\s+layer\((?P<layer>[\w-]+)\)\s*;')
_STRING = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_SPACE = re.compile(rf"(?P<string>{_STRING})|(?:/\*.*?\*/|\s)+", re.DOTALL)
_MARKS = re.compile(rf"(?P<string>{_STRING})| ?(?P<mark>[{{}};,>]) ?|(?P<colon>:) ")
_FONT = re.compile(r"""url\("\.\./fonts/(?P<name>[^"]+)"\)""")


def sheet_names(folder: Path) -> tuple[str, ...]:
    """The names of the sheets beside `site.css`, without `.css`."""
    return tuple(sorted(path.stem for path in (folder / SHEETS).glob("*.css")))


def bundle_css(folder: Path, sheet: str = SHARED) -> str:
    """The files that a sheet imports as one text, each in its layer, without comments.

    Its imports are named as seen from `folder`. Files of one layer that follow each other share
    its block.
    """
    entry = (folder / sheet).read_text(encoding="utf-8")
    imports = list(_IMPORT.finditer(entry))
    layers = "".join(
        _layered(folder, layer, (each["file"] for each in files))
        for layer, files in groupby(imports, key=lambda each: each["layer"])
    )
    return squeeze(_IMPORT.sub("", entry) + layers)


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


def _layered(folder: Path, layer: str, files: Iterable[str]) -> str:
    content = "\n".join((folder / file).read_text(encoding="utf-8") for file in files)
    return f"@layer {layer} {{{content}}}"
