"""Files that are no photo the site can show, and what their owner can do about it, in Dutch."""

from dataclasses import dataclass

_AS_JPEG = "open de foto in je fotoprogramma, bewaar hem als JPEG en gebruik dat bestand."
_IPHONE = (
    "bewaar de foto als JPEG (op een Mac: Voorvertoning, Archief, Exporteer). Maakt je iPhone ze "
    "steeds zo? Kies dan Instellingen, Camera, Structuren, Meest compatibel."
)
_STILL = "gebruik een stilstaand beeld, of maak er een filmpje van met /// fragment."


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file by the name that a photographer gives it, and the way out."""

    name: str
    remedy: str


UNKNOWN = Foreign("geen foto", "zet hier een JPEG-, PNG- of WebP-bestand neer.")
ANIMATION = Foreign("een bewegend plaatje", _STILL)

_HEIC = Foreign("een HEIC-bestand", _IPHONE)
_RAW = Foreign("een RAW- of TIFF-bestand", _AS_JPEG)
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), _HEIC),
    b"avif": Foreign("een AVIF-bestand", _AS_JPEG),
    b"crx ": _RAW,
}
_STARTS = (
    (b"GIF8", Foreign("een GIF-bestand", f"bewaar het als JPEG. Beweegt het? Dan: {_STILL}")),
    (b"II*\0", _RAW),
    (b"MM\0*", _RAW),
    (b"FUJIFILM", _RAW),
    (b"IIRO", _RAW),
    (b"IIU\0", _RAW),
    (b"8BPS", Foreign("een Photoshop-bestand", _AS_JPEG)),
    (b"BM", Foreign("een BMP-bestand", _AS_JPEG)),
    (b"%PDF", Foreign("een pdf", "bewaar de bladzijde als JPEG en gebruik dat bestand.")),
)
_MARKUP = Foreign(
    "een SVG-tekening of een webpagina", "bewaar het beeld als PNG en gebruik dat bestand."
)


def foreign_kind(data: bytes) -> Foreign:
    """What a file is that is neither JPEG, PNG nor WebP, judged by how it begins."""
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], UNKNOWN)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return _MARKUP
    return next((kind for start, kind in _STARTS if data.startswith(start)), UNKNOWN)
