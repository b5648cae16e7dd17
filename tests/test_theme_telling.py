"""Of the words behind a tag a reader sees those that mean something by themselves."""

from dataclasses import replace

import pytest

from plugins.theme_tagging.dutch import word_of
from plugins.theme_tagging.meaning import means_something
from plugins.theme_tagging.telling import MOST_TOLD, most_telling, telling
from plugins.theme_tagging.theme import Decision, Evidence, Tag, TermKind


def a_tag_for(*words: tuple[str, int], decision: Decision = Decision.EXAMPLES) -> Tag:
    evidence = tuple(
        Evidence(text.casefold(), TermKind.LEARNED, weight, 10 * place, 10 * place + 5, text)
        for place, (text, weight) in enumerate(words)
    )
    return Tag("zorg", "anna/index.md", "p", 100, decision, "", evidence)


def shown(*tags: Tag) -> list[str]:
    return [each.text for each in most_telling(tags)]


@pytest.mark.parametrize(
    ("word", "means"),
    [
        ("regel", True),
        ("juridische", True),
        ("Regels", True),
        ("elkaar", False),
        ("z’n", False),
        ("euro", False),
        ("vierhonderdzestig", False),
        ("1960", False),
        ("hè", False),
        ("Baukje", False),
    ],
)
def test_small_words_numbers_and_names_mean_nothing_by_themselves(word: str, means: bool):
    assert means_something(word_of(word)) is means


def test_at_most_three_are_shown_and_the_heaviest_first():
    words = [("brief", 9), ("balie", 40), ("loket", 20), ("regel", 30), ("brief", 5)]

    assert shown(a_tag_for(*words)) == ["balie", "regel", "loket"]
    assert MOST_TOLD == 3


def test_of_a_likeness_her_own_words_come_first():
    learned = a_tag_for(("balie", 90))
    [hers] = a_tag_for(("kier", 20)).evidence
    tag = replace(learned, evidence=(*learned.evidence, replace(hers, kind=TermKind.WEAK)))

    assert shown(tag) == ["kier", "balie"]


def test_what_terms_prove_is_shown_whole_and_goes_first():
    rules = a_tag_for(("naast elkaar", 100), ("kier", 50), decision=Decision.RULES)

    assert shown(a_tag_for(("balie", 10)), rules) == ["naast elkaar", "kier", "balie"]
    assert [each.text for each in telling(rules)] == ["naast elkaar", "kier"]


def test_several_passages_together_show_what_weighs_most_in_all_of_them():
    one, other = a_tag_for(("balie", 30), ("regel", 20)), a_tag_for(("Regel", 20))

    assert shown(one, other) == ["regel", "balie"]
