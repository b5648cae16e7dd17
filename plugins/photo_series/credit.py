"""Who made a photo and on what terms: the one thing that a published picture still tells.

Written as XMP, which JPEG, WebP and AVIF can all hold, in the properties that photographers'
programs and search engines read (IPTC Photo Metadata Standard 2025.1; `Web Statement of Rights` is
what image search shows as the licence).
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from plugins.story.photo import PhotoWords

from .embedded import words_in_xmp

_OPENING = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">'
)
_CLOSING = "</rdf:Description></rdf:RDF></x:xmpmeta>"


@dataclass(frozen=True, slots=True)
class Credit:
    """What goes along with a picture, each empty when nobody said it."""

    creator: str = ""
    credit: str = ""
    """How the maker wants to be named, such as `Foto: Anna de Wit`."""
    copyright: str = ""
    licence: str = ""
    """An address, or the terms in words."""


NOBODY = Credit()


def credit_of(words: PhotoWords) -> Credit:
    """The credit among all that is said with a photo."""
    return Credit(words.creator, words.credit, words.copyright, words.licence)


def credit_in(packet: bytes) -> Credit:
    """The credit that an XMP packet tells."""
    return credit_of(words_in_xmp(packet))


def credit_xmp(credit: Credit) -> bytes:
    """The credit as an XMP packet; no bytes at all when there is nothing to say."""
    web = credit.licence.startswith(("https://", "http://"))
    terms = "" if web else credit.licence
    fields = (
        ("dc:creator", _list("Seq", "", credit.creator)),
        ("dc:rights", _list("Alt", ' xml:lang="x-default"', credit.copyright)),
        ("photoshop:Credit", escape(credit.credit)),
        ("xmpRights:WebStatement", escape(credit.licence) if web else ""),
        ("xmpRights:UsageTerms", _list("Alt", ' xml:lang="x-default"', terms)),
    )
    body = "".join(f"<{name}>{value}</{name}>" for name, value in fields if value)
    return (_OPENING + body + _CLOSING).encode() if body else b""


def is_only_credit(packet: bytes) -> bool:
    """True for a packet that says who made the picture and nothing else: one written by us."""
    return packet == credit_xmp(credit_in(packet))


def _list(kind: str, language: str, value: str) -> str:
    if not value:
        return ""
    return f"<rdf:{kind}><rdf:li{language}>{escape(value)}</rdf:li></rdf:{kind}>"
