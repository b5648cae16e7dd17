"""Of the words behind a tag a reader sees those that mean something by themselves."""

import pytest

from plugins.theme_tagging.telling import MOST_TOLD, most_telling, telling
from plugins.theme_tagging.theme import Decision, Evidence, Tag, TermKind


def a_tag_for(*words: tuple[str, int], decision: Decision = Decision.EXAMPLES) -> Tag:
    evidence = tuple(
        Evidence(text.casefold(), TermKind.WEAK, weight, 10 * place, 10 * place + 5, text)
        for place, (text, weight) in enumerate(words)
    )
    return Tag("zorg", "anna/index.md", "p", 100, decision, "", evidence)


def shown(*tags: Tag) -> list[str]:
    return [each.text for each in most_telling(tags)]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Die regel", ["regel"]),
        ("van juridische", ["juridische"]),
        ("fout in", ["fout"]),
        ("naast elkaar", []),
        ("Alles was", []),
        ("drie keer", []),
        ("vierhonderdzestig", []),
        ("1960", []),
        ("hè", []),
        ("Baukje", []),
        ("Regels", ["Regels"]),
        ("brief van de gemeente", ["brief van de gemeente"]),
        ("", []),
    ],
)
def test_what_means_nothing_by_itself_is_left_out_and_cut_off(text: str, core: list[str]):
    assert shown(a_tag_for((text, 100))) == core


def test_at_most_three_are_shown_and_the_heaviest_first():
    words = [("brief", 9), ("balie", 40), ("loket", 20), ("regel", 30), ("de brieven", 5)]

    assert shown(a_tag_for(*words)) == ["balie", "regel", "loket"]
    assert MOST_TOLD == 3


def test_forms_of_one_word_are_one_word():
    assert shown(a_tag_for(("brief", 10), ("balie", 12), ("de brieven", 10))) == ["brief", "balie"]


def test_what_terms_prove_is_shown_whole_and_goes_first():
    rules = a_tag_for(("naast elkaar", 100), ("kier", 50), decision=Decision.RULES)

    assert shown(a_tag_for(("balie", 10)), rules) == ["naast elkaar", "kier", "balie"]
    assert [each.text for each in telling(rules)] == ["naast elkaar", "kier"]


def test_several_passages_together_show_what_weighs_most_in_all_of_them():
    one, other = a_tag_for(("balie", 30), ("regel", 20)), a_tag_for(("Regel", 20))

    assert shown(one, other) == ["regel", "balie"]
