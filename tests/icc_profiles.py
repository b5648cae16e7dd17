"""Colour profiles for tests, built from their published numbers, and what they should do."""

import struct
from collections.abc import Iterable
from itertools import product

Triple = tuple[float, float, float]

_D50 = (0.9642, 1.0, 0.8249)
DISPLAY_P3 = (
    (0.51512, 0.24120, -0.00105),
    (0.29198, 0.69225, 0.04189),
    (0.15710, 0.06657, 0.78407),
)
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
# From the connection space back to light in sRGB: the inverse of sRGB's own colorants.
_TO_SRGB = (
    (3.1341359, -1.6173863, -0.4906619),
    (-0.9787955, 1.9162544, 0.0334428),
    (0.0719554, -0.2289768, 1.4053860),
)


def rgb_profile(colorants: tuple[Triple, Triple, Triple], gamma: float) -> bytes:
    """A profile with three primaries and one curve, as cameras and phones embed."""
    tags = dict.fromkeys(("rTRC", "gTRC", "bTRC"), _curve(gamma))
    for name, colorant in zip(("rXYZ", "gXYZ", "bXYZ"), colorants, strict=True):
        tags[name] = _xyz(colorant)
    return _profile("RGB ", "XYZ ", tags)


def grey_profile(gamma: float) -> bytes:
    """A profile for one channel of grey, as scanners embed."""
    return _profile("GRAY", "XYZ ", {"kTRC": _curve(gamma)})


def ink_profile(inks: tuple[Triple, Triple, Triple, Triple]) -> bytes:
    """A profile for four inks. Each ink is given as the Lab colour that it makes on white paper."""
    table = b"".join(
        _lab8(
            [
                white + sum(on * (ink[i] - white) for on, ink in zip(dots, inks, strict=True))
                for i, white in enumerate((100.0, 0.0, 0.0))
            ]
        )
        for dots in product((0, 1), repeat=4)
    )
    straight = bytes(range(256))
    identity = struct.pack(">9i", *(65536 if i % 4 == 0 else 0 for i in range(9)))
    lut = b"mft1\0\0\0\0\x04\x03\x02\0" + identity + straight * 4 + table + straight * 3
    return _profile("CMYK", "Lab ", {"A2B0": lut})


def as_srgb(colour: Triple, colorants: tuple[Triple, ...], gamma: float) -> tuple[float, ...]:
    """What a colour of such an RGB profile is in sRGB, by plain arithmetic."""
    light = [(level / 255) ** gamma for level in colour]
    xyz = [_dot(light, channel) for channel in zip(*colorants, strict=True)]
    return tuple(encode_srgb(_dot(row, xyz)) for row in _TO_SRGB)


def encode_srgb(light: float) -> float:
    """The level, 0 to 255, at which sRGB stores an amount of light from 0 to 1."""
    light = min(1.0, max(0.0, light))
    return 255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


def _dot(row: Iterable[float], column: Iterable[float]) -> float:
    return sum(a * b for a, b in zip(row, column, strict=True))


def _profile(space: str, connection: str, tags: dict[str, bytes]) -> bytes:
    tags = tags | {"wtpt": _xyz(_D50)}
    at = 128 + 4 + 12 * len(tags)
    table, bodies = struct.pack(">I", len(tags)), b""
    for name, body in tags.items():
        table += name.encode() + struct.pack(">II", at + len(bodies), len(body))
        bodies += body + b"\0" * (-len(body) % 4)
    kind = b"prtr" if space == "CMYK" else b"mntr"
    head = struct.pack(">I4sI", at + len(bodies), b"", 0x02400000)
    head += kind + space.encode() + connection.encode() + struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head += b"acsp" + bytes(28) + _fixed(_D50)
    return head.ljust(128, b"\0") + table + bodies


def _fixed(values: Triple) -> bytes:
    return struct.pack(">3i", *(round(value * 65536) for value in values))


def _xyz(values: Triple) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)


def _curve(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def _lab8(lab: list[float]) -> bytes:
    levels = (lab[0] * 255 / 100, lab[1] + 128, lab[2] + 128)
    return bytes(min(255, max(0, round(level))) for level in levels)
