"""What an author types or drops by accident, and what she hears of it.

Each case is a story of its own in one site, so that one build shows that none spoils another. An
`@` is the name of the folder, so that titles and people differ.
"""

import os
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .hostile_files import heic, jpeg, png
from .photo_files import png_header

HEAD = "Titel: Verhaal @\nDatum: 2026-03-01\nNaam: Mens @\nSamenvatting: Over @.\n"
BRIEF = "\n/// kort\n- Over @.\n///\n\n"
FINE = ""
"""In place of a code: nothing is wrong, and there is an ordinary page."""


@dataclass(frozen=True)
class Case:
    text: str | bytes
    code: str
    """Of the problem that she hears, or FINE."""
    says: str = ""
    """Words of its message or remedy; of a case that is fine, words on its page."""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Files in the same folder."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Symbolic links in the same folder, and where they lead from there."""
    no_page: bool = False
    """True when there is nothing that could be shown."""


def body(typed: str, code: str, says: str = "", **more: Mapping[str, bytes]) -> Case:
    return Case(f"{HEAD}{BRIEF}{typed}\n", code, says, **more)


def fields(typed: str, code: str, says: str = "") -> Case:
    return Case(f"{HEAD}{typed}\n{BRIEF}Tekst.\n", code, says)


def dated(typed: str, code: str, says: str = "", no_page: bool = True) -> Case:
    text = f"{HEAD}{BRIEF}Tekst.\n".replace("Datum: 2026-03-01\n", typed)
    return Case(text, code, says, no_page=no_page)


def photo(name: str, data: bytes, code: str, says: str = "", typed: str = "") -> Case:
    return body(f"![Zij kijkt op.]({typed or name})", code, says, beside={name: data})


def whole(change: Callable[[str], str | bytes], code: str, says: str = "") -> Case:
    return Case(change(f"{HEAD}{BRIEF}Tekst met één é.\n"), code, says, no_page=bool(code))


def clip(options: str, code: str, says: str = "", **more: Mapping[str, str]) -> Case:
    lines = "\n".join(f"    {line}" for line in options.split("; "))
    return body(f"/// fragment | Geluid\n{lines}\n///", code, says, **more)


SECRET = "../../../geheim"
"""Leads from the folder of a story to a file beside the content folder."""

CASES: dict[str, Case] = {
    # The date.
    "no date": dated("", "geen-datum", "Datum: 2026-03-01"),
    "an empty date": dated("Datum:\n", "geen-datum", "Datum: 2026-03-01"),
    "a day that is none": dated("Datum: 2026-02-30\n", "datum-vorm", "bestaat niet"),
    "the month first": dated("Datum: 03/31/2026\n", "datum-vorm", "bedoel je «2026-03-31»"),
    "the day first": dated("Datum: 31-03-2026\n", "datum-vorm", "«2026-03-31»"),
    "month thirteen": dated("Datum: 2026-13-01\n", "datum-vorm", "bedoel je «2026-01-13»"),
    "a date in words": dated("Datum: 3 maart 2026\n", "datum-vorm", "«2026-03-03»"),
    "a year of two digits": dated("Datum: 26-03-01\n", "datum-vorm", "jaar-maand-dag"),
    "a date and a time": dated("Datum: 2026-03-01 10:30\n", "datum-vorm", "bedoel je «2026-03-01»"),
    "a date to come": dated("Datum: 2027-03-01\n", "datum-later", "nog niet", no_page=False),
    # The lines above the story.
    "no title": Case(HEAD.split("\n", 1)[1] + "\nTekst.", "geen-titel", "Titel: …", no_page=True),
    "a key with a slip": fields("Functei: Balie", "onbekend-veld", "«Functie»"),
    "a key of another program": fields("layout: post", "onbekend-veld"),
    "a key twice": fields("Titel: Nog een", "dubbel-veld", "twee keer"),
    "a status with a slip": fields("Status: consept", "onbekende-status", "«concept»"),
    "a series with a slip": fields("Reeks: Aan het lokket", "onbekende-reeks", "«Aan het loket»"),
    "a person with a slip": fields("Mensen: bsa", "onbekende-persoon", "«bas»"),
    "a theme with a slip": fields("Themas_vast: luistren (ja)", "onbekend-thema", "«luisteren»"),
    "a rule with a slip": fields("Taal_negeer: jargn", "onbekende-taalregel", "«jargon»"),
    "a place beyond the line": fields("Lijn: 99 (ver)", "plek-op-de-lijn", "0 (collectief)"),
    "a slug that climbs": fields("Slug: ../../weg", "slug-vorm", "kleine letters"),
    "a slug with capitals": fields("Slug: Mijn Verhaal", "slug-vorm", "kleine letters"),
    "a bracket left open": fields("Lijn: 4 (omdat", "haakje-open", "zet het haakje"),
    "front matter of YAML": Case(f"---\n{HEAD}---\n{BRIEF}Tekst.\n", FINE, "Tekst."),
    "front matter of TOML": Case(
        f'+++\ntitle = "@"\n+++\n{BRIEF}Tekst.\n', "geen-veld", "dubbele punt", no_page=True
    ),
    "a list of YAML": Case(
        f"---\n{HEAD}Trefwoorden:\n  - balie\n---\n{BRIEF}Tekst.\n", FINE, "Tekst."
    ),
    "only text": Case("Anna schenkt thee in.\n", "geen-veld", "dubbele punt", no_page=True),
    "only fields": Case(HEAD, "leeg-verhaal", "schrijf"),
    "no person": Case(HEAD.replace("Naam: Mens @\n", "") + BRIEF, "portret-zonder-naam", "Naam"),
    "a blank line between the fields": Case(
        f"{HEAD.replace('Naam:', chr(10) + 'Naam:')}{BRIEF}Tekst.\n", "lege-regel", "haal de lege"
    ),
    # The file itself.
    "an empty file": Case("", "leeg-bestand", "schrijf het verhaal", no_page=True),
    "a file of spaces": Case(" \n\n\t\n", "leeg-bestand", "schrijf het verhaal", no_page=True),
    "Latin-1": whole(lambda text: text.encode("latin-1"), "geen-utf8", "UTF-8"),
    "UTF-16 of Notepad": whole(lambda text: text.encode("utf-16"), "geen-utf8", "UTF-8"),
    "a byte order mark": whole(lambda text: "\ufeff" + text, FINE, "één é"),
    "lines of Windows": whole(lambda text: text.replace("\n", "\r\n"), FINE, "één é"),
    "letters of a Mac": whole(lambda text: unicodedata.normalize("NFD", text), FINE, "Tekst met"),
    "a NUL": whole(lambda text: text.replace("met", "met\0"), "nul-teken", "gewone tekst"),
    "a Word document": whole(lambda _: b"PK\x03\x04" + bytes(999), "geen-utf8", "Word"),
    # Markdown, and what looks like it.
    "a block of two slashes": body(
        "// vragen\n- Hoe dan?\n//", "te-weinig-strepen", "«/// vragen»"
    ),
    "curly quotes in a comment": body(
        "<!-- thema: +luisteren reden=“ze luistert” -->\nTekst.", FINE, "Tekst."
    ),
    "a reason without quotes": body(
        "<!-- thema: +luisteren reden=omdat ze luistert -->\nTekst.", "thema-aanwijzing", "tussen"
    ),
    "braces of Jinja": body("Ik typ {{ 7 * 7 }} en {% include 'x' %}.", FINE, "{{ 7 * 7 }}"),
    "a format string": body("Ik typ {0!r} en %s en ${HOME}.", FINE, "${HOME}"),
    "a script": body("<script>alert(1)</script>", "html", "\\<"),
    "a frame": body('<iframe src="https://x.nl/" width="9"></iframe>', "html"),
    "a link that runs": body("[Klik op mij](javascript:alert)", "vreemde-link", "https://"),
    "a reference of Pelican": body("[Bas]({filename}/bas.md)", "pelican-verwijzing"),
    "a link with a slip": body("[Bas zwijgt](../bs/index.md)", "dode-link", "bas/index.md"),
    "a place with a slip": body("Thee.\n{#thee}\n\n[De thee](#the)", "dode-sprong", "«#thee»"),
    "a link out of the site": body(f"[Een lijst]({SECRET}.md)", "dode-link"),
    "a link that says nothing": body("[klik hier](../bas/index.md)", "linktekst", "wat daar staat"),
    "a block with a slip": body("/// gesprk\nIk: Ja.\n///", "onbekend-blok", "«gesprek»"),
    "a block left open": body("/// vragen\n- Hoe?", "blok-open", "///"),
    "an option with a slip": body(
        "/// video | Film\n    adres: https://x.nl\n    bild: a.jpg\n///",
        "onbekende-optie",
        "beeld",
    ),
    "a mark with a slip": body("Een [zin]{.uitgelict} hier.", "onbekend-merk", ".uitgelicht"),
    "a mark left open": body("Een [zin{.uitgelicht} hier.", "losse-opmaak", "handleiding"),
    "a speaker with a slip": body("/// gesprek\nIk: Ja?\nMensch @: Ja.\n///", "onbekende-spreker"),
    "a note left open": body("Tekst.\n\n<!-- nog doen", "commentaar-open", "-->"),
    "a heading that jumps": body("## Een\n\n#### Twee\n\nTekst.", "tussenkop", "###"),
    "an id twice": body("Een.\n{#a}\n\nTwee.\n{#a}", "dubbel-id", "ander woord"),
    "a footnote without words": body("Een noot[^1] hier.", FINE, "Een noot"),
    "right to left": body("Naar \u202erechts\u202c en \u200b terug.", FINE, "rechts"),
    "emoji and Arabic": body("Kijk 👩\u200d👧 en مرحبا.", FINE, "مرحبا"),
    "a remark with a slip": body("<!-- tema: +luisteren -->\nJa.", "onbekende-aanwijzing", "thema"),
    "a theme in a remark": body(
        '<!-- thema: +luistren reden="x" -->\nJa.', "onbekend-thema", "«luisteren»"
    ),
    # Photos.
    "a photo that is not there": body("![Zij kijkt.](weg.jpg)", "foto-ontbreekt", "zet de foto"),
    "a photo with a slip": photo("anna.jpg", jpeg(), "foto-ontbreekt", "«anna.jpg»", "ana.jpg"),
    "a photo in capitals": photo("IMG.JPG", jpeg(), "foto-hoofdletters", "«IMG.JPG»", "img.jpg"),
    "a photo cut off": photo("half.jpg", jpeg()[:9000], "foto-kapot", "kopieer hem opnieuw"),
    "an empty photo": photo("leeg.jpg", b"", "foto-leeg", "kopieer"),
    "a photo of 4 gigapixels": photo("bom.png", png_header(65_000, 65_000), "foto-te-groot"),
    "text as a photo": photo("tekst.jpg", b"Dit is tekst.", "foto-soort", "geen foto"),
    "a RAW photo": photo("DSC1.NEF", b"MM\0*" + bytes(99), "foto-soort", "RAW"),
    "a PNG named JPEG": photo("anna.jpg", png(), FINE),
    "a photo of an iPhone": photo("IMG_1.HEIC", heic(), FINE),
    "a photo with spaces": photo("Foto aan zee.jpg", jpeg(), FINE),
    "a photo with brackets": photo("Foto (1) [2].jpg", jpeg(), FINE),
    "a photo with an accent": photo(
        unicodedata.normalize("NFD", "Zoë.jpg"), jpeg(), FINE, typed="Zoë.jpg"
    ),
    "a photo without alt": body("![](a.jpg)", "foto-zonder-alt", "tussen de haken"),
    "a photo elsewhere": body("![Zee.](https://x.nl/zee.jpg)", "foto-elders", "in de map"),
    "a photo up the tree": body(f"![Geheim.]({SECRET}.jpg)", "foto-buiten", "in de map"),
    "a photo of the system": body("![Geheim.](/etc/passwd)", "foto-buiten", "in de map"),
    "a photo that is a link out": body(
        "![Geheim.](a.jpg)", "foto-buiten", "in de map", links={"a.jpg": f"{SECRET}.jpg"}
    ),
    "a photo that is a ring": body(
        "![Geheim.](a.jpg)", "foto-verwijzing", "in de map", links={"a.jpg": "a.jpg"}
    ),
    "a lead photo up the tree": fields(f"Foto: {SECRET}.jpg (Geheim.)", "foto-buiten"),
    # Clips.
    "a clip that is not there": clip("bestand: weg.mp3; uitgeschreven: t.md", "bestand-ontbreekt"),
    "a clip up the tree": clip(
        f"bestand: {SECRET}.mp3; uitgeschreven: t.md", "bestand-ontbreekt", "in dezelfde map"
    ),
    "a transcript up the tree": clip(
        f"bestand: a.mp3; uitgeschreven: {SECRET}.md", "bestand-ontbreekt", "in dezelfde map"
    ),
    "a clip with a slip": clip(
        "bestand: ana.mp3; uitgeschreven: t.md",
        "bestand-ontbreekt",
        "bedoel je «anna.mp3»?",
        beside={"anna.mp3": b"x", "t.md": b"Ja."},
    ),
    "a clip that is a ring": clip(
        "bestand: a.mp3; uitgeschreven: a.mp3", "bestand-ontbreekt", links={"a.mp3": "a.mp3"}
    ),
    "a clip that is no sound": clip(
        "bestand: a.mp3; uitgeschreven: t.md",
        "fragment-soort",
        beside={"a.mp3": b"Dit is tekst.", "t.md": b"Ja."},
    ),
    "a clip without a transcript": clip("bestand: a.mp3", "optie-ontbreekt", "uitgeschreven"),
}


def slug(what: str) -> str:
    return "geval-" + "-".join(what.lower().replace("’", "").split())


def put(content: Path, what: str, case: Case) -> None:
    """Lay a case in a site of its own folder."""
    folder = content / "portretten" / slug(what)
    folder.mkdir(parents=True)
    text = case.text.replace("@", slug(what)[6:]) if isinstance(case.text, str) else case.text
    (folder / "index.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    for name, data in case.beside.items():
        (folder / name).write_bytes(data)
    for name, target in case.links.items():
        os.symlink(target, folder / name)
