"""Captions in WebVTT: read strictly, and written again without what only their maker should see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plugins.story.problem import Findings

_HEAD = re.compile(r"WEBVTT(?:[ \t](?!.*-->).*)?")
_CLOCK = r"(?:([0-9]{2,3}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
_TIMES = re.compile(rf"{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}((?:[ \t]+\S+)*)[ \t]*")
_SETTING = re.compile(r"(?:vertical|line|position|size|align):[\w.,%-]+")
_TAG = re.compile(r"<[^>]*>")
_KEPT_TAG = re.compile(r"</?[biu]>|<v [^<>&]+>|</v>")
_NOT_SHOWN = ("NOTE", "STYLE", "REGION")
_ARROW = "-->"
_REMEDY = "schrijf «00:01.500 --> 00:04.000»: minuten, seconden, een punt en drie cijfers."


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are in view for a while."""

    line: int
    start: int
    """Milliseconds from the beginning."""
    end: int
    settings: str
    text: str


def read_captions(text: str, findings: Findings) -> tuple[Cue, ...]:
    """The cues of a WebVTT file, and what is wrong with it at the line where it is wrong."""
    lines = text.removeprefix("\ufeff").split("\n")
    if not _HEAD.fullmatch(lines[0]):
        findings.error(
            1,
            "ondertitels-kop",
            "Bovenaan staat geen «WEBVTT», dus dit zijn geen ondertitels die een browser leest.",
            "bewaar ze in je ondertitelprogramma als WebVTT (.vtt); een .srt is iets anders.",
        )
        return ()
    head, *blocks = _blocks(lines)
    _check_head(head, findings)
    cues = tuple(cue for block in blocks for cue in _cue(block, findings))
    for before, cue in pairwise(cues):
        _check_order(before, cue, findings)
    if not cues and not findings.problems:
        findings.error(
            1,
            "ondertitels-leeg",
            "Hierin staat geen enkele ondertitel.",
            "schrijf wat er gezegd wordt, met de tijden erboven.",
        )
    return cues


def as_webvtt(cues: tuple[Cue, ...]) -> str:
    """The captions as they are published: times and words; no notes, styles, names or numbers."""
    blocks = (
        f"{_clock(cue.start)} {_ARROW} {_clock(cue.end)}{cue.settings}\n{cue.text}\n"
        for cue in cues
    )
    return "\n".join(("WEBVTT\n", *blocks))


def are_clean(data: bytes) -> bool:
    """True for captions as `as_webvtt` writes them."""
    findings = Findings("")
    cues = read_captions(data.decode("utf-8", errors="replace"), findings)
    return not findings.problems and as_webvtt(cues).encode() == data


def _blocks(lines: list[str]) -> Iterator[list[tuple[int, str]]]:
    """Lines that belong together, each with its number."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []


def _check_head(block: list[tuple[int, str]], findings: Findings) -> None:
    """A caption that follows the first line at once would be lost with it."""
    if any(_ARROW in line for _, line in block):
        findings.error(
            block[1][0],
            "ondertitels-witregel",
            "Onder «WEBVTT» begint meteen een ondertitel.",
            "zet er een lege regel tussen.",
        )


def _cue(block: list[tuple[int, str]], findings: Findings) -> Iterator[Cue]:
    number, first = block[0]
    if first.split(maxsplit=1)[0] in _NOT_SHOWN and _ARROW not in first:
        return
    if _ARROW not in first and len(block) > 1 and _ARROW in block[1][1]:
        # The first line is a name or a number, which nobody sees.
        block = block[1:]
        number, first = block[0]
    times = _TIMES.fullmatch(first)
    words = [_plain(line) for _, line in block[1:]]
    text = "\n".join(line for line in words if line)
    stray = next((each for each, line in block[1:] if _ARROW in line), None)
    if times is None:
        message = f"«{first.strip()[:40]}» is geen tijd van een ondertitel."
        findings.error(number, "ondertitels-tijd", message, _REMEDY)
    elif stray is not None:
        findings.error(
            stray,
            "ondertitels-witregel",
            "Hier begint een nieuwe ondertitel midden in de vorige.",
            "zet er een lege regel boven.",
        )
    elif not text:
        message = "Bij deze tijd staan geen woorden."
        remedy = "zet ze op de regel eronder, zonder lege regel ertussen, of haal de tijd weg."
        findings.error(number, "ondertitels-zonder-woorden", message, remedy)
    else:
        groups = times.groups()
        start, end = _milliseconds(groups[:4]), _milliseconds(groups[4:8])
        settings = " ".join(each for each in groups[8].split() if _SETTING.fullmatch(each))
        if end <= start:
            message = "Deze ondertitel eindigt voordat hij begint."
            findings.error(number, "ondertitels-tijd", message, "draai de twee tijden om.")
        yield Cue(number, start, end, f" {settings}" if settings else "", text)


def _check_order(before: Cue, cue: Cue, findings: Findings) -> None:
    if cue.start < before.start:
        findings.error(
            cue.line,
            "ondertitels-volgorde",
            f"Deze ondertitel begint eerder dan de vorige, die op regel {before.line} staat.",
            "zet ze op volgorde van tijd.",
        )
    elif cue.start < before.end:
        findings.error(
            cue.line,
            "ondertitels-over-elkaar",
            f"Deze ondertitel begint als de vorige, op regel {before.line}, er nog staat.",
            f"laat de vorige eindigen op {_clock(cue.start)}, of deze beginnen op "
            f"{_clock(before.end)}.",
        )


def _plain(line: str) -> str:
    """A line of words with at most who speaks and what is stressed."""
    kept = _TAG.sub(lambda tag: tag[0] if _KEPT_TAG.fullmatch(tag[0]) else "", line)
    return " ".join(kept.split())


def _milliseconds(clock: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(each or 0) for each in clock)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"
