"""What a photographer's folder really holds: files of every kind, each with its verdict.

A verdict is the code of a problem, or GOOD: shown without a word. How the files are made is told in
`hostile_files`.
"""

import base64
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from tests.hostile_files import (
    NOISE,
    SEGMENTS,
    Maker,
    bomb,
    closed,
    disordered,
    endless,
    flat,
    frames,
    gain_map,
    heic,
    heic_of,
    jpeg,
    jpeg_coded,
    jpeg_of,
    lab,
    link_outside,
    linked,
    looping_exif,
    many_scans,
    noisy,
    of,
    of_96_megapixels,
    png,
    png_16_bits,
    png_with,
    ringed,
    spoilt,
    spoilt_length,
    tiff,
    two_sizes,
    webp,
    webp_of,
)
from tests.photo_files import drawn, encoded, exif, png_header, with_segments

GOOD = ""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file: how it is called, how it is made, what the author hears about it."""

    what: str
    name: str
    make: Maker
    verdict: str
    says: str
    """Words of the message or its remedy."""


# Sixteen pixels square, coded arithmetically by a program that can.
ARITHMETIC = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4"
    "UG1RV19iZ2hnPk1xeXBkeFxlZ2P/yQALCAAQABABAREA/8wABgAQEAX/2gAIAQEAAD8A0lcq/9k="
)
BROKEN, KIND, LARGE, MOVES = "foto-kapot", "foto-soort", "foto-te-groot", "foto-beweegt"
SMALL, LINK = "foto-klein", "foto-verwijzing"
# What the operating system refuses an ordinary user, it gives to root.
CLOSED = GOOD if os.geteuid() == 0 else "foto-dicht"
RAW, AGAIN = "een RAW-bestand van je camera", "kopieer hem opnieuw"
TABLE: tuple[tuple[str, str, Maker, str, str], ...] = (
    # What it is, its name, how it is made, the verdict, words of the message.
    ("cut off halfway", "half.jpg", of(lambda: jpeg()[:90_000]), BROKEN, AGAIN),
    ("cut off in its header", "begin.jpg", of(lambda: jpeg()[:300]), BROKEN, AGAIN),
    ("without its last bytes", "bijna.jpg", of(lambda: jpeg()[:-2]), BROKEN, AGAIN),
    ("progressive, cut off", "stap.jpg", of(lambda: jpeg(progressive=True)[:-5000]), BROKEN, AGAIN),
    (
        "noise, progressive",
        "ruis-stap.jpg",
        of(lambda: spoilt(jpeg(progressive=True))),
        BROKEN,
        AGAIN,
    ),
    ("PNG, cut off", "half.png", of(lambda: png(noisy())[:-9000]), BROKEN, AGAIN),
    ("WebP, cut off", "half.webp", of(lambda: webp()[:-40]), BROKEN, AGAIN),
    ("HEIC, cut off", "half.heic", of(lambda: heic()[:-900]), BROKEN, AGAIN),
    ("HEIC, cut off in its header", "begin.heic", of(lambda: heic()[:200]), BROKEN, AGAIN),
    ("zeros in the middle", "nullen.jpg", of(lambda: spoilt(jpeg(), bytes(4096))), BROKEN, AGAIN),
    ("ones in the middle", "enen.jpg", of(lambda: spoilt(jpeg(), b"\xff" * 4096)), BROKEN, AGAIN),
    ("noise in the middle", "ruis.jpg", of(lambda: spoilt(jpeg())), BROKEN, AGAIN),
    ("noise in a PNG", "ruis.png", of(lambda: spoilt(png(noisy()))), BROKEN, AGAIN),
    ("noise in a HEIC's header", "ruis.heic", of(lambda: heic()[:90] + NOISE), BROKEN, AGAIN),
    ("restart marks in disorder", "herstart.jpg", of(disordered), BROKEN, AGAIN),
    ("thousands of scans", "scans.jpg", of(many_scans), BROKEN, AGAIN),
    ("WebP of a wrong length", "lengte.webp", of(lambda: spoilt_length(webp())), BROKEN, AGAIN),
    ("two sizes in one JPEG", "tweeslachtig.jpg", of(two_sizes), BROKEN, AGAIN),
    ("no byte at all", "leeg.jpg", of(b""), "foto-leeg", AGAIN),
    ("only zeros", "wis.jpg", of(bytes(5000)), KIND, "geen foto"),
    ("text", "tekst.jpg", of(b"Dit is tekst."), KIND, "geen foto"),
    ("a web page", "pagina.jpg", of(b"<!doctype html><title>404"), KIND, "een webpagina"),
    ("SVG with a script", "logo.svg", of(b"<svg xmlns='x'><script/></svg>"), KIND, "een SVG"),
    ("SVG named JPEG", "logo.jpg", of(b"<?xml version='1.0'?>\n<svg/>"), KIND, "een SVG"),
    ("a PDF", "scan.pdf", of(b"%PDF-1.7"), KIND, "een pdf"),
    ("Photoshop", "foto.psd", of(b"8BPS\0\1"), KIND, "een Photoshop-bestand"),
    ("BMP", "foto.bmp", of(lambda: encoded(drawn(9, 9), "BMP")), KIND, "een BMP"),
    ("TIFF", "scan.tif", of(lambda: encoded(drawn(9, 9), "TIFF")), KIND, "een TIFF-bestand"),
    ("TIFF in Lab", "lab.tiff", of(lab), KIND, "een TIFF-bestand"),
    ("TIFF named JPEG", "scan.jpg", of(tiff()), KIND, "een TIFF- of RAW-bestand"),
    ("Canon RAW", "IMG_1.CR2", of(tiff()), KIND, f"{RAW} (.CR2)"),
    ("Canon RAW named JPEG", "IMG_2.jpg", of(tiff()[:8] + b"CR\2\0"), KIND, RAW),
    ("newer Canon RAW", "IMG_3.CR3", of(b"\0\0\0\x18ftypcrx "), KIND, RAW),
    ("Nikon RAW", "DSC_1.NEF", of(tiff(">")), KIND, f"{RAW} (.NEF)"),
    ("Sony RAW", "DSC1.ARW", of(tiff()), KIND, f"{RAW} (.ARW)"),
    ("Adobe RAW", "foto.dng", of(tiff()), KIND, f"{RAW} (.dng)"),
    ("Fujifilm RAW", "DSCF1.RAF", of(b"FUJIFILMCCD-RAW 0201"), KIND, RAW),
    ("JPEG XL", "foto.jxl", of(b"\xff\x0a\xfa"), KIND, "een JPEG XL"),
    ("AVIF", "foto.avif", of(b"\0\0\0\x18ftypavif"), KIND, "een AVIF"),
    ("a film", "IMG_4.MOV", of(b"\0\0\0\x14ftypqt  "), KIND, "/// fragment"),
    ("a Mac's shadow of a photo", "._foto.jpg", of(b"\0\5\x16\7\0\2\0\0"), KIND, "je Mac"),
    ("12 bits in a JPEG", "12-bits.jpg", of(lambda: jpeg_coded(0xC1, 12)), KIND, "bijna geen"),
    ("coded arithmetically", "rekenkundig.jpg", of(ARITHMETIC), KIND, "bijna geen"),
    ("a lossless JPEG", "zonder-verlies.jpg", of(lambda: jpeg_coded(0xC3)), KIND, "bijna geen"),
    ("a moving GIF", "dans.gif", of(lambda: frames("GIF")), KIND, "/// fragment"),
    ("a moving WebP", "dans.webp", of(lambda: frames("WEBP")), MOVES, "fragment"),
    ("a moving PNG", "dans.png", of(lambda: frames("PNG")), MOVES, "/// fragment"),
    ("a sequence of HEIC", "reeks.heic", of(b"\0\0\0\x14ftyphevc\0\0\0\0msf1"), KIND, "bewegend"),
    ("280 megapixels", "280.png", of(png_header(20_000, 14_000)), LARGE, "280 miljoen"),
    ("4 gigapixels in a PNG", "bom.png", of(png_header(65_000, 65_000)), LARGE, "4225 miljoen"),
    ("4 gigapixels in a JPEG", "bom.jpg", of(lambda: jpeg_of(65_500, 65_500)), LARGE, "4291"),
    ("WebP of the largest size", "bom.webp", of(lambda: webp_of(16_384, 16_384)), LARGE, "269"),
    ("80 megapixels in a WebP", "80.webp", of(lambda: webp_of(10_000, 8_000)), LARGE, "80 m"),
    ("4 gigapixels in a HEIC", "bom.heic", of(lambda: heic_of(65_500, 65_500)), LARGE, "4291"),
    ("a HEIC that lies", "leugen.heic", of(lambda: heic_of(10_000, 10_000)), BROKEN, AGAIN),
    ("four gigabytes", "lang.jpg", endless, LARGE, "4000 MB"),
    ("one pixel", "punt.png", of(lambda: png(drawn(1, 1))), SMALL, "1 pixel breed"),
    ("a folder", "map.jpg", Path.mkdir, "foto-ontbreekt", "staat niet in de map"),
    ("a closed file", "dicht.jpg", closed, CLOSED, "leesrecht"),
    ("a link out of the folder", "buiten.jpg", link_outside, "foto-buiten", "buiten de map"),
    ("a link to nothing", "dood.jpg", lambda path: path.symlink_to("weg.jpg"), LINK, "er niet is"),
    ("a link to itself", "kring.jpg", ringed, LINK, "er niet is"),
    ("a link within the folder", "verwijzing.jpg", linked, GOOD, ""),
    ("PNG named JPEG", "eigenlijk-png.jpg", of(png), GOOD, ""),
    ("JPEG named PNG", "eigenlijk-jpeg.png", of(jpeg), GOOD, ""),
    ("HEIC named JPEG", "eigenlijk-heic.jpg", of(heic), GOOD, ""),
    ("a space, ï and brackets", "Foto bij Loïs [1] (2).jpg", of(jpeg), GOOD, ""),
    ("capitals", "DSC01.JPG", of(jpeg), GOOD, ""),
    ("an accent apart", unicodedata.normalize("NFD", "één.jpg"), of(jpeg), GOOD, ""),
    ("orientation 9", "negen.jpg", of(lambda: jpeg(exif=exif(9))), GOOD, ""),
    ("orientation 0", "nul.jpg", of(lambda: jpeg(exif=exif(0))), GOOD, ""),
    ("broken EXIF", "exif.jpg", of(lambda: jpeg(exif=b"Exif\0\0MM\0*\xff")), GOOD, ""),
    ("EXIF that turns round", "exif-kring.jpg", of(looping_exif), GOOD, ""),
    ("a broken profile", "profiel.jpg", of(lambda: jpeg(icc_profile=b"niets")), GOOD, ""),
    ("a broken profile, PNG", "profiel.png", of(lambda: png_with(b"iCCP", b"x\0\0y")), GOOD, ""),
    ("a profile of 300 MB", "profielbom.png", of(lambda: png_with(b"iCCP", bomb())), GOOD, ""),
    ("a text of 300 MB", "tekstbom.png", of(lambda: png_with(b"zTXt", bomb())), GOOD, ""),
    ("thousands of segments", "delen.jpg", of(lambda: with_segments(jpeg(), SEGMENTS)), GOOD, ""),
    ("garbage behind it", "staart.jpg", of(lambda: jpeg() + NOISE), GOOD, ""),
    ("a gain map behind it", "telefoon.jpg", of(gain_map), GOOD, ""),
    ("16 bits, interlaced", "16-bits.png", of(lambda: png_16_bits(3)), GOOD, ""),
    ("16 bits, see-through", "16-bits-glas.png", of(lambda: png_16_bits(4)), GOOD, ""),
    ("16 bits of grey", "16-bits-grijs.png", of(lambda: png_16_bits(1)), GOOD, ""),
    ("inks, upside down", "inkt.jpg", of(lambda: encoded(drawn().convert("CMYK"))), GOOD, ""),
    ("flat, in small codes", "vlak.jpg", of(flat), GOOD, ""),
    ("96 megapixels", "baseline.jpg", of_96_megapixels, GOOD, ""),
    ("96 megapixels, progressive", "progressief.jpg", of_96_megapixels, GOOD, ""),
    ("96 megapixels in a PNG", "groot.png", of_96_megapixels, GOOD, ""),
)
HOSTILE = tuple(Hostile(*row) for row in TABLE)
