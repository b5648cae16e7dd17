"""A likeness goes public only by words that convince; of any other only the author hears."""

from pathlib import Path

import pytest

from plugins.pages.gather import read_material
from plugins.pages.links.because import because
from plugins.theme_tagging.by_examples import unconvincing
from plugins.theme_tagging.likeness import Learned, Weight
from plugins.theme_tagging.report_text import StoryReport, report_text
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision, Evidence, Tag, TermKind
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story
from .builders import told as passage
from .finding import theme_of

CONTENT = Path(__file__).parents[1] / "content"
SHOVE = "Het vinkje stond al stiekem op de knop aan en niemand merkte dat hij iets had gekozen."
RARE, COMMON = 200, 60
LOUD, SOFT = 100, 20


def learned(**words: tuple[int, int]) -> Learned:
    """What examples taught: for each word how rare it is, and what it says for the theme."""
    weights = {word: Weight(rarity, 0, {0: own}) for word, (rarity, own) in words.items()}
    # Much that is common makes a likeness without any word that a reader would believe.
    common = ("stiekem op", "knop aan", "kiezen", "merken", "iets", "hij", "staan")
    weights |= {trait: Weight(10, 0, {0: 40}) for trait in common}
    return Learned(("duwen",), (500,), {word: weight.packed() for word, weight in weights.items()})


def decided(words: Learned, weak: str = "") -> Tag:
    story = a_story("anna", passage("p-1", SHOVE))
    [tag] = tag_story(story, vocabulary([theme_of("duwen", weak=weak)], words))
    return tag


@pytest.mark.parametrize(
    ("words", "hers", "shown"),
    [
        ({"vinkje": (RARE, LOUD), "stiekem": (RARE, LOUD)}, "", ["vinkje", "stiekem"]),
        ({"vinkje": (RARE, LOUD)}, "stiekem", ["vinkje", "stiekem"]),
        ({"knop": (RARE, SOFT)}, "vinkje; stiekem", ["vinkje", "stiekem"]),
        ({"vinkje": (RARE, LOUD)}, "", None),
        ({"vinkje": (RARE, LOUD), "stiekem": (RARE, SOFT)}, "", None),
        ({"vinkje": (RARE, LOUD), "stiekem": (COMMON, LOUD)}, "", None),
        ({"vinkje": (RARE, LOUD), "niemand": (RARE, LOUD)}, "", None),
        ({"vinkje": (RARE, LOUD)}, "vinkje", None),
    ],
    ids=[
        "two that were learned",
        "one of hers and one learned",
        "two of hers",
        "one",
        "a second that hardly speaks for the theme",
        "a second that is everywhere",
        "a second that means nothing",
        "the same word twice",
    ],
)
def test_two_telling_words_convince_and_fewer_are_a_hunch(words, hers, shown):
    tag = decided(learned(**words), hers)

    if shown:
        assert tag.decision is Decision.EXAMPLES
        assert [each.text for each in tag.evidence] == shown
        assert 0 <= tag.score - sum(each.weight for each in tag.evidence) <= len(shown)
    else:
        assert tag.decision is Decision.HUNCH
        assert not tag.is_public


WORDS = (Evidence("kier", TermKind.WEAK, 50, 0, 4, "kier"),) * 2


@pytest.mark.parametrize(
    ("decided", "reasons", "denied", "hunches"),
    [
        ({1: Decision.EXAMPLES, 2: Decision.NEIGHBOUR}, {1: WORDS, 2: WORDS}, set(), set()),
        ({1: Decision.RULES, 2: Decision.NEIGHBOUR}, {}, set(), set()),
        ({1: Decision.EXAMPLES, 2: Decision.NEIGHBOUR}, {1: (), 2: WORDS}, set(), {1, 2}),
        ({1: Decision.EXAMPLES, 2: Decision.NEIGHBOUR}, {1: WORDS, 2: ()}, set(), {2}),
        ({1: Decision.RULES, 2: Decision.NEIGHBOUR}, {}, {1}, {2}),
    ],
)
def test_who_stands_beside_only_a_hunch_is_one(decided, reasons, denied, hunches):
    assert set(unconvincing(decided, reasons, denied)) == hunches


def test_the_author_hears_of_a_hunch_and_what_to_do():
    story = a_story("anna", passage("p-1", SHOVE))
    theme = theme_of("duwen")
    report = StoryReport(story, (decided(learned(vinkje=(RARE, LOUD))),), ())

    said = report_text([report], [theme])

    assert "Vermoeden, staat niet op de site" in said
    assert "wijs het dan aan" in said
    assert "Met een thema: 0 van 1 passage" in said


def test_on_the_shipped_site_no_likeness_rests_on_one_word():
    material = read_material(CONTENT)
    tags = [tag for story in material.site.stories for tag in tag_story(story, material.vocabulary)]
    public = [tag for tag in tags if tag.decision is Decision.EXAMPLES]

    assert len(public) > 20
    for tag in public:
        assert len(because(tag).words) >= 2, (tag.story, tag.passage, tag.theme)
