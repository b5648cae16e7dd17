"""What the author hears about the words of her themes."""

import pytest

from plugins.story.passage import Kind, Passage
from plugins.story.problem import Level, Problem
from plugins.story.story import Genre, Story
from plugins.theme_tagging.lint import lint_vocabulary
from plugins.theme_tagging.lint_covered import covered_terms, covers
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.terms import pattern_of
from plugins.theme_tagging.theme import Theme
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story, told
from .finding import theme_of


def lint(themes: Theme | list[Theme], *stories: Story, code: str = "") -> list[Problem]:
    themes = themes if isinstance(themes, list) else [themes]
    words = vocabulary(themes)
    found = lint_vocabulary(themes, [(story, tag_story(story, words)) for story in stories])
    return [problem for problem in found if code in ("", problem.code)]


def passages(times: int, text: str, first: int = 0) -> list[Passage]:
    return [told(f"p-{first + number}", f"{text} {number}.") for number in range(times)]


def story(*texts: str) -> Story:
    return a_story("anna", *(told(f"p-{number}", text) for number, text in enumerate(texts)))


def test_a_vocabulary_that_does_its_work_gets_no_notes() -> None:
    theme = theme_of(strong="lemen laag", weak="trein")

    assert lint(theme, story("De lemen laag.", "De trein.", "Koffie.")) == []


def test_a_note_names_the_file_the_line_and_the_way_out_and_stops_nothing() -> None:
    [problem] = lint(theme_of("leem", strong="klei", weak="trein"), story("Klei."))

    assert (problem.path, problem.line) == ("content/themas/leem.md", 2)
    assert problem.level is Level.WARNING
    assert problem.message == "1 van de 2 termen staan nog nergens: «trein»."
    assert problem.remedy


def test_words_that_wait_for_a_story_are_named_together_and_a_few_of_them() -> None:
    theme = theme_of(strong="; ".join(f"woord{number}" for number in range(9)))

    [problem] = lint(theme, story("Koffie."))

    assert "9 van de 9 termen" in problem.message
    assert "«woord4» en nog 4." in problem.message
    assert "woord5" not in problem.message


@pytest.mark.parametrize(
    ("others", "problems"), [(19, 1), (20, 0)], ids=["over a fifth", "a fifth"]
)
def test_a_term_in_over_a_fifth_of_all_passages_is_too_general(others: int, problems: int) -> None:
    one = a_story("anna", *passages(5, "Een systeem"))
    other = a_story("bas", *passages(others, "Koffie", first=5))

    found = lint(theme_of(strong="systeem"), one, other, code="term-te-algemeen")

    assert len(found) == problems
    assert all("in 5 van alle 24 passages" in each.message for each in found)


@pytest.mark.parametrize(
    ("genre", "times", "problems"),
    [(Genre.PORTRAIT, 8, 1), (Genre.PORTRAIT, 7, 0), (Genre.POST, 8, 0)],
)
def test_a_term_in_eight_passages_of_one_portrait_is_too_general(
    genre: Genre, times: int, problems: int
) -> None:
    one = a_story("anna", *passages(times, "Een systeem"), genre=genre)
    other = a_story("bas", *passages(99, "Koffie"), genre=Genre.POST)

    found = lint(theme_of(strong="systeem"), one, other, code="term-te-algemeen")

    assert len(found) == problems
    assert all("in 8 passages van «Over anna»" in each.message for each in found)


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ({"strong": "systeem"}, "achter «Zwak:»"),
        ({"weak": "systeem"}, "minder gewicht, zoals «systeem (0,25)»"),
        ({"weak": "systeem (0,25)"}, None),
    ],
)
def test_what_to_do_about_a_general_term_depends_on_its_weight(
    typed: dict[str, str], remedy: str | None
) -> None:
    found = lint(
        theme_of(**typed), a_story("anna", *passages(9, "Systeem")), code="term-te-algemeen"
    )

    assert [remedy in each.remedy for each in found if remedy] == ([True] if remedy else [])
    assert bool(found) is bool(remedy)


def test_few_passages_say_nothing_about_how_general_a_term_is() -> None:
    assert lint(theme_of(strong="klei"), story("Klei.", "Klei.")) == []


@pytest.mark.parametrize(
    ("term", "text", "other", "exact"),
    [
        ("boost", "Een boost. Een boze man, boos.", "boos", "=boost"),
        ("data", "De datum klopt, zegt de data.", "datum", "=data"),
        ("techniek .. lost", "De techniek komt los.", "los", "techniek .. =lost"),
    ],
)
def test_a_term_that_finds_another_word_is_better_typed_exactly(
    term: str, text: str, other: str, exact: str
) -> None:
    found = lint(theme_of(strong=term), story(text), code="term-ander-woord")

    assert any(f"vindt ook «{other}»" in each.message for each in found)
    assert all(f"Schrijf dan «{exact}»." in each.remedy for each in found)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("boost", "Een boost."),
        ("=boost", "Een boost, en boos."),
        ("haakse regels", "De haakse regel."),
        ("grenzen", "Een grens."),
        ("omstandigheden", "Een omstandigheid."),
        ("neemt", "Zij namen en hebben genomen."),
        ("duwtje", "Een duw."),
        ("verantwoordelijkheid", "Verantwoordelijkheden."),
    ],
)
def test_ordinary_forms_of_a_word_are_meant_to_be_found(term: str, text: str) -> None:
    assert lint(theme_of(strong=term), story(text), code="term-ander-woord") == []


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("laag", "lemen laag"),
        ("regel", "regels"),
        ("regels", "regel"),
        ("regel", "=regels"),
        ("=regel", "==Regel"),
        ("studie*", "studieschuld"),
        ("studie*", "studielening*"),
        ("*schuld", "studieschuld"),
        ("achter .. cijfer", "achter cijfers"),
        ("elk cijfer", "achter elk cijfer"),
        ("cijfer .. mens", "mensen .. cijfers"),
        ("mens .. mens", "mens .. mensen"),
    ],
)
def test_a_wider_term_covers_a_narrower_one(wide: str, narrow: str) -> None:
    assert covers(pattern_of(wide), pattern_of(narrow))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lemen laag", "laag"),
        ("=regel", "regel"),
        ("==Regel", "=regel"),
        ("studie*", "*studie"),
        ("=de laag", "laag de"),
        ("lemen laag", "lemen .. laag"),
        ("mens .. cijfer", "mens .. mens"),
        ("mens .. cijfer", "mens .. klant .. cijfer"),
        ("mens .. cijfer", "mens een cijfer"),
    ],
)
def test_a_term_that_finds_less_covers_nothing(one: str, other: str) -> None:
    assert not covers(pattern_of(one), pattern_of(other))


def test_a_covered_term_is_named_with_the_one_that_covers_it() -> None:
    theme = theme_of(strong="laag; lemen laag", weak="trein; treinen")

    found = lint(theme, story("De lemen laag. De trein."), code="term-dubbel")

    assert [each.line for each in found] == [1, 2]
    assert "«lemen laag» (door «laag»)" in found[0].message
    assert "«treinen» (door «trein»)" in found[1].message


@pytest.mark.parametrize(
    ("strong", "weak", "covered"),
    [
        ("lemen laag", "laag", []),
        ("laag", "lemen laag", ["lemen laag"]),
        ("laag; laag", "", ["laag"]),
        ("studie*; studie", "", ["studie"]),
        ("", "laag (0,25); lemen laag (0,5)", []),
    ],
)
def test_a_heavier_term_is_never_superfluous(strong: str, weak: str, covered: list[str]) -> None:
    theme = theme_of(strong=strong, weak=weak)

    assert [term.text for term, _ in covered_terms(theme.terms)] == covered


@pytest.mark.parametrize(("together", "extra", "problems"), [(5, 0, 1), (5, 1, 0), (4, 0, 0)])
def test_two_themes_that_always_stand_together_may_be_one(
    together: int, extra: int, problems: int
) -> None:
    both = a_story(
        "anna", *passages(together, "Leem en klei"), *passages(extra, "Leem", first=together)
    )
    koffie = a_story("bas", *passages(40, "Koffie"))

    found = lint(
        [theme_of("klei", strong="klei"), theme_of("leem", strong="leem")],
        both,
        koffie,
        code="themas-samen",
    )

    assert len(found) == problems
    assert all("«leem» staan altijd samen, in dezelfde 5 passages" in p.message for p in found)


def test_nothing_is_said_of_words_before_there_is_a_story() -> None:
    assert lint(theme_of(strong="klei")) == []
    assert lint([]) == []


def test_thousands_of_terms_are_compared_by_the_words_they_share() -> None:
    terms = "; ".join(f"systeem a{number}" for number in range(5_000))
    heading = a_story("anna", told("p-1", "Een systeem.", Kind.HEADING))

    assert lint(theme_of(strong=terms), heading, code="term-dubbel") == []
