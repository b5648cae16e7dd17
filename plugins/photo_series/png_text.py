"""XMP in the text chunk of a PNG, which may be squeezed."""

import zlib

_KEYWORD = b"XML:com.adobe.xmp\0"
_LONGEST = 2_000_000


def png_xmp(body: bytes) -> bytes | None:
    """The XMP packet of an `iTXt` chunk, or None when it holds something else or is damaged."""
    if not body.startswith(_KEYWORD):
        return None
    rest = body.removeprefix(_KEYWORD)
    squeezed, method = rest[:1] == b"\1", rest[1:2]
    # Language and translated keyword, each ended by a zero, stand before the text.
    text = rest[2:].split(b"\0", 2)[-1]
    if not squeezed:
        return text
    if method != b"\0":
        return None
    try:
        return zlib.decompressobj().decompress(text, _LONGEST)
    except zlib.error:
        return None
