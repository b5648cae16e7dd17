"""The line from collective to individual: what is counted, when there is no place, who decides."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.passage import Kind, Override, Span
from plugins.story.problem import Level
from plugins.story.story import Place, Story
from plugins.theme_tagging.dutch import word_of
from plugins.theme_tagging.line import MIDDLE, Side, Sign, line_of, standing
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.terms import pattern_of
from plugins.theme_tagging.theme import Theme
from tests.builders import a_story, told
from tests.finding import line_theme

SHIPPED = Path(__file__).parents[1] / "content" / "themas"
SUBJECTS = ("student", "klant", "burger", "cliënt", "inwoner", "ouder", "bezoeker", "mens")
LEFTS = ("wet", "kabinet", "meerderheid", "schatkist", "gemeente")
RIGHTS = ("troost", "gezicht", "tranen", "maatwerk", "naam")
THEME = line_theme(left="; ".join(LEFTS), right="; ".join(RIGHTS))
LINE = line_of([THEME])


def anna(*texts: str, **front: object) -> Story:
    return a_story("anna", *(told(f"p-{at}", text) for at, text in enumerate(texts)), **front)


def place_of(*texts: str) -> int | None:
    return standing(anna(*texts), LINE).place


def signs_of(*texts: str, **front: object) -> tuple[Sign, ...]:
    return standing(anna(*texts, **front), LINE).signs


def words(signs: tuple[Sign, ...]) -> list[list[str]]:
    return [[each.text for each in sign.evidence] for sign in signs]


TWO_LEFT = "De wet en het kabinet."
TWO_RIGHT = "Troost en tranen."


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ([TWO_LEFT] * 4, 3),
        ([TWO_RIGHT] * 4, 17),
        ([TWO_LEFT, TWO_RIGHT] * 2, MIDDLE),
        ([TWO_LEFT, TWO_RIGHT, TWO_RIGHT, TWO_RIGHT], 13),
        ([TWO_LEFT] * 76, 0),
        ([TWO_RIGHT] * 76, 20),
    ],
)
def test_words_pull_to_their_side_and_little_evidence_stays_near_the_middle(texts, place):
    assert place_of(*texts) == place


def test_one_passage_counts_for_at_most_two_words():
    [sign] = signs_of("Wet, kabinet, meerderheid en schatkist.")

    assert sign.weight == 200
    assert len(sign.evidence) == 4


def test_one_passage_full_of_words_cannot_decide():
    full = "Wet, kabinet, meerderheid, schatkist en gemeente."

    assert place_of(full, TWO_RIGHT, TWO_RIGHT) == 12


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["Niets bijzonders."],
        [TWO_LEFT, TWO_LEFT, TWO_LEFT, "Een wet."],
        ["Wet, kabinet, meerderheid en schatkist."] * 2,
    ],
    ids=["no passages", "no words", "seven words", "two passages"],
)
def test_without_eight_words_in_three_passages_there_is_no_place(texts):
    assert place_of(*texts) is None


def test_eight_words_in_three_passages_are_enough():
    assert place_of(TWO_LEFT, TWO_LEFT, "Wet, kabinet, meerderheid en schatkist.") == 4


def test_without_lists_nobody_has_a_reckoned_place():
    assert line_of([replace(THEME, right=()), replace(THEME, left=())]) is None
    assert standing(anna(*[TWO_LEFT] * 4), None).place is None


def test_the_place_of_the_author_wins_and_is_shown_as_hers():
    found = standing(anna(*[TWO_LEFT] * 4, place=Place(14, "Ze begint bij de mens.")), LINE)

    assert (found.place, found.by_author) == (14, True)
    assert found.reason == "Ze begint bij de mens."
    assert len(found.towards(Side.COLLECTIVE)) == 4


def test_the_author_can_place_someone_without_any_words():
    assert standing(anna("Niets.", place=Place(0, "")), None).place == 0


def test_a_passage_that_points_both_ways_is_a_sign_for_both():
    signs = signs_of("Eerst de wet, dan troost en weer de wet.")

    assert [sign.side for sign in signs] == [Side.COLLECTIVE, Side.INDIVIDUAL]
    assert words(signs) == [["wet", "wet"], ["troost"]]
    assert [sign.weight for sign in signs] == [125, 100]


def test_signs_stand_in_the_order_of_the_story():
    signs = signs_of(TWO_RIGHT, "Niets.", TWO_LEFT)

    assert [sign.passage.id for sign in signs] == ["p-0", "p-2"]
    assert [str(sign.side) for sign in signs] == ["individu", "collectief"]


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.CAPTION])
def test_a_heading_or_caption_only_names_things(kind):
    assert standing(a_story("anna", told("p-1", TWO_LEFT, kind)), LINE).signs == ()


def test_words_in_a_passage_that_denies_the_theme_do_not_count():
    denied = replace(told("p-1", TWO_LEFT), overrides=(Override("lijn", False, "grapje", 3),))
    other = replace(told("p-2", TWO_LEFT), overrides=(Override("zorg", False, "anders", 5),))

    signs = standing(a_story("anna", denied, other), LINE).signs

    assert [sign.passage.id for sign in signs] == ["p-2"]


def test_passages_that_somebody_else_speaks_can_be_left_out():
    story = anna(TWO_LEFT, TWO_RIGHT)

    [sign] = standing(story, LINE, but={"p-0": [Span(0, len(TWO_LEFT))]}).signs

    assert sign.passage.id == "p-1"


def test_words_that_somebody_else_speaks_inside_a_passage_are_left_out():
    text = "Halima zegt: “De wet.” Anna wil troost."
    story = anna(text)

    [sign] = standing(story, LINE, but={"p-0": [Span(text.index("“"), text.index("”") + 1)]}).signs

    assert words((sign,)) == [["troost"]]


def test_a_story_that_denies_the_theme_has_only_the_passages_that_pin_it():
    pinned = replace(told("p-2", TWO_RIGHT), overrides=(Override("lijn", True, "toch wel", 5),))
    story = a_story(
        "anna", told("p-1", TWO_LEFT), pinned, overrides=(Override("lijn", False, "nee", 2),)
    )

    assert [sign.passage.id for sign in standing(story, LINE).signs] == ["p-2"]


def test_a_word_counts_for_one_side_and_a_phrase_of_niet_for_none():
    theme = line_theme(left="regel; ja", right="regel buigen", cancelling="ja hoor")

    signs = standing(anna("Een regel buigen we. Een regel, ja hoor."), line_of([theme])).signs

    assert sorted(map(tuple, words(signs))) == [("regel",), ("regel buigen",)]


def test_the_same_story_always_has_the_same_place():
    story = anna(TWO_LEFT, TWO_RIGHT, *[TWO_LEFT] * 3)

    assert standing(story, line_of([THEME])) == standing(story, line_of([THEME]))


@given(st.lists(st.sampled_from((*LEFTS, *RIGHTS, "gewoon")), max_size=40))
def test_mirrored_words_have_a_mirrored_place(chosen):
    mirror = dict(zip((*LEFTS, *RIGHTS), (*RIGHTS, *LEFTS), strict=True))
    texts = [f"Hier {word}." for word in chosen]
    mirrored = [f"Hier {mirror.get(word, word)}." for word in chosen]

    place, other = place_of(*texts), place_of(*mirrored)

    assert (place is None) == (other is None)
    assert place is None or place + other == 2 * MIDDLE


@given(st.lists(st.sampled_from((TWO_LEFT, TWO_RIGHT)), min_size=4, max_size=12))
def test_another_passage_for_one_side_never_moves_someone_to_the_other(texts):
    before, after = place_of(*texts), place_of(*texts, TWO_RIGHT)

    assert before <= after <= 20


def read(folder: Path, **files: str) -> tuple[tuple[Theme, ...], list[tuple[str, Level, str]]]:
    themes = folder / "content" / "themas"
    themes.mkdir(parents=True)
    for name, fields in files.items():
        (themes / f"{name}.md").write_text(
            f"Titel: {name}\nVraag: Wat?\nSamenvatting: S.\nKern: {name}\n{fields}\n\nTekst.\n",
            encoding="utf-8",
        )
    found, problems = read_themes(themes)
    return found, [(problem.code, problem.level, problem.remedy) for problem in problems]


def test_the_lists_of_a_theme_are_terms_with_weights(tmp_path: Path):
    [theme], problems = read(tmp_path, lijn="Links: de wet; norm (0,5)\nRechts: =één mens")

    assert problems == []
    assert [(term.text, term.weight) for term in theme.left] == [("de wet", 100), ("norm", 50)]
    assert [(term.text, term.line) for term in theme.right] == [("=één mens", 6)]


@pytest.mark.parametrize(
    ("fields", "code", "remedy"),
    [
        ("Links: wet", "halve-lijn", "zet ook woorden achter «Rechts:»"),
        ("Rechts: troost", "halve-lijn", "zet ook woorden achter «Links:»"),
        ("Links: wet; norm\nRechts: wet; troost", "term-aan-beide-kanten", "één kant weg"),
        ("Links: de; wet\nRechts: troost", "term-te-gewoon", "voeg een woord toe"),
    ],
)
def test_a_mistake_in_the_lists_is_told_with_the_way_out(tmp_path, fields, code, remedy):
    [theme], [(found, _, advice)] = read(tmp_path, lijn=fields)

    assert found == code
    assert remedy in advice
    assert not {term.text for term in theme.left} & {term.text for term in theme.right}


def test_a_second_line_is_not_used_and_the_author_is_told(tmp_path: Path):
    lists = "Links: wet\nRechts: troost"

    themes, problems = read(tmp_path, alpha=lists, beta=lists)

    assert [code for code, _, _ in problems] == ["tweede-lijn"]
    line = line_of(themes)
    assert line is not None
    assert line.theme == "alpha"


@pytest.fixture(scope="module")
def shipped() -> Theme:
    [theme] = [each for each in read_themes(SHIPPED)[0] if each.left or each.right]
    return theme


def test_the_shipped_lists_have_about_as_many_words_for_each_end(shipped: Theme):
    assert min(len(shipped.left), len(shipped.right)) >= 60
    assert abs(len(shipped.left) - len(shipped.right)) <= 40


def test_no_word_of_the_shipped_lists_only_names_whom_it_is_about(shipped: Theme):
    subjects = {key for subject in SUBJECTS for key in word_of(subject).keys}
    for term in (*shipped.left, *shipped.right):
        named = [w for phrase in pattern_of(term.text).phrases for w in phrase.words]

        assert not all(subjects & set(w.word.keys) for w in named), term.text
