"""Reads `mensen.toml`: who is on the site and what they agreed to."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from .dates import date_meant
from .person import Consent, Person
from .problem import Findings, did_you_mean
from .toml_file import TableLines, check_keys, lines_of, read_toml, text_in, texts_in

_KEYS = (
    "naam", "namen", "functie", "verzonnen", "toestemming", "sinds", "tot", "bereik", "gezien",
    "bewijs",
)  # fmt: skip
_SAYS_NO = ("nee", "niet", "nog niet", "geen", "no")
_NO = 'haal deze regel weg. Zei iemand eerst ja en nu nee? Schrijf toestemming = "ingetrokken".'
_MOST_NAMED = 3
_SCOPES = ("site", "nieuwsbrief", "social", "boek", "zoekmachines")


def read_people(path: Path, findings: Findings) -> tuple[Person, ...]:
    """Everyone in the file, in its order. Nobody when there is no such file."""
    if not path.is_file():
        return ()
    tables = read_toml(path, findings)
    people = tuple(
        _person(identity, table, lines_of(path, identity), findings)
        for identity, table in tables.items()
        if _is_table(identity, table, findings)
    )
    _check_names(people, findings)
    _check_scopes([each for each in people if "bereik" not in tables[each.id]], findings)
    return people


def _check_scopes(silent: Sequence[Person], findings: Findings) -> None:
    """One word about all who said yes, and of whom the file doesn't say to what."""
    agreed = [each for each in silent if each.consent is Consent.YES and not each.invented]
    if agreed:
        names = ", ".join(f"«{each.name}»" for each in agreed[:_MOST_NAMED])
        others = f" en {len(agreed) - _MOST_NAMED} anderen" if len(agreed) > _MOST_NAMED else ""
        findings.warning(
            agreed[0].line,
            "geen-bereik",
            f"Bij {names}{others} staat geen «bereik». Daarom vragen we zoekmachines hun verhaal "
            "over te slaan.",
            'zet erbij: bereik = ["site", "zoekmachines"]. Wil iemand niet gevonden worden, dan '
            'bereik = ["site"].',
        )


def _is_table(identity: str, table: object, findings: Findings) -> bool:
    if isinstance(table, dict):
        return True
    findings.error(
        0,
        "los-veld",
        f"«{identity}» staat bij niemand.",
        "zet het onder de naam van een persoon: [anna].",
    )
    return False


def _person(identity: str, table: dict[str, Any], lines: TableLines, findings: Findings) -> Person:
    check_keys(table, _KEYS, identity, lines, findings)
    name = text_in(table, "naam", identity, lines, findings)
    if not name:
        findings.error(
            lines.header,
            "persoon-zonder-naam",
            f"[{identity}] heeft geen naam.",
            'schrijf naam = "…".',
        )
    scope = texts_in(table, "bereik", identity, lines, findings)
    for word in scope:
        if word not in _SCOPES:
            findings.error(
                lines.of("bereik"),
                "onbekend-bereik",
                f"Het bereik «{word}» kennen we niet.",
                did_you_mean(word, _SCOPES, _choose(_SCOPES)),
            )
    return Person(
        id=identity,
        name=name or identity,
        names=texts_in(table, "namen", identity, lines, findings),
        role=text_in(table, "functie", identity, lines, findings),
        invented=_invented(table, identity, lines, findings),
        consent=_consent(table, identity, lines, findings),
        since=_day(table, "sinds", identity, lines, findings),
        until=_day(table, "tot", identity, lines, findings),
        scope=scope,
        seen=_seen(table, identity, lines, findings),
        proof=text_in(table, "bewijs", identity, lines, findings),
        line=lines.header,
    )


def _invented(table: dict[str, Any], identity: str, lines: TableLines, findings: Findings) -> bool:
    value = table.get("verzonnen", False)
    if not isinstance(value, bool):
        findings.error(
            lines.of("verzonnen"),
            "verzonnen",
            f"Bij [{identity}] staat achter «verzonnen» iets anders dan true (ja) of false (nee).",
            "schrijf verzonnen = true, zonder aanhalingstekens.",
        )
        return False
    return value


def _consent(
    table: dict[str, Any], identity: str, lines: TableLines, findings: Findings
) -> Consent | None:
    word = text_in(table, "toestemming", identity, lines, findings)
    known = tuple(each.value for each in Consent)
    if word and word not in known:
        findings.error(
            lines.of("toestemming"),
            "onbekende-toestemming",
            f"De toestemming «{word}» van [{identity}] kennen we niet.",
            _NO if word.casefold() in _SAYS_NO else did_you_mean(word, known, _choose(known)),
        )
    return Consent(word) if word in known else None


def _day(
    table: dict[str, Any], key: str, identity: str, lines: TableLines, findings: Findings
) -> date | None:
    value = table.get(key)
    if value is None or type(value) is date:
        return value
    findings.error(
        lines.of(key),
        "datum-vorm",
        f"Bij [{identity}] is «{key}» geen datum.",
        f"schrijf {key} = {_day_to_paste(value)}, zonder aanhalingstekens.",
    )
    return None


def _day_to_paste(value: object) -> date | str:
    """Her own day where she typed one, so that the line can be pasted."""
    return date_meant(str(value)) or "2026-03-01"


def _choose(words: tuple[str, ...]) -> str:
    return f"kies uit: {', '.join(words)}."


def _seen(
    table: dict[str, Any], identity: str, lines: TableLines, findings: Findings
) -> tuple[tuple[str, str], ...]:
    value = table.get("gezien", {})
    if isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
        return tuple(sorted(value.items()))
    findings.error(
        lines.of("gezien"),
        "gezien",
        f"Bij [{identity}] kunnen we «gezien» niet lezen.",
        'schrijf gezien = { "portretten/anna" = "…" }.',
    )
    return ()


def _check_names(people: tuple[Person, ...], findings: Findings) -> None:
    taken: dict[str, Person] = {}
    for person in people:
        for name in (person.name, *person.names):
            other = taken.setdefault(name, person)
            if other is not person:
                findings.error(
                    person.line,
                    "dubbele-naam",
                    f"«{name}» is de naam van twee mensen: [{other.id}] en [{person.id}].",
                    "geef een van de twee een achternaam of een andere roepnaam.",
                )
