"""A story says which others link to it, with the sentence around each link."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.links.references import references
from plugins.pages.text.sentences import sentence_around, sentence_starts
from plugins.story.passage import Span
from plugins.story.story import Genre, Link, Status
from tests.builders import a_library, a_story, said, told

ANNA = a_story("anna", told("p", "Anna werkt aan de balie."))


def link(passage, words, target="../anna/index.md"):
    """A link on these words of a passage."""
    start = passage.text.index(words)
    return Link(target, words, 1, passage.id, Span(start, start + len(words)))


def linking(slug, *pairs, **fields):
    """A story whose passages each hold links: pairs of a passage and its links."""
    story = a_story(slug, *(passage for passage, _ in pairs), **fields)
    return replace(story, links=tuple(each for _, links in pairs for each in links))


def references_of(*others):
    return references(a_library(ANNA, *others), ANNA)


def test_a_link_is_shown_in_its_sentence_with_its_words_marked():
    passage = told("b", "Bas belt. Hij kent haar verhaal & lacht. Dan gaat hij.", heading="Thuis")

    [bas] = references_of(linking("bas", (passage, [link(passage, "haar verhaal")])))

    assert (bas.title, bas.kicker, bas.url) == ("Over bas", "Portret", "/portretten/bas/")
    [reference] = bas.sentences
    assert reference.sentence == "Hij kent <mark>haar verhaal</mark> &amp; lacht."
    assert (reference.url, reference.heading) == ("/portretten/bas/#b", "Thuis")


def test_links_stand_together_by_story_and_a_sentence_stands_there_once():
    one = told("b", "Zie Anna en nog eens haar. Klaar.")
    two = told("c", "Daar is Anna.")
    cleo = told("d", "Lees Anna.")

    bas, post = references_of(
        linking("bas", (one, [link(one, "Anna"), link(one, "haar")]), (two, [link(two, "Anna")])),
        linking("cleo", (cleo, [link(cleo, "Anna", "../../portretten/anna/")]), genre=Genre.POST),
    )

    assert [each.sentence for each in bas.sentences] == [
        "Zie <mark>Anna</mark> en nog eens <mark>haar</mark>.",
        "Daar is <mark>Anna</mark>.",
    ]
    assert (post.kicker, post.url) == ("Blog", "/blog/cleo/")


def test_what_somebody_says_stays_whole_and_in_its_own_letter():
    text = "“Wij hadden moeten bellen. Zij niet.”"
    passage = said("b", text, "Bas")

    [bas] = references_of(linking("bas", (passage, [link(passage, "Zij")])))

    assert bas.sentences[0].sentence == (
        '<span class="speech">“Wij hadden moeten bellen. </span>'
        '<mark><span class="speech">Zij</span></mark><span class="speech"> niet.”</span>'
    )


def test_the_source_of_a_quotation_shows_what_was_quoted():
    passage = told("b", "Anna werkt aan de balie. Al jaren.")
    source = Link("../anna/", "Anna's verhaal", 1, "b", Span(0, 0))

    [bas] = references_of(linking("bas", (passage, [source])))

    assert bas.sentences[0].sentence == "Anna werkt aan de balie. Al jaren."


def test_a_link_outside_any_passage_shows_its_words_and_leads_to_the_story():
    loose = Link("/portretten/anna/#p", "Anna's verhaal", 1, "", Span(0, 0))

    [bas] = references_of(replace(a_story("bas"), links=(loose,)))

    assert bas.sentences[0].sentence == "<mark>Anna’s verhaal</mark>"
    assert bas.sentences[0].url == "/portretten/bas/"


@pytest.mark.parametrize("target", ["https://loket.example/x", "../cleo/", "/themas/", "#b"])
def test_a_link_to_somewhere_else_is_no_reference(target):
    passage = told("b", "Zie daar.")

    assert references_of(linking("bas", (passage, [link(passage, "daar", target)]))) == ()


def test_a_story_does_not_refer_to_itself_and_a_hidden_one_to_nobody():
    passage = told("b", "Zie Anna.")
    own = replace(ANNA, links=(Link("#p", "Anna", 1, "p", Span(0, 4)),))
    hidden = linking("bas", (passage, [link(passage, "Anna")]), status=Status.HIDDEN)

    assert references(a_library(own, hidden), own) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Een. Twee xx drie. Vier.", "Twee xx drie."),
        ("xx aan het begin. Dan verder.", "xx aan het begin."),
        ("Eerst dit. Dan xx", "Dan xx"),
        ("Wat? Nee xx! En toen… Niets.", "Nee xx!"),
        ("Zij vroeg dr. Bos en mr. xx iets. Klaar.", "Zij vroeg dr. Bos en mr. xx iets."),
        ("Om 3.5 uur kwam xx. ’s Avonds niet.", "Om 3.5 uur kwam xx."),
        ("Hij zei: “Nee.” Daarna xx. Klaar.", "Daarna xx."),
        ("Kijk (ook bij xx.) Verder.", "Kijk (ook bij xx.)"),
    ],
)
def test_the_sentence_around_words_starts_and_ends_where_a_reader_would(text, sentence):
    place = text.index("xx")

    span = sentence_around(text, sentence_starts(text), Span(place, place + 2))

    assert text[span.start : span.end] == sentence


@given(st.text(alphabet="aB. ?!“”’…\n(", max_size=60), st.data())
def test_a_sentence_always_holds_its_words(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].strip()

    span = sentence_around(text, sentence_starts(text), Span(start, end))

    assert words in text[span.start : span.end]
