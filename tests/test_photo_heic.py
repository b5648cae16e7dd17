"""Photos of an iPhone: upright once, in their own colours, and safe to open."""

import struct
from io import BytesIO

import pillow_heif
import pytest
from PIL import Image

from plugins.photo_series.colour import to_srgb
from plugins.photo_series.container import Kind, PhotoError, kind_of, parts
from plugins.photo_series.decode import decode
from plugins.photo_series.exif import has_gps, orientation_of, tiff_of
from plugins.photo_series.header import read_header
from plugins.photo_series.heif import metadata_parts
from tests.hostile_files import heic, noisy
from tests.icc_profiles import DISPLAY_P3, as_srgb, rgb_profile
from tests.photo_files import (
    BLUE,
    CORNERS,
    GREEN,
    RED,
    YELLOW,
    corners,
    distance,
    drawn,
    exif,
)

PAPER = (243, 245, 244)


def saved(picture: Image.Image, **options: object) -> bytes:
    file = BytesIO()
    pillow_heif.from_pillow(picture).save(file, quality=-1, chroma=444, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("orientation", "upright"),
    [
        (1, (RED, GREEN, BLUE, YELLOW)),
        (2, (GREEN, RED, YELLOW, BLUE)),
        (3, (YELLOW, BLUE, GREEN, RED)),
        (4, (BLUE, YELLOW, RED, GREEN)),
        (5, (RED, BLUE, GREEN, YELLOW)),
        (6, (BLUE, RED, YELLOW, GREEN)),
        (7, (YELLOW, GREEN, BLUE, RED)),
        (8, (GREEN, YELLOW, RED, BLUE)),
    ],
)
def test_every_orientation_comes_out_upright_once(orientation, upright):
    # As a phone does: the turn stands in the file, and again in its EXIF.
    data = heic(600, 400, exif=exif(orientation))
    [block] = [tiff_of(part) for part in metadata_parts(data)]

    picture = decode(data, (1, 1))

    assert orientation_of(block) == orientation
    assert distance(corners(picture), upright) <= 6
    assert (picture.width > picture.height) == (orientation < 5)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_known_before_anything_is_decoded(orientation):
    data = heic(602, 400, exif=exif(orientation))

    header = read_header(data)

    assert header.kind is Kind.HEIC
    assert header.size == ((602, 400) if orientation < 5 else (400, 602))


def test_a_turn_that_stands_only_in_its_exif_counts_for_nothing():
    turned = heic(600, 400, exif=exif(6))
    upright = turned.replace(b"irot", b"free")

    assert read_header(upright).size == (600, 400)
    assert decode(upright, (1, 1)).size[0] > decode(upright, (1, 1)).size[1]


def test_tiles_make_one_picture():
    data = heic(1100, 700, tile_size=512)

    assert read_header(data).size == (1100, 700)
    assert distance(corners(decode(data, (1100, 700))), CORNERS) <= 6


def test_colours_are_brought_to_srgb_through_the_profile():
    picture = drawn(600, 400)
    picture.info["icc_profile"] = rgb_profile(DISPLAY_P3, 2.2)

    shown = to_srgb(decode(saved(picture), (600, 400)), PAPER)

    expected = [as_srgb(colour, DISPLAY_P3, 2.2) for colour in CORNERS]
    assert distance(corners(shown), expected) <= 4


def test_what_is_see_through_shows_the_paper():
    picture = drawn(600, 400).convert("RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 300, 200))

    shown = to_srgb(decode(saved(picture), (600, 400)), PAPER)

    assert distance(corners(shown)[0], PAPER) <= 4
    assert distance(corners(shown)[1:], CORNERS[1:]) <= 6


def test_its_metadata_can_be_read_without_opening_it():
    picture = drawn(64, 48)
    picture.info["icc_profile"] = rgb_profile(DISPLAY_P3, 2.2)
    data = saved(picture, exif=exif(1), xmp=b"<x:xmpmeta>Anna</x:xmpmeta>")

    found = {part.name: part for part in metadata_parts(data)}

    assert has_gps(tiff_of(found["EXIF"]) or b"")
    assert found["ICCP"].body == picture.info["icc_profile"]
    assert found["XMP "].body == b"<x:xmpmeta>Anna</x:xmpmeta>"


@pytest.mark.parametrize("options", [{}, {"tile_size": 512}], ids=["whole", "in tiles"])
def test_a_lost_sector_is_seen_wherever_it_lies(options):
    file = BytesIO()
    pillow_heif.from_pillow(noisy().crop((0, 0, 600, 400))).save(file, quality=70, **options)
    whole = file.getvalue()

    decode(whole, (1, 1))
    for place in range(2, 10):
        at = len(whole) * place // 10
        with pytest.raises(PhotoError):
            decode(whole[:at] + bytes(4096) + whole[at + 4096 :], (1, 1))


def test_nobody_can_vouch_for_the_parts_of_a_heic():
    with pytest.raises(PhotoError):
        parts(heic())


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + name + body


START = box(b"ftyp", b"heic\0\0\0\0heic")
PRIMARY = box(b"pitm", bytes(4) + b"\0\1")
NO_PROPERTIES = PRIMARY + box(b"iprp", box(b"ipco", b"") + box(b"ipma", bytes(8)))


@pytest.mark.parametrize(
    "data",
    [
        START,
        START + box(b"meta", bytes(4)),
        START + box(b"meta", bytes(4) + PRIMARY),
        START + struct.pack(">I4sQ", 1, b"meta", 2**63),
        START + struct.pack(">I", 4) + b"meta",
        START + box(b"free", b"") * 5000,
        START + box(b"meta", bytes(4) + PRIMARY + box(b"iprp", box(b"ipco", b""))),
        START
        + box(
            b"meta",
            bytes(4)
            + PRIMARY
            + box(b"iprp", box(b"ipco", b"") + box(b"ipma", bytes(4) + b"\xff" * 9000)),
        ),
    ],
    ids=range(8),
)
def test_a_heic_that_makes_no_sense_is_refused(data):
    assert kind_of(data) is Kind.HEIC
    with pytest.raises(PhotoError):
        read_header(data)


@pytest.mark.parametrize(
    "places",
    [
        b"\0\0\0\0\0\0\xff\xff" + bytes(9),
        b"\0\0\0\0\0\0\0\1\0\2\0\0\xff\xff" + bytes(9),
        b"\0\0\0\0\x44\0\0\1\0\2\0\0\0\1" + b"\xff" * 8,
    ],
    ids=["items", "pieces", "length"],
)
def test_metadata_that_claims_to_be_everywhere_is_refused(places):
    item = box(b"infe", b"\2\0\0\0\0\2\0\0Exif")
    meta = bytes(4) + NO_PROPERTIES + box(b"iinf", bytes(4) + b"\0\1" + item) + box(b"iloc", places)

    with pytest.raises(PhotoError):
        list(metadata_parts(START + box(b"meta", meta)))
