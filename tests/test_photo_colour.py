"""Colour patches through every profile that a photographer meets, against lcms2 and arithmetic."""

import struct
from io import BytesIO
from itertools import product

import pytest
from PIL import Image, ImageCms

from plugins.photo_series.colour import to_srgb
from plugins.photo_series.colour_profiles import adobe_rgb
from plugins.photo_series.decode import decode
from tests.icc_profiles import (
    ADOBE_RGB,
    DISPLAY_P3,
    as_srgb,
    encode_srgb,
    grey_profile,
    ink_profile,
    rgb_profile,
)
from tests.photo_files import distance, encoded, segment, with_segments

PAPER = (243, 245, 244)
PRO_PHOTO = ((0.79767, 0.28804, 0.0), (0.13519, 0.71188, 0.0), (0.03134, 0.00009, 0.82491))
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
PATCHES = [*product((0, 64, 128, 200, 255), repeat=3)]
INKS = ((62, -31, -48), (48, 75, -3), (90, -5, 90), (15, 0, 0))
EDGE = 8


def sheet(mode: str, patches: list[tuple[int, ...]]) -> Image.Image:
    """The patches beside each other, each some pixels wide."""
    row = Image.frombytes(mode, (len(patches), 1), b"".join(bytes(each) for each in patches))
    return row.resize((len(patches) * EDGE, EDGE), Image.Resampling.NEAREST)


def shown(data: bytes) -> list[tuple[int, ...]]:
    """The patches as the site shows them."""
    picture = to_srgb(decode(data, (10_000, 10_000)), PAPER)
    return [tuple(picture.crop((x, 4, x + 1, 5)).tobytes()) for x in range(4, picture.width, EDGE)]


def lcms2(picture: Image.Image, profile: bytes) -> list[tuple[int, ...]]:
    converted = ImageCms.profileToProfile(
        picture,
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE,
    )
    return [
        tuple(converted.crop((x, 4, x + 1, 5)).tobytes()) for x in range(4, converted.width, EDGE)
    ]


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
@pytest.mark.parametrize(
    ("colorants", "gamma"),
    [(SRGB, 2.2), (DISPLAY_P3, 2.2), (ADOBE_RGB, 2.19921875), (PRO_PHOTO, 1.8)],
    ids=["sRGB", "Display P3", "Adobe RGB", "ProPhoto"],
)
def test_patches_come_out_as_lcms2_and_arithmetic_say(format, colorants, gamma):
    profile = rgb_profile(colorants, gamma)
    picture = sheet("RGB", PATCHES)
    lossless = {"lossless": True} if format == "WEBP" else {}

    found = shown(encoded(picture, format, icc_profile=profile, **lossless))

    assert distance(found, lcms2(picture, profile)) <= 2
    assert distance(found, [as_srgb(patch, colorants, gamma) for patch in PATCHES]) <= 2


def test_patches_of_ink_come_out_as_lcms2_says():
    profile = ink_profile(INKS)
    inks = [*product((0, 90, 255), repeat=4)]
    data = encoded(sheet("CMYK", inks), icc_profile=profile, quality=100)

    assert distance(shown(data), lcms2(Image.open(BytesIO(data)), profile)) <= 2


@pytest.mark.parametrize("gamma", [1.0, 1.8, 2.2])
def test_patches_of_grey_come_out_as_arithmetic_says(gamma):
    greys = [(level,) for level in range(0, 256, 15)]

    found = shown(encoded(sheet("L", greys), "PNG", icc_profile=grey_profile(gamma)))

    expected = [(encode_srgb((grey / 255) ** gamma),) * 3 for (grey,) in greys]
    assert distance(found, expected) <= 2


@pytest.mark.parametrize("profile", [None, b"niets", ink_profile(INKS), grey_profile(1.8)])
def test_without_a_profile_that_fits_the_colours_are_taken_for_srgb(profile):
    assert distance(shown(encoded(sheet("RGB", PATCHES), "PNG", icc_profile=profile)), PATCHES) == 0


def camera_exif(colours: int, index: bytes, order: str = "<") -> bytes:
    """EXIF as a camera writes it: the colour space, and how the file is interoperable."""
    return b"Exif\0\0" + b"".join(
        (
            {"<": b"II*\0", ">": b"MM\0*"}[order],
            struct.pack(order + "IH", 8, 1),
            struct.pack(order + "HHIII", 0x8769, 4, 1, 26, 0),
            struct.pack(order + "H", 2),
            struct.pack(order + "HHIHH", 0xA001, 3, 1, colours, 0),
            struct.pack(order + "HHIII", 0xA005, 4, 1, 56, 0),
            struct.pack(order + "H", 1),
            struct.pack(order + "HHI4sI", 0x0001, 2, 4, index, 0),
        )
    )


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("colours", "index", "is_adobe"),
    [
        (0xFFFF, b"R03\0", True),
        (0xFFFF, b"R98\0", False),
        (1, b"R03\0", False),
        (1, b"R98\0", False),
    ],
)
def test_a_camera_that_says_adobe_rgb_without_a_profile_is_believed(
    order, colours, index, is_adobe
):
    block = camera_exif(colours, index, order)

    found = shown(encoded(sheet("RGB", PATCHES), "PNG", exif=block))

    expected = [as_srgb(patch, ADOBE_RGB, 563 / 256) for patch in PATCHES] if is_adobe else PATCHES
    assert distance(found, expected) <= 2


def test_a_profile_says_more_than_a_camera_does():
    profile = rgb_profile(DISPLAY_P3, 2.2)
    data = encoded(sheet("RGB", PATCHES), "PNG", icc_profile=profile)
    block = camera_exif(0xFFFF, b"R03\0")

    both = encoded(sheet("RGB", PATCHES), "PNG", icc_profile=profile, exif=block)

    assert shown(both) == shown(data)


def test_a_jpeg_of_a_camera_is_believed_too():
    jpeg = encoded(sheet("RGB", PATCHES), quality=100)
    camera = with_segments(jpeg, segment(0xE1, camera_exif(0xFFFF, b"R03\0")))

    assert (
        distance(
            shown(camera),
            shown(encoded(sheet("RGB", PATCHES), quality=100, icc_profile=adobe_rgb())),
        )
        == 0
    )


def test_the_profile_that_we_make_for_adobe_rgb_is_one():
    assert adobe_rgb() != rgb_profile(ADOBE_RGB, 2.2)
    picture = sheet("RGB", PATCHES)
    theirs = rgb_profile(ADOBE_RGB, 2.19921875)
    assert distance(lcms2(picture, adobe_rgb()), lcms2(picture, theirs)) == 0
