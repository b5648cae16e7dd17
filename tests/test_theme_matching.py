"""What counts as evidence for a theme, and how much."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.passage import Span
from plugins.theme_tagging.index import index_of
from plugins.theme_tagging.matching import find_evidence, occurrences
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.terms import pattern_of
from plugins.theme_tagging.theme import Theme
from plugins.theme_tagging.vocabulary import Vocabulary, vocabulary

from .builders import said, told
from .finding import evidence_in, score, theme_of, words_found

SHIPPED = Path(__file__).parents[1] / "content" / "themas"


@pytest.fixture(scope="module")
def shipped() -> Vocabulary:
    return vocabulary(read_themes(SHIPPED)[0])


def test_evidence_shows_the_author_s_own_words_where_they_stand() -> None:
    text = "Zo’n laag, de ‘lemen laag’, blijft."

    [evidence] = evidence_in(text, theme_of(strong="lemen laag"))

    assert (evidence.term, evidence.weight) == ("lemen laag", 100)
    assert text[evidence.start : evidence.end] == evidence.text == "lemen laag"


def test_two_terms_that_find_the_same_words_count_once() -> None:
    theme = theme_of(strong="wat .. nodig heeft; wat .. nodig hebben; nodig hebben")

    assert score("Vraag wat iemand nodig heeft.", theme) == 100


def test_the_same_term_again_counts_for_a_quarter() -> None:
    assert score("Een brief, en weer een brief.", theme_of(strong="brief")) == 125
    assert score("Een brief, en weer een brief.", theme_of(weak="brief")) == 62
    assert score("Een brief, twee brieven.", theme_of(weak="brief; brieven")) == 62


def test_of_two_terms_that_find_the_same_the_heaviest_counts() -> None:
    assert score("Twee brieven.", theme_of(strong="brieven", weak="brief")) == 100


def test_a_word_counts_once_for_its_heaviest_and_then_its_longest_term() -> None:
    theme = theme_of(strong="lemen laag; laag", weak="lemen; dikke lemen laag")

    [evidence] = evidence_in("Een dikke lemen laag.", theme)

    assert (evidence.term, evidence.weight) == ("lemen laag", 100)


def test_words_in_a_gap_are_free_for_other_terms() -> None:
    theme = theme_of(strong="schuld .. neer", weak="gemeente")

    assert score("Hij legt de schuld bij de gemeente neer.", theme) == 150


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Recht de lens in kijken.", []),
        ("Kijk door deze lens.", ["lens"]),
        ("Recht de lens in kijken, door deze lens.", ["lens"]),
    ],
)
def test_a_cancelling_phrase_covers_only_its_own_words(text: str, found: list[str]) -> None:
    theme = theme_of(weak="lens", cancelling="lens in kijken")

    assert [each.text for each in evidence_in(text, theme)] == found


def test_a_term_that_touches_a_cancelled_word_proves_nothing() -> None:
    theme = theme_of(strong="trein .. door", cancelling="in de trein")

    assert evidence_in("Ik werk door in de trein.", theme) == ()


def test_a_theme_of_quotes_only_looks_at_direct_speech() -> None:
    theme = theme_of(strong="leem", quoted_only=True)
    half = replace(said("p-1", "“Leem”, zegt hij, en graaft leem."), speech=(Span(0, 6),))

    assert [each.start for each in evidence_in(half, theme)] == [1]
    assert evidence_in(told("p-1", "Leem dus."), theme) == ()
    assert len(evidence_in(said("p-1", "Leem dus."), theme)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Er zitten altijd mensen achter een bureau.",
        "Mijn collega werd boos toen de printer het niet deed.",
        "De data zijn vorige week geleverd en op tijd ingelezen.",
        "Het algoritme draait elke nacht een uur.",
        "We namen de trein van half acht naar Zwolle.",
        "Er was brand in de kantine, maar die was zo uit.",
        "Achter ons stond een lange lijn van wachtenden.",
        "De stroom viel uit, dus we zaten in het donker.",
        "Ze keek recht de lens in en lachte niet.",
        "Hij is verantwoordelijk voor de website.",
        "We kregen een nieuw systeem, met de knoppen op een andere plek.",
        "De regel staat in artikel vier.",
        "Ze is een vriendelijke vrouw en helpt graag.",
        "Het formulier is vier bladzijden.",
        "We deden een experiment met staand vergaderen.",
    ],
)
def test_an_ordinary_word_gives_no_shipped_theme(text: str, shipped: Vocabulary) -> None:
    found = find_evidence(index_of([told("p-1", text)]), shipped)

    accepted = {
        shipped.themes[theme].slug: evidence
        for (_, theme), evidence in found.items()
        if sum(each.weight for each in evidence) >= shipped.themes[theme].threshold
    }
    assert accepted == {}


WORDS = ("leem", "lemen", "laag", "brief", "brieven", "computer", "beleid", "burger", "schuld")
SMALL = ("de", "het", "een", "niet", "stuurt.", "Gaat?", "Dus")
TEXTS = st.lists(st.sampled_from(WORDS + SMALL), max_size=30).map(" ".join)
TERMS = "lemen laag; beleid .. burger; brief; brieven de; computer .. het .. schuld; bele*; *rief"


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_a_passage_proves_the_same_alone_and_among_others(texts: list[str]) -> None:
    theme = theme_of(weak=TERMS)
    passages = [told(f"p-{number}", text) for number, text in enumerate(texts)]

    together = find_evidence(index_of(passages), vocabulary([theme]))

    for number, passage in enumerate(passages):
        assert together.get((number, 0), ()) == evidence_in(passage, theme)


@given(TEXTS)
def test_offsets_point_at_the_words_and_no_word_counts_twice(text: str) -> None:
    evidence = evidence_in(text, theme_of(strong=TERMS))

    for each in evidence:
        first, *_, last = (each.text, *each.text.split(" … "))
        assert text[each.start : each.end] == each.text or "…" in each.text
        assert text[each.start : each.end].startswith(first.partition(" … ")[0])
        assert text[each.start : each.end].endswith(last)
        assert each.text[0].isalpha()
        assert each.text[-1].isalpha()
    phrases = [each for each in evidence if ".." not in each.term]
    assert all(one.end <= next_.start for one, next_ in itertools.pairwise(phrases))


def found_by(text: str, *terms: str) -> dict[str, list[tuple[int, ...]]]:
    """Where each term stands in a text, by the numbers of its words."""
    words = vocabulary([theme_of(strong="; ".join(terms))])
    found: dict[str, list[tuple[int, ...]]] = {term: [] for term in terms}
    for entry, where in occurrences(index_of([told("p-1", text)]), words):
        found[entry.term.text].append(where)
    return found


@given(TEXTS)
def test_reading_a_text_once_finds_what_looking_for_each_term_at_every_place_finds(
    text: str,
) -> None:
    index = index_of([told("p-1", text)])
    terms = ("lemen laag", "brieven de", "bele*", "*rief", "=leem", "laag", "lemen laag de brief")
    expected: dict[str, list[tuple[int, ...]]] = {}

    for term in terms:
        wanted = pattern_of(term).phrases[0].words
        expected[term] = [
            tuple(range(start, start + len(wanted)))
            for sentence in index.sentences
            for start in range(sentence.start, sentence.stop - len(wanted) + 1)
            if all(word.finds(index.words[start + n]) for n, word in enumerate(wanted))
        ]

    assert found_by(text, *terms) == expected


def test_a_term_leads_to_the_passages_that_hold_it() -> None:
    passages = [told("p-0", "Leem dus."), told("p-1", "Klei."), told("p-2", "Weer leem.")]
    index = index_of(passages)

    found = occurrences(index, vocabulary([theme_of(strong="leem")]))

    assert [passages[index.passage_of[words[0]]].id for _, words in found] == ["p-0", "p-2"]


def test_a_theme_without_terms_finds_nothing() -> None:
    empty: Theme = theme_of()

    assert evidence_in("Leem en klei.", empty) == ()
    assert words_found("", "leem") == []


@pytest.mark.parametrize(
    "text",
    [
        "(" * 50_000 + "leem" + ")" * 50_000,
        "“‘" * 2_000 + "leem" + "’”" * 2_000,
        "." * 100_000 + " leem",
        " " * 100_000 + "leem",
        "a" * 200_000 + " leem",
        "a-" * 50_000 + " leem",
        "e\u0301" * 100_000 + " leem",
    ],
    ids=["brackets", "quotes", "dots", "spaces", "one word", "hyphens", "accents"],
)
def test_a_strange_text_is_read_to_its_end(text: str) -> None:
    [evidence] = evidence_in(text, theme_of(strong="leem .. klei; leem"))

    assert text[evidence.start : evidence.end] == "leem"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Het loket is dicht.", "loket is dicht"),
        ("Het loket was al dicht.", "loket was al dicht"),
        ("Het loket was al een jaar dicht.", "loket … dicht"),
        ("Het loket was, zegt ze, “gewoon weer dicht”.", "loket … dicht"),
        ("“Het loket,” zei ze, “dicht!”", "loket, zei ze, dicht"),
        ("Een loket is z’n deur dicht.", "loket … dicht"),
    ],
)
def test_of_a_term_with_a_gap_both_parts_are_shown_and_no_half_quotation(text, shown):
    [evidence] = evidence_in(text, theme_of(strong="loket .. dicht"))

    assert evidence.text == shown
    assert text[evidence.start : evidence.end].startswith("loket")
    assert text[evidence.start : evidence.end].endswith("dicht")
