"""The file `passages.json` in a content folder, which `publish` writes and everybody reads."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .passage import Kind
from .problem import Findings
from .public_ids import PublicIds, PublicPassage
from .source_file import read_source

FILE = "passages.json"
_VERSION = 1
_NOTE = "Geschreven door publish, voor links naar alinea's. Bewaar dit; verander niets."
_ID = re.compile(r"[a-zA-Z][\w.:-]*")
_HEX = re.compile(r"(?:[0-9a-f]{4})*")


def as_json(ids: PublicIds) -> bytes:
    """The file: one passage a line, so that its history stays readable."""
    stories = ",\n".join(
        f"  {json.dumps(url)}: [\n{_lines(entries)}\n  ]" for url, entries in ids.by_address.items()
    )
    head = f' "note": {json.dumps(_NOTE)},\n "version": {_VERSION},\n "stories": {{'
    return f"{{\n{head}\n{stories}\n }}\n}}\n".encode()


def read_public_ids(folder: Path, findings: Findings) -> PublicIds:
    """What `passages.json` in a content folder says; nothing, with a problem, when it is broken."""
    path = folder / FILE
    if not path.is_file():
        return PublicIds()
    text = read_source(path, findings)
    if text is None:
        return PublicIds()
    try:
        return _from_json(json.loads(text))
    except json.JSONDecodeError as error:
        _broken(findings, error.lineno)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        _broken(findings, 0)
    return PublicIds()


def _lines(entries: Iterable[PublicPassage]) -> str:
    return ",\n".join(f"   {json.dumps(_as_dict(entry))}" for entry in entries)


def _as_dict(entry: PublicPassage) -> dict[str, object]:
    written: dict[str, object] = {
        "id": entry.id,
        "kind": entry.kind.value,
        "text": entry.text if entry.text != entry.id else "",
        "shingles": "".join(f"{number:04x}" for number in entry.shingles),
        "section": entry.section,
        "aliases": list(entry.aliases),
        "rulings": list(entry.rulings),
    }
    return {key: value for key, value in written.items() if value}


def _from_json(data: Any) -> PublicIds:
    if data["version"] != _VERSION:
        raise ValueError(data["version"])
    stories = {
        _text(url): tuple(_from_dict(each) for each in entries)
        for url, entries in data["stories"].items()
    }
    for entries in stories.values():
        ids = [id for entry in entries for id in (entry.id, *entry.aliases)]
        if len(ids) != len(set(ids)) or not all(map(_ID.fullmatch, ids)):
            raise ValueError(ids)
    return PublicIds(stories)


def _from_dict(data: Any) -> PublicPassage:
    shingles = _text(data.get("shingles", ""))
    if not _HEX.fullmatch(shingles):
        raise ValueError(shingles)
    return PublicPassage(
        id=_text(data["id"]),
        kind=Kind(data["kind"]),
        text=_text(data.get("text", data["id"])),
        shingles=tuple(int(shingles[at : at + 4], 16) for at in range(0, len(shingles), 4)),
        section=_text(data.get("section", "")),
        aliases=tuple(map(_text, data.get("aliases", ()))),
        rulings=tuple(map(_text, data.get("rulings", ()))),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _broken(findings: Findings, line: int) -> None:
    findings.error(
        line,
        "ids-bestand",
        "Dit bestand is stuk, dus we weten niet meer waar oude links naar alinea’s heen gaan.",
        "zet een eerdere versie terug. Heb je die niet, haal het bestand dan weg: "
        "de volgende publicatie maakt het opnieuw, maar sommige oude links gaan dan stuk.",
    )
