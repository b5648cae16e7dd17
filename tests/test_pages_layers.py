"""A story in layers by theme, and the core sample through it."""

from plugins.pages.text.story_parts import showing
from plugins.pages.themes.core_sample import MOST_LAYERS, core_sample
from plugins.pages.themes.layers import layers
from plugins.story.blocks import Heading, InBrief, Item, Paragraph, Photos, Rule
from plugins.story.passage import Kind
from tests.builders import a_library, a_photo, a_story, a_tag, a_theme, told

RULES, CARE = a_theme("regels"), a_theme("zorg")


def anna(*tags, blocks=None, passages=None):
    """A story of four paragraphs a, b, c, d with these tags: `("a", "regels", 100)`."""
    passages = passages or [told(id, f"Alinea {id}.") for id in "abcd"]
    story = a_story("anna", *passages, blocks=blocks)
    found = [a_tag(story, *tag) for tag in tags]
    return a_library(story, themes=[RULES, CARE], tags=found), story


def grouped(library, story):
    """Main theme and the ids of the blocks, for each layer."""
    return [
        (
            layer.themes[0].slug if layer.themes else "",
            " ".join(block.id or block.kind for block in layer.blocks),
        )
        for layer in layers(library, story, showing(library, story))
    ]


def test_consecutive_blocks_with_one_main_theme_are_one_layer():
    library, story = anna(("a", "zorg"), ("b", "zorg"), ("d", "regels"))

    assert grouped(library, story) == [("zorg", "a b"), ("", "c"), ("regels", "d")]


def test_the_highest_score_is_the_main_theme_and_the_others_follow():
    library, story = anna(("a", "regels", 100), ("a", "zorg", 150))

    [layer, _] = layers(library, story, showing(library, story))

    assert [theme.slug for theme in layer.themes] == ["zorg", "regels"]
    assert len(layer.because) == 2


def test_a_tie_goes_on_with_the_theme_of_the_block_before():
    library, story = anna(("a", "zorg"), ("b", "zorg"), ("b", "regels"), ("c", "regels"))

    assert grouped(library, story) == [("zorg", "a b"), ("regels", "c"), ("", "d")]


def test_a_tie_at_the_start_goes_to_the_first_theme_of_the_site():
    library, story = anna(("a", "zorg"), ("a", "regels"))

    assert grouped(library, story)[0] == ("regels", "a")


def test_a_heading_goes_with_the_block_after_it():
    passages = [told("a", "Eerst."), told("k", "Kop", Kind.HEADING), told("b", "Dan.")]
    library, story = anna(("a", "zorg"), ("b", "regels"), passages=passages)

    assert grouped(library, story) == [("zorg", "a"), ("regels", "k b")]


def test_a_heading_gives_its_theme_only_to_text_without_one():
    passages = [told("k", "Zorg", Kind.HEADING), told("a", "Eerst.")]
    alone, story = anna(("k", "zorg"), passages=passages)
    both, _ = anna(("k", "zorg", 300), ("a", "regels"), passages=passages)

    assert grouped(alone, story) == [("zorg", "k a")]
    assert grouped(both, story) == [("regels", "k a")]


def test_photos_and_rules_stay_with_the_text_before_them():
    photo = a_photo("anna.jpg")
    blocks = [Paragraph("a", "A"), Photos((photo,)), Rule(), Paragraph("b", "B")]
    library, story = anna(("a", "zorg"), ("b", "zorg"), blocks=blocks)

    assert grouped(library, story) == [("zorg", "a photos rule b")]


def test_headings_and_photos_at_the_end_are_shown_too():
    blocks = [Paragraph("a", "A"), Heading("k", 2, "De foto"), Photos((a_photo("anna.jpg"),))]
    library, story = anna(("a", "zorg"), blocks=blocks)

    assert grouped(library, story) == [("zorg", "a"), ("", "k photos")]


def test_in_brief_stands_above_the_story_and_in_no_layer():
    brief = InBrief((Item("i", "Kort."),))
    library, story = anna(("i", "zorg"), blocks=[brief, Paragraph("a", "A")])

    assert grouped(library, story) == [("", "a")]


def test_a_layer_has_an_address_and_a_second_one_of_its_theme_another():
    library, story = anna(("a", "zorg"), ("c", "zorg"))

    anchors = [layer.id for layer in layers(library, story, showing(library, story))]

    assert anchors == ["laag-zorg", "", "laag-zorg-2", ""]


def test_the_address_of_a_layer_is_never_that_of_a_passage():
    passages = [told("laag-zorg", "Eigen adres.")]
    library, story = anna(("laag-zorg", "zorg"), passages=passages)

    [layer] = layers(library, story, showing(library, story))

    assert layer.id == "laag-zorg-2"


def test_a_stratum_is_as_thick_as_its_passages_and_skips_what_has_no_theme():
    library, story = anna(("a", "zorg"), ("c", "zorg"), ("d", "regels"))

    care, rules = core_sample(library, story)

    assert (care.theme.slug, care.thickness, care.anchor) == ("zorg", 2, "#laag-zorg")
    assert (rules.theme.slug, rules.thickness) == ("regels", 1)


def test_a_stratum_is_never_thicker_than_eight():
    passages = [told(f"p{number}", "Zorg.") for number in range(12)]
    library, story = anna(*((each.id, "zorg") for each in passages), passages=passages)

    [stratum] = core_sample(library, story)

    assert stratum.thickness == 8


def test_a_stratum_names_the_heading_under_which_it_starts():
    passages = [told("k", "Aan de balie", Kind.HEADING), told("a", "A."), told("b", "B.")]
    library, story = anna(("b", "zorg"), passages=passages)

    [stratum] = core_sample(library, story)

    assert stratum.heading == "Aan de balie"


def test_below_one_heading_a_theme_is_one_stratum_and_the_heading_is_named_once():
    passages = [told("k", "Aan de balie", Kind.HEADING), *(told(id, "Zin.") for id in "abc")]
    tags = [("a", "zorg"), ("b", "regels"), ("c", "zorg")]
    library, story = anna(*tags, passages=passages)

    found = [
        (stratum.theme.slug, stratum.thickness, stratum.heading)
        for stratum in core_sample(library, story)
    ]

    assert found == [("zorg", 2, "Aan de balie"), ("regels", 1, "")]


def test_below_another_heading_a_theme_is_a_stratum_of_its_own():
    passages = [
        told("a", "Zin."),
        told("b", "Zin."),
        told("k", "Later", Kind.HEADING),
        told("c", "Zin."),
    ]
    tags = [("a", "zorg"), ("b", "regels"), ("c", "zorg")]
    library, story = anna(*tags, passages=passages)

    found = [
        (stratum.theme.slug, stratum.heading, stratum.anchor)
        for stratum in core_sample(library, story)
    ]

    assert found == [
        ("zorg", "", "#laag-zorg"),
        ("regels", "", "#laag-regels"),
        ("zorg", "Later", "#laag-zorg-2"),
    ]


def test_a_story_without_themes_has_no_core_sample():
    library, story = anna()

    assert core_sample(library, story) == ()
    assert grouped(library, story) == [("", "a b c d")]


def test_of_a_very_long_story_the_core_sample_shows_the_thickest_layers_in_reading_order():
    passages, tags = [], []
    for at in range(2 * MOST_LAYERS):
        passages += [told(f"h{at}", f"Kop {at}", Kind.HEADING), told(f"p{at}", "Zo gaat dat.")]
        tags.append((f"p{at}", ("zorg", "regels")[at % 2]))
    passages.append(told("last", "En zo ook."))
    tags.append(("last", "regels"))
    library, story = anna(*tags, passages=passages)

    core = core_sample(library, story)

    assert [stratum.thickness for stratum in core] == [1] * (MOST_LAYERS - 1) + [2]
    assert [stratum.heading for stratum in core][:2] == ["Kop 0", "Kop 1"]
    assert core[-1].heading == f"Kop {2 * MOST_LAYERS - 1}"


def test_the_part_about_the_photo_is_a_section_up_to_the_next_heading_as_high():
    passages = [
        told("a", "Eerst."),
        told("k", "De foto", Kind.HEADING),
        told("b", "Het licht kwam van links."),
        told("l", "Licht", Kind.HEADING),
        told("c", "En van rechts."),
        told("m", "Later", Kind.HEADING),
        told("d", "Ze belde nog."),
    ]
    texts = {each.id: Paragraph(each.id, each.text) for each in passages}
    heads = {"k": Heading("k", 2, "De foto"), "l": Heading("l", 3, ""), "m": Heading("m", 2, "")}
    blocks = tuple((texts | heads).values())
    library, story = anna(("b", "zorg"), ("d", "zorg"), blocks=blocks, passages=passages)

    before, section, after = layers(library, story, showing(library, story))

    assert [block.id for block in before.blocks] == ["a"]
    assert (section.named_by, section.blocks) == ("k", ())
    assert [block.id for layer in section.inside for block in layer.blocks] == ["k", "b", "l", "c"]
    assert [block.id for block in after.blocks] == ["m", "d"]
    assert [stratum.theme.slug for stratum in core_sample(library, story)] == ["zorg"]
