"""The bytes of a file as text, or a problem that says why they are none."""

from pathlib import Path

from .problem import Findings

_MEGABYTE = 1_000_000
_LARGEST = 2 * _MEGABYTE


def read_source(path: Path, findings: Findings) -> str | None:
    """The text of a UTF-8 file, without byte order mark and with plain line ends, or None."""
    size = path.stat().st_size
    if size > _LARGEST:
        findings.error(
            0,
            "te-groot",
            f"Dit bestand is {size // _MEGABYTE} MB; meer dan {_LARGEST // _MEGABYTE} MB tekst "
            "lezen we niet.",
            "splits het verhaal. Staat er een foto als letters in? Zet die als bestand ernaast.",
        )
        return None
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        findings.error(
            data[: error.start].count(b"\n") + 1,
            "geen-utf8",
            "Dit bestand is niet opgeslagen als UTF-8: letters zoals é en ë gaan stuk.",
            "sla het opnieuw op met codering «UTF-8».",
        )
        return None
    if "\0" in text:
        findings.error(
            text[: text.index("\0")].count("\n") + 1,
            "nul-teken",
            "In dit bestand staat een onzichtbaar teken (NUL) dat er niet hoort.",
            "plak de tekst opnieuw, of sla het bestand op als gewone tekst (UTF-8).",
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
