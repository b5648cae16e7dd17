"""An MP3 as frames of sound. Whatever is no frame is strange: labels, pictures, leftovers."""

from collections.abc import Iterator
from dataclasses import dataclass

from .mp3_labels import begins_with_label, end_of_label, name_of, start_of_labels
from .recording import MOST_PIECES, Recording, Strange, damaged

# By bitrate index, in kilobits a second: layer III of MPEG 1, and of MPEG 2 and 2.5.
_BITRATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BITRATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
# By the two bits that say which MPEG it is; 1 means nothing.
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_LAYER_3 = 1
_MPEG_1 = 3
_MONO = 3
_SURE = 3
"""So many frames in a row are no accident."""
# What may follow `Xing`: how many frames, how many bytes, a table of places, a quality.
_COUNTS = ((1, 4), (2, 4), (4, 100), (8, 4))


@dataclass(frozen=True, slots=True)
class _Frame:
    start: int
    end: int
    kind: tuple[int, int]
    """Version and rate: the same in all frames of a recording."""
    samples: int
    counts: int
    """Where a first frame without sound may hold counts: `Xing` or `Info`."""

    @property
    def seconds(self) -> float:
        return self.samples / self.kind[1]


def is_mp3(data: bytes) -> bool:
    """True when a label or a row of frames stands at the start."""
    return begins_with_label(data) or _in_a_row(data, 0, len(data), None)


def read_mp3(data: bytes) -> Recording:
    """The sound of an MP3 and everything in it that is something else. Raises ClipError."""
    end = start_of_labels(data)
    strange: list[Strange] = []
    seconds = 0.0
    sound = lost = 0
    for piece in _pieces(data, end):
        if len(strange) > MOST_PIECES:
            raise damaged()
        if isinstance(piece, Strange):
            strange.append(piece)
            lost += 0 if end_of_label(data, piece.start, end) else piece.end - piece.start
        elif not sound and (silent := _strange_in_counts(data, piece)):
            strange += silent
        else:
            seconds += piece.seconds
            sound += piece.end - piece.start
    if end < len(data):
        strange.append(Strange(name_of(data, end, len(data)), end, len(data)))
    if lost > sound or not sound:
        raise damaged()
    return Recording("mp3", seconds, 0, 0, tuple(each for each in strange if each.start < each.end))


def _pieces(data: bytes, end: int) -> Iterator[_Frame | Strange]:
    """Every byte up to `end`, as frames and as what stands between them."""
    at = 0
    kind: tuple[int, int] | None = None
    in_a_row = False
    while at < end:
        frame = _frame(data, at, end)
        if frame and kind in (None, frame.kind) and (in_a_row or _in_a_row(data, at, end, kind)):
            kind, in_a_row, at = frame.kind, True, frame.end
            yield frame
            continue
        in_a_row = False
        after = end_of_label(data, at, end) or _next_row(data, at + 1, end, kind)
        yield Strange(name_of(data, at, after), at, after)
        at = after


def _next_row(data: bytes, at: int, end: int, kind: tuple[int, int] | None) -> int:
    """Where a row of frames or a label begins again, or `end`."""
    while (at := data.find(b"\xff", at, end)) >= 0:
        if _in_a_row(data, at, end, kind):
            return at
        at += 1
    return end


def _in_a_row(data: bytes, at: int, end: int, kind: tuple[int, int] | None) -> bool:
    for _ in range(_SURE):
        frame = _frame(data, at, end)
        if frame is None or kind not in (None, frame.kind):
            return False
        kind, at = frame.kind, frame.end
    return True


def _frame(data: bytes, at: int, end: int) -> _Frame | None:
    if at + 4 > end or data[at] != 0xFF or data[at + 1] & 0xE0 != 0xE0:
        return None
    version, layer = data[at + 1] >> 3 & 3, data[at + 1] >> 1 & 3
    bitrate, rate = data[at + 2] >> 4, data[at + 2] >> 2 & 3
    if version not in _RATES or layer != _LAYER_3 or bitrate in (0, 15) or rate == 3:
        return None
    first = version == _MPEG_1
    hertz = _RATES[version][rate]
    samples = 1152 if first else 576
    kilobits = (_BITRATES_1 if first else _BITRATES_2)[bitrate]
    after = at + samples * 125 * kilobits // hertz + (data[at + 2] >> 1 & 1)
    if after > end:
        return None
    mono = data[at + 3] >> 6 == _MONO
    before_counts = (17 if mono else 32) if first else (9 if mono else 17)
    return _Frame(at, after, (version, hertz), samples, at + 4 + before_counts)


def _strange_in_counts(data: bytes, frame: _Frame) -> tuple[Strange, ...]:
    """What the first frame holds beside counts when it has no sound; nothing when it has.

    Players need the counts to find a place in the sound. Behind them stands who made the file.
    """
    at = frame.counts
    if data[frame.start + 36 : frame.start + 40] == b"VBRI":
        return (Strange("de naam van het programma", frame.start, frame.end),)
    if data[at : at + 4] not in (b"Xing", b"Info") or at + 8 > frame.end:
        return ()
    flags = data[at + 7] & 15
    after = min(frame.end, at + 8 + sum(size for flag, size in _COUNTS if flags & flag))
    blank = data.count(b"\0", after, frame.end) == frame.end - after
    # Nothing strange in it is said with an empty piece: the frame has no sound all the same.
    end = after if blank else frame.end
    return (Strange("de naam van het programma", after, end, same_length=True),)
