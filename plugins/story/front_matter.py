"""The lines above a text: `Sleutel: waarde`, with indented lines that go on.

One grammar for stories, themes and pages. What the keys mean is decided elsewhere.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .problem import Findings, did_you_mean, nearest

_FIELD = re.compile(r"(?P<key>[^\W\d][\w -]*+)\s*+:(?:\s+(?P<value>.*)|)$")

_ONE_SLIP = 0.75
"""How alike a typed name and a key are when she surely meant it."""


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


def read_fields(text: str, findings: Findings, keys: Iterable[str] = ()) -> Fields:
    """Split a file into its fields and its body. Lines that are no field become problems.

    `keys` are the names of fields. Behind an empty line too one of them is a field: she left a line
    open by accident.
    """
    known = {key.casefold() for key in keys}
    lines = text.split("\n")
    at = _next_words(lines, 0)
    if at and at < len(lines):
        findings.warning(
            1,
            "lege-regel",
            "Het bestand begint met een lege regel.",
            "haal de lege regel weg: «Titel:» hoort op de eerste regel.",
        )
    opened = at < len(lines) and lines[at].strip() == "---"
    fenced = opened and any(line.rstrip() == "---" for line in lines[at + 1 :])
    if opened and not fenced:
        findings.error(
            at + 1,
            "halve-streep",
            "Boven je regels staat «---», maar eronder ontbreekt de tweede.",
            "haal «---» weg, of zet er nog een onder de regels.",
        )
    at += opened
    typed: list[tuple[str, int, list[str]]] = []
    while at < len(lines):
        line = lines[at].rstrip()
        if (fenced and line == "---") or (not fenced and not line):
            here = {key.casefold() for key, _, _ in typed}
            more = len(lines) if fenced else _next_words(lines, at)
            if not _is_field(lines[more : more + 1], known - here):
                at += 1
                break
            findings.warning(
                at + 1,
                "lege-regel",
                "Hier staat een lege regel, en daarna gaan de regels bovenaan verder.",
                "haal de lege regel weg: na een lege regel hoort je tekst te beginnen.",
            )
            at = more
            continue
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


def _next_words(lines: list[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _is_field(lines: list[str], known: set[str]) -> bool:
    match = _FIELD.match(lines[0].rstrip()) if lines else None
    return bool(match and match["key"].strip().casefold() in known)


def by_key(
    fields: Iterable[Field], keys: Mapping[str, tuple[str, ...]], findings: Findings
) -> dict[str, Field]:
    """The fields under the keys that a file may have; a problem for each unknown or second one.

    `keys` holds the other names under which the author may type each key. A name with a slip in it
    is told, and read as the key that isn't there: nothing else seems to be missing.
    """
    typed_as = {name: key for key, more in keys.items() for name in (key, *more)}
    known = {name.casefold(): key for name, key in typed_as.items()}
    found: dict[str, Field] = {}
    with_slips: list[tuple[str, Field]] = []
    for field in fields:
        key = known.get(field.key.casefold())
        if key is None:
            findings.error(
                field.line,
                "onbekend-veld",
                f"De regel «{field.key}» kennen we niet.",
                did_you_mean(field.key, typed_as, f"kies uit: {', '.join(keys)}."),
            )
            meant = nearest(field.key, typed_as, _ONE_SLIP)
            if meant:
                with_slips.append((typed_as[meant], field))
        elif key in found:
            findings.error(
                field.line,
                "dubbel-veld",
                f"«{field.key}» staat er twee keer; de eerste is op regel {found[key].line}.",
                "zet alles op één regel en haal de andere weg.",
            )
        else:
            found[key] = field
    for key, field in with_slips:
        found.setdefault(key, field)
    return found
