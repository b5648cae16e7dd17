"""Texts that no author types on purpose: a clear problem or a normal build, within fixed bounds.

Each is read and tagged in a process of its own, which is ended when it takes too much. The bound
is twice what it should take on any machine of today, so that only what never ends goes over it.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plugins.publishing.build import build

from .content_folder import content_folder, portrait

ROOT = Path(__file__).resolve().parents[1]
SPOKEN = "Zij zegt dat het “niet klopt” en dat de mens *achter* het loket daar last van heeft. "
THEME = "Titel: Leem\nVraag: Wat?\nSamenvatting: Iets.\nKern: leem\n\nInleiding.\n"


@dataclass(frozen=True)
class Reading:
    text: str
    errors: list[str]
    warnings: list[str]
    themes: list[str]
    tags: int


def read(tmp_path: Path, files: dict[str, str]) -> Reading:
    files = {"site.toml": '[site]\nnaam = "Proef"\n', **files}
    folder = content_folder(tmp_path, files)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bounded_reading", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{done.returncode} {done.stderr[-500:]}"
    found: dict[str, Any] = json.loads(done.stdout)
    texts = found.pop("texts")
    return Reading(text="\n".join(texts.values()), **found)


def lines(form: str, count: int, between: str = "\n") -> str:
    return between.join(form.format(number) for number in range(count))


# A body, words of it that must still be there, and the code of the problem that names what is odd.
STRANGE = {
    "one line of a megabyte": (f"Appel {SPOKEN * 11_000} peer", "Appel peer", "te-veel-opmaak"),
    "one word of a megabyte": ("a" * 990_000, "", ""),
    "a megabyte of paragraphs": (lines(f"Alinea {{}}. {SPOKEN * 4}", 2_500, "\n\n"), "2499", ""),
    "a megabyte of spaces": ("Appel" + " " * 990_000 + "peer", "Appel peer", ""),
    "a line that begins with spaces": ("Appel\n" + " " * 990_000 + "peer", "Appel peer", ""),
    "spaces in a heading": ("## Appel" + " " * 900_000 + "peer", "Appel peer", ""),
    "spaces behind a block": ("/// kort" + " " * 900_000 + "\n- peer\n///", "peer", ""),
    "line breaks": ("Appel  \n" * 40_000 + "peer", "Appel peer", ""),
    "twenty thousand lines": (lines("regel {}", 20_000), "19999", ""),
    "twenty thousand items": (lines("- punt {}", 20_000), "19999", ""),
    "twenty thousand headings": (lines("## Kop {}", 20_000, "\n\n"), "19999", ""),
    "twenty thousand times the same": (lines("Ja.", 20_000, "\n\n"), "Ja.", ""),
    "quotes in each other": ("> " * 2_000 + "peer", "peer", "te-diep"),
    "quotes without spaces": (">" * 2_000 + " peer", "peer", "te-diep"),
    "quotes ever deeper": ("\n".join(">" * n + f" r{n}" for n in range(1, 1_300)), "r1299", ""),
    "lists in each other": ("- " * 20_000 + "peer", "peer", "te-diep"),
    "numbers in each other": ("1. " * 20_000 + "peer", "peer", "te-diep"),
    "lists ever deeper": ("\n".join("    " * n + f"- p{n}" for n in range(600)), "p599", ""),
    "definitions in each other": ("woord\n" + ":   " * 5_000 + "peer", "peer", "te-diep"),
    "open brackets": ("[" * 50_000 + "peer", "peer", "te-veel-opmaak"),
    "closing brackets": ("]" * 50_000 + "peer", "peer", ""),
    "brackets in each other": ("[" * 25_000 + "peer" + "]" * 25_000, "peer", ""),
    "half links": ("[a](" * 50_000 + "peer", "peer", "te-veel-opmaak"),
    "half photos": ("![" * 50_000 + "peer", "peer", "te-veel-opmaak"),
    "half marks": ("[a]{" * 50_000 + "peer", "peer", "te-veel-opmaak"),
    "marks": ("[a]{.uitgelicht} " * 50_000 + "peer", "peer", "te-veel-opmaak"),
    "stars": ("peer " + "*" * 100_000, "peer", "te-veel-opmaak"),
    "a line of stars": ("*" * 100_000 + "\n\npeer", "peer", ""),
    "stars and words": ("*a **b " * 20_000 + "peer", "peer", "te-veel-opmaak"),
    "emphasis in emphasis": ("***a**b*" * 20_000 + "peer", "peer", "te-veel-opmaak"),
    "low lines": ("_a" * 50_000 + " peer", "peer", "te-veel-opmaak"),
    "code signs": ("peer " + "a``b`" * 30_000, "peer", "te-veel-opmaak"),
    "code signs ever longer": (" ".join("`" * n for n in range(4, 900)) + " peer", "peer", ""),
    "backslashes": ("peer " + "\\" * 100_000, "peer", "te-veel-opmaak"),
    "ampersands": ("&amp;" * 100_000 + " peer", "peer", "te-veel-opmaak"),
    "half tags": ("<a " * 50_000 + "peer", "peer", "te-veel-opmaak"),
    "half addresses": ("<http:" * 50_000 + " peer", "peer", "te-veel-opmaak"),
    "quotation marks": ('"' * 100_000 + " peer", "peer", ""),
    "quotations that open": ("“" * 100_000 + " peer", "peer", ""),
    "apostrophes": ("a'" * 100_000 + " peer", "peer", ""),
    "names without end": ("“Ja.” zegt " + "Anna " * 100_000, "Anna", ""),
    "speech by names": (
        f"“{'ja ' * 200_000}” " + "Anna " * 40_000 + "Anna-" * 20_000 + " peer",
        "peer",
        "",
    ),
    "short quotations": ("“Ja” en “nee”, " * 30_000 + "peer", "peer", ""),
    "accents on one letter": ("e" + "\u0301" * 200_000 + " peer", "peer", ""),
    "joined emoji": ("👩\u200d👧" * 50_000 + " peer", "peer", ""),
    "direction signs": ("\u202e" * 50_000 + " peer", "peer", ""),
    "signs of the parser": ("\x02wzxhzdk:0\x03" * 5_000 + " peer", "peer", ""),
    "letters of a private font": ("\ue000\ue010\ue001" * 50_000 + " peer", "peer", ""),
    "blocks in each other": (
        "\n\n".join(["/" * n + " beschrijving" for n in range(600, 3, -1)])
        + "\n\npeer\n\n"
        + "\n\n".join("/" * n for n in range(4, 601)),
        "peer",
        "te-diep",
    ),
    "blocks": (lines("/// kort\n- punt {}\n///", 5_000, "\n\n"), "4999", "te-veel-stukken"),
    "blocks that never close": (lines("/// kort", 5_000, "\n\n") + "\n\npeer", "peer", ""),
    "a dialogue of ten thousand turns": (
        "/// gesprek\n" + "\n".join(f"Anna: Ja {n}." for n in range(10_000)) + "\n///\n\npeer",
        "9999. peer",
        "te-veel-stukken",
    ),
    "a paragraph without end in a dialogue": (
        "/// gesprek\nAnna: Ja.\n\n" + lines("en {}", 10_000, "\n\n") + "\n///",
        "9999",
        "te-veel-stukken",
    ),
    "code": ("```\nx\n```\n" * 15_000 + "\npeer", "peer", "te-veel-stukken"),
    "code that never closes": ("\n".join("~" * n for n in range(3, 900)) + "\n\npeer", "peer", ""),
    "a table of too many columns": (
        "peer|" * 30_000 + "\n" + "-|" * 30_000 + "\n",
        "peer",
        "te-veel",
    ),
    "abbreviations": (lines("*[AF{}]: Wat", 9_000) + f"\n\n{SPOKEN * 900} peer", "peer", ""),
    "footnotes": (
        lines("a[^{0}] peer", 5_000, "\n\n") + "\n\n" + lines("[^{0}]: noot {0}", 5_000, "\n\n"),
        "peer 4999",
        "",
    ),
    "addresses for links": (lines("[r{0}]: https://x.nl/{0}", 20_000) + "\n\npeer", "peer", ""),
    "remarks": (
        lines('<!-- thema: +leem reden="{0}" -->\nAlinea {0}.\n\n', 10_000, ""),
        "9999",
        "",
    ),
    "notes to herself": ("<!-- a -->" * 90_000 + "\n\npeer", "peer", ""),
    "a note that never closes": ("peer\n\n" + "<!-- " * 90_000, "peer", "commentaar-open"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_text_is_read_within_bounds_and_keeps_its_words(
    tmp_path: Path, name: str
) -> None:
    body, kept, code = STRANGE[name]

    reading = read(tmp_path, {"portretten/anna/index.md": portrait(body)})

    assert [word for word in kept.split() if word not in reading.text] == []
    assert not code or code in reading.errors


FIELDS = {
    "a title of quotation marks": ("Functie: " + '"' * 900_000, ""),
    "spaces in a value": ("Foto: a" + " " * 900_000 + "b", "foto-zonder-alt"),
    "spaces where no colon comes": ("a" + " " * 900_000 + "b", "geen-veld"),
    "twenty thousand unknown fields": (lines("Veld{}: x", 20_000), "onbekend-veld"),
    "a field with a name without end": ("A" * 900_000 + ": x", "onbekend-veld"),
    "a value on forty thousand lines": ("Functie: a\n" + lines("  regel {}", 40_000), ""),
    "a date without end": ("Gesprek: " + "1-" * 400_000, "datum-vorm"),
    "twenty thousand pinned themes": (
        "Themas_vast: " + lines("t{} (om)", 20_000, "; "),
        "onbekend-thema",
    ),
    "twenty thousand people": ("Mensen: " + lines("t{}", 20_000, "; "), "onbekende-persoon"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_strange_fields_are_named_and_the_story_is_still_read(tmp_path: Path, name: str) -> None:
    fields, code = FIELDS[name]

    reading = read(tmp_path, {"portretten/anna/index.md": portrait("peer", fields)})

    assert reading.text == "peer"
    assert not code or code in (*reading.errors, *reading.warnings)


@pytest.mark.parametrize("body", ["a" * 5_000_000, "a\n" * 400_000])
def test_a_text_of_megabytes_is_named_and_left_alone(tmp_path: Path, body: str) -> None:
    reading = read(tmp_path, {"portretten/anna/index.md": portrait(body)})

    assert (reading.text, reading.errors) == ("", ["te-groot"])


THEMES = {
    "no terms": ({"leem": THEME.replace("Kern: leem\n", "")}, [], ["geen-termen"]),
    "stop words only": ({"leem": THEME.replace("leem", "van de; leem")}, ["term-te-gewoon"], []),
    "one slug twice": (
        {"leem": THEME, "klei": THEME.replace("Kern", "Slug: leem\nKern")},
        ["dubbele-slug"],
        [],
    ),
    "related to nothing": (
        {"leem": THEME.replace("Kern", "Verwant: niets\nKern")},
        ["verwant-onbekend"],
        [],
    ),
    "related to itself": (
        {"leem": THEME.replace("Kern", "Verwant: leem\nKern")},
        [],
        ["verwant-aan-zichzelf"],
    ),
    "related in a circle": (
        {
            "leem": THEME.replace("Kern", "Verwant: klei\nKern"),
            "klei": THEME.replace("Kern", "Verwant: leem\nKern"),
        },
        [],
        [],
    ),
    "ten thousand terms": (
        {"leem": THEME.replace("leem", f"leem; {lines('leem{}', 10_000, '; ')}")},
        [],
        [],
    ),
    "ten thousand beginnings": (
        {"leem": THEME.replace("leem", f"leem; {lines('woord{}*', 10_000, '; ')}")},
        [],
        [],
    ),
    "a term of ten thousand pieces": (
        {"leem": THEME.replace("leem", f"leem; {lines('w{}', 10_000, ' .. ')}")},
        [],
        [],
    ),
}


@pytest.mark.parametrize("name", THEMES)
def test_a_strange_theme_is_named_and_the_others_are_still_found(tmp_path: Path, name: str) -> None:
    themes, errors, warnings = THEMES[name]
    files = {f"themas/{slug}.md": text for slug, text in themes.items()}
    story = portrait("\n\n".join(f"Dit is leem nummer {n}." for n in range(200)))

    reading = read(tmp_path, {**files, "portretten/anna/index.md": story})

    assert reading.errors == errors
    assert [each for each in warnings if each not in reading.warnings] == []
    assert reading.tags >= (0 if name == "no terms" else 200)


def test_a_site_of_strange_texts_is_built_whole(tmp_path: Path) -> None:
    names = ("open brackets", "quotes in each other", "blocks in each other", "footnotes")
    stories = {
        f"portretten/p{number}/index.md": portrait(STRANGE[name][0]).replace("Anna", f"P{number}")
        for number, name in enumerate(names)
    }
    content = content_folder(tmp_path, {"site.toml": "", "themas/leem.md": THEME, **stories})

    build(content, tmp_path / "output", ROOT / "pelicanconf.py")

    for number in range(len(names)):
        page = tmp_path / "output" / "portretten" / f"p{number}" / "index.html"
        assert "peer" in page.read_text(encoding="utf-8")
