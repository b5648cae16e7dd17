"""The margin beside a page says what we see in it, and gives the line that changes it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.pages.gather import read_material
from plugins.pages.library import library
from plugins.plain_language.check import Help
from plugins.preview.writing_aid import Aid, PassageAid, aid_elsewhere, aid_for, source_of
from plugins.story.problem import Level, Problem, has_errors
from plugins.theme_tagging.tagged_site import tag_site

from .content_folder import content_folder
from .desks import SITE, THEME

TODAY = date(2026, 3, 9)
PEOPLE = '[anna]\nnaam = "Anna"\nverzonnen = true\n'
HEAD = "Titel: Anna\nDatum: 2026-03-01\nNaam: Anna\nSamenvatting: Over Anna.\n"
BRIEF = "/// kort\n- Anna zit.\n- Ze kijkt.\n- Ze wacht.\n///\n\n"
TEXT = "Er is haast aan de balie.\n\nEr is thee.\n"


def aid_of(tmp_path: Path, body: str, head: str = HEAD, people: str = PEOPLE) -> Aid:
    content = content_folder(
        tmp_path,
        {
            "site.toml": SITE,
            "mensen.toml": people,
            "themas/haast.md": THEME,
            "themas/thee.md": THEME.replace("Haast", "Thee").replace("haast", "suiker"),
            "portretten/anna/index.md": f"{head}\n{body}",
        },
    )
    material = read_material(content)
    tags = tag_site(material.site.stories, material.vocabulary).tags
    shelves = library(material.site, material.themes, tags, {})
    [story] = material.site.stories
    assert not [each for each in material.problems if each.code == "comment-vorm"]
    return aid_for(shelves, story, material.problems, Help(), TODAY)


def passage(aid: Aid, line: int) -> PassageAid:
    return next(each for each in aid.passages if each.line == line)


def pasted_above(line: str, text: str) -> str:
    """The body as it is once the author pasted a line above a paragraph, and typed her reason."""
    assert text in TEXT
    return TEXT.replace(text, f"{line.replace('…', 'zo is het')}\n{text}")


def test_a_passage_has_its_themes_with_the_words_that_made_them(tmp_path: Path) -> None:
    aid = aid_of(tmp_path, TEXT)

    [theme] = passage(aid, 6).themes
    assert (theme.title, theme.why) == ("Haast", "De computer vond hier ‘haast’.")


def test_the_line_that_denies_a_theme_takes_it_away_when_it_is_pasted(tmp_path: Path) -> None:
    [theme] = passage(aid_of(tmp_path, TEXT), 6).themes

    aid = aid_of(tmp_path, pasted_above(theme.line, "Er is haast aan de balie."))

    assert passage(aid, 7).themes == ()


@pytest.mark.parametrize("number", [0, 1])
def test_the_line_that_pins_a_theme_puts_it_there_when_it_is_pasted(
    tmp_path: Path, number: int
) -> None:
    pin = aid_of(tmp_path, TEXT).pins[number]

    aid = aid_of(tmp_path, pasted_above(pin.line, "Er is thee."))

    themes = {theme.title: theme for theme in passage(aid, 9).themes}
    assert themes[pin.title].why == "De auteur koos dit thema zelf: zo is het."
    assert themes[pin.title].line == "", "what she typed herself she takes away where she typed it"


@pytest.mark.parametrize("sign", ["denies", "pins"])
def test_a_line_that_is_pasted_as_it_is_can_be_read(tmp_path: Path, sign: str) -> None:
    aid = aid_of(tmp_path, TEXT)
    line = passage(aid, 6).themes[0].line if sign == "denies" else aid.pins[1].line
    content = tmp_path / "content"
    story = content / "portretten" / "anna" / "index.md"
    story.write_text(f"{HEAD}\n{line}\n{TEXT}")

    assert not has_errors(read_material(content).problems)


def test_a_note_about_language_stands_at_its_passage(tmp_path: Path) -> None:
    long = "Anna loopt " + "naar de balie en weer terug en dan " * 5 + "zit ze."
    aid = aid_of(tmp_path, f"Kort.\n\n{long}\n")

    [remark] = [each for each in passage(aid, 8).remarks if "woorden" in each.message]
    assert remark.place == "content/portretten/anna/index.md:8"
    assert remark.remedy
    assert passage(aid, 6).remarks == ()


def test_a_problem_stands_at_its_passage_and_one_of_the_fields_at_the_head(
    tmp_path: Path,
) -> None:
    head = HEAD.replace("Datum:", "Kleur: rood\nDatum:")
    aid = aid_of(tmp_path, "Kort.\n\nZie [daar](../weg/index.md).\n", head)

    assert [each.level for each in passage(aid, 9).remarks] == ["FOUT"]
    assert "Kleur" in " ".join(each.message for each in aid.remarks)
    assert passage(aid, 7).remarks == ()


def test_each_problem_is_somewhere_in_the_margin(tmp_path: Path) -> None:
    aid = aid_of(tmp_path, "[hier](../weg/index.md)\n\n[hier](#weg)\n\n[hier](/weg/)\n")

    places = {remark.place for each in aid.passages for remark in each.remarks}
    assert places >= {f"content/portretten/anna/index.md:{line}" for line in (6, 8, 10)}


LACKING = {
    "no in brief": (TEXT, HEAD, PEOPLE, "«In het kort» ontbreekt"),
    "no alt": (BRIEF + "![](a.jpg)\n\n" + TEXT, HEAD, PEOPLE, "een foto mist zijn beschrijving"),
    "no consent": (
        BRIEF + TEXT,
        HEAD,
        '[anna]\nnaam = "Anna"\n',
        "toestemming ontbreekt van Anna",
    ),
    "no consent for a draft": (
        BRIEF + TEXT,
        HEAD.replace("Naam:", "Status: concept\nNaam:"),
        '[anna]\nnaam = "Anna"\n',
        "toestemming ontbreekt van Anna",
    ),
    "nobody knows her": (BRIEF + TEXT, HEAD, "", "toestemming ontbreekt van Anna"),
}


@pytest.mark.parametrize("name", LACKING)
def test_the_head_says_what_is_missing(tmp_path: Path, name: str) -> None:
    body, head, people, fact = LACKING[name]

    assert fact in aid_of(tmp_path, body, head, people).head


def test_of_a_whole_story_the_head_says_how_it_reads(tmp_path: Path) -> None:
    aid = aid_of(tmp_path, BRIEF + TEXT)

    reading_time, words, *others = aid.head
    assert "minuut" in reading_time
    assert words.startswith("gemiddeld ")
    assert all("zonder thema" in other for other in others)


def test_a_time_that_only_counted_then_is_named_in_an_old_story(tmp_path: Path) -> None:
    body = "Kort.\n\nAnna begon vorig jaar.\n"

    old = aid_of(tmp_path, body, HEAD.replace("2026", "2023"))
    new = aid_of(tmp_path, body)

    [remark] = passage(old, 8).remarks
    assert remark.place == "content/portretten/anna/index.md:8"
    assert "2023" in remark.remedy
    assert not [each for each in passage(new, 8).remarks if "telde vanaf" in each.message]


@pytest.mark.parametrize(
    "typed", ["thema: haast", "thema: +luistren", "tema: +haast", "taal: negeer jargn"]
)
def test_a_mistake_in_a_comment_stands_at_the_passage_after_it(tmp_path: Path, typed: str) -> None:
    aid = aid_of(tmp_path, f"Kort.\n\n<!-- {typed} -->\nEr is thee.\n")

    assert [each.place.rpartition(":")[2] for each in passage(aid, 9).remarks] == ["8"]
    assert passage(aid, 6).remarks == ()


def test_a_mistake_in_a_comment_above_the_first_passage_stands_there(tmp_path: Path) -> None:
    head = HEAD.replace("Datum:", "Taal_negeer: jargn\nDatum:")

    aid = aid_of(tmp_path, "<!-- thema: haast -->\nEr is thee.\n", head)

    assert [each.place.rpartition(":")[2] for each in passage(aid, 8).remarks] == ["7"]
    assert "2" in [each.place.rpartition(":")[2] for each in aid.remarks]


def test_a_passage_is_known_again_by_its_first_words(tmp_path: Path) -> None:
    long = "Anna loopt naar de balie en weer terug, en dan zit ze en kijkt ze naar buiten."

    aid = aid_of(tmp_path, f"Kort.\n\n{long}\n")

    assert passage(aid, 6).begins == "Kort."
    assert passage(aid, 8).begins == "Anna loopt naar de balie en weer terug, en …"


def test_passages_without_a_theme_are_counted(tmp_path: Path) -> None:
    aid = aid_of(tmp_path, "## Kop\n\nTekst een.\n\nTekst twee.\n")

    assert "2 passages zonder thema" in aid.head
    assert [each.line for each in aid.passages] == [8, 10]


def test_beside_a_page_of_the_site_itself_stands_what_is_wrong_with_the_site() -> None:
    problem = Problem("content/site.toml", 3, Level.ERROR, "code", "Fout.", "maak het goed.")

    aid = aid_elsewhere([problem, problem, replace(problem, line=1)])

    assert [remark.place for remark in aid.remarks] == [
        "content/site.toml:1",
        "content/site.toml:3",
    ]
    assert aid.passages == ()


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("/themas/haast/", "content/themas/haast.md"),
        ("/themas/haast/2/", "content/themas/haast.md"),
        ("/woorden/", "content/woorden.md"),
        ("/themas/", ""),
        ("/", ""),
    ],
)
def test_a_page_that_is_no_story_says_where_its_text_stands(
    tmp_path: Path, url: str, source: str
) -> None:
    content = content_folder(tmp_path, {"site.toml": SITE, "themas/haast.md": THEME})
    material = read_material(content)
    shelves = library(material.site, material.themes, (), {})
    other = Problem("content/site.toml", 3, Level.ERROR, "code", "Fout.", "maak het goed.")
    own = replace(other, path="content/themas/haast.md")

    assert source_of(url, shelves) == source
    aid = aid_elsewhere([other, own], source)
    assert (source or "maakt de site zelf") in aid.head[0]
    if source == own.path:
        assert aid.remarks[0].place == "content/themas/haast.md:3"


def test_a_mistake_of_the_whole_site_stands_beside_each_story(tmp_path: Path) -> None:
    aid = aid_of(tmp_path, BRIEF + TEXT, people="[anna\n")

    assert [each.place for each in aid.urgent] == ["content/mensen.toml:1"]
    # Who she is, nobody knows now; that is no mistake of this story.
    assert not any("mensen.toml" in each.message + each.remedy for each in aid.remarks)
    assert not any("toestemming" in fact for fact in aid.head)


def test_a_mistake_of_the_story_itself_stays_in_sight_too(tmp_path: Path) -> None:
    aid = aid_of(tmp_path, TEXT, HEAD.replace("Datum:", "Kleur: rood\nDatum:"))

    assert [each.place for each in aid.urgent] == ["content/portretten/anna/index.md:2"]


def test_what_the_site_could_do_better_is_beside_a_story_without_being_urgent() -> None:
    warning = Problem("content/themas/stil.md", 0, Level.WARNING, "code", "Kijk.", "kijk.")
    error = replace(warning, level=Level.ERROR)

    aid = aid_elsewhere([warning, error])

    assert [each.level for each in aid.urgent] == ["FOUT"]
    assert len(aid.remarks) == 2


def test_the_head_names_everyone_who_did_not_agree(tmp_path: Path) -> None:
    people = '[anna]\nnaam = "Anna"\n[bas]\nnaam = "Bas"\ntoestemming = "ingetrokken"\n'

    aid = aid_of(tmp_path, BRIEF + TEXT + "\nBas keek toe.\n", people=people)

    assert "toestemming ontbreekt van Anna en Bas" in aid.head
