"""What one look at the bytes of a photo tells, so that they need not be read again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.story.photo import PhotoWords

from .container import Kind, Part, PhotoError, kind_of, parts
from .embedded import embedded_words
from .header import Header, read_header
from .heif import metadata_parts
from .metadata import Leak, leaks_in


@dataclass(frozen=True, slots=True)
class Facts:
    """A photo before it is decoded."""

    digest: str
    """SHA-256 of the whole file, in hex."""
    header: Header
    words: PhotoWords
    leaks: tuple[Leak, ...]
    """What the file tells besides its pixels, and what will be removed."""


def digest_of(data: bytes) -> str:
    """SHA-256 in hex: by this a photo is known, whatever its name."""
    return hashlib.sha256(data).hexdigest()


def facts_of(data: bytes) -> Facts:
    """Look at a photo. Raises PhotoError for a file that is none, or breaks off before its pixels.

    Whether the pixels themselves are whole is only known once they are decoded.
    """
    header = read_header(data)
    return Facts(digest_of(data), header, words_of(data), _told(data))


def words_of(data: bytes) -> PhotoWords:
    """What a photo says about itself; a damaged one says nothing. Its pixels are passed by."""
    try:
        return embedded_words(_parts(data))
    except PhotoError:
        return PhotoWords()


def _parts(data: bytes) -> Iterator[Part]:
    return metadata_parts(data) if kind_of(data) is Kind.HEIC else parts(data)


def _told(data: bytes) -> tuple[Leak, ...]:
    try:
        return leaks_in(_parts(data))
    except PhotoError:
        # It breaks off among its pixels. Nothing will be made of it, so nothing is removed either.
        return ()
