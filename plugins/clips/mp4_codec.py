"""What a decoder reads before its first sample, and where that ends: anything may follow."""

_SETS_AT = 5
_DESCRIPTOR = 3


def end_of_avc(data: bytes, start: int, end: int) -> int:
    """Where the parameter sets of H.264 end; beyond `end` for a box that contradicts itself.

    Four bytes about colours and depth, and sets for them, may follow in the high profiles.
    """
    at = _end_of_sets(data, start + _SETS_AT, end, 0x1F)
    at = _end_of_sets(data, at, end, 0xFF)
    is_high = start < end and data[start + 1 : start + 2] in (b"\x64", b"\x6e", b"\x7a", b"\xf4")
    if is_high and at + 4 <= end:
        return _end_of_sets(data, at + 3, end, 0xFF)
    return at


def end_of_descriptor(data: bytes, start: int, end: int) -> int:
    """Where the descriptor of a sound ends; beyond `end` for a box that contradicts itself."""
    at = start + 4
    if at >= end or data[at] != _DESCRIPTOR:
        return end + 1
    size = 0
    for place in range(at + 1, min(at + 5, end)):
        size = size << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return place + 1 + size
    return end + 1


def _end_of_sets(data: bytes, at: int, end: int, mask: int) -> int:
    if at >= end:
        return end + 1
    count = data[at] & mask
    at += 1
    for _ in range(count):
        at += 2 + int.from_bytes(data[at : at + 2], "big")
    return at
