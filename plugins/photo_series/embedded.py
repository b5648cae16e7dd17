"""The words that a photographer's program keeps in a photo: description, caption, maker, terms.

Where they stand: XMP (what Lightroom, Capture One and Photo Mechanic write), else IPTC-IIM (older
programs, and newsrooms), else the two fields that a camera itself fills in EXIF. Property names are
those of the IPTC Photo Metadata Standard 2025.1.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from plugins.story.photo import PhotoWords

from .container import Part, PhotoError
from .exif import ARTIST, COPYRIGHT, text_in, tiff_of
from .iptc import iptc_texts
from .png_text import png_xmp

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ALT_TEXT = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility"
_CREDIT = "{http://ns.adobe.com/photoshop/1.0/}Credit"
_CC_LICENCE = "{http://creativecommons.org/ns#}license"
_XMP_START = b"http://ns.adobe.com/xap/1.0/\0"
_LARGEST_PACKET = 2_000_000


def embedded_words(parts: Iterable[Part]) -> PhotoWords:
    """The words in the parts of a photo file. Damaged blocks count as silent.

    Raises PhotoError where the parts do. Of a JPEG only what stands before its pixels is read.
    """
    xmp, iptc, exif = PhotoWords(), PhotoWords(), PhotoWords()
    for part in parts:
        if part.name == "SOS":
            break
        packet = xmp_packet(part)
        tiff = tiff_of(part)
        if packet is not None:
            xmp |= words_in_xmp(packet)
        elif part.name == "APP13":
            iptc |= _words_in_iptc(part.body)
        elif tiff is not None:
            exif |= PhotoWords(creator=text_in(tiff, ARTIST), copyright=text_in(tiff, COPYRIGHT))
    return xmp | iptc | exif


def xmp_packet(part: Part) -> bytes | None:
    """The XMP that a part of a JPEG, PNG, WebP or AVIF holds, or None when it holds none."""
    match part.name:
        case "APP1" if part.body.startswith(_XMP_START):
            return part.body.removeprefix(_XMP_START)
        case "XMP " | "mime":
            return part.body
        case "iTXt":
            return png_xmp(part.body)
    return None


def words_in_xmp(packet: bytes) -> PhotoWords:
    """The words of an XMP packet; none when it is damaged, huge or defines entities of its own."""
    # A document type is where XML hides its bombs; no program writes one in XMP.
    if len(packet) > _LARGEST_PACKET or b"<!" in packet:
        return PhotoWords()
    try:
        root = ElementTree.fromstring(packet.rstrip(b"\0").strip())
    except (ElementTree.ParseError, ValueError):
        return PhotoWords()
    found: dict[str, list[str]] = {}
    for description in root.iter(_RDF + "Description"):
        for name, value in _properties(description):
            found.setdefault(name, []).append(value)
    first = {name: values[0] for name, values in found.items()}
    return PhotoWords(
        alt=first.get(_ALT_TEXT, ""),
        caption=first.get(_DC + "description", ""),
        creator=first.get(_DC + "creator", ""),
        credit=first.get(_CREDIT, ""),
        copyright=first.get(_DC + "rights", ""),
        licence=first.get(_RIGHTS + "WebStatement", "")
        or first.get(_CC_LICENCE, "")
        or first.get(_RIGHTS + "UsageTerms", ""),
    )


def _properties(description: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Each property with its text, whether it is written as an attribute or as an element."""
    for name, value in description.attrib.items():
        if value.strip():
            yield name, _one_line(value)
    for child in description:
        resource = child.get(_RDF + "resource", "")
        items = list(child.iter(_RDF + "li"))
        texts = [_one_line(item.text or "") for item in sorted(items, key=_dutch_first)]
        if child.tag == _DC + "creator":
            texts = [", ".join(text for text in texts if text)] if texts else []
        text = next(filter(None, (*texts, _one_line(child.text or ""), resource)), "")
        if text:
            yield child.tag, text


def _dutch_first(item: ElementTree.Element) -> int:
    language = item.get(_LANGUAGE, "")
    return 0 if language.startswith("nl") else 1 if language in ("", "x-default") else 2


def _words_in_iptc(body: bytes) -> PhotoWords:
    try:
        texts = iptc_texts(body)
    except PhotoError:
        return PhotoWords()
    # Dataset numbers of record 2, IPTC-IIM 4.2: By-line, Credit, Copyright Notice, Caption.
    return PhotoWords(
        caption=_one_line(texts.get(120, "")),
        creator=_one_line(texts.get(80, "")),
        credit=_one_line(texts.get(110, "")),
        copyright=_one_line(texts.get(116, "")),
    )


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
