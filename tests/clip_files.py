"""Sound and film made byte by byte, with everything in it that phones and programs write."""

from collections.abc import Sequence
from dataclasses import dataclass
from struct import pack

PLACE = b"+52.3702+004.8952/"
FRAME = b"\xff\xfb\x90\x00" + bytes(range(1, 201)) + bytes(213)
"""One frame of MPEG 1 layer III: 128 kilobits a second, 44,100 hertz, stereo."""


def mp3(frames: int = 80) -> bytes:
    """Frames of sound and nothing else: 80 of them take 2.09 seconds."""
    return FRAME * frames


def counts(program: bytes = b"LAME3.100") -> bytes:
    """A first frame without sound: how many frames there are, and who made the file."""
    head = FRAME[:4] + bytes(32) + b"Info" + pack(">III", 3, 80, 80 * len(FRAME)) + program
    return head.ljust(len(FRAME), b"\0")


def seven_bits(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def id3(version: int = 4, footer: bool = False) -> bytes:
    """A label with a name, a picture, a file, a program's own notes and lyrics."""
    texts = {
        b"TPE1": b"\x03Anna de Vries",
        b"APIC": b"\0image/jpeg\0\x03\0" + b"\xff\xd8\xff\xe0 geheim beeld",
        b"GEOB": b"\0text/plain\0plek.txt\0\0" + PLACE,
        b"PRIV": b"geheim.example\0" + PLACE,
        b"TXXX": b"\x03device\0iPhone van Anna",
    }
    body = b"".join(
        name + (seven_bits(len(text)) if version == 4 else pack(">I", len(text))) + b"\0\0" + text
        for name, text in texts.items()
    )
    flags, size = (b"\x10" if footer else b"\0"), seven_bits(len(body))
    label = b"ID3" + bytes([version, 0]) + flags + size + body
    return label + b"3DI" + bytes([version, 0]) + flags + size if footer else label


def id3v1() -> bytes:
    return b"TAG" + b"Anna de Vries".ljust(125, b" ")


def ape(with_header: bool = True) -> bytes:
    item = pack("<II", len(PLACE), 0) + b"Location\0" + PLACE
    size = len(item) + 32

    def end(flags: int) -> bytes:
        return b"APETAGEX" + pack("<IIII", 2000, size, 1, flags) + bytes(8)

    return (end(0xA0000000) if with_header else b"") + item + end(0x80000000)


def lyrics() -> bytes:
    text = b"LYRICSBEGININD0000200LYR00014Anna de Vries."
    return text + b"%06dLYRICS200" % len(text)


def box(kind: bytes, *content: bytes, large: bool = False) -> bytes:
    inside = b"".join(content)
    if large:
        return pack(">I4sQ", 1, kind, len(inside) + 16) + inside
    return pack(">I4s", len(inside) + 8, kind) + inside


def full(kind: bytes, *content: bytes, version: int = 0) -> bytes:
    """A box that begins with a version and flags."""
    return box(kind, bytes([version, 0, 0, 0]), *content)


def dates(version: int) -> bytes:
    return pack(">II" if version == 0 else ">QQ", 0xD2345678, 0xD2345679)


def number(version: int, value: int) -> bytes:
    return pack(">I" if version == 0 else ">Q", value)


STRAIGHT = pack(">9i", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
ON_ITS_SIDE = pack(">9i", 0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30)


AVC = bytes.fromhex("0164000affe10003674d400100026841fdf8f800")
"""What a decoder must know: a high profile, one set for the sequence and one for the picture."""


def picture_entry(kind: bytes = b"avc1", program: bytes = b"GoPro AVC encoder") -> bytes:
    head = bytes(6) + pack(">H", 1) + b"GoPr".rjust(8, b"\0") + bytes(8) + pack(">HH", 640, 360)
    head += pack(">III", 72 << 16, 72 << 16, 0) + pack(">H", 1)
    head += bytes([len(program)]) + program.ljust(31, b"\0") + pack(">Hh", 24, -1)
    return box(kind, head, box(b"avcC", AVC, b"Anna"), box(b"uuid", bytes(16), PLACE))


def sound_entry(kind: bytes = b"mp4a", version: int = 0) -> bytes:
    head = (
        bytes(6) + pack(">HHH4s", 1, version, 0, b"appl") + pack(">HHHHI", 2, 16, 0, 0, 44100 << 16)
    )
    return box(kind, head, full(b"esds", AAC, b"Anna"))


AAC = bytes.fromhex("031900010004114015000000000000000000000000050212100601 02")
"""What a decoder must know: AAC in two channels of 44,100 hertz."""


def data_entry(kind: bytes) -> bytes:
    return box(kind, bytes(6), pack(">H", 1), b"GoPro MET")


SELF_CONTAINED = b"\0\0\0\1"


@dataclass(frozen=True, slots=True)
class TrackMade:
    """A track of a film, whose samples follow each other in one chunk each."""

    handler: bytes = b"vide"
    entry: bytes = picture_entry()
    samples: Sequence[bytes] = (b"beeld een", b"beeld twee!")
    version: int = 0
    matrix: bytes = STRAIGHT
    size: tuple[int, int] = (640, 360)
    seconds: int = 4
    beside: bytes = box(b"udta", box(b"\xa9xyz", PLACE))
    reference: bytes = box(b"alis", SELF_CONTAINED, b"/Users/anna/Films")
    offsets: bytes = b"stco"
    tables: bytes = b""

    def trak(self, places: Sequence[int]) -> bytes:
        return box(
            b"trak",
            self._tkhd(),
            box(b"edts", full(b"elst", pack(">IIIHH", 1, 4000, 0, 1, 0), b"over")),
            self.beside,
            box(b"mdia", self._mdhd(), self._hdlr(), self._minf(places)),
        )

    def _tkhd(self) -> bytes:
        width, height = self.size
        return full(
            b"tkhd",
            dates(self.version),
            pack(">II", 1, 7),
            number(self.version, self.seconds * 1000),
            bytes(8) + pack(">HHHH", 0, 0, 0, 7) + self.matrix,
            pack(">II", width << 16, height << 16),
            version=self.version,
        )

    def _mdhd(self) -> bytes:
        return full(
            b"mdhd",
            dates(self.version),
            pack(">I", 1000),
            number(self.version, self.seconds * 1000),
            pack(">HH", 0x55C4, 9),
            version=self.version,
        )

    def _hdlr(self) -> bytes:
        return full(b"hdlr", b"mhlr", self.handler, b"appl" + bytes(8), b"Core Media Anna\0")

    def _minf(self, places: Sequence[int]) -> bytes:
        header = full(b"vmhd", bytes(8)) if self.handler == b"vide" else full(b"smhd", bytes(4))
        references = box(b"dinf", full(b"dref", pack(">I", 1), self.reference))
        return box(b"minf", header, references, self._stbl(places))

    def _stbl(self, places: Sequence[int]) -> bytes:
        form = ">I" if self.offsets == b"stco" else ">Q"
        many = len(self.samples)
        return box(
            b"stbl",
            full(b"stsd", pack(">I", 1), self.entry),
            full(b"stts", pack(">III", 1, many, 1000)),
            full(b"stsc", pack(">IIII", 1, 1, 1, 1)),
            full(b"stsz", pack(">II", 0, many), *(pack(">I", len(each)) for each in self.samples)),
            full(self.offsets, pack(">I", many), *(pack(form, place) for place in places)),
            self.tables,
        )


FILM = TrackMade()
SOUND = TrackMade(b"soun", sound_entry(), (b"klank een", b"klank twee"), size=(0, 0))
PLACES = TrackMade(b"meta", data_entry(b"gpmd"), (PLACE, PLACE), size=(0, 0))
KEYS = box(
    b"meta",
    full(b"hdlr", bytes(4), b"mdta", bytes(13)),
    full(b"keys", pack(">I", 1), box(b"mdta", b"com.apple.quicktime.location.ISO6709")),
    box(b"ilst", box(b"\0\0\0\1", box(b"data", pack(">II", 1, 0), PLACE))),
)
XMP = box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), b"<exif:GPSLatitude>52,22")


def mp4(
    *tracks: TrackMade,
    brand: bytes = b"mp42",
    in_movie: bytes = box(b"udta", box(b"\xa9xyz", PLACE), box(b"\xa9mak", b"Apple")) + KEYS,
    before: bytes = XMP,
    after: bytes = box(b"udta", box(b"loci", PLACE)),
    between: bytes = b"",
    large: bool = False,
    version: int = 0,
) -> bytes:
    """A film or a sound with everything in it that must not be published.

    The samples of all tracks lie between each other, `between` behind each of them.
    """
    tracks = tracks or (FILM, SOUND)
    start = box(b"ftyp", brand, pack(">I", 20131018), brand, b"isom", b"GoPr") + before
    at = len(start) + (16 if large else 8)
    media, places = b"", [[] for _ in tracks]
    for turn in range(max(len(track.samples) for track in tracks)):
        for track, found in zip(tracks, places, strict=True):
            if turn < len(track.samples):
                found.append(at + len(media))
                media += track.samples[turn] + between
    header = full(
        b"mvhd",
        dates(version),
        pack(">I", 1000),
        number(version, 4000),
        pack(">IH", 1 << 16, 256) + bytes(10) + STRAIGHT + b"QuickTime preview time .",
        pack(">I", 9),
        version=version,
    )
    movie = box(
        b"moov",
        header,
        *(track.trak(found) for track, found in zip(tracks, places, strict=True)),
        in_movie,
    )
    return start + box(b"mdat", media, large=large) + movie + after
