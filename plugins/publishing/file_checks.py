"""What files a site may hold: no originals, no sources, nothing that tells more than it shows."""

import json
import posixpath
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from plugins.clips.clean import what_is_left
from plugins.clips.recording import ClipError
from plugins.photo_series.container import PhotoError
from plugins.photo_series.metadata import metadata_left
from plugins.story.problem import Findings, Problem

from .built_site import BuiltSite
from .index_checks import is_of_the_index

_PHOTOS = frozenset({".avif", ".jpg", ".jpeg", ".png", ".webp"})
_CLIPS = frozenset({".mp3", ".m4a", ".mp4", ".vtt"})
_TEXTS = frozenset({".html", ".json", ".jsonld", ".xml", ".txt"})
_BELONG = (
    _PHOTOS | _TEXTS | _CLIPS | {".css", ".js", ".svg", ".ico", ".woff2", ".webmanifest", ".pdf"}
)
_BELONG_BY_NAME = frozenset({"CNAME", ".nojekyll", "_headers", "_redirects"})


def check_files(site: BuiltSite, originals: Iterable[Path], hidden: Iterable[str]) -> list[Problem]:
    """Files that must not be public, or that nobody can read.

    `originals` are the author's own photos; `hidden` are the addresses of stories that stay home.
    """
    findings: dict[str, Findings] = {file: Findings(file) for file in sorted(site.files)}
    for file, found in findings.items():
        _check_kind(site.folder / file, found)
        _check_readable(site.folder / file, found)
        _check_silent(site.folder / file, found)
        _check_clip(site.folder / file, found)
    _check_capitals(findings)
    _check_originals(site, findings, originals)
    _check_hidden(site, findings, tuple(hidden))
    return [problem for found in findings.values() for problem in found.problems]


def _check_kind(path: Path, findings: Findings) -> None:
    known = path.suffix in _BELONG or is_of_the_index(findings.path)
    known = known and not path.name.startswith(".")
    if path.is_symlink() or not (known or path.name in _BELONG_BY_NAME):
        findings.error(
            0,
            "bestand-hoort-niet",
            "Dit bestand hoort niet op de site.",
            "haal het uit de map theme/static, of meld dit als een fout in de site.",
        )


def _check_readable(path: Path, findings: Findings) -> None:
    if path.suffix not in _TEXTS:
        return
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".xml":
            ElementTree.fromstring(text)
        elif path.suffix in (".json", ".jsonld"):
            json.loads(text)
    except (ValueError, ElementTree.ParseError) as error:
        findings.error(
            0,
            "bestand-onleesbaar",
            f"Dit bestand is stuk: {error}.",
            "dit is een fout in de site, niet in je tekst: vraag om hulp.",
        )


def _check_silent(path: Path, findings: Findings) -> None:
    if path.suffix not in _PHOTOS:
        return
    try:
        leaks = metadata_left(path)
    except PhotoError:
        findings.error(
            0, "foto-kapot", "Deze foto is stuk.", "bouw opnieuw na «clean»; blijft het, meld het."
        )
        return
    if leaks:
        findings.error(
            0,
            "foto-verklapt",
            f"In deze foto zitten nog gegevens van de camera: {', '.join(leaks)}.",
            "bouw opnieuw na «clean»; blijft het, publiceer dan niet en vraag om hulp.",
        )


def _check_clip(path: Path, findings: Findings) -> None:
    if path.suffix not in _CLIPS:
        return
    try:
        left = what_is_left(path)
    except ClipError as error:
        left = (f"dit bestand {error.why}",)
    if left:
        findings.error(
            0,
            "fragment-verklapt",
            f"In dit fragment zit nog wat er niet in hoort: {', '.join(left)}.",
            "bouw opnieuw na «clean»; blijft het, publiceer dan niet en vraag om hulp.",
        )


def _check_capitals(findings: dict[str, Findings]) -> None:
    """Two names that a Mac takes for one."""
    first: dict[str, str] = {}
    for file, found in findings.items():
        other = first.setdefault(file.casefold(), file)
        if other != file:
            found.error(
                0,
                "naam-hoofdletters",
                f"Dit bestand heet bijna net als {other}; alleen hoofdletters verschillen.",
                "geef een van de twee een andere naam.",
            )


def _check_originals(
    site: BuiltSite, findings: dict[str, Findings], originals: Iterable[Path]
) -> None:
    by_size: dict[int, list[Path]] = {}
    for original in originals:
        by_size.setdefault(original.stat().st_size, []).append(original)
    for file, found in findings.items():
        path = site.folder / file
        candidates = by_size.get(path.stat().st_size, []) if path.suffix in _PHOTOS else []
        if any(original.read_bytes() == path.read_bytes() for original in candidates):
            found.error(
                0,
                "origineel",
                "Dit is het origineel van je foto, niet de kleine versie voor de site.",
                "publiceer niet en vraag om hulp: originelen mogen nooit op de site komen.",
            )


def _check_hidden(site: BuiltSite, findings: dict[str, Findings], hidden: tuple[str, ...]) -> None:
    for file, found in findings.items():
        path = site.folder / file
        text = path.read_text(encoding="utf-8", errors="replace") if path.suffix in _TEXTS else ""
        for address in hidden:
            page = posixpath.join(address.lstrip("/"), "index.html")
            if file == page or address in text:
                found.error(
                    0,
                    "concept-zichtbaar",
                    f"Het verhaal «{address}» is een concept, maar staat hier toch.",
                    "haal de verwijzing weg, of zet «Status: klaar» boven dat verhaal.",
                )
