"""Which pages are looked at: one of each kind, and some more that nobody chose."""

from pathlib import Path
from random import Random

from plugins.publishing.gates.page_kinds import by_kind

_SEED = 5


def one_of_each_kind(site: Path) -> list[str]:
    """The address of the longest page of each kind, which shows most of what can be on it."""
    return [
        address(max(files, key=lambda file: (site / file).stat().st_size))
        for files in by_kind(html_files(site)).values()
    ]


def ten_others(site: Path) -> list[str]:
    """Ten more pages, on every machine the same."""
    rest = sorted({address(file) for file in html_files(site)} - set(one_of_each_kind(site)))
    return sorted(Random(_SEED).sample(rest, min(10, len(rest))))


def html_files(site: Path) -> list[str]:
    """Every page, but for those that only send a reader on."""
    pages = sorted(site.rglob("*.html"))
    return [
        page.relative_to(site).as_posix()
        for page in pages
        if 'http-equiv="refresh"' not in page.read_text(encoding="utf-8")
    ]


def address(file: str) -> str:
    return f"/{file.removesuffix('index.html')}"
