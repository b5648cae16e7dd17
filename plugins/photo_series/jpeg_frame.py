"""How a JPEG is coded, and whether its coded pixels are whole as far as can be told beforehand.

Where coded pixels are damaged the decoder makes the rest of the picture grey or shifted, and says
nothing. What a broken card or a broken copy leaves can be seen without decoding: marks where no
mark may be, restart marks out of order, rows of zeros.
"""

import re
from dataclasses import dataclass

from .container import TRAILER, Part, PhotoError, parts

_HUFFMAN = {0xC0, 0xC1, 0xC2}
_PROGRESSIVE = 0xC2
_BETWEEN_SCANS = {"SOS", "DHT", "DQT", "DRI", "COM", *(f"APP{n}" for n in range(16))}
# Programs write about ten. Each costs a pass over the whole picture.
_MOST_SCANS = 100
_RESTART = re.compile(rb"\xff([\xd0-\xd7])")
# The half of a symbol that says how large a detail is; none means that the tile ends.
_SIZE_OF_DETAIL = 15
_ZEROS = bytes(64)
_ONES = b"\xff" * 16


@dataclass(frozen=True, slots=True)
class Frame:
    """What a JPEG says about its coding."""

    decodable: bool
    """False for the kinds that hardly any program reads: 12 bits, lossless, arithmetic."""
    in_one_scan: bool
    """True when the first scan holds all channels, row by row."""
    sampling: tuple[tuple[int, int], ...]
    """For each channel how many of its samples lie beside and above each other in a tile."""

    def samples(self, pixels: int) -> int:
        """How many samples all channels have together, at a number of pixels."""
        across = max(width for width, _ in self.sampling)
        down = max(height for _, height in self.sampling)
        return sum(pixels * width * height // (across * down) for width, height in self.sampling)


def frame_of(data: bytes, sof: Part, sos: Part) -> Frame:
    """What the parts `SOF` and `SOS` of a JPEG say."""
    marker = data[sof.end - len(sof.body) - 3]
    factors = sof.body[7::3][: sof.body[5]] if len(sof.body) > 5 else b""
    sampling = tuple((factor >> 4, factor & 15) for factor in factors)
    if not sampling or not sos.body or any(0 in each for each in sampling):
        raise PhotoError("the JPEG contradicts itself")
    return Frame(
        decodable=sof.body[0] == 8 and marker in _HUFFMAN,
        in_one_scan=marker != _PROGRESSIVE and sos.body[0] == len(sampling),
        sampling=sampling,
    )


def check_scans(data: bytes, frame: Frame) -> None:
    """Raise PhotoError when the coded pixels of a JPEG can't be what its maker wrote."""
    scans = 0
    # The first symbol of each table of details: what a row of zeros would mean.
    first_symbols: dict[int, int] = {}
    listed = tuple(parts(data))
    for part, following in zip(listed, (*listed[1:], None), strict=True):
        if part.name == "DHT":
            first_symbols |= _first_symbols(part.body)
        if part.name == "SOS":
            scans += 1
            end = len(data) if following is None else following.start
            _check_coded(data[part.end : end], _zeros_are_odd(part.body, first_symbols))
        elif scans and part.name != TRAILER and not _may_follow(part, following, frame):
            raise PhotoError("a mark in the midst of the pixels")
        if scans > (1 if frame.in_one_scan else _MOST_SCANS):
            raise PhotoError("a JPEG of too many scans")


def _may_follow(part: Part, following: Part | None, frame: Frame) -> bool:
    """True for a part that may stand between two scans, with nothing behind it but the next."""
    if frame.in_one_scan or part.name not in _BETWEEN_SCANS:
        return False
    return following is None or following.name == TRAILER or following.start == part.end


def _check_coded(coded: bytes, zeros_are_odd: bool) -> None:
    if (zeros_are_odd and _ZEROS in coded) or _ONES in coded:
        raise PhotoError("a gap in the midst of the pixels")
    for place, restart in enumerate(_RESTART.finditer(coded)):
        if restart[1][0] & 7 != place & 7:
            raise PhotoError("the pixels are out of order")


def _zeros_are_odd(scan: bytes, first_symbols: dict[int, int]) -> bool:
    """True when a row of zeros would mean the same detail sixty times over: nothing looks so.

    In a flat drawing zeros may simply mean tile after tile without details, and in a scan that
    refines an earlier one, that nothing changes.
    """
    if len(scan) < 6 or scan[-2] == 0 or scan[-1] >> 4:
        return False
    tables = [scan[at] & 15 for at in range(2, len(scan) - 3, 2)]
    return any(first_symbols.get(table, 0) & _SIZE_OF_DETAIL for table in tables)


def _first_symbols(tables: bytes) -> dict[int, int]:
    """For each table of details, by number, the symbol that a code of only zeros stands for."""
    found = {}
    at = 0
    while at + 17 < len(tables):
        if tables[at] >> 4:
            found[tables[at] & 15] = tables[at + 17]
        at += 17 + sum(tables[at + 1 : at + 17])
    return found
