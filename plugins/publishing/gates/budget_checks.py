"""Says where a page is too heavy, and shows for each kind of page what its heaviest one weighs."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from plugins.story.problem import Level, Problem

from .budgets import LIMITS, SEARCH_LIMIT, Weighed, Weight, bytes_on_the_way, search_weight, weigh
from .page_kinds import by_kind
from .page_tree import Element, read_tree

_PARTS = {
    "page": "pagina en stijl",
    "styles": "stijl",
    "scripts": "scripts",
    "fonts": "letters",
    "photos": "foto’s vooraf",
    "files": "bestanden",
}
_REMEDY = {
    "page": "dit is een fout in de sjablonen of de stijl, niet in je tekst: vraag om hulp.",
    "photos": "kies voor de eerste foto een rustiger beeld, of zet er minder bovenaan.",
}
_SITE_FAULT = "er is stijl, script of letter bij gekomen: haal weg wat niet nodig is."
_COUNT = "files"


def weigh_pages(folder: Path, pages: Iterable[tuple[str, Element]]) -> tuple[Weighed, ...]:
    """Every page, by its file and as a tree, with its weight."""
    # What many pages fetch is weighed once.
    travels = cache(bytes_on_the_way)
    return tuple(weigh(folder, file, page, travels) for file, page in pages)


def budgets_of(folder: Path) -> str:
    """The table of a built site."""
    pages = (
        (path.relative_to(folder).as_posix(), read_tree(path.read_text("utf-8", errors="replace")))
        for path in sorted(folder.rglob("*.html"))
    )
    return budget_table(weigh_pages(folder, pages))


def check_budgets(pages: Iterable[Weighed]) -> Iterator[Problem]:
    """The pages that are too heavy, with what of them is."""
    for page in pages:
        for part, name in _PARTS.items():
            has, most = getattr(page.weight, part), getattr(page.limits, part)
            if has > most:
                figures = f"{name} {_shown(part, has)}, hoogstens {_shown(part, most)}"
                message = f"Deze pagina is te zwaar: {figures}."
                remedy = _REMEDY.get(part, _SITE_FAULT)
                yield Problem(page.file, 0, Level.ERROR, "te-zwaar", message, remedy)


def check_search(folder: Path) -> Iterator[Problem]:
    """Whether one search fetches too much."""
    weight = search_weight(folder)
    if weight > SEARCH_LIMIT:
        message = f"Zoeken haalt {_shown('', weight)} op, hoogstens {_shown('', SEARCH_LIMIT)}."
        yield Problem("zoeken", 0, Level.ERROR, "te-zwaar", message, _SITE_FAULT)


def budget_table(pages: Iterable[Weighed]) -> str:
    """A line for each kind of page: the most that one of them has of each part."""
    weighed = {page.file: page.weight for page in pages}
    rows = [("soort pagina", "aantal", *_PARTS.values())]
    for kind, files in by_kind(weighed).items():
        most = _most(weighed[file] for file in files)
        rows.append(
            (kind, str(len(files)), *(_shown(part, getattr(most, part)) for part in _PARTS))
        )
    rows.append(("hoogstens", "", *(_shown(part, getattr(LIMITS, part)) for part in _PARTS)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = (
        cell.rjust(width) if number else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((first, *rest))


def _most(weights: Iterable[Weight]) -> Weight:
    each = list(weights)
    return Weight(*(max(getattr(one, part) for one in each) for part in _PARTS))


def _shown(part: str, number: int) -> str:
    return str(number) if part == _COUNT else f"{number / 1000:.1f} kB".replace(".", ",")
