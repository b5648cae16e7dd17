"""The lines above a text: `Sleutel: waarde`, with indented lines that go on.

One grammar for stories, themes and pages. What the keys mean is decided elsewhere.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .problem import Findings, did_you_mean

_FIELD = re.compile(r"(?P<key>[^\W\d][\w -]*+)\s*+:(?:\s+(?P<value>.*)|)$")


@dataclass(frozen=True, slots=True)
class Field:
    """One line above the text, with the lines that continue it joined by spaces."""

    key: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """The lines above a text, and the text itself."""

    fields: tuple[Field, ...]
    body: str
    body_line: int
    """Line of the file on which `body` starts, counted from 1."""


def read_fields(text: str, findings: Findings) -> Fields:
    """Split a file into its fields and its body. Lines that are no field become problems."""
    lines = text.split("\n")
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at and at < len(lines):
        findings.warning(
            1,
            "lege-regel",
            "Het bestand begint met een lege regel.",
            "haal de lege regel weg: «Titel:» hoort op de eerste regel.",
        )
    fenced = at < len(lines) and lines[at].strip() == "---"
    at += fenced
    typed: list[tuple[str, int, list[str]]] = []
    while at < len(lines):
        line = lines[at].rstrip()
        if (fenced and line == "---") or (not fenced and not line):
            at += 1
            break
        match = _FIELD.match(line)
        if line[:1].isspace() and typed and line.strip():
            typed[-1][2].append(line.strip())
        elif match and not line[:1].isspace():
            typed.append((match["key"].strip(), at + 1, [(match["value"] or "").strip()]))
        elif line.strip():
            findings.error(
                at + 1,
                "geen-veld",
                f"Deze regel boven het verhaal begrijpen we niet: «{line.strip()[:60]}».",
                "begin met een naam en een dubbele punt, zoals «Functie: balie». Hoort de regel "
                "bij je verhaal? Zet er dan een lege regel boven.",
            )
        at += 1
    fields = tuple(Field(key, " ".join(value).strip(), line) for key, line, value in typed)
    return Fields(fields, "\n".join(lines[at:]), at + 1)


def by_key(
    fields: Iterable[Field], keys: Mapping[str, tuple[str, ...]], findings: Findings
) -> dict[str, Field]:
    """The fields under the keys that a file may have; a problem for each unknown or second one.

    `keys` holds the other names under which the author may type each key.
    """
    typed_as = {name: key for key, more in keys.items() for name in (key, *more)}
    known = {name.casefold(): key for name, key in typed_as.items()}
    found: dict[str, Field] = {}
    for field in fields:
        key = known.get(field.key.casefold())
        if key is None:
            findings.error(
                field.line,
                "onbekend-veld",
                f"De regel «{field.key}» kennen we niet.",
                did_you_mean(field.key, typed_as, f"kies uit: {', '.join(keys)}."),
            )
        elif key in found:
            findings.error(
                field.line,
                "dubbel-veld",
                f"«{field.key}» staat er twee keer; de eerste is op regel {found[key].line}.",
                "zet alles op één regel en haal de andere weg.",
            )
        else:
            found[key] = field
    return found
