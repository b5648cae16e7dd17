"""The kinds of page in a built site, told by their addresses: new kinds are seen by themselves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

_ANY = "*"
_SECTIONS = frozenset(("portretten", "blog", "reeksen", "themas", "foto"))
"""What follows these in an address is the name of one of many."""
_PLAIN = frozenset(("langs-de-lijn", "per-thema"))
"""Pages of a kind of their own below a section."""


def kind_of(file: str) -> str:
    """The kind of one page: `/portretten/anna/foto/raam/` is of the kind `/portretten/*/foto/*/`.

    Page 2 of a list is of the kind of that list.
    """
    parts = file.removesuffix("index.html").strip("/").split("/")
    kind: list[str] = []
    for before, part in zip(("", *parts), parts, strict=False):
        if part.isdigit() and part == parts[-1]:
            continue
        kind.append(_ANY if before in _SECTIONS and part not in _PLAIN else part)
    path = "/".join(("", *(each for each in kind if each)))
    return path if file.endswith(".html") and not file.endswith("index.html") else f"{path}/"


def by_kind(files: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The pages of each kind, both in the order of their addresses."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(files):
        kinds[kind_of(file)].append(file)
    return {kind: tuple(kinds[kind]) for kind in sorted(kinds)}
