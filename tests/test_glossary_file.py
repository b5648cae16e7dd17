"""The words of `woorden.md`: what they are, and what is wrong with how they were typed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.glossary import Glossary, Term
from plugins.story.glossary_file import read_glossary
from plugins.story.problem import Findings, Level, Problem
from plugins.story.read_site import read_site

from .content_folder import content_folder, portrait, problems_of

DUO = "## DUO\n= Dienst Uitvoering Onderwijs; duo.nl\n\nDe dienst die\nstufi regelt.\n"


def read(folder: Path, text: str) -> tuple[Glossary, tuple[Problem, ...]]:
    path = folder / "woorden.md"
    path.write_text(text, encoding="utf-8")
    findings = Findings("content/woorden.md")
    return read_glossary(path, findings), findings.problems


def test_a_word_has_its_synonyms_and_its_meaning(tmp_path: Path):
    glossary, problems = read(tmp_path, DUO)

    assert glossary.terms == (
        Term(
            "duo",
            "DUO",
            ("Dienst Uitvoering Onderwijs", "duo.nl"),
            "De dienst die stufi regelt.",
            line=1,
        ),
    )
    assert problems == ()


def test_the_words_stand_from_a_to_z_with_curly_quotes(tmp_path: Path):
    glossary, _ = read(tmp_path, "## Nota\n= nota's\n\nEen 'stuk'.\n\n## Één\n\nEen & < twee.\n")

    assert [(term.slug, term.meaning) for term in glossary.terms] == [
        ("een", "Een & < twee."),
        ("nota", "Een ‘stuk’."),
    ]
    assert glossary.known == {"nota", "nota's", "één"}


def test_a_comment_is_no_word_and_keeps_the_count_of_the_lines(tmp_path: Path):
    glossary, problems = read(tmp_path, "<!--\n## Niet\n\nZo.\n-->\n## Wel\n<!-- ook niet -->\nZo.")

    assert [(term.word, term.line) for term in glossary.terms] == [("Wel", 6)]
    assert problems == ()


def test_no_file_is_no_glossary(tmp_path: Path):
    assert read_glossary(tmp_path / "woorden.md", Findings("woorden.md")) == Glossary()


def test_a_word_that_every_page_has_as_an_id_gets_another(tmp_path: Path):
    glossary, _ = read(tmp_path, "## Inhoud\n\nWat erin zit.\n")

    assert glossary.terms[0].slug == "woord-inhoud"


@pytest.mark.parametrize(
    ("typed", "line", "code", "told"),
    [
        ("## Stufi\n\nEen.\n\n## stufi\n\nTwee.", 5, "dubbel-woord", "staat er al, op regel 1"),
        (
            "## Boost\n= duw\n\nEen.\n\n## Nudge\n= Duw\n\nX.",
            6,
            "dubbel-woord",
            "twee betekenissen",
        ),
        ("## Stufi\n", 1, "woord-zonder-uitleg", "niet wat het betekent"),
        ("## Stufi\n= stufi’s\n", 1, "woord-zonder-uitleg", "niet wat het betekent"),
        ("##\n\nGeld.", 1, "leeg-woord", "geen woord"),
        ("## ***\n\nSterren.", 1, "woord-adres", "geen adres"),
        ("## C\n\nTaal.\n\n## C++\n\nTaal.", 5, "woord-adres", "zelfde adres als «C»"),
        ("Woorden\n\n## Stufi\n\nGeld.", 1, "regel-zonder-woord", "«Woorden»"),
        ("# Stufi\n\n## Duo\n\nX.", 1, "regel-zonder-woord", "«## Stufi», met twee hekjes"),
        ("## Duo\n\nX.\n### Stufi\n\nGeld.", 4, "regel-zonder-woord", "«## Stufi»"),
        ("= duo\n## Duo\n\nX.", 1, "regel-zonder-woord", "«= duo»"),
        ("## Duo\n\n- een\n", 3, "regel-zonder-woord", "«- een»"),
        ("## Duo\n\nX.\n= duo.nl", 4, "synoniemen-plek", "direct onder «## Duo»"),
    ],
)
def test_a_mistake_is_named_at_its_line(
    tmp_path: Path, typed: str, line: int, code: str, told: str
):
    _, problems = read(tmp_path, typed)

    [problem] = [each for each in problems if each.code == code]
    assert (problem.line, problem.level) == (line, Level.ERROR)
    assert told in str(problem)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "lege-woordenlijst"),
        ("## Duo\n= ;\n\nX.", "lege-synoniemen"),
        ("## Duo\n\nEen **dienst**.", "woord-opmaak"),
        ("## Duo\n\n[Een](x.md) dienst.", "woord-opmaak"),
        ("## Duo\n\nEen <b>dienst</b>.", "woord-opmaak"),
        (f"## Duo\n\n{'woord ' * 51}", "lange-uitleg"),
    ],
)
def test_what_deserves_a_look_stops_nothing(tmp_path: Path, typed: str, code: str):
    _, problems = read(tmp_path, typed)

    assert [(each.code, each.level) for each in problems] == [(code, Level.WARNING)]


def test_of_two_meanings_the_first_stays(tmp_path: Path):
    glossary, _ = read(tmp_path, "## Duw\n\nEen.\n\n## Duw\n\nTwee.\n\n## Zet\n= duw\n\nDrie.\n")

    assert [term.meaning for term in glossary.terms] == ["Een."]


def test_a_list_under_another_name_is_recognised(tmp_path: Path):
    [problem] = problems_of(tmp_path, {"woordenlijst.md": DUO})

    assert "precies «woorden.md»" in problem.remedy


def test_reading_the_site_reports_what_is_wrong_with_the_words(tmp_path: Path):
    [problem] = problems_of(tmp_path, {"woorden.md": "## Duo\n"})

    assert (problem.path, problem.code) == ("content/woorden.md", "woord-zonder-uitleg")


def test_a_story_may_link_to_a_word_and_is_told_when_it_is_misspelt(tmp_path: Path):
    files = {
        "woorden.md": "## Stufi\n\nGeld.\n",
        "portretten/anna/index.md": portrait(
            "Zie [geld](/woorden/#stufi), [nog](/woorden/#stufy)."
        ),
    }

    reading = read_site(content_folder(tmp_path, files))

    [problem] = [each for each in reading.problems if each.code == "dode-sprong"]
    assert "bedoel je «/woorden/#stufi»?" in problem.remedy


def test_without_words_nothing_leads_to_their_page(tmp_path: Path):
    files = {"portretten/anna/index.md": portrait("Zie [geld](/woorden/#stufi).")}

    assert "dode-link" in [each.code for each in problems_of(tmp_path, dict(files))]


WORD = st.text("abcDÉ ’'-&<é1", min_size=1, max_size=12)
LINE = st.sampled_from(["## ", "= ", "", "# ", "- ", "<!--", "-->"]).flatmap(
    lambda start: WORD.map(lambda word: start + word)
)


@given(st.lists(LINE, max_size=12).map("\n".join) | st.text(max_size=80))
def test_whatever_is_typed_no_two_words_share_a_form_or_an_address(tmp_path_factory, typed: str):
    glossary, _ = read(tmp_path_factory.getbasetemp(), typed)

    slugs = [term.slug for term in glossary.terms]
    forms = [{form.casefold() for form in term.forms} for term in glossary.terms]
    assert slugs == sorted(set(slugs))
    assert sum(map(len, forms)) == len(set().union(*forms))
    assert all(term.meaning for term in glossary.terms)


@given(st.lists(st.text("abcdefg", min_size=1, max_size=8), unique=True, max_size=6))
def test_what_was_written_is_read_back(tmp_path_factory, words: list[str]):
    text = "\n".join(f"## {word}\n= {word}-vorm\n\nDit is {word}.\n" for word in words)

    glossary, problems = read(tmp_path_factory.getbasetemp(), text)

    assert [term.word for term in glossary.terms] == sorted(words)
    assert all(term.synonyms == (f"{term.word}-vorm",) for term in glossary.terms)
    assert [each for each in problems if each.code != "lege-woordenlijst"] == []
