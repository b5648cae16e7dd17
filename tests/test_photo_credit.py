"""The words in a photo's own file, and the few of them that stay in what is published."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.photo_series.container import Part, parts
from plugins.photo_series.credit import Credit, credit_in, credit_xmp, is_only_credit
from plugins.photo_series.embedded import embedded_words, words_in_xmp
from plugins.story.photo import PhotoWords
from tests.photo_files import REAL_PHOTOS, drawn, encoded, needs_real_photos, segment, with_segments
from tests.photo_words import LIGHTROOM, XMP, iptc

WORDS = PhotoWords(
    alt="Anna kijkt opzij.",
    caption="Bij het raam",
    creator="Roos Abels, Tom Vink",
    credit="Foto: Roos Abels",
    copyright="© 2024 Roos Abels",
    licence="https://voorbeeld.nl/licentie",
)


def artist(name: bytes, order: str = "<") -> bytes:
    start = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entry = struct.pack(order + "HHII", 0x013B, 2, len(name), 26)
    return b"Exif\0\0" + start + struct.pack(order + "IH", 8, 1) + entry + bytes(4) + name


def jpeg_with(*segments: bytes) -> bytes:
    return with_segments(encoded(drawn(32, 32)), b"".join(segments))


def png_with_xmp(packet: bytes, squeezed: bool) -> bytes:
    body = zlib.compress(packet) if squeezed else packet
    text = b"XML:com.adobe.xmp\0" + bytes((squeezed, 0)) + b"\0\0" + body
    chunk = struct.pack(">I", len(text)) + b"iTXt" + text + bytes(4)
    png = encoded(drawn(32, 32), "PNG")
    return png[:33] + chunk + png[33:]


@pytest.mark.parametrize(
    "photo",
    [
        jpeg_with(segment(0xE1, XMP + LIGHTROOM)),
        png_with_xmp(LIGHTROOM, squeezed=False),
        png_with_xmp(LIGHTROOM, squeezed=True),
        encoded(drawn(32, 32), "WEBP", xmp=LIGHTROOM),
    ],
    ids=["jpeg", "png", "squeezed png", "webp"],
)
def test_the_words_of_a_photographers_program_are_read_from_every_kind_of_file(photo):
    assert embedded_words(parts(photo)) == WORDS


def test_words_from_an_older_program_are_read_in_both_character_sets():
    texts = ((2, 80, "Ilse Vós".encode()), (2, 120, b"Aan zee"), (2, 116, b"(c) I"), (2, 110, b"I"))
    latin = ((2, 80, "Ilse Vós".encode("cp1252")), (2, 80, b"Tom"))

    modern = embedded_words(parts(jpeg_with(segment(0xED, iptc((1, 90, b"\x1b%G"), *texts)))))
    old = embedded_words(parts(jpeg_with(segment(0xED, iptc(*latin)))))

    assert modern == PhotoWords("", "Aan zee", "Ilse Vós", "I", "(c) I", "")
    assert old.creator == "Ilse Vós"


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_name_that_a_camera_notes_is_read_when_nothing_else_says_it(order):
    camera = segment(0xE1, artist(b"Ilse\0", order))

    assert embedded_words(parts(jpeg_with(camera))).creator == "Ilse"
    assert embedded_words(parts(jpeg_with(camera, segment(0xE1, XMP + LIGHTROOM)))) == WORDS


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<x",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + LIGHTROOM,
        LIGHTROOM[:-80],
        b"\xff\xfe",
        LIGHTROOM + b" " * 2_000_001,
    ],
)
def test_a_damaged_or_dangerous_packet_is_silent(packet):
    assert words_in_xmp(packet) == PhotoWords()


@given(st.binary(max_size=400))
@example(iptc((2, 120, b"x"))[:-3])
def test_no_block_however_odd_stops_the_reading(body):
    for name in ("APP1", "APP13", "iTXt", "XMP ", "eXIf"):
        assert isinstance(embedded_words([Part(name, body, 0, 0)]), PhotoWords)
    start = {"APP1": XMP, "APP13": b"Photoshop 3.0\x008BIM\x04\x04\0\0", "eXIf": b"II*\0\x08\0\0\0"}
    for name, opening in start.items():
        assert isinstance(embedded_words([Part(name, opening + body, 0, 0)]), PhotoWords)


printable = st.text(st.characters(categories=("L", "N", "P", "S")), max_size=20)


@given(printable, printable, printable, printable)
@example("Roos & <Tom>", "", "©", "CC BY 4.0")
@example("", "", "", "https://voorbeeld.nl/a?b=1&c=2")
def test_a_credit_comes_back_as_it_was_written_and_is_known_as_ours(
    creator, credit_line, copyright, licence
):
    credit = Credit(creator, credit_line, copyright, licence)

    packet = credit_xmp(credit)

    assert credit_in(packet) == credit
    assert is_only_credit(packet)


def test_a_packet_that_tells_more_is_not_ours():
    ours = credit_xmp(Credit(creator="Roos Abels"))
    place = b'<exif:GPSLatitude xmlns:exif="http://ns.adobe.com/exif/1.0/">52</exif:GPSLatitude>'

    assert is_only_credit(b"")
    assert not is_only_credit(LIGHTROOM)
    assert not is_only_credit(ours + b" ")
    assert not is_only_credit(ours.replace(b"</rdf:Description>", place + b"</rdf:Description>"))


@needs_real_photos
def test_the_caption_of_a_real_scan_is_read():
    photo = Path(REAL_PHOTOS / "portrait_humboldt.jpg").read_bytes()

    assert "Humboldt" in embedded_words(parts(photo)).caption
