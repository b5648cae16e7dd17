"""What is wrong with a clip that a story names, and the plan of one that is right."""

import hashlib
import os
from pathlib import Path

from plugins.story.blocks import Clip
from plugins.story.problem import Findings, Problem, has_errors
from plugins.story.source_file import read_source
from plugins.story.story import Story

from .captions import Cue, as_webvtt, read_captions
from .clean import read_recording
from .planned_clip import PlannedClip
from .recording import LARGEST, ClipError, Recording

# To be raised when cleaning comes to make other bytes of the same recording.
_REVISION = 1
_SLACK = 1.0
"""Seconds that captions may go on after the recording."""


def check_clip(
    clip: Clip, story: Story, content: Path
) -> tuple[PlannedClip | None, tuple[Problem, ...]]:
    """The clip as it will be published, or None, and everything that is wrong with it.

    A file that isn't there was told when the story was read; here it only gives no plan.
    """
    folder, shown = story.path.parent, _shown(story, content)
    findings = Findings(shown)
    captions_findings = Findings(f"{shown.rpartition('/')[0]}/{clip.captions}")
    read = _read_recording(clip, folder, content, findings)
    if read is None:
        return None, findings.problems
    recording, data = read
    cues = _read_captions(clip, folder, content, findings, captions_findings)
    _check_words(clip, recording, findings)
    _check_end(cues, recording, captions_findings)
    problems = (*findings.problems, *captions_findings.problems)
    if has_errors(problems):
        return None, problems
    return _plan(clip, story, recording, data, as_webvtt(cues) if cues else ""), problems


def failed(clip: Clip, story: Story, content: Path, error: ClipError) -> Problem:
    """The problem of a recording that only `process` could find out."""
    findings = Findings(_shown(story, content))
    _refuse(clip, error, findings)
    return findings.problems[0]


def digest(data: bytes) -> str:
    """Eight digits that stand for the bytes of a recording and the way in which it is cleaned."""
    made_by = repr(_REVISION).encode()
    return hashlib.sha256(hashlib.sha256(data).digest() + made_by).hexdigest()[:8]


def _read_recording(
    clip: Clip, folder: Path, content: Path, findings: Findings
) -> tuple[Recording, bytes] | None:
    path = folder / clip.file
    if not _lies_there(path, clip.file, folder):
        return None
    try:
        if not _inside(path, content):
            raise ClipError(
                "fragment-buiten",
                "ligt buiten de map met je verhalen",
                "zet het bestand zelf in de map van het verhaal, geen snelkoppeling.",
            )
        if path.stat().st_size > LARGEST:
            raise ClipError(
                "fragment-te-groot",
                f"is {_megabytes(path)} MB; meer dan {LARGEST // 1_000_000} MB publiceren we niet",
                "kort het in, of bewaar het kleiner: 720 pixels hoog is genoeg.",
            )
        data = path.read_bytes()
        return read_recording(data), data
    except ClipError as error:
        _refuse(clip, error, findings)
    except OSError:
        findings.error(
            clip.line,
            "fragment-dicht",
            f"Het bestand «{clip.file}» mag niet worden geopend.",
            "zet er een nieuwe kopie neer, of geef jezelf bij de eigenschappen leesrecht.",
        )
    return None


def _read_captions(
    clip: Clip, folder: Path, content: Path, findings: Findings, in_file: Findings
) -> tuple[Cue, ...]:
    path = folder / clip.captions
    if not _lies_there(path, clip.captions, folder):
        return ()
    if not _inside(path, content):
        findings.error(
            clip.line,
            "fragment-buiten",
            f"Het bestand «{clip.captions}» ligt buiten de map met je verhalen.",
            "zet het bestand zelf in de map van het verhaal, geen snelkoppeling.",
        )
        return ()
    text = read_source(path, in_file)
    return read_captions(text, in_file) if text is not None else ()


def _check_words(clip: Clip, recording: Recording, findings: Findings) -> None:
    """Who can't hear a clip reads it; who can't hear a film reads along as well."""
    if not clip.transcript:
        findings.error(
            clip.line,
            "fragment-zonder-tekst",
            f"Bij «{clip.file}» staat niet wat er gezegd wordt.",
            "schrijf het uit in een bestand, en zet dat achter «uitgeschreven:».",
        )
    if recording.is_film and not clip.captions:
        findings.error(
            clip.line,
            "film-zonder-ondertitels",
            f"De film «{clip.file}» heeft geen ondertitels.",
            "bewaar ze in je ondertitelprogramma als WebVTT, en zet dat bestand achter "
            "«ondertitels:».",
        )
    if clip.captions and not recording.is_film:
        findings.warning(
            clip.line,
            "ondertitels-bij-geluid",
            f"«{clip.file}» is geluid; ondertitels ziet daar niemand bij.",
            "haal de regel «ondertitels:» weg; de uitgeschreven tekst staat er al.",
        )


def _check_end(cues: tuple[Cue, ...], recording: Recording, findings: Findings) -> None:
    late = [cue for cue in cues if cue.end > (recording.seconds + _SLACK) * 1000]
    if late:
        findings.error(
            late[0].line,
            "ondertitels-te-lang",
            "Deze ondertitel is pas klaar als de opname al voorbij is.",
            "kijk of dit de ondertitels van deze opname zijn, en of hun tijden kloppen.",
        )


def _plan(clip: Clip, story: Story, recording: Recording, data: bytes, text: str) -> PlannedClip:
    # Not named after the file: a phone names a recording after the street where it was made.
    stem = story.slug
    # Nobody sees captions beside a sound, so these stay home.
    captions = text if recording.is_film else ""
    return PlannedClip(
        original=story.path.parent / clip.file,
        name=f"{stem}-{digest(data)}.{recording.extension}",
        seconds=recording.seconds,
        width=recording.width,
        height=recording.height,
        size=len(data) - recording.removed,
        captions_name=f"{stem}-{digest(captions.encode())}.vtt" if captions else "",
        captions=captions,
    )


def _refuse(clip: Clip, error: ClipError, findings: Findings) -> None:
    findings.error(clip.line, error.code, f"Het bestand «{clip.file}» {error.why}.", error.remedy)


def _shown(story: Story, content: Path) -> str:
    """The file of the story as the author knows it."""
    return f"{content.name}/{story.source}"


def _lies_there(path: Path, name: str, folder: Path) -> bool:
    """True for a file beside the story. Another is told when the story is read."""
    return bool(name) and Path(name).name == name and path.is_file() and path.parent == folder


def _inside(path: Path, content: Path) -> bool:
    # Not `resolve`: that stumbles over a link that runs in a circle.
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(content))


def _megabytes(path: Path) -> int:
    # Rounded up, so that a file just above the limit isn't said to be at it.
    return -(-path.stat().st_size // 1_000_000)
