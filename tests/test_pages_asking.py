"""What is asked stands large; a short line gets air."""

import pytest
from markupsafe import Markup

from plugins.pages.text.asking import asked
from plugins.pages.text.short_lines import is_short_line
from plugins.pages.view_pieces import BlockView


@pytest.mark.parametrize(
    ("html", "shown", "label"),
    [
        ("Durf je dat?", "<strong>Durf je dat?</strong>", "Durf je dat?"),
        ("Wie? Jij. Of niet?", "<strong>Wie?</strong> Jij. Of niet?", "Wie?"),
        ("Zei ze “wie?” Ja.", "<strong>Zei ze “wie?”</strong> Ja.", "Zei ze “wie?”"),
        ("<em>Wie</em> dan? Jij.", "<strong><em>Wie</em> dan?</strong> Jij.", "Wie dan?"),
        ("<em>Wie? Jij</em> dus.", "<em>Wie? Jij</em> dus.", "Wie? Jij dus."),
        ("<strong>Wie?</strong> Jij.", "<strong>Wie?</strong> Jij.", "Wie? Jij."),
        ("Geen vraag.", "Geen vraag.", "Geen vraag."),
    ],
)
def test_the_first_question_stands_out_unless_that_cuts_through_an_element(html, shown, label):
    item = asked(BlockView("item", html=Markup(html)))

    assert (item.html, item.label) == (shown, label)


@pytest.mark.parametrize("line", ["Durf je dat wel?", "Dat doen wij. Wij.", "“Nee,” zei ze."])
def test_one_short_line_sets_the_rhythm(line: str):
    assert is_short_line(BlockView("paragraph", html=Markup(line)))


@pytest.mark.parametrize(
    "line", ["", "Ik vroeg:", "Een kop", "Dit is een zin die te lang is voor één regel."]
)
def test_any_other_paragraph_does_not(line: str):
    assert not is_short_line(BlockView("paragraph", html=Markup(line)))
