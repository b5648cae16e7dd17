"""A built site as its checks see it: every file, every page's facts, and where an address leads."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .page_facts import PageFacts, read_page


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an address leads: a file of the site, or another host."""

    host: str = ""
    """Empty for the site itself."""
    file: str = ""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A folder with a site, read once."""

    folder: Path
    address: str
    """Public address without a slash at the end, or empty."""
    files: frozenset[str]
    pages: Mapping[str, PageFacts]
    """By path, in the order of the paths."""

    def destination(self, address: str, base: str) -> Destination | None:
        """Where `address` leads from the file `base`; None for a mail address, a number or data."""
        try:
            split = urlsplit(urljoin(f"{self.address}/{base}", address))
        except ValueError:
            # Brackets that are no IPv6 address: an address that nothing can follow.
            return Destination(file=address)
        if split.scheme not in ("", "http", "https"):
            return None
        own = urlsplit(self.address)
        if split.netloc != own.netloc:
            return Destination(host=split.netloc)
        path = unquote(split.path).removeprefix(own.path).lstrip("/")
        file = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
        # What follows `:~:` is a hint for the browser, not the name of a place.
        return Destination(file=file, fragment=unquote(split.fragment).split(":~:")[0])


def read_built_site(folder: Path, address: str = "") -> BuiltSite:
    """Read every page of a built site. A page that is no UTF-8 reads with marks in it."""
    files = frozenset(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()
    )
    pages = {
        file: read_page(file, (folder / file).read_text(encoding="utf-8", errors="replace"))
        for file in sorted(files)
        if file.endswith(".html")
    }
    return BuiltSite(folder, address, files, pages)
