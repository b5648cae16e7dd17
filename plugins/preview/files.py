"""The files that a browser may ask for: where they are, what they are, and which piece of them."""

import re
from mimetypes import MimeTypes
from pathlib import Path, PurePosixPath

_KINDS = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".vtt": "text/vtt",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
    ".webmanifest": "application/manifest+json",
    ".m4a": "audio/mp4",
}
_KNOWN = MimeTypes()
"""What Python knows by itself, so that a computer with other lists gives the same."""
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def file_below(folder: Path, path: str) -> Path | None:
    """The file at an address below a folder; None when there is none, or it lies elsewhere."""
    if "\0" in path or "\\" in path:
        return None
    file = folder / path.lstrip("/")
    try:
        inside = file.resolve().is_relative_to(folder.resolve())
        return file if inside and file.is_file() else None
    except (OSError, RuntimeError):
        # A name that no file system allows, or a link that runs in a circle.
        return None


def kind_of(name: str) -> str:
    """The content type of a file, by its name."""
    if name.endswith(".atom.xml"):
        return "application/atom+xml"
    known = _KINDS.get(PurePosixPath(name).suffix) or _KNOWN.guess_type(name)[0]
    return known or "application/octet-stream"


def piece_of(asked: str, length: int) -> slice | None:
    """The piece of a file that a player asks for to jump ahead; None when all of it should go."""
    found = _RANGE.fullmatch(asked)
    if found is None or not length or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        return slice(max(length - int(last), 0), length)
    if int(first) >= length or (last and int(last) < int(first)):
        return None
    return slice(int(first), min(int(last or length) + 1, length))
