"""Files that are no photo the site can show, and what their owner can do about it, in Dutch."""

import importlib.util
from dataclasses import dataclass
from pathlib import PurePath

_AS_JPEG = "open de foto in je fotoprogramma, bewaar hem als JPEG en gebruik dat bestand."
_DEVELOP = "open het in je fotoprogramma, exporteer het als JPEG en gebruik dat bestand."
_STILL = "gebruik een stilstaand beeld, of maak er een filmpje van met /// fragment."
_HERE = "zet hier een JPEG-, PNG- of WebP-bestand neer."
_INSTALL = ".venv/bin/pip install" if importlib.util.find_spec("pip") else "uv pip install"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file by the name that a photographer gives it, and the way out."""

    name: str
    remedy: str


UNKNOWN = Foreign("geen foto", _HERE)
ANIMATION = Foreign("een bewegend plaatje", _STILL)
HEIC = Foreign(
    "een HEIC-bestand",
    "bewaar de foto als JPEG (op een Mac: Voorvertoning, Archief, Exporteer). Maakt je iPhone ze "
    "steeds zo? Kies dan Instellingen, Camera, Structuren, Meest compatibel. Of laat de site HEIC "
    f"lezen, met in de map van het project de opdracht «{_INSTALL} pillow-heif».",
)
RARE_JPEG = Foreign("een JPEG van een soort die bijna geen programma kan lezen", _AS_JPEG)

_RAW = "een RAW-bestand van je camera"
_TIFF = Foreign("een TIFF-bestand", _AS_JPEG)
_TIFF_OR_RAW = Foreign("een TIFF- of RAW-bestand", _AS_JPEG)
_JPEG_XL = Foreign("een JPEG XL-bestand", _AS_JPEG)
_FILM = Foreign("een filmpje", "zet het in je verhaal met /// fragment.")
_BRANDS = {
    **dict.fromkeys((b"hevc", b"hevx", b"msf1", b"avis"), ANIMATION),
    **dict.fromkeys((b"avif", b"mif1"), Foreign("een AVIF-bestand", _AS_JPEG)),
    b"crx ": Foreign(_RAW, _DEVELOP),
}
_STARTS = (
    (b"GIF8", Foreign("een GIF-bestand", f"bewaar het als JPEG. Beweegt het? Dan: {_STILL}")),
    *((start, Foreign(_RAW, _DEVELOP)) for start in (b"FUJIFILM", b"IIR", b"IIU\0", b"MMOR")),
    *((start, Foreign(_RAW, _DEVELOP)) for start in (b"FOVb", b"\0MRM", b"II\x1a\0\0\0HEAP")),
    *((start, _TIFF_OR_RAW) for start in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
    (b"8BPS", Foreign("een Photoshop-bestand", _AS_JPEG)),
    (b"BM", Foreign("een BMP-bestand", _AS_JPEG)),
    (b"\0\0\1\0", Foreign("een icoon", _HERE)),
    (b"\0\0\0\x0cjP  ", Foreign("een JPEG 2000-bestand", _AS_JPEG)),
    (b"\xff\n", _JPEG_XL),
    (b"\0\0\0\x0cJXL ", _JPEG_XL),
    (b"%PDF", Foreign("een pdf", "bewaar de bladzijde als JPEG en gebruik dat bestand.")),
    (b"PK\3\4", Foreign("een zip-bestand", "pak het uit en gebruik de foto die erin zit.")),
    (
        b"\0\5\x16\7",
        Foreign("een hulpbestand van je Mac", "gebruik het bestand zonder «._» voor de naam."),
    ),
)
_SVG = Foreign("een SVG-tekening", "bewaar het beeld als PNG en gebruik dat bestand.")
_WEB_PAGE = Foreign("een webpagina, geen foto", "bewaar de foto zelf, niet de pagina eromheen.")
_RAW_SUFFIXES = frozenset(
    ".3fr .arw .cr2 .cr3 .crw .dng .erf .fff .iiq .kdc .mef .mos .mrw .nef .nrw .orf .pef .raf "
    ".raw .rw2 .rwl .sr2 .srf .srw .x3f".split()
)


def is_raw(name: str) -> bool:
    """True for a name that a camera gives to a RAW file."""
    return PurePath(name).suffix.lower() in _RAW_SUFFIXES


def foreign_kind(data: bytes, name: str = "") -> Foreign:
    """What a file is that is no kind of photo we read, judged by how it begins.

    A RAW file is a TIFF inside, so there the name decides.
    """
    kind = _by_content(data)
    suffix = PurePath(name).suffix
    if is_raw(name) and kind in (UNKNOWN, _TIFF_OR_RAW):
        return Foreign(f"{_RAW} ({suffix})", _DEVELOP)
    if kind is _TIFF_OR_RAW and data[8:10] == b"CR":
        return Foreign(_RAW, _DEVELOP)
    if kind is _TIFF_OR_RAW and suffix.lower() in (".tif", ".tiff"):
        return _TIFF
    return kind


def _by_content(data: bytes) -> Foreign:
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], _FILM)
    text = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(b"<"):
        return _SVG if b"<svg" in text else _WEB_PAGE
    return next((kind for start, kind in _STARTS if data.startswith(start)), UNKNOWN)
