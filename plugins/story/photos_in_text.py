"""Photos as a story names them: where the file is, its alt text, its caption and its focus."""

import html
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

from .elements import PHOTO_CLASSES, PHOTO_KEYS
from .line_marks import unmarked
from .photo import UPPER_THIRD, Photo, PhotoWords, WordsInFile, silent
from .problem import Findings, did_you_mean
from .typography import curl, curl_text

# What Pelican wants before a file name; the scan has named it as a mistake.
_MARKED = re.compile(r"^<(.+)>$")
_INDICATOR = re.compile(r"\{\w+\}/?")
_FOCUS = re.compile(r"(\d{1,3}),\s*(\d{1,3})")
# A caption between the quotes that a word processor makes of straight ones.
_CURLY_TITLE = re.compile(r"\s[“„”‘](?P<caption>[^“„”‘]*)[”“’]$")
NO_CAPTION = "-"
"""Typed instead of a caption: there is none, whatever the file of the photo says."""
_ELSEWHERE = re.compile(r"[a-z]+://|//")
_DECORATION = "decoratief"
_LONGEST_ALT = 150
_EMPTY_OPENINGS = ("foto van", "afbeelding van", "portret van", "plaatje van")


def photo_from(
    image: ElementTree.Element,
    folder: Path,
    line: int,
    findings: Findings,
    words_in_file: WordsInFile = silent,
) -> Photo | None:
    """The photo that `![alt](bestand "bijschrift"){…}` names; None when it is on another site.

    Its caption has no passage yet. What the author leaves out, the photo's own file may say.
    """
    name, caption = _name_and_caption(image)
    path = photo_path(name, folder, line, findings)
    decorative = _DECORATION in (image.get("class") or "").split()
    typed = PhotoWords(
        alt=unmarked(image.get("alt", "")).strip(), caption=caption, **_made_by(image)
    )
    # Of decoration nothing is told, whatever its file says.
    complete = decorative or bool(typed.alt and typed.caption)
    words = typed if complete or path is None else typed | words_in_file(path)
    if typed.caption == NO_CAPTION:
        words = replace(words, caption="")
    alt, caption = curl_text(words.alt), words.caption
    classes = tuple((image.get("class") or "").split())
    if decorative:
        _check_decoration(alt, caption, path or Path(name), line, findings)
    else:
        _check_alt(alt, caption, path or Path(name), line, findings)
    _check_attributes(image, classes, line, findings)
    focus = _focus(image.get("focus", ""), line, findings)
    if path is None:
        return None
    return Photo(
        path=path,
        alt=alt,
        caption=curl(html.escape(caption, quote=False)),
        caption_id="",
        line=line,
        focus=focus,
        wide="breed" in classes,
        sketch="schets" in classes,
        maker=replace(typed, alt="", caption=""),
        decorative=decorative and not alt and not caption,
        uncaptioned=typed.caption == NO_CAPTION,
    )


def _made_by(image: ElementTree.Element) -> dict[str, str]:
    keys = {"creator": "maker", "credit": "credit", "licence": "licentie"}
    return {field: curl_text(unmarked(image.get(key, "")).strip()) for field, key in keys.items()}


def photo_path(name: str, folder: Path, line: int, findings: Findings) -> Path | None:
    """The file beside the story that `name` means; None, with a problem, for one elsewhere."""
    if is_elsewhere(name):
        findings.error(
            line,
            "foto-elders",
            f"De foto «{name}» staat op een andere site.",
            "zet de foto zelf in de map van het verhaal.",
        )
        return None
    return folder / _INDICATOR.sub("", _MARKED.sub(r"\1", name))


def is_elsewhere(name: str) -> bool:
    """True for a photo on another site: we don't show it."""
    return _ELSEWHERE.match(name) is not None


def _name_and_caption(image: ElementTree.Element) -> tuple[str, str]:
    name = unmarked(image.get("src", "")).strip()
    caption = unmarked(image.get("title", "")).strip()
    curly = None if caption else _CURLY_TITLE.search(name)
    if curly:
        return name[: curly.start()].strip(), curly["caption"].strip()
    return name, caption


def place_in_photo(text: str) -> tuple[int, int] | None:
    """`48,31` as percentages from the left and the top, or None when it is no place in a photo."""
    match = _FOCUS.fullmatch(text.strip())
    place = (int(match[1]), int(match[2])) if match else None
    return place if place and max(place) <= 100 else None


def _focus(text: str, line: int, findings: Findings) -> tuple[int, int]:
    place = place_in_photo(text) if text else UPPER_THIRD
    if place is None:
        findings.error(
            line,
            "focus",
            f"«focus={text}» is geen plek in de foto.",
            "schrijf twee getallen van 0 tot 100: van links, van boven. Zoals focus=48,31.",
        )
    return place or UPPER_THIRD


def _check_alt(alt: str, caption: str, path: Path, line: int, findings: Findings) -> None:
    name = path.name
    if not alt:
        findings.error(
            line,
            "foto-zonder-alt",
            f"Bij de foto «{name}» staat niet wat je ziet.",
            f"schrijf het tussen de haken: ![Anna kijkt opzij.]({name}).",
        )
        return
    if alt.casefold() in (name.casefold(), path.stem.casefold()):
        message = f"De beschrijving van «{name}» is alleen de naam van het bestand."
    elif alt == caption:
        message = f"De beschrijving van «{name}» is hetzelfde als het bijschrift."
    elif alt.casefold().startswith(_EMPTY_OPENINGS):
        message = f"De beschrijving van «{name}» begint met «{' '.join(alt.split()[:2])}»."
    elif len(alt) > _LONGEST_ALT:
        message = f"De beschrijving van «{name}» is {len(alt)} tekens lang."
    else:
        return
    findings.warning(
        line, "alt", message, "schrijf kort wat je ziet: de blik, het licht, de houding."
    )


def _check_decoration(alt: str, caption: str, path: Path, line: int, findings: Findings) -> None:
    """Words about a photo make it more than decoration, so they stay and the author hears of it."""
    if caption:
        findings.error(
            line,
            "versiering-met-bijschrift",
            f"De foto «{path.name}» heeft een bijschrift, dus het is geen versiering.",
            "haal het bijschrift weg, of haal «.decoratief» weg en schrijf wat je ziet.",
        )
    elif alt:
        findings.warning(
            line,
            "versiering-met-alt",
            f"Bij de versiering «{path.name}» staat wat je ziet; we lezen het toch voor.",
            "haal de woorden tussen de haken weg, of haal «.decoratief» weg.",
        )


def _check_attributes(
    image: ElementTree.Element, classes: tuple[str, ...], line: int, findings: Findings
) -> None:
    known_keys = ("src", "alt", "title", "class", "id", *PHOTO_KEYS)
    odd = [key for key in image.attrib if key not in known_keys]
    odd += [f".{name}" for name in classes if name not in PHOTO_CLASSES]
    known = (*PHOTO_KEYS, *(f".{name}" for name in PHOTO_CLASSES))
    for name in odd:
        findings.error(
            line,
            "onbekend-merk",
            f"Achter een foto kennen we «{name}» niet.",
            did_you_mean(name, known, f"kies uit: {', '.join(known)}."),
        )
