"""Search for one site: the index, and what each record in it is called."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from plugins.pages.library import Library

from .documents import documents
from .pagefind import make_index
from .records import every_record
from .words import Word, read_words


@dataclass(frozen=True, slots=True)
class Search:
    """What the search page needs to know, and the files that a browser searches in."""

    words: tuple[Word, ...]
    ids: Mapping[str, str]
    """By address: what the index calls what stands there. Empty when nothing can be searched."""
    files: Mapping[str, bytes]
    """By their path below the site's folder."""


NO_SEARCH = Search((), MappingProxyType({}), MappingProxyType({}))


def make_search(library: Library, workshop: Path) -> Search:
    """Index everything that can be found. Raises NoPagefindError when that is not possible."""
    words = read_words(library.site.folder)
    language = library.site.settings.language
    found = documents(tuple(every_record(library, words)), words, language)
    index = make_index({name: text for name, (_, text) in found.items()}, language, workshop)
    ids = {record.url: index.ids[name] for name, (record, _) in found.items()}
    return Search(words, ids, index.files)


def without_index(library: Library) -> Search:
    """What there is on a machine that can't make an index: the list from A to Z."""
    return replace(NO_SEARCH, words=read_words(library.site.folder))
