"""Reads `site.toml`: the name and address of the site, its series and where it is published."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .problem import Findings, did_you_mean
from .site import Newsletter, Series, Settings, Target
from .text import is_slug
from .toml_file import (
    TableLines,
    check_keys,
    line_of,
    line_of_key,
    lines_of,
    read_toml,
    text_in,
    texts_in,
)

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/[\w./-]*)?")
_TABLES = ("site", "reeksen", "nieuwsbrief", "insluiten", "doelen")
_SITE_KEYS = ("naam", "adres", "ondertitel", "auteur", "taal")
_TARGET_KINDS = ("map", "ssh", "pages")
_LOCAL = Target("lokaal", "map")
_DEFAULT_ADDRESS = "https://debegripvolleambtenaar.nl"


def read_settings(path: Path, findings: Findings) -> Settings:
    """What the file says, with sensible values for what it leaves out."""
    tables: dict[str, Any] = {}
    if path.is_file():
        tables = read_toml(path, findings)
    else:
        findings.warning(
            0,
            "geen-site-toml",
            "Er is geen site.toml: we gebruiken een gewone naam en een gewoon adres.",
            "maak een site met «new-site», of schrijf een site.toml.",
        )
    loose = {name: value for name, value in tables.items() if not isinstance(value, dict)}
    for name in tables:
        if name not in _TABLES and name not in loose:
            findings.error(
                line_of(path, name),
                "onbekende-tabel",
                f"«[{name}]» kennen we niet.",
                did_you_mean(name, _TABLES, f"kies uit: {', '.join(_TABLES)}."),
            )
    site = loose | _table(tables, "site")
    lines = lines_of(path, "site") if path.is_file() else TableLines(0, {})
    if loose:
        _name_loose(loose, path, "site" in tables, findings)
        above = {key: line_of_key(path, key) for key in loose}
        lines = TableLines(lines.header or min(above.values()), {**above, **lines.keys})
    check_keys(site, _SITE_KEYS, "site", lines, findings)

    def text(key: str, otherwise: str) -> str:
        return text_in(site, key, "site", lines, findings) or otherwise

    return Settings(
        name=text("naam", "De begripvolle ambtenaar"),
        address=_address(text("adres", _DEFAULT_ADDRESS), lines.of("adres"), findings),
        tagline=text("ondertitel", ""),
        author=text("auteur", "De redactie"),
        language=text("taal", "nl"),
        series=_series(_table(tables, "reeksen"), path, findings),
        newsletter=_newsletter(_table(tables, "nieuwsbrief"), path, findings),
        embed_hosts=_embed_hosts(_table(tables, "insluiten"), path, findings),
        targets=_targets(_table(tables, "doelen"), path, findings),
        own_address=bool(site.get("adres")),
    )


def _table(tables: dict[str, Any], name: str) -> dict[str, Any]:
    table = tables.get(name, {})
    return table if isinstance(table, dict) else {}


def _name_loose(loose: dict[str, Any], path: Path, has_table: bool, findings: Findings) -> None:
    findings.error(
        line_of_key(path, next(iter(loose))),
        "geen-tabel",
        f"Boven {', '.join(f'«{name}»' for name in loose)} staat geen [site].",
        "zet deze regels onder [site]." if has_table else "zet [site] boven deze regels.",
    )


def _address(typed: str, line: int, findings: Findings) -> str:
    if typed.startswith("https://") and len(typed) > len("https://"):
        return typed.rstrip("/")
    bare = typed.partition("://")[2] or typed
    findings.error(
        line,
        "adres",
        f"«{typed}» is geen heel adres van een site.",
        f'schrijf adres = "https://{bare if _HOST.fullmatch(bare) else "…"}".',
    )
    return _DEFAULT_ADDRESS


def _series(table: dict[str, Any], path: Path, findings: Findings) -> tuple[Series, ...]:
    series: list[Series] = []
    for slug, entry in table.items():
        where = f"reeksen.{slug}"
        lines = lines_of(path, where)
        if not isinstance(entry, dict) or not is_slug(slug):
            findings.error(
                lines.header,
                "reeks",
                f"De reeks «{slug}» kunnen we niet lezen.",
                "schrijf [reeksen.naam-met-streepjes], met daaronder naam en uitleg.",
            )
            continue
        check_keys(entry, ("naam", "uitleg"), where, lines, findings)
        name = text_in(entry, "naam", where, lines, findings) or slug
        series.append(Series(slug, name, text_in(entry, "uitleg", where, lines, findings)))
    return tuple(series)


def _newsletter(table: dict[str, Any], path: Path, findings: Findings) -> Newsletter | None:
    if not table:
        return None
    lines = lines_of(path, "nieuwsbrief")
    check_keys(table, ("adres", "hoe_vaak"), "nieuwsbrief", lines, findings)
    address = text_in(table, "adres", "nieuwsbrief", lines, findings)
    how_often = text_in(table, "hoe_vaak", "nieuwsbrief", lines, findings)
    if not _takes_a_form(address):
        findings.error(
            lines.of("adres"),
            "nieuwsbrief-adres",
            f"«{address}» is geen adres waar iemand zich kan aanmelden.",
            'schrijf het hele adres van je nieuwsbriefdienst: adres = "https://…/aanmelden".',
        )
        return None
    if not how_often:
        findings.warning(
            lines.header,
            "nieuwsbrief-hoe-vaak",
            "Er staat niet hoe vaak je nieuwsbrief komt. Dat willen lezers weten.",
            'zet onder [nieuwsbrief]: hoe_vaak = "een keer per maand".',
        )
    return Newsletter(address, how_often)


def _takes_a_form(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    host = parts.hostname or ""
    plain = not re.search(r"[\s\"'<>]", address) and not parts.username
    return parts.scheme == "https" and "." in host.strip(".") and plain


def _embed_hosts(table: dict[str, Any], path: Path, findings: Findings) -> tuple[str, ...]:
    if not table:
        return ()
    lines = lines_of(path, "insluiten")
    hosts = [texts_in(table, key, "insluiten", lines, findings) for key in sorted(table)]
    return tuple(host for some in hosts for host in some)


def _targets(table: dict[str, Any], path: Path, findings: Findings) -> tuple[Target, ...]:
    targets: list[Target] = []
    for name, entry in table.items():
        where = f"doelen.{name}"
        lines = lines_of(path, where)
        entry = entry if isinstance(entry, dict) else {}
        kind = text_in(entry, "soort", where, lines, findings)
        if kind not in _TARGET_KINDS:
            findings.error(
                lines.of("soort"),
                "doel-soort",
                f"Het doel «{name}» heeft soort «{kind}»; die kennen we niet.",
                did_you_mean(kind, _TARGET_KINDS, f"kies uit: {', '.join(_TARGET_KINDS)}."),
            )
            continue
        options = tuple((key, str(value)) for key, value in entry.items() if key != "soort")
        targets.append(Target(name, kind, options))
    if not any(target.name == _LOCAL.name for target in targets):
        targets.insert(0, _LOCAL)
    return tuple(targets)
