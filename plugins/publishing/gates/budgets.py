"""What a page weighs before its reader has done anything, and how much of that is too much."""

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .first_view import photos_at_once
from .page_tree import Element

_FONT = re.compile(r"""url\(\s*["']?([^"')]+\.woff2)""")
_PACKED = frozenset((".css", ".js", ".html", ".svg", ".json"))
"""What a server makes smaller on the way; photos and fonts are as small as they get."""
_AROUND_WORDS = 14_000
_ENGINE = (
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-entry.json",
    "wasm.nl.pagefind",
    "*.pf_meta",
    "index/*",
    "fragment/*",
)
"""What one search fetches: the largest file of each kind."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page fetches by itself, in bytes as they travel."""

    page: int
    """The page itself and its style sheets."""
    styles: int
    scripts: int
    fonts: int
    photos: int
    """Those that a phone fetches whether or not its reader scrolls."""
    files: int
    """The page and what it needs, with its first photo. More faces come one by one; the icon of the
    tab and the style for paper come after all else."""


LIMITS = Weight(page=20_000, styles=10_000, scripts=6_000, fonts=60_000, photos=160_000, files=8)
SEARCH_LIMIT = 130_000


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page with its weight, and what it may weigh."""

    file: str
    weight: Weight
    limits: Weight


def weigh(folder: Path, file: str, page: Element, travels: Callable[[Path], int]) -> Weighed:
    """The weight of one page of a built site; `travels` says how heavy a file is on the way."""
    sheets = [each["href"] for each in page.all("link") if _is_for_screens(each)]
    scripts = [each["src"] for each in page.all("script") if each["src"]]
    fonts = sorted({font for sheet in sheets for font in _fonts(folder, sheet)})
    photos = sorted(set(photos_at_once(page)))

    def total(addresses: Iterable[str]) -> int:
        return sum(travels(folder / address.lstrip("/")) for address in addresses)

    styles = total(sheets)
    weight = Weight(
        page=travels(folder / file) + styles,
        styles=styles,
        scripts=total(scripts),
        fonts=total(fonts),
        photos=total(photos),
        files=1 + len(sheets) + len(scripts) + len(fonts) + len(photos[:1]),
    )
    return Weighed(file, weight, _limits_for(page))


def search_weight(folder: Path) -> int:
    """What the first search of a reader fetches; nothing when the site can't be searched."""
    engine = next(iter(sorted(folder.rglob("pagefind.js"))), None)
    if engine is None:
        return 0
    return sum(
        max((bytes_on_the_way(path) for path in engine.parent.glob(pattern)), default=0)
        for pattern in _ENGINE
    )


def _limits_for(page: Element) -> Weight:
    """A story may be as long as it is: what stands around its words has the limit."""
    words = _packed(page.words.encode())
    most = max(LIMITS.page, _AROUND_WORDS + words)
    return Weight(most, LIMITS.styles, LIMITS.scripts, LIMITS.fonts, LIMITS.photos, LIMITS.files)


def _is_for_screens(link: Element) -> bool:
    return "stylesheet" in link["rel"].split() and link["media"] != "print"


def _fonts(folder: Path, sheet: str) -> Iterator[str]:
    path = folder / sheet.lstrip("/")
    if path.is_file():
        yield from _FONT.findall(path.read_text(encoding="utf-8", errors="replace"))


def bytes_on_the_way(path: Path) -> int:
    """How many bytes go over the line; none for what isn't there, which another check tells."""
    if not path.is_file():
        return 0
    return _packed(path.read_bytes()) if path.suffix in _PACKED else path.stat().st_size


def _packed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))
