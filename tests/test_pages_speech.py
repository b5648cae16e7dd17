"""Direct speech gets a mark of its own, in plain text and between other marks."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.text.speech import mark_speech, mark_speech_in_text, speech_in
from plugins.story.passage import Kind, Passage, Span, Voice
from tests.builders import said, told


def test_speech_in_plain_text_is_marked_and_the_rest_escaped():
    text = "“Ik bel <jou>,” zegt ze."

    marked = mark_speech_in_text(text, [Span(0, 15)])

    assert marked == '<span class="speech">“Ik bel &lt;jou&gt;,”</span> zegt ze.'


@pytest.mark.parametrize(
    ("typed", "text", "spans", "marked"),
    [
        (
            "“Dat is <em>mijn</em> werk,” zei ze.",
            "“Dat is mijn werk,” zei ze.",
            [Span(0, 19)],
            '<span class="speech">“Dat is </span><em><span class="speech">mijn</span></em>'
            '<span class="speech"> werk,”</span> zei ze.',
        ),
        (
            "Ze zei: “Kies <a href='/x/'>zelf</a>.”",
            "Ze zei: “Kies zelf.”",
            [Span(8, 20)],
            'Ze zei: <span class="speech">“Kies </span><a href=\'/x/\'><span class="speech">zelf'
            '</span></a><span class="speech">.”</span>',
        ),
        (
            "“Eén<br>twee.”",
            "“Eén twee.”",
            [Span(0, 11)],
            '<span class="speech">“Eén</span><br><span class="speech">twee.”</span>',
        ),
        (
            "“A &amp; B”  en\nC",
            "“A & B” en C",
            [Span(0, 7)],
            '<span class="speech">“A &amp; B”</span>  en\nC',
        ),
        ("Niemand zegt iets.", "Niemand zegt iets.", [], "Niemand zegt iets."),
    ],
)
def test_marks_stand_between_the_tags_of_the_text(typed, text, spans, marked):
    assert mark_speech(typed, text, spans) == marked


def test_html_that_says_something_else_is_left_alone():
    assert mark_speech("Een <b>ander</b> verhaal", "“Ik bel.”", [Span(0, 9)]) == (
        "Een <b>ander</b> verhaal"
    )


@given(st.text(alphabet="ab“” &<>\n", max_size=30), st.data())
def test_marking_never_changes_a_word(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    marked = mark_speech_in_text(text, [Span(start, end)])

    assert html.unescape(re.sub("<[^>]*>", "", marked)) == text
    assert marked.count("<span") == marked.count("</span>")


def test_a_turn_in_a_dialogue_is_speech_from_start_to_end():
    turn = Passage("p", Kind.PARAGRAPH, "Ik bel.", 0, 1, "", Voice.QUOTED, "Anna")

    assert speech_in(turn) == (Span(0, 7),)


def test_an_earlier_text_and_the_authors_words_are_no_speech():
    quotation = Passage("p", Kind.QUOTATION, "Ooit.", 0, 1, "", Voice.QUOTED, None)

    assert speech_in(quotation) == ()
    assert speech_in(told("p", "Ze belt.")) == ()
    assert speech_in(said("p", "“Ik bel.”", "Anna")) == (Span(0, 9),)
