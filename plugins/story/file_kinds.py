"""What sort of file a name stands for, so that nobody is sent from a sound to a photo."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePosixPath

from .problem import did_you_mean


class FileKind(StrEnum):
    """What an author can do with a file."""

    TEXT = "tekst"
    PHOTO = "foto"
    RECORDING = "opname"
    SUBTITLES = "ondertitels"
    DOCUMENT = "document"
    OTHER = "iets anders"


_ENDS = {
    FileKind.TEXT: ("md", "markdown", "mdown", "txt"),
    FileKind.PHOTO: ("jpg", "jpeg", "png", "webp", "avif", "heic", "heif", "tif", "tiff", "gif"),
    FileKind.RECORDING: ("mp3", "m4a", "ogg", "opus", "wav", "flac", "mp4", "m4v", "webm", "mov"),
    FileKind.SUBTITLES: ("vtt", "srt"),
    FileKind.DOCUMENT: ("doc", "docx", "odt", "pages", "rtf"),
}
_KINDS = {f".{end}": kind for kind, ends in _ENDS.items() for end in ends}


def kind_of(name: str) -> FileKind:
    """The kind that the end of a name promises, in capitals too."""
    return _KINDS.get(PurePosixPath(name).suffix.casefold(), FileKind.OTHER)


def did_you_mean_file(name: str, kind: FileKind, here: Iterable[str], otherwise: str) -> str:
    """A remedy that names the nearest file of this kind, or `otherwise` when nothing is close."""
    return did_you_mean(name, [each for each in here if kind_of(each) is kind], otherwise)
