"""Reads the author's TOML files, with mistakes in words she can use."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .problem import Findings, did_you_mean
from .source_file import read_source
from .toml_cure import trouble_with_line

_NOTHING_READ = "Tot je dit herstelt, lezen we niets uit dit bestand."
_KEY = re.compile(r"\s*[\"']?(?P<key>[^\s\"'=.#]+)[\"']?\s*[=.]")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")

UNREADABLE = frozenset({"toml", "geen-utf8", "nul-teken", "te-groot"})
"""Codes of the problems after which nothing of a file is known."""


def read_toml(path: Path, findings: Findings) -> dict[str, Any]:
    """The tables of a TOML file; empty, with a problem, when it can't be read."""
    text = read_source(path, findings)
    if text is None:
        return {}
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _AT_LINE.search(str(error))
        lines = text.split("\n")
        number = int(match[1]) if match else len(lines)
        line, message, remedy = trouble_with_line(lines, number, str(error))
        findings.error(line, "toml", f"{message} {_NOTHING_READ}", remedy)
        return {}


@dataclass(frozen=True, slots=True)
class TableLines:
    """Where a table stands in its file, for messages."""

    header: int
    """The line of `[table]`; 0 when it can't be found."""
    keys: Mapping[str, int]

    def of(self, key: str) -> int:
        """The line on which `key = …` stands, else the one of the table."""
        return self.keys.get(key, self.header)


def lines_of(path: Path, table: str) -> TableLines:
    """Where `[table]` and the keys below it stand."""
    header = line_of(path, table)
    keys: dict[str, int] = {}
    for number, line in enumerate(_lines(path)[header:] if header else (), header + 1):
        if line.lstrip().startswith("["):
            break
        match = _KEY.match(line)
        if match:
            keys.setdefault(match["key"], number)
    return TableLines(header, keys)


def line_of(path: Path, table: str) -> int:
    """The line on which `[table]` starts, for messages; 0 when it can't be found."""
    name = re.escape(table).replace(r"\.", r"[\"']?\s*\.\s*[\"']?")
    return _line_that_opens(path, rf"\s*\[\s*[\"']?{name}[\"']?\s*[\].]")


def line_of_key(path: Path, key: str) -> int:
    """The first line on which `key = …` stands, for messages; 0 when it can't be found."""
    return _line_that_opens(path, rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")


def _line_that_opens(path: Path, pattern: str) -> int:
    opening = re.compile(pattern)
    return next((number for number, line in enumerate(_lines(path), 1) if opening.match(line)), 0)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig", errors="replace").splitlines()


def check_keys(
    table: dict[str, Any], known: tuple[str, ...], where: str, lines: TableLines, findings: Findings
) -> None:
    """Note each key that nobody knows, with the nearest one that somebody does."""
    for key in table:
        if key not in known:
            findings.error(
                lines.of(key),
                "onbekende-sleutel",
                f"In [{where}] kennen we «{key}» niet.",
                did_you_mean(key, known, f"kies uit: {', '.join(known)}."),
            )


def text_in(
    table: dict[str, Any], key: str, where: str, lines: TableLines, findings: Findings
) -> str:
    """The text under a key, empty when it is absent; a problem when it is no text."""
    value = table.get(key, "")
    if isinstance(value, str):
        return value
    findings.error(
        lines.of(key),
        "geen-tekst",
        f"In [{where}] hoort bij «{key}» een tekst.",
        f'zet er aanhalingstekens om: {key} = "…".',
    )
    return ""


def texts_in(
    table: dict[str, Any], key: str, where: str, lines: TableLines, findings: Findings
) -> tuple[str, ...]:
    """The list of texts under a key, empty when it is absent; a problem when it is no such list."""
    value = table.get(key, [])
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    findings.error(
        lines.of(key),
        "geen-lijst",
        f"In [{where}] hoort bij «{key}» een lijst met teksten.",
        f'schrijf {key} = ["…", "…"].',
    )
    return ()
