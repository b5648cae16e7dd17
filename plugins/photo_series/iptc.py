"""IPTC-IIM: the older home of captions and names, in the Photoshop segment of a JPEG."""

from collections.abc import Iterator

_START = b"Photoshop 3.0\0"
_IPTC = 0x0404
_RECORD = 0x1C
_CODED_CHARACTER_SET = (1, 90)
_UTF8 = b"\x1b%G"


def iptc_texts(segment: bytes) -> dict[int, str]:
    """The texts of record 2 by their number; of one that comes more often the first.

    Written in UTF-8 when the block says so or when it reads as such, else in Windows Latin.
    Whatever breaks off is left out.
    """
    texts: dict[int, bytes] = {}
    utf8 = False
    for block in _resources(segment):
        for record, number, value in _datasets(block):
            if (record, number) == _CODED_CHARACTER_SET:
                utf8 = value == _UTF8
            elif record == 2:
                texts.setdefault(number, value)
    return {number: _decoded(value, utf8) for number, value in texts.items()}


def _resources(segment: bytes) -> Iterator[bytes]:
    """The IPTC blocks among the resources of Photoshop (`8BIM`, number, name, length, data)."""
    if not segment.startswith(_START):
        return
    at = len(_START)
    while segment[at : at + 4] == b"8BIM" and at + 12 <= len(segment):
        number = int.from_bytes(segment[at + 4 : at + 6], "big")
        name = segment[at + 6] + 1
        body = at + 6 + name + name % 2 + 4
        length = int.from_bytes(segment[body - 4 : body], "big")
        if number == _IPTC:
            yield segment[body : body + length]
        at = body + length + length % 2


def _datasets(block: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 5 <= len(block) and block[at] == _RECORD:
        length = int.from_bytes(block[at + 3 : at + 5], "big")
        if length >= 0x8000:
            # An extended length: no caption is that long.
            return
        yield block[at + 1], block[at + 2], block[at + 5 : at + 5 + length]
        at += 5 + length


def _decoded(value: bytes, utf8: bool) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8" if utf8 else "cp1252", errors="replace")
