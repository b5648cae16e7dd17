"""What an AVIF of ours is made of, and that anything besides its pixels and its maker is seen."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.photo_series.boxes import avif_parts
from plugins.photo_series.container import PhotoError
from plugins.photo_series.credit import Credit
from plugins.photo_series.encode import encode
from plugins.photo_series.metadata import Leak, leaks_in, metadata_left
from plugins.photo_series.recipe import Recipe
from tests.icc_profiles import DISPLAY_P3, rgb_profile
from tests.photo_files import XMP, drawn, encoded, exif

SMALL = drawn(48, 32)
PLAIN = encode(SMALL, "avif", Recipe())
SIGNED = encode(SMALL, "avif", Recipe(), Credit("Roos Abels", "", "© 2024 Roos Abels"))


def box(name: bytes, body: bytes) -> bytes:
    return (8 + len(body)).to_bytes(4, "big") + name + body


def found_in(data: bytes) -> set[Leak]:
    return set(leaks_in(avif_parts(data)))


def inside(data: bytes, name: bytes, more: bytes) -> bytes:
    """The file with more bytes at the end of its last box, which has this name."""
    start = data.rindex(name) - 4
    length = int.from_bytes(data[start : start + 4], "big")
    assert start + length == len(data)
    return data[:start] + (length + len(more)).to_bytes(4, "big") + data[start + 4 :] + more


def nested(depth: int) -> bytes:
    """A file with boxes that only hold another box."""
    body = b""
    for _ in range(depth):
        body = box(b"iprp", body)
    return box(b"ftyp", b"avif\0\0\0\0") + box(b"meta", bytes(4) + body)


@pytest.mark.parametrize("data", [PLAIN, SIGNED], ids=["plain", "signed"])
def test_what_our_own_encoder_makes_tells_nothing_but_its_maker(data):
    assert found_in(data) == set()


@pytest.mark.parametrize(
    ("data", "leaks"),
    [
        (encoded(SMALL, "AVIF", exif=exif()), {Leak.EXIF, Leak.GPS}),
        (encoded(SMALL, "AVIF", icc_profile=rgb_profile(DISPLAY_P3, 2.2)), {Leak.ICC}),
        (encoded(SMALL, "AVIF", xmp=XMP), {Leak.XMP, Leak.GPS, Leak.THUMBNAIL}),
        (PLAIN + box(b"free", b"Anna, Dorpsstraat 1"), {Leak.OTHER}),
        (PLAIN + box(b"uuid", bytes(16)), {Leak.OTHER}),
        (inside(PLAIN, b"mdat", b"Anna, Dorpsstraat 1"), {Leak.TRAILER}),
        (PLAIN + box(b"mdat", b"Anna"), {Leak.TRAILER}),
    ],
    ids=["exif", "profile", "xmp", "a box behind", "a box of one's own", "in the pixels", "more"],
)
def test_whatever_else_is_in_an_avif_is_seen(tmp_path, data, leaks):
    path = tmp_path / "foto.avif"
    path.write_bytes(data)

    assert set(metadata_left(path)) == leaks


@pytest.mark.parametrize("cut", [1, 10, len(PLAIN) // 2, len(PLAIN) - 13])
def test_of_an_avif_that_breaks_off_nothing_is_promised(cut):
    with pytest.raises(PhotoError):
        found_in(PLAIN[:-cut])


@given(st.binary(max_size=300))
def test_any_bytes_get_a_verdict_or_a_refusal(tail):
    verdict_or_refusal(PLAIN[:12] + tail)
    verdict_or_refusal(box(b"ftyp", b"avif\0\0\0\0") + box(b"meta", bytes(4) + tail))


@given(st.integers(0, len(PLAIN) - 1), st.integers(0, 255))
def test_one_damaged_byte_gets_a_verdict_or_a_refusal(place, value):
    verdict_or_refusal(PLAIN[:place] + bytes((value,)) + PLAIN[place + 1 :])


def test_boxes_in_boxes_without_end_are_refused():
    with pytest.raises(PhotoError):
        found_in(nested(5000))


def verdict_or_refusal(data: bytes) -> None:
    with suppress(PhotoError):
        assert found_in(data) <= set(Leak)
