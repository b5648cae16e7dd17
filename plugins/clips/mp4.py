"""An MP4 or M4A: its sound and film, and everything in it that is something else."""

from collections.abc import Iterable, Iterator

from .boxes import Box, boxes
from .foreign import in_pieces, noted_in_picture, refused_brand
from .mp4_parts import MOVIE_HEADER, TRACK
from .mp4_strange import blanked, freed, strange_brands, strange_in
from .mp4_track import Track, chunks_of, read_track, seconds_of, size_of
from .recording import MOST_PIECES, ClipError, Recording, Strange, damaged

_MOST_TRACKS = 50
_LARGEST_SIDE = 16_384
# Under this name cameras write day, exposure and place between the pictures themselves.
_CAMERA_NOTES = bytes.fromhex("17ee8c60f84d11d98cd60800200c9a66")
_BESIDE = "gegevens naast beeld en geluid"


def is_mp4(data: bytes) -> bool:
    """True for a file that begins as every MP4 does."""
    return data[4:8] == b"ftyp"


def read_mp4(data: bytes) -> Recording:
    """The sound and film of an MP4 and everything strange in it. Raises ClipError."""
    brand = refused_brand(data[8:12])
    if brand:
        raise brand
    outer = tuple(boxes(data, 0, len(data), outermost=True))
    kinds = [box.kind for box in outer]
    if b"moof" in kinds:
        raise in_pieces()
    if kinds.count(b"ftyp") != 1 or kinds.count(b"moov") != 1:
        raise damaged()
    movie = outer[kinds.index(b"moov")]
    tracks = _tracks(data, movie)
    strange = [*_strange(data, outer), *_strange_in_movie(data, movie, tracks)]
    media = [box for box in outer if box.kind == b"mdat"]
    strange += _beside(data, media, _merged(tracks, data))
    if len(strange) > MOST_PIECES:
        raise damaged()
    films = [track for track in tracks if track.handler == b"vide"]
    if films and data.find(_CAMERA_NOTES) >= 0:
        raise noted_in_picture()
    width, height = _size(data, films[0]) if films else (0, 0)
    return Recording(
        "mp4" if films else "m4a",
        max(seconds_of(data, track) for track in tracks),
        width,
        height,
        tuple(sorted(strange, key=lambda each: each.start)),
    )


def _tracks(data: bytes, movie: Box) -> list[Track]:
    found = [box for box in boxes(data, movie.content, movie.end) if box.kind == b"trak"]
    if len(found) > _MOST_TRACKS:
        raise damaged()
    tracks = [track for box in found if (track := read_track(data, box))]
    if not tracks:
        raise ClipError(
            "fragment-leeg",
            "bevat geen geluid en geen film",
            "kijk of je het goede bestand hebt, en bewaar het zo nodig opnieuw.",
        )
    return tracks


def _strange(data: bytes, outer: Iterable[Box]) -> Iterator[Strange]:
    after = 0
    for box in outer:
        after = box.end
        if box.kind == b"ftyp":
            yield from strange_brands(data, box)
        elif box.kind not in (b"moov", b"mdat"):
            yield from freed(data, box)
    yield from blanked(data, after, len(data), _BESIDE)


def _strange_in_movie(data: bytes, movie: Box, tracks: list[Track]) -> Iterator[Strange]:
    shown = {track.box for track in tracks}
    after = movie.content
    has_header = False
    for box in boxes(data, movie.content, movie.end):
        after = box.end
        if box.kind == b"mvhd" and not has_header:
            has_header = True
            yield from strange_in(data, box, MOVIE_HEADER)
        elif box in shown:
            yield from strange_in(data, box, TRACK)
        else:
            yield from freed(data, box)
    yield from blanked(data, after, movie.end, _BESIDE)
    if not has_header:
        raise damaged()


def _merged(tracks: Iterable[Track], data: bytes) -> list[tuple[int, int]]:
    """Where sound and film stand, in the order of the file, without overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(chunk for track in tracks for chunk in chunks_of(data, track)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _beside(data: bytes, media: Iterable[Box], shown: list[tuple[int, int]]) -> Iterator[Strange]:
    """What stands between the samples, such as the samples of a track with places."""
    at = 0
    for box in media:
        after = box.content
        while at < len(shown) and box.content <= shown[at][0] and shown[at][1] <= box.end:
            yield from blanked(data, after, shown[at][0], _BESIDE)
            after = shown[at][1]
            at += 1
        yield from blanked(data, after, box.end, _BESIDE)
    if at < len(shown):
        raise damaged()


def _size(data: bytes, film: Track) -> tuple[int, int]:
    width, height = size_of(data, film)
    if not 0 < width <= _LARGEST_SIDE or not 0 < height <= _LARGEST_SIDE:
        raise ClipError(
            "fragment-maat",
            "zegt niet hoe breed en hoe hoog het beeld is",
            "bewaar het opnieuw in je filmprogramma, als MP4 (H.264).",
        )
    return width, height
