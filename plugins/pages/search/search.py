"""Search for one site: the index, and what each record in it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.pages.library import Library
from plugins.story.problem import Level, Problem

from .documents import documents
from .pagefind import NoPagefindError, make_index
from .records import every_record


@dataclass(frozen=True, slots=True)
class Search:
    """What the search page needs to know, and the files that a browser searches in."""

    ids: Mapping[str, str]
    """By address: what the index calls what stands there. Empty when nothing can be searched."""
    files: Mapping[str, bytes]
    """By their path below the site's folder."""


NO_SEARCH = Search(MappingProxyType({}), MappingProxyType({}))
"""The list from A to Z is all there is."""


def make_search(library: Library, workshop: Path) -> tuple[Search, tuple[Problem, ...]]:
    """Index everything that can be found. A machine that can't is told so, and has no search."""
    language = library.site.settings.language
    found = documents(tuple(every_record(library)), library.site.glossary.terms, language)
    try:
        index = make_index({name: text for name, (_, text) in found.items()}, language, workshop)
    except NoPagefindError as error:
        return NO_SEARCH, (_no_index(library.site.folder.name, error),)
    ids = {record.url: index.ids[name] for name, (record, _) in found.items()}
    return Search(ids, index.files), ()


def _no_index(folder: str, error: NoPagefindError) -> Problem:
    return Problem(
        folder,
        0,
        Level.WARNING,
        "zoeken-kan-niet",
        f"Op deze computer kan ik geen zoekmachine maken ({error}).",
        "doe niets: op de zoekpagina staat dan alleen de lijst van A tot Z. "
        "Haal de omgeving opnieuw op als je wel wilt kunnen zoeken.",
    )
