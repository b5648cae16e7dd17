"""Learning from labelled passages, and deciding with what was learned."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.publishing.commands import learn_themes
from plugins.story.passage import Kind, Override, Voice
from plugins.theme_tagging.alike import alikes
from plugins.theme_tagging.examples import examples_in
from plugins.theme_tagging.gold import read_gold
from plugins.theme_tagging.index import index_of
from plugins.theme_tagging.learn import Example, fingerprint, learn
from plugins.theme_tagging.learned_file import LEARNED, as_json, from_json, read_learned
from plugins.theme_tagging.likeness import Learned, Weight, likeness
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision, Theme
from plugins.theme_tagging.traits import traits_of, words_at
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story
from .builders import told as passage
from .content_folder import content_folder
from .finding import theme_of

ROOT = Path(__file__).parents[1]
SHOVE = "Het vinkje stond al stiekem op de knop aan en niemand merkte dat hij iets had gekozen."
FIGURES = "In de grafiek met rode cijfers stond een rood streepje en dat streepje was mevrouw Bos."
LUNCH = "Om twaalf uur eten we soep met een boterham bij het raam van de kantine."
EXAMPLES = (
    *(
        Example(frozenset(("vinkje", "aan", "stiekem", "knop", f"a{n}")), frozenset({"duwen"}))
        for n in range(12)
    ),
    *(
        Example(frozenset(("grafiek", "streep", "rood", "cijfer", f"b{n}")), frozenset({"cijfers"}))
        for n in range(12)
    ),
    *(Example(frozenset(("soep", "raam", f"c{n}")), frozenset()) for n in range(24)),
)
THEMES = ("cijfers", "duwen")


@pytest.fixture(scope="module")
def learned() -> Learned:
    return learn(EXAMPLES, THEMES)


def decisions(
    text: str, learned: Learned | None, themes: tuple[Theme, ...], **fields: Any
) -> dict[str, Decision]:
    """What is decided about a story of one passage, by theme."""
    story = a_story("anna", replace(passage("p-1", text), **fields))
    return {tag.theme: tag.decision for tag in tag_story(story, vocabulary(themes, learned))}


def two_themes(**strong: str) -> tuple[Theme, ...]:
    return tuple(theme_of(slug, strong.get(slug, "")) for slug in THEMES)


def with_her_words() -> tuple[Theme, ...]:
    """Two themes whose own words stand in the passages that are like their examples."""
    weak = {"duwen": "vinkje; stiekem", "cijfers": "grafiek; streepje"}
    return tuple(theme_of(slug, weak=weak[slug]) for slug in THEMES)


def test_traits_are_words_dictionary_forms_and_pairs_within_a_sentence():
    [traits] = traits_of(index_of([passage("p-1", "Hij nam stoelen. Buiten")]))

    assert set(traits) == {
        "hij", "nam", "nemen", "stoelen", "stoel", "buiten", "hij nemen", "nemen stoel"
    }  # fmt: skip
    assert words_at("nemen stoel", traits["nemen stoel"]) == (1, 2)


def test_a_passage_is_like_the_theme_whose_words_it_holds(learned):
    shove, figures, lunch = (
        likeness(words, learned)
        for words in (["vinkje", "aan"], ["grafiek", "streep"], ["soep", "raam"])
    )

    assert shove[1] > shove[0]
    assert figures[0] > figures[1]
    assert max(lunch) < min(shove[1], figures[0])


def test_what_is_learned_does_not_depend_on_the_order_of_the_examples(learned):
    assert learn(reversed(EXAMPLES), THEMES) == learned
    assert learned.examples == fingerprint(reversed(EXAMPLES))
    assert fingerprint(EXAMPLES[1:]) != learned.examples


def test_a_long_passage_counts_no_more_than_a_short_one():
    twice = Learned(("a",), (0,), {word: Weight(10, 0, {0: 50}).packed() for word in "xy"})

    assert likeness("x", twice) == (500,)
    # The length grows with the root of two, where twice as many words say the same.
    assert 700 < likeness("xy", twice)[0] < 715


def test_a_passage_like_the_examples_has_the_theme_with_the_words_that_say_so(learned):
    texts = (SHOVE, LUNCH, FIGURES)
    story = a_story("anna", *(passage(f"p-{n}", text) for n, text in enumerate(texts)))

    shove, figures = tag_story(story, vocabulary(with_her_words(), learned))

    assert (shove.theme, shove.decision) == ("duwen", Decision.EXAMPLES)
    assert "vinkje" in [evidence.text for evidence in shove.evidence]
    assert shove.score >= 100
    rounding = shove.score - sum(each.weight for each in shove.evidence)
    assert 0 <= rounding * 100 <= 4 * shove.score
    assert (figures.theme, figures.passage) == ("cijfers", "p-2")


@pytest.mark.parametrize("passage", [{"kind": Kind.HEADING}, {"kind": Kind.CAPTION}])
def test_headings_and_captions_are_no_running_text(learned, passage):
    assert decisions(SHOVE, learned, two_themes(), **passage) == {}


def test_a_passage_of_a_few_words_is_like_nothing(learned):
    assert decisions("Het vinkje stond aan.", learned, two_themes()) == {}


def test_a_strong_word_proves_its_theme_unless_the_passage_is_about_something_else(learned):
    themes = two_themes(duwen="soep", cijfers="duwtje")
    neutral = "Toen gaf hij een duwtje tegen de deur en die ging eindelijk heel erg langzaam open."

    assert decisions(neutral, learned, themes) == {"cijfers": Decision.RULES}
    assert decisions(LUNCH, learned, themes) == {}
    assert decisions(LUNCH, None, themes) == {"duwen": Decision.RULES}


def test_what_the_author_decides_goes_before_what_was_learned(learned):
    no = (Override("duwen", False, "Gaat over een scherm.", 1),)

    found = decisions(SHOVE, learned, two_themes(), overrides=no)

    assert found == {"duwen": Decision.DENIED}


def test_a_theme_for_quotations_only_is_looked_for_in_quotations(learned):
    themes = tuple(replace(theme, quoted_only=True) for theme in two_themes())

    assert decisions(SHOVE, learned, themes, voice=Voice.AUTHOR) == {}
    assert decisions(SHOVE, learned, themes, voice=Voice.QUOTED)


def test_a_theme_without_examples_goes_by_its_words_alone(learned):
    themes = (*two_themes(), theme_of("nieuw", "kantine"))

    assert decisions(LUNCH, learned, themes) == {"nieuw": Decision.RULES}


@pytest.mark.parametrize(("told", "decision"), [(-10, Decision.HUNCH), (-80, None)])
def test_a_passage_that_is_nearly_like_is_found_beside_one_that_is(told, decision):
    weights = {word: Weight(100, 0, {0: 400}) for word in ("vinkje", "stiekem", "knop")}
    weights |= {word: Weight(100, -4, {0: 5}) for word in ("soep", "boterham", "kantine")}
    packed = {word: weight.packed() for word, weight in weights.items()}
    words = vocabulary([theme_of("duwen")], Learned(("duwen",), (told,), packed))
    texts = {"p-1": SHOVE, "p-2": LUNCH, "p-3": FIGURES}
    story = a_story("anna", *(passage(id, text) for id, text in texts.items()))

    found = {tag.passage: tag.decision for tag in tag_story(story, words)}

    assert found.pop("p-1") is Decision.EXAMPLES
    assert found == ({"p-2": decision} if decision else {})


def test_only_stop_words_explain_nothing_so_nothing_is_claimed():
    always = Learned(("duwen",), (500,), {"het": Weight(10, 0, {0: 90}).packed()})

    alike = alikes(index_of([passage("p-1", SHOVE)]), always)

    assert alike.scores[0]["duwen"] > 0
    assert alike.told(0, "duwen") == ()
    assert decisions(SHOVE, always, (theme_of("duwen"),)) == {}


starts = st.integers(-1_000_000, 1_000_000)
words = st.text("abcdé '", min_size=1, max_size=8)
weights = st.builds(
    Weight,
    st.integers(0, 700),
    st.integers(-300, 300),
    st.dictionaries(st.integers(0, 1), st.integers(-300, 300)),
)


@given(st.lists(weights, max_size=40))
def test_what_many_traits_say_is_the_sum_of_what_each_says(told):
    learned = Learned(THEMES, (0, 0), {})

    rarity, any_theme, first, second = learned.sums(each.packed() for each in told)

    assert rarity == sum(each.rarity for each in told)
    assert any_theme == sum(each.any_theme for each in told)
    assert first == sum(each.themes.get(0, 0) for each in told)
    assert second == sum(each.themes.get(1, 0) for each in told)


@given(weights)
def test_a_weight_comes_out_as_it_was_put_in(weight):
    kept = Learned(THEMES, (0, 0), {"x": weight.packed()}).weight("x")

    shown = {number: told for number, told in weight.themes.items() if told}
    assert kept == Weight(weight.rarity, weight.any_theme, shown)


@given(st.dictionaries(words, weights, max_size=5), st.tuples(starts, starts))
def test_the_file_gives_back_what_was_learned(told, start):
    learned = Learned(THEMES, start, {word: each.packed() for word, each in told.items()}, "0123")

    assert from_json(as_json(learned)) == learned


def test_a_theme_that_is_no_more_is_left_out_of_what_was_learned(learned):
    only = learned.only({"duwen", "anders"})

    assert only.themes == ("duwen",)
    for words in (["vinkje", "aan"], ["soep"]):
        assert likeness(words, only) == likeness(words, learned)[1:]
    assert learned.only(set(THEMES)) is learned


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{}",
        b"[1]",
        b'{"version": 2}',
        b'{"version":1,"examples":"","themes":["a"],"start":[],"weights":{}}',
        b'{"version":1,"examples":"","themes":["a"],"start":[0],"weights":{"x":[1,2,3]}}',
        b'{"version":1,"examples":"","themes":["a"],"start":[0],"weights":{"x":[1,2,7,4]}}',
        b'{"version":1,"examples":"","themes":["a"],"start":["x"],"weights":{}}',
        b'{"version":1,"examples":"","themes":["a"],"start":[9999999],"weights":{}}',
        b'{"version":1,"examples":"","themes":["a","a"],"start":[0,0],"weights":{}}',
        b'{"version":1,"examples":"","themes":["a"],"start":[0],"weights":{"x":[-1,2]}}',
        b'{"version":1,"examples":"","themes":["a"],"start":[0],"weights":{"x":[Infinity,2]}}',
        b'{"version":1,"examples":"","themes":["a"],"start":[0],"weights":{"x":[1.5,2]}}',
        b"[" * 200_000,
    ],
)
def test_a_damaged_file_is_named_with_the_way_out_and_the_words_still_count(tmp_path, damage):
    (tmp_path / LEARNED).write_bytes(damage)

    learned, [problem] = read_learned(tmp_path, set())

    assert learned is None
    assert problem.code == "geleerd-kapot"
    assert "themes --learn" in problem.remedy


def test_nothing_is_wrong_where_nothing_was_learned_yet(tmp_path):
    assert read_learned(tmp_path, set()) == (None, ())


def gold_story(slug: str, text: str, count: int) -> str:
    passages = (f"<!-- goud: {slug} -->\n{text} Nummer {n}.\n" for n in range(count))
    return "Titel: Een voorbeeld\nDatum: 2026-01-01\n\n" + "\n".join(passages)


@pytest.fixture
def own_site(tmp_path) -> Path:
    theme = "Titel: {0}\nVraag: Wat?\nSamenvatting: Over {0}.\nKern: {0}\n\nWoorden.\n"
    content = content_folder(
        tmp_path, {f"themas/{slug}.md": theme.format(slug) for slug in THEMES} | {"site.toml": ""}
    )
    examples = content.parent / "goud" / "voorbeelden"
    examples.mkdir(parents=True)
    (examples / "a.md").write_text(gold_story("duwen", SHOVE, 11), encoding="utf-8")
    (examples / "b.md").write_text(gold_story("", LUNCH, 11), encoding="utf-8")
    return content


def test_an_author_lets_her_themes_learn_from_her_own_labels(own_site, capsys):
    assert learn_themes(own_site, None, own_site.parent / "meegeleverd")

    said = capsys.readouterr().out
    assert "Geleerd van 22 passages over 1 thema’s; 22 zijn van jou." in said
    assert "Van «cijfers» zijn er maar 0 voorbeelden." in said
    learned, problems = read_learned(
        own_site / "themas", {theme.slug for theme in read_themes(own_site / "themas")[0]}
    )
    assert problems == ()
    assert learned is not None
    assert learned.themes == ("duwen",)


def test_what_the_project_taught_is_not_lost_when_she_adds_her_own(own_site, capsys):
    shipped = own_site.parent / "meegeleverd"
    (shipped / "voorbeelden").mkdir(parents=True)
    for name, slug in (("c", "cijfers"), ("d", "onbekend")):
        text = gold_story(slug, FIGURES, 12)
        (shipped / "voorbeelden" / f"{name}.md").write_text(text, encoding="utf-8")

    assert learn_themes(own_site, None, shipped)

    said = capsys.readouterr().out
    assert "Geleerd van 34 passages over 2 thema’s; 22 zijn van jou." in said
    assert "Opzij gelegd: 12" in said
    learned, _ = read_learned(
        own_site / "themas", {theme.slug for theme in read_themes(own_site / "themas")[0]}
    )
    assert learned is not None
    assert learned.themes == THEMES


def test_examples_without_any_that_are_about_nothing_come_with_a_warning(own_site, capsys):
    (own_site.parent / "goud" / "voorbeelden" / "b.md").unlink()

    assert learn_themes(own_site, None, own_site)

    assert "gaan er maar 0 nergens over" in capsys.readouterr().out


def test_a_theme_that_is_learned_alone_is_found(own_site):
    learn_themes(own_site, None, own_site)
    themes = read_themes(own_site / "themas")[0]
    learned, _ = read_learned(own_site / "themas", {theme.slug for theme in themes})

    assert set(decisions(SHOVE, learned, themes)) == {"duwen"}


def test_a_misspelt_label_stops_the_lesson_with_the_nearest_theme(own_site, capsys):
    more = own_site.parent / "goud" / "voorbeelden" / "c.md"
    more.write_text(gold_story("duwe", SHOVE, 2), encoding="utf-8")

    assert not learn_themes(own_site, None, own_site.parent / "meegeleverd")

    assert "«duwen»" in capsys.readouterr().out
    assert not (own_site / "themas" / LEARNED).exists()


def test_without_examples_it_says_how_to_make_them(own_site, capsys):
    for path in (own_site.parent / "goud" / "voorbeelden").iterdir():
        path.unlink()

    learn_themes(own_site, None, own_site.parent / "meegeleverd")

    assert "<!-- goud: lemen-laag, rollen -->" in capsys.readouterr().out


def test_the_shipped_themes_have_learned_from_the_examples_as_they_are_now():
    told = json.loads((ROOT / "content" / "themas" / LEARNED).read_bytes())
    labelled, problems = read_gold(ROOT / "tests" / "gold" / "voorbeelden")

    assert problems == ()
    assert told["examples"] == fingerprint(examples_in(labelled)), "run: themes --learn"


def test_no_example_is_used_to_judge():
    texts = [
        {passage.text for each in read_gold(ROOT / "tests" / "gold" / part)[0]
         for passage in each.story.passages if passage.kind is not Kind.HEADING}
        for part in ("voorbeelden", "tuning", "judging")
    ]  # fmt: skip

    assert texts[0].isdisjoint(texts[1] | texts[2])
