"""The bytes of a file as text, or a problem that says why they are none."""

from pathlib import Path

from .problem import Findings

_LARGEST = 1_000_000
_MOST_LINES = 50_000
# How a packed document (.docx, .odt, .pages), an old .doc and an .rtf begin.
_DOCUMENT_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")


def read_source(path: Path, findings: Findings) -> str | None:
    """The text of a UTF-8 file, without byte order mark and with plain line ends, or None."""
    with path.open("rb") as file:
        is_document = file.read(8).startswith(_DOCUMENT_STARTS)
    if is_document:
        findings.error(
            0,
            "geen-utf8",
            "Dit is een Word-bestand met een andere naam.",
            "open het in je tekstprogramma en sla het op als gewone tekst (UTF-8).",
        )
        return None
    if path.stat().st_size > _LARGEST:
        _too_large(f"groter dan {_LARGEST // 1_000_000} MB", findings)
        return None
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        findings.error(
            data[: error.start].count(b"\n") + 1,
            "geen-utf8",
            "Letters zoals é en ë zijn in dit bestand niet goed bewaard.",
            "sla het opnieuw op, en kies bij codering «UTF-8».",
        )
        return None
    if "\0" in text:
        findings.error(
            text[: text.index("\0")].count("\n") + 1,
            "nul-teken",
            "In dit bestand staat een onzichtbaar teken dat er niet hoort.",
            "plak de tekst opnieuw, of sla het bestand op als gewone tekst (UTF-8).",
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > _MOST_LINES:
        _too_large(f"langer dan {_MOST_LINES} regels", findings)
        return None
    return text


def _too_large(how: str, findings: Findings) -> None:
    findings.error(
        0,
        "te-groot",
        f"Dit bestand is {how}; dat lezen we niet als tekst.",
        "splits het. Staat er een foto als letters in? Zet die als bestand in de map.",
    )
