"""Files in `themas/`: what the author types, what becomes of it, and every mistake by name."""

from pathlib import Path

import pytest

from plugins.story.blocks import Paragraph
from plugins.story.problem import Level, Problem
from plugins.story.read_site import theme_address
from plugins.theme_tagging.pigments import PIGMENTS
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.theme import Theme

SHIPPED = Path(__file__).parents[1] / "content" / "themas"
WHOLE = "Titel: Leem\nVraag: Wat blijft er steken?\nSamenvatting: Over leem.\nKern: leem\n"
BODY = "\nEen laag die bijna niets doorlaat.\n"


def read(folder: Path, **files: str) -> tuple[tuple[Theme, ...], tuple[Problem, ...]]:
    themes = folder / "content" / "themas"
    themes.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (themes / f"{name}.md").write_text(text, encoding="utf-8")
    return read_themes(themes)


def test_an_empty_line_between_the_fields_is_named_and_they_are_all_read(tmp_path: Path) -> None:
    text = WHOLE.replace("Kern:", "\nSlug: klei\nKern:") + BODY

    [theme], problems = read(tmp_path, leem=text)

    assert [(each.line, each.code) for each in problems] == [(4, "lege-regel")]
    assert (theme.slug, [term.text for term in theme.terms]) == ("klei", ["leem"])
    assert theme_address(theme.path) == "/themas/klei/"


def test_a_theme_is_read_whole(tmp_path: Path) -> None:
    text = (
        "Titel: De 'lemen' laag\n"
        "Vraag: Waar blijft begrip steken?\n"
        "Samenvatting: Over de laag ertussen.\n"
        "Slug: leem\n"
        "Kern: lemen laag;\n"
        "    beleid .. burger\n"
        "Zwak: trein; systeem (0,25)\n"
        "Niet: in de trein\n"
        "Verwant: klei\n"
        "Drempel: 1,5\n"
        "Alleen_citaten: ja\n"
        "Kleur: roest\n"
        "Links: samen\n"
        "Rechts: alleen\n"
        "\n"
        "Een *laag* die bijna niets doorlaat.\n"
    )

    [klei, leem], problems = read(tmp_path, leem=text, klei=WHOLE.replace("Leem", "Klei") + BODY)

    assert problems == ()
    assert (klei.slug, leem.slug) == ("klei", "leem")
    assert leem.title == "De ‘lemen’ laag"
    assert [(term.text, term.weight) for term in leem.terms] == [
        ("lemen laag", 100),
        ("beleid .. burger", 100),
        ("trein", 50),
        ("systeem", 25),
    ]
    assert [term.text for term in leem.cancelling] == ["in de trein"]
    assert (leem.related, leem.threshold, leem.quoted_only) == (("klei",), 150, True)
    assert leem.pigment == "roest"
    [paragraph] = leem.introduction
    assert isinstance(paragraph, Paragraph)
    assert paragraph.html == "Een <em>laag</em> die bijna niets doorlaat."


def test_a_theme_needs_little(tmp_path: Path) -> None:
    [theme], problems = read(tmp_path, **{"Één-Laag": WHOLE + BODY})

    assert problems == ()
    assert (theme.slug, theme.threshold, theme.quoted_only) == ("een-laag", 100, False)
    assert theme.pigment == PIGMENTS[0]


@pytest.mark.parametrize(
    ("typed", "code", "level", "line", "message", "remedy"),
    [
        (WHOLE + "Kerm: klei\n", "onbekend-veld", Level.ERROR, 5, "«Kerm»", "«Kern»"),
        (WHOLE + "Lengte: 4\n", "onbekend-veld", Level.ERROR, 5, "«Lengte»", "Samenvatting"),
        (WHOLE + "kern: klei\n", "dubbel-veld", Level.ERROR, 5, "«kern»", "op één regel"),
        (WHOLE + "Kleur: roset\n", "onbekende-kleur", Level.ERROR, 5, "«roset»", "«roest»"),
        (WHOLE + "Kleur: paars\n", "onbekende-kleur", Level.ERROR, 5, "«paars»", "potklei"),
        (WHOLE + "Drempel: hoog\n", "drempel-vorm", Level.ERROR, 5, "«hoog»", "1,5"),
        (WHOLE + "Drempel: 0\n", "drempel-vorm", Level.ERROR, 5, "«0»", "0,01"),
        (WHOLE + "Alleen_citaten: soms\n", "ja-of-nee", Level.ERROR, 5, "«soms»", "«nee»"),
        (WHOLE + "Slug: Één laag\n", "slug-vorm", Level.ERROR, 5, "«Één laag»", "kleine letters"),
        (WHOLE + "Verwant: leem\n", "verwant-aan-zichzelf", Level.WARNING, 0, "zichzelf", "«leem»"),
        (WHOLE + "Verwant: zand\n", "verwant-onbekend", Level.ERROR, 0, "«zand»", "zand.md"),
        (WHOLE + "Zwak: voor de\n", "term-te-gewoon", Level.ERROR, 5, "«voor de»", "woord"),
        (
            WHOLE.replace("Kern: leem\n", ""),
            "geen-termen",
            Level.WARNING,
            0,
            "geen woorden",
            "Kern",
        ),
        (WHOLE.replace("Titel: Leem\n", ""), "geen-titel", Level.ERROR, 1, "«Titel»", "titel"),
        (
            WHOLE.replace("Vraag: Wat blijft er steken?\n", ""),
            "geen-vraag",
            Level.WARNING,
            0,
            "«Vraag»",
            "vraag",
        ),
        (
            WHOLE.replace("Samenvatting: Over leem.\n", ""),
            "geen-samenvatting",
            Level.WARNING,
            0,
            "«Samenvatting»",
            "één zin",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_way_out(
    tmp_path: Path, typed: str, code: str, level: Level, line: int, message: str, remedy: str
) -> None:
    _, problems = read(tmp_path, leem=typed + BODY)

    [problem] = problems
    assert problem.path == "content/themas/leem.md"
    assert (problem.code, problem.level, problem.line) == (code, level, line)
    assert message in problem.message
    assert remedy in problem.remedy


def test_a_theme_without_an_introduction_says_so(tmp_path: Path) -> None:
    [theme], [problem] = read(tmp_path, leem=WHOLE)

    assert theme.introduction == ()
    assert problem.code == "geen-inleiding"


def test_two_themes_with_one_slug_are_named_and_the_first_file_stays(tmp_path: Path) -> None:
    other = WHOLE.replace("Titel: Leem", "Titel: Zand\nSlug: leem")

    [theme], [problem] = read(tmp_path, leem=WHOLE + BODY, zand=other + BODY)

    assert theme.title == "Leem"
    assert (problem.path, problem.code) == ("content/themas/zand.md", "dubbele-slug")
    assert "leem.md" in problem.message


def test_a_related_theme_that_is_nearly_right_gets_the_nearest_name(tmp_path: Path) -> None:
    klei = WHOLE.replace("Leem", "Klei") + "Verwant: lem\n" + BODY

    themes, problems = read(tmp_path, leem=WHOLE + BODY, klei=klei)

    assert themes[0].related == ()
    assert [problem.remedy for problem in problems] == ["bedoel je «leem»?"]


def test_themes_may_be_each_other_s_relatives(tmp_path: Path) -> None:
    leem = WHOLE + "Verwant: klei\n" + BODY
    klei = WHOLE.replace("Leem", "Klei") + "Verwant: leem\n" + BODY

    themes, problems = read(tmp_path, leem=leem, klei=klei)

    assert problems == ()
    assert [theme.related for theme in themes] == [("leem",), ("klei",)]


def test_an_unreadable_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "themas"
    folder.mkdir(parents=True)
    (folder / "klei.md").write_bytes("Titel: Klei\nVraag: Één?\n".encode("latin-1"))
    (folder / "._leem.md").write_bytes(b"\x00\x05\x16\x07")

    themes, problems = read(tmp_path, leem=WHOLE + BODY)

    assert [theme.slug for theme in themes] == ["leem"]
    assert [(problem.path, problem.code) for problem in problems] == [
        ("content/themas/klei.md", "geen-utf8")
    ]


def test_a_site_without_themes_has_none(tmp_path: Path) -> None:
    assert read_themes(tmp_path / "themas") == ((), ())


def test_a_theme_without_a_colour_takes_the_first_that_is_free(tmp_path: Path) -> None:
    first, second = PIGMENTS[:2]
    files = {name: WHOLE.replace("Leem", name) + BODY for name in ("anker", "boot", "dek")}
    files["boot"] = WHOLE + f"Kleur: {first}\n" + BODY

    themes, _ = read(tmp_path, **files)

    assert [theme.pigment for theme in themes] == [second, first, PIGMENTS[2]]


def test_a_new_theme_never_changes_a_colour_that_was_chosen(tmp_path: Path) -> None:
    before, _ = read(tmp_path, leem=WHOLE + f"Kleur: {PIGMENTS[0]}\n" + BODY)

    after, _ = read(tmp_path, aarde=WHOLE + BODY)

    assert before[0].pigment == after[1].pigment == PIGMENTS[0]
    assert after[0].pigment == PIGMENTS[1]


def test_more_themes_than_colours_start_the_palette_again(tmp_path: Path) -> None:
    files = {f"thema-{number:02}": WHOLE + BODY for number in range(len(PIGMENTS) + 2)}

    themes, _ = read(tmp_path, **files)

    assert tuple(theme.pigment for theme in themes) == (
        *PIGMENTS,
        *(f"{pigment}-2" for pigment in PIGMENTS[:2]),
    )


def test_a_theme_can_not_take_the_address_of_a_page_of_the_list(tmp_path: Path) -> None:
    [theme], problems = read(tmp_path, **{"2": WHOLE + BODY})

    assert theme.slug == "thema-2"
    assert [problem.code for problem in problems] == ["bezet-adres"]


def test_the_palette_has_sixteen_different_names() -> None:
    assert len(set(PIGMENTS)) == len(PIGMENTS) == 16


def test_the_shipped_themes_are_the_eleven_of_the_contract_and_flawless() -> None:
    themes, problems = read_themes(SHIPPED)

    assert problems == ()
    assert [theme.slug for theme in themes] == [
        "collectief-individu",
        "data-en-mens",
        "drie-lenzen",
        "haakse-regels",
        "lemen-laag",
        "menselijke-maat",
        "nudgen-boosten",
        "persoonlijke-dienstverlening",
        "rationele-empathie",
        "rollen",
        "verantwoordelijkheid",
    ]
    assert len({theme.pigment for theme in themes}) == len(themes)


@pytest.mark.parametrize("theme", read_themes(SHIPPED)[0], ids=lambda theme: theme.slug)
def test_a_shipped_theme_asks_a_question_and_has_a_short_introduction(theme: Theme) -> None:
    body = theme.path.read_text(encoding="utf-8").partition("\n\n")[2]

    assert theme.question.endswith("?")
    assert theme.summary.count(".") == 1 or theme.summary.endswith("?")
    assert 60 <= len(body.split()) <= 95
    assert theme.introduction
    assert theme.related
