"""The term syntax: what each way of typing a term finds, and what it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.problem import Findings
from plugins.theme_tagging.terms import pattern_of, read_terms
from plugins.theme_tagging.theme import TermKind

from .finding import evidence_in, theme_of, words_found


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("haakse regel", "Twee haakse regels.", "haakse regels"),
        ("nemen", "Hij nam het mee.", "nam"),
        ("schuren", "Dat schuurt.", "schuurt"),
        ("verantwoordelijke burgers", "Een verantwoordelijke burger.", "verantwoordelijke burger"),
        ("neerleggen", "Ze hebben het neergelegd.", "neergelegd"),
        ("grijs gebied", "Dat zijn grijze gebieden.", "grijze gebieden"),
        ("nudges", "Wij doen aan nudges.", "nudges"),
        ("een loket", "Er is één loket.", "één loket"),
        ("reeel", "Dat is reëel.", "reëel"),
        ("foto’s", "Hij maakt foto's.", "foto's"),
        ("zo'n brief", "Zo’n brief dus.", "Zo’n brief"),
        ("'s avonds", "Ik bel ’s avonds.", "’s avonds"),
        ("anna", "Dat is Anna’s bureau.", "Anna’s"),
        ("ov-kaart", "Mijn ov-kaart is weg.", "ov-kaart"),
        ("ovkaart", "Mijn ov-kaart is weg.", "ov-kaart"),
        ("verantwoordelijkheid", "Ver\u00adantwoor\u00adde\u00adlijk\u00adheid nemen.", None),
        ("één lijn", "Dat is e\u0301e\u0301n lijn.", "e\u0301e\u0301n lijn"),
        ("menselijke maat", "De menselijke\u00a0maat.", "menselijke\u00a0maat"),
    ],
)
def test_a_term_finds_its_words_in_any_form(term: str, text: str, found: str | None) -> None:
    expected = found or "Ver\u00adantwoor\u00adde\u00adlijk\u00adheid"
    assert words_found(text, term) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Zij neemt de verantwoordelijkheid.",
        "De verantwoordelijkheid die hij nam, was groot.",
        "Wij nemen daarvoor een twee drie vier vijf verantwoordelijkheid.",
    ],
)
def test_a_gap_allows_six_words_in_either_order(text: str) -> None:
    assert words_found(text, "nemen .. verantwoordelijkheid")


@pytest.mark.parametrize(
    "text",
    [
        "Wij nemen een twee drie vier vijf zes zeven verantwoordelijkheid.",
        "Dat neem ik. Verantwoordelijkheid is iets anders.",
        "“Dat neem ik mee?” Verantwoordelijkheid is iets anders.",
        "Alleen verantwoordelijkheid.",
    ],
)
def test_a_gap_ends_after_six_words_and_with_the_sentence(text: str) -> None:
    assert words_found(text, "nemen .. verantwoordelijkheid") == []


def test_a_gap_finds_both_halves_of_a_separable_verb() -> None:
    assert words_found("Hij legt de schuld bij de gemeente neer.", "schuld .. neer") == [
        "schuld … neer"
    ]


@pytest.mark.parametrize("text", ["beleid, computer en burger", "De burger, de computer, beleid."])
def test_three_phrases_may_come_in_any_order(text: str) -> None:
    assert len(words_found(text, "beleid .. computer .. burger")) == 1


def test_a_gap_between_a_word_and_itself_needs_it_twice() -> None:
    assert words_found("Van loket naar loket gestuurd.", "loket .. loket") == ["loket naar loket"]
    assert words_found("Naar het loket gestuurd.", "loket .. loket") == []


@pytest.mark.parametrize("dots", ["..", " .. ", " ... ", " … "])
def test_dots_may_be_typed_in_more_than_one_way(dots: str) -> None:
    assert words_found("Zij neemt de schuld.", f"nemen{dots}schuld") == ["neemt de schuld"]


@pytest.mark.parametrize(
    ("term", "found", "not_found"),
    [
        ("=mens achter", "de mens achter de brief", "de mensen achter een bureau"),
        ("=boost", "Geef een boost.", "Ik werd boos."),
        ("=Boost", "Geef een boost.", "Ik werd boos."),
        ("=één", "één ding", "een ding"),
        ("==DUO", "Bij DUO dus.", "Een duo dus."),
        ("nudge*", "Dat zijn nudges.", "Genudged dus."),
        ("*systeem", "Het studiesysteem.", "Een systeembeheerder."),
        ("*schuld", "Een studieschuld.", "Dat is zijn schuldenaar."),
    ],
)
def test_signs_say_which_form_a_word_must_have(term: str, found: str, not_found: str) -> None:
    assert words_found(found, term)
    assert words_found(not_found, term) == []


def test_words_of_a_phrase_stand_next_to_each_other_in_one_sentence() -> None:
    assert words_found("de lemen laag", "lemen laag")
    assert words_found("van lemen. Laag water", "lemen laag") == []
    assert words_found("de lemen dikke laag", "lemen laag") == []


def test_a_word_whose_dictionary_form_stands_everywhere_keeps_its_own_form() -> None:
    assert words_found("Er was er eentje.", "eentje") == ["eentje"]
    assert words_found("Er was er een.", "eentje") == []


def test_each_kind_of_term_has_its_weight_and_the_author_may_choose_another() -> None:
    theme = theme_of(strong="leem; klei (1,5)", weak="trein; systeem (0.25)")

    assert [(term.text, term.weight) for term in theme.terms] == [
        ("leem", 100),
        ("klei", 150),
        ("trein", 50),
        ("systeem", 25),
    ]


def test_an_empty_place_between_two_semicolons_is_no_term() -> None:
    assert len(theme_of(strong=" leem ;; klei; ").terms) == 2


@pytest.mark.parametrize(
    ("typed", "code", "word"),
    [
        ("trein (zwaar)", "term-gewicht", "zwaar"),
        ("trein (0)", "term-gewicht", "0"),
        ("trein (3)", "term-gewicht", "3"),
        ("voor de", "term-te-gewoon", "voor de"),
        ("het .. van", "term-te-gewoon", "het .. van"),
        ("nemen ..", "term-half", "nemen .."),
        (".. nemen", "term-half", ".. nemen"),
        ("*sys*", "term-tekens", "*sys*"),
        ("===leem", "term-tekens", "===leem"),
        ("=nudge*", "term-tekens", "=nudge*"),
        ("stu*", "term-kort", "stu*"),
        ("leem, klei", "term-woord", "leem,"),
        ("burger/klant", "term-woord", "burger/klant"),
        ("“leem”", "term-woord", "“leem”"),
        ("=", "term-woord", "="),
    ],
)
def test_a_term_that_cannot_be_looked_up_is_named(typed: str, code: str, word: str) -> None:
    findings = Findings("content/themas/leem.md")

    terms = read_terms(f"keileem; {typed}", TermKind.STRONG, 4, findings)

    assert [term.text for term in terms] == ["keileem"]
    [problem] = findings.problems
    assert (problem.code, problem.line) == (code, 4)
    assert f"«{word}»" in problem.message
    assert problem.remedy


@given(st.text(alphabet=st.sampled_from("abé’-=*.;()0,5 \n…\u00ad"), max_size=60))
def test_whatever_is_typed_becomes_terms_or_problems(typed: str) -> None:
    findings = Findings("content/themas/leem.md")

    terms = read_terms(typed, TermKind.WEAK, 1, findings)

    assert len(terms) + len(findings.problems) <= typed.count(";") + 1
    for term in terms:
        assert pattern_of(term.text).phrases
        assert evidence_in("Een gewone zin.", theme_of(weak=term.text)) is not None
