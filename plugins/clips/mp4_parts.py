"""Which parts of an MP4 may be published, and which bytes of each: the one list of what is allowed.

Whatever isn't in it is strange: places, names, dates, what a phone or a program notes for itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .mp4_codec import end_of_avc, end_of_descriptor

Spans = tuple[tuple[int, int], ...]
"""Pieces of a box's content, from and up to."""


@dataclass(frozen=True, slots=True)
class Part:
    """A box that may be published."""

    inside: Mapping[bytes, "Part"] = field(default_factory=dict)
    """The boxes that it may hold, each once unless `many`."""
    many: bool = False
    head: int = 0
    """So many bytes stand before those boxes."""
    stay: tuple[Spans, ...] = ()
    """For each version of the box the bytes that stay; when empty, all do."""
    end: Callable[[bytes, int, int], int] | None = None
    """Where the last byte stands that a decoder reads, of its content from and up to."""
    entry: tuple[int, ...] = ()
    """A table: for each version the length of an entry, of which the box says how many it has."""


def _stays(*spans: tuple[int, int]) -> tuple[Spans, ...]:
    return (spans,)


_NO_LENGTHS_BEYOND = Part(stay=_stays((0, 12)))
_PICTURE = Part(
    head=78,
    stay=_stays((6, 8), (24, 36), (40, 42), (74, 78)),
    inside={
        b"avcC": Part(end=end_of_avc),
        b"pasp": Part(stay=_stays((0, 8))),
        b"btrt": _NO_LENGTHS_BEYOND,
    },
)
_SOUND = Part(
    head=28,
    stay=_stays((6, 8), (16, 20), (24, 28)),
    inside={b"esds": Part(end=end_of_descriptor), b"btrt": _NO_LENGTHS_BEYOND},
)
CODECS = {b"vide": {b"avc1": _PICTURE, b"avc3": _PICTURE}, b"soun": {b"mp4a": _SOUND}}
"""By the kind of track: H.264 and AAC, which every browser plays."""
SAMPLES = Part(
    inside={
        b"stsd": Part(
            head=8,
            stay=_stays((0, 8)),
            inside=CODECS[b"vide"] | CODECS[b"soun"],
            many=True,
        ),
        b"stts": Part(entry=(8,)),
        b"ctts": Part(entry=(8, 8)),
        b"stss": Part(entry=(4,)),
        b"stsc": Part(entry=(12,)),
        b"stsz": Part(entry=(4,), head=4),
        b"stco": Part(entry=(4,)),
        b"co64": Part(entry=(8,)),
    }
)
# Each says that sound and picture are in this file. Anything more is a path on a computer.
_REFERENCES = Part(
    head=8, stay=_stays((0, 8)), inside={b"url ": Part(stay=_stays((0, 4)))}, many=True
)
_MEDIA = Part(
    inside={
        b"mdhd": Part(stay=(((0, 4), (12, 22)), ((0, 4), (20, 34)))),
        b"hdlr": Part(stay=_stays((0, 4), (8, 12))),
        b"minf": Part(
            inside={
                b"vmhd": Part(stay=_stays((0, 12))),
                b"smhd": Part(stay=_stays((0, 8))),
                b"dinf": Part(inside={b"dref": _REFERENCES}),
                b"stbl": SAMPLES,
            }
        ),
    }
)
TRACK = Part(
    inside={
        b"tkhd": Part(
            stay=(
                ((0, 4), (12, 16), (20, 24), (32, 38), (40, 84)),
                ((0, 4), (20, 24), (28, 36), (44, 50), (52, 96)),
            )
        ),
        b"edts": Part(inside={b"elst": Part(entry=(12, 20))}),
        b"mdia": _MEDIA,
    }
)
MOVIE_HEADER = Part(
    stay=(
        ((0, 4), (12, 26), (36, 72), (96, 100)),
        ((0, 4), (20, 38), (48, 84), (108, 112)),
    )
)
BRANDS = frozenset(
    (
        *(b"isom", b"mp41", b"mp42", b"avc1", b"M4A ", b"M4V ", b"\0\0\0\0"),
        *(b"iso%d" % number for number in range(2, 10)),
    )
)
"""What a file may say that it is. Other brands name the maker of a camera."""
