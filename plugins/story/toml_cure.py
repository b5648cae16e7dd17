"""What is wrong with a line of a TOML file that can't be read, in words and ready to be pasted."""

import re

from .dates import date_meant
from .text import slug_of

_TABLE = re.compile(r"\[\s*(?P<name>[^\]\[]+?)\s*\]*$")
_PAIR = re.compile(r"(?P<key>[\w-]+)\s*(?P<sign>[=:])?\s*(?P<value>.*)$")
_QUOTES = "\"'“”„‘’"
_QUOTE = '"'
_WITH_QUOTES = ", met rechte aanhalingstekens"
_YES_OR_NO = {"ja": "true", "waar": "true", "true": "true"} | dict.fromkeys(
    ("nee", "onwaar", "false"), "false"
)
_LONGEST = 60


def trouble_with_line(lines: list[str], number: int, error: str) -> tuple[int, str, str]:
    """The line that is meant, what is wrong and the way out. `error` is what the parser says."""
    at = min(max(number, 1), len(lines)) if lines else 0
    if "Unclosed array" in error and at > 1 and _leaves_a_list_open(lines[at - 2]):
        at -= 1
    line = _bare(lines[at - 1]) if at else ""
    if "twice" in error:
        return at, f"«{line}» staat er twee keer.", "zet alles onder de eerste en haal deze weg."
    if "overwrite" in error:
        key = line.partition("=")[0].strip()
        return at, f"«{key}» staat er hier twee keer.", "haal een van de twee regels weg."
    return at, f"Deze regel kunnen we niet lezen: «{line[:_LONGEST]}».", _cure(line, error)


def _leaves_a_list_open(line: str) -> bool:
    return line.count("[") > line.count("]")


def _cure(line: str, error: str) -> str:
    table = _TABLE.fullmatch(line)
    if table:
        return f"schrijf [{_name(table['name'])}]."
    pair = _PAIR.fullmatch(line)
    if pair is None:
        return "kijk of elke tekst tussen aanhalingstekens staat en elk haakje weer sluit."
    key, value = pair["key"], pair["value"].strip()
    if not value:
        return f'schrijf erachter wat het is: {key} = "…".'
    if "array" in error or value.startswith("["):
        return f'zet haken om de lijst en komma’s ertussen: {key} = ["…", "…"].'
    if value.startswith("{"):
        return f'schrijf {key} = {{ "…" = "…" }}, zonder komma aan het eind.'
    meant = _value(value)
    return f"schrijf {key} = {meant}{_WITH_QUOTES if meant[0] == _QUOTE else ''}."


def _value(typed: str) -> str:
    day = date_meant(typed)
    if day:
        return day.isoformat()
    bare = typed.strip(_QUOTES)
    if bare == typed and typed.casefold() in _YES_OR_NO:
        return _YES_OR_NO[typed.casefold()]
    inner = bare.replace("\\", "/").replace('"', "'")
    return f'"{inner[:_LONGEST]}"'


def _name(typed: str) -> str:
    return ".".join(slug_of(part) or "naam" for part in typed.split("."))


def _bare(line: str) -> str:
    """The line without spaces around it and without a note behind it."""
    return re.sub(r"\s+#.*$", "", line.strip())
