"""A recording without anything strange in it, not encoded again; and the proof afterwards."""

from collections.abc import Iterator
from pathlib import Path

from .captions import are_clean
from .foreign import refused
from .mp3 import is_mp3, read_mp3
from .mp4 import is_mp4, read_mp4
from .recording import LARGEST, ClipError, Recording, damaged

_TRIES = 3
_TEXT = ".vtt"


def read_recording(data: bytes) -> Recording:
    """What the bytes say, whatever the file is called. Raises ClipError for what can't go out."""
    if not data:
        raise ClipError("fragment-leeg", "is een leeg bestand", "kopieer het opnieuw.")
    if is_mp4(data):
        return read_mp4(data)
    if is_mp3(data):
        return read_mp3(data)
    raise refused(data)


def cleaned(data: bytes) -> bytes:
    """The same sound and film, and nothing else. Raises ClipError.

    What comes out was read again and found clean.
    """
    for _ in range(_TRIES):
        recording = read_recording(data)
        if not recording.strange:
            return data
        data = b"".join(_pieces(memoryview(data), recording))
    raise damaged()


def what_is_left(path: Path) -> tuple[str, ...]:
    """What a published clip or its captions still tell beside what you hear, see and read.

    Empty means that it is clean: every byte of it stands on the list of what is allowed. Raises
    ClipError for a file that can't be judged, as it is no clip at all.
    """
    if path.suffix == _TEXT:
        return () if are_clean(path.read_bytes()) else ("aantekeningen in de ondertitels",)
    if path.stat().st_size > LARGEST:
        raise damaged()
    recording = read_recording(path.read_bytes())
    names = [each.what for each in recording.strange]
    if path.suffix != f".{recording.extension}":
        names.append(f"een naam die niet klopt: dit is {recording.extension.upper()}")
    return tuple(dict.fromkeys(names))


def _pieces(data: memoryview, recording: Recording) -> Iterator[bytes | memoryview]:
    at = 0
    for each in recording.strange:
        yield data[at : each.start]
        yield each.instead
        if each.same_length:
            yield bytes(each.end - each.start - len(each.instead))
        at = each.end
    yield data[at:]
