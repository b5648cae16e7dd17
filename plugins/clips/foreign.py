"""Files that are no clip the site can publish: what they are, and the way out, in Dutch."""

from .recording import ClipError

_SOUND = "open het in je geluidsprogramma, bewaar het als MP3 of M4A en gebruik dat bestand."
_FILM = "open het in je filmprogramma, bewaar het als MP4 (H.264) en gebruik dat bestand."
_IPHONE = (
    "bewaar de film als MP4 (H.264), bijvoorbeeld met iMovie of HandBrake. Een geluid bewaar je "
    "als M4A."
)
_OURS = "zet hier een MP3-, M4A- of MP4-bestand neer."

_QUICKTIME = ("een QuickTime-film (MOV)", _IPHONE)
_STARTS: tuple[tuple[int, bytes, tuple[str, str]], ...] = (
    (8, b"WAVE", ("een WAV-geluid", _SOUND)),
    (8, b"AVI ", ("een AVI-film", _FILM)),
    (8, b"WEBP", ("een foto", _OURS)),
    (0, b"OggS", ("een Ogg-geluid, zoals WhatsApp het bewaart", _SOUND)),
    (0, b"fLaC", ("een FLAC-geluid", _SOUND)),
    (0, b"\x1aE\xdf\xa3", ("een WebM- of Matroska-film", _FILM)),
    (0, b"FORM", ("een AIFF-geluid", _SOUND)),
    (0, b"caff", ("een CAF-geluid", _SOUND)),
    (0, b"#!AMR", ("een AMR-geluid", _SOUND)),
    (0, b"MThd", ("een MIDI-bestand: noten, geen geluid", _SOUND)),
    (0, b"\x30\x26\xb2\x75", ("een Windows Media-bestand (WMA of WMV)", _FILM)),
    (0, b"FLV", ("een Flash-film", _FILM)),
    (0, b"\0\0\x01\xba", ("een MPEG-film", _FILM)),
    (0, b"G", ("een AVCHD-film van een camera (MTS)", _FILM)),
    (4, b"G", ("een AVCHD-film van een camera (MTS)", _FILM)),
    (0, b"\xff\xf1", ("een los AAC-geluid", _SOUND)),
    (0, b"\xff\xf9", ("een los AAC-geluid", _SOUND)),
    (0, b"\xff\xd8\xff", ("een foto", _OURS)),
    (0, b"\x89PNG", ("een foto", _OURS)),
    (0, b"%PDF", ("een pdf", _OURS)),
    (0, b"PK\x03\x04", ("een ingepakt bestand of document", _OURS)),
    *((4, kind, _QUICKTIME) for kind in (b"moov", b"mdat", b"wide", b"skip", b"pnot")),
)
_TRANSPORT_PACKET = {0: 188, 4: 192}
_PHOTO_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"))


def refused(data: bytes) -> ClipError:
    """Why a file that is neither MP3 nor MP4 can't be published, judged by how it begins."""
    if data.removeprefix(b"\xef\xbb\xbf")[:200].lstrip().startswith(b"<"):
        return _refusal("een webpagina of tekening", _OURS)
    for offset, start, (name, remedy) in _STARTS:
        if data.startswith(start, offset) and _is_transport(data, offset, start):
            return _refusal(name, remedy)
    return _refusal("geen geluid of film die wij kennen", _OURS)


def refused_brand(brand: bytes) -> ClipError | None:
    """The refusal of a file that is built like an MP4 and isn't one; None for one that is."""
    if brand == b"qt  ":
        return _refusal(*_QUICKTIME)
    if brand in _PHOTO_BRANDS:
        return _refusal("een foto", _OURS)
    return None


def in_pieces() -> ClipError:
    """The refusal of an MP4 that is cut up for streaming."""
    return _refusal("een film in losse stukjes, gemaakt om te streamen", _FILM)


def elsewhere() -> ClipError:
    """The refusal of an MP4 that keeps its sound or picture in another file."""
    return _refusal("een film waarvan het beeld of geluid in een ander bestand staat", _FILM)


def noted_in_picture() -> ClipError:
    """The refusal of a film in whose pictures the camera has noted day and place."""
    return ClipError(
        "fragment-verklapt",
        "heeft dag en plaats in het beeld zelf staan, zoals camera’s van Sony en Panasonic doen",
        _FILM,
    )


def unplayable(codec: bytes) -> ClipError:
    """The refusal of an MP4 that many browsers can't play."""
    if codec in (b"hvc1", b"hev1", b"dvh1", b"dvhe"):
        return _refusal(
            "een film in HEVC, die veel browsers niet tonen",
            "bewaar hem als MP4 (H.264). Maakt je iPhone ze steeds zo? Kies dan Instellingen, "
            "Camera, Structuren, Meest compatibel.",
        )
    name = "".join(chr(each) for each in codec if 32 < each < 127)
    return _refusal(f"een opname in een vorm die veel browsers niet spelen ({name})", _FILM)


def _refusal(name: str, remedy: str) -> ClipError:
    return ClipError("fragment-soort", f"is {name}", remedy)


def _is_transport(data: bytes, offset: int, start: bytes) -> bool:
    """A letter G alone says little; a stream of packets has one at each packet."""
    return start != b"G" or data.startswith(b"G", offset + _TRANSPORT_PACKET[offset])
