"""What one look at the bytes of a photo tells, so that they need not be read again."""

import hashlib
from dataclasses import dataclass

from plugins.story.photo import PhotoWords

from .container import parts
from .embedded import embedded_words
from .header import Header, read_header
from .metadata import Leak, metadata_in


@dataclass(frozen=True, slots=True)
class Facts:
    """A photo before it is decoded."""

    digest: str
    """SHA-256 of the whole file, in hex."""
    header: Header
    words: PhotoWords
    leaks: tuple[Leak, ...]
    """What the file tells besides its pixels, and what will be removed."""


def facts_of(data: bytes) -> Facts:
    """Look at a photo. Raises PhotoError for a file that is none, or that breaks off."""
    header = read_header(data)
    return Facts(
        hashlib.sha256(data).hexdigest(), header, embedded_words(parts(data)), metadata_in(data)
    )
