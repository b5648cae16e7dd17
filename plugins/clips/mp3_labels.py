"""Labels in an MP3: what programs hang before and after the sound, and how long each is."""

_NAMES = (
    (b"ID3", "een label (ID3)"),
    (b"APETAGEX", "een label (APE)"),
    (b"LYRICSBEGIN", "een liedtekst (Lyrics3)"),
    (b"TAG", "een label (ID3v1)"),
    (b"3DI", "een label (ID3)"),
)
_LEFTOVER = "resten die geen geluid zijn"
_ID3_HEAD = 10
_ID3V1 = 128
_ID3V1_MORE = 227
_APE_HEAD = 32
_LYRICS_FOOT = 15
_LONGEST_OLD_LYRICS = 5200


def begins_with_label(data: bytes) -> bool:
    """True for what programs hang before a sound, whatever its size."""
    return data.startswith((b"ID3", b"APETAGEX"))


def end_of_label(data: bytes, at: int, end: int) -> int:
    """Where the label ends that begins at `at`; 0 for none, or for one that is cut off."""
    after = 0
    if data.startswith(b"ID3", at) and at + _ID3_HEAD <= end:
        footer = _ID3_HEAD if data[at + 5] & 0x10 else 0
        after = at + _ID3_HEAD + _synchsafe(data, at + 6) + footer
    elif data.startswith(b"APETAGEX", at) and at + _APE_HEAD <= end:
        after = at + _APE_HEAD + int.from_bytes(data[at + 12 : at + 16], "little")
    return after if after <= end else 0


def start_of_labels(data: bytes) -> int:
    """Where the labels at the end of a file begin; the length of the file when there are none.

    A file that was cut off can have a label where its last frame should have ended, so these are
    taken off before anything counts as sound.
    """
    end = len(data)
    while (start := _start_of_last(data, end)) < end:
        end = start
    return end


def name_of(data: bytes, start: int, end: int) -> str:
    """What a piece that is no sound is called."""
    at_start = (name for sign, name in _NAMES if data.startswith(sign, start))
    inside = (name for sign, name in _NAMES if len(sign) > 3 and data.find(sign, start, end) >= 0)
    return next(at_start, None) or next(inside, _LEFTOVER)


def _start_of_last(data: bytes, end: int) -> int:
    """Where the label begins that ends at `end`, or `end`."""
    start = end
    if _stands(data, b"TAG", end - _ID3V1):
        start = end - _ID3V1
        if _stands(data, b"TAG+", start - _ID3V1_MORE):
            start -= _ID3V1_MORE
    elif _stands(data, b"LYRICS200", end - 9):
        size = data[end - _LYRICS_FOOT : end - 9]
        start = end - _LYRICS_FOOT - (int(size) if size.isdigit() else end)
    elif _stands(data, b"LYRICSEND", end - 9):
        start = data.rfind(b"LYRICSBEGIN", max(0, end - _LONGEST_OLD_LYRICS), end)
    elif _stands(data, b"APETAGEX", end - _APE_HEAD):
        start = end - int.from_bytes(data[end - _APE_HEAD + 12 : end - _APE_HEAD + 16], "little")
        if _stands(data, b"APETAGEX", start - _APE_HEAD):
            start -= _APE_HEAD
    elif _stands(data, b"3DI", end - _ID3_HEAD):
        start = end - 2 * _ID3_HEAD - _synchsafe(data, end - 4)
    return start if 0 <= start < end else end


def _stands(data: bytes, sign: bytes, at: int) -> bool:
    return at >= 0 and data.startswith(sign, at)


def _synchsafe(data: bytes, at: int) -> int:
    """Four bytes of seven bits."""
    size = 0
    for byte in data[at : at + 4]:
        size = size << 7 | byte & 0x7F
    return size
