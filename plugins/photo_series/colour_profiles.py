"""Colour profiles that a photo means without holding them."""

import struct

_D50 = (0.9642, 1.0, 0.8249)
# The Adobe RGB (1998) Color Image Encoding (Adobe Systems, version 2005-05): primaries at
# (0.64, 0.33), (0.21, 0.71) and (0.15, 0.06) under D65, here adapted to the D50 of profiles; and a
# gamma of 2 51/256.
_ADOBE_RGB = {
    b"rXYZ": (0.60974, 0.31111, 0.01947),
    b"gXYZ": (0.20528, 0.62567, 0.06087),
    b"bXYZ": (0.14919, 0.06322, 0.74457),
}
_ADOBE_CURVE = b"curv\0\0\0\0" + struct.pack(">IH", 1, 2 * 256 + 51)


def adobe_rgb() -> bytes:
    """A profile for Adobe RGB (1998): three primaries and one curve."""
    tags = {name: _xyz(values) for name, values in (*_ADOBE_RGB.items(), (b"wtpt", _D50))}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _ADOBE_CURVE)
    at = 128 + 4 + 12 * len(tags)
    table, bodies = struct.pack(">I", len(tags)), b""
    for name, body in tags.items():
        table += name + struct.pack(">II", at + len(bodies), len(body))
        bodies += body.ljust(-(-len(body) // 4) * 4, b"\0")
    head = struct.pack(">I4sI", at + len(bodies), b"", 0x02400000) + b"mntrRGB XYZ " + bytes(12)
    head += b"acsp" + bytes(28) + _fixed(_D50)
    return head.ljust(128, b"\0") + table + bodies


def _fixed(values: tuple[float, float, float]) -> bytes:
    return struct.pack(">3i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)
