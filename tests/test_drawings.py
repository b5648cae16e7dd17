"""Lenses, cross-sections and the line: from what an author types to what a page draws."""

from pathlib import Path

from plugins.story.blocks import List
from plugins.story.problem import Findings
from plugins.story.read_text import read_text


def blocks_of(body: str):
    return read_text(body, 1, Path("/nowhere"), Findings("a.md")).blocks


def test_a_last_line_without_a_name_says_what_lies_where_the_lenses_overlap():
    [lenses] = blocks_of("/// lenzen\nWet: a.\nTechniek: b.\nMens: c.\n\nHier lukt het.\n///")

    assert [lens.name for lens in lenses.lenses] == ["Wet", "Techniek", "Mens"]
    assert lenses.overlap.html == "Hier lukt het."


def test_a_cross_section_keeps_its_order_and_knows_its_thick_layer():
    body = "/// lagen\nBeleid: bedenkt.\n**Leem**: plakt.\n**Klei:** plakt ook.\nKlant: wacht.\n///"
    [section] = blocks_of(body)

    assert [(layer.name, layer.html, layer.thick) for layer in section.layers] == [
        ("Beleid", "bedenkt.", False),
        ("Leem", "plakt.", True),
        ("Klei", "plakt ook.", True),
        ("Klant", "wacht.", False),
    ]


def test_each_layer_is_a_passage_that_can_be_pointed_at():
    text = read_text(
        "/// lagen\nBeleid: bedenkt.\n**Leem**: plakt.\n///", 1, Path("/x"), Findings("a.md")
    )

    assert [passage.text for passage in text.passages] == ["bedenkt.", "plakt."]
    assert [layer.id for layer in text.blocks[0].layers] == [each.id for each in text.passages]


def test_a_second_line_keeps_its_stops_as_a_list():
    _, second = blocks_of("/// lijn\n0 Wet -> #a\n///\n\n/// lijn\n9 Mens & co -> #a\n///")

    assert second == List(True, second.items)
    assert second.items[0].html == '<a href="#a">Mens &amp; co</a>'
