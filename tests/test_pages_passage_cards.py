"""A passage on another page says who speaks and why it is there, and leads back to the spot."""

import pytest

from plugins.pages.links.because import because
from plugins.pages.links.mentions import strength
from plugins.pages.links.passage_cards import passage_card
from plugins.story.passage import Kind, Passage, Voice
from plugins.story.story import Genre
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_person, a_photo, a_story, a_tag, a_theme, said, told

CARE, RULES = a_theme("zorg"), a_theme("regels")
ANNA = a_person("Anna", "Medewerker balie")


def card_of(passage, genre=Genre.PORTRAIT, people=(ANNA,), **front):
    story = a_story("anna", passage, genre=genre, lead=a_photo("anna.jpg"), **front)
    library = a_library(
        story, themes=[CARE], tags=[a_tag(story, passage.id, "zorg")], people=people
    )
    return passage_card(library, library.mentions("zorg")[0])


def test_quoted_words_name_the_speaker_and_her_role_in_her_portrait():
    card = card_of(said("p", "“Ik bel.”", "Anna"), role="Balie")

    assert (card.who, card.role, card.name) == ("Anna", "balie", "Anna")
    assert card.quote == '<span class="speech">“Ik bel.”</span>'
    assert card.url == "/portretten/anna/#p"


def test_someone_without_a_portrait_has_the_role_of_the_people_file_and_no_face():
    card = card_of(said("p", "“Ik bel.”", "Anna"), genre=Genre.POST)

    assert (card.who, card.role) == ("Anna", "medewerker balie")
    assert card.picture is None


def test_a_speaker_whom_nobody_knows_is_named_without_a_role():
    assert card_of(said("p", "“Nou.”", "Bas"), genre=Genre.POST).who == "Bas"


def test_words_of_nobody_known_count_as_part_of_the_portrait():
    assert card_of(said("p", "“Wie zegt dit?”")).who == "Uit het portret van Anna"


def test_the_authors_words_name_the_portrait_or_the_post():
    assert card_of(told("p", "Ze belt.")).who == "Uit het portret van Anna"
    assert card_of(told("p", "Ze belt."), genre=Genre.POST).who == "Uit ‘Over anna’"


def test_the_face_is_decoration_beside_the_name():
    card = card_of(said("p", "“Ik bel.”", "Anna"))

    assert card.picture is not None
    assert card.picture.alt == ""


def test_a_turn_in_a_dialogue_gets_marks_to_show_that_it_is_spoken():
    turn = Passage("p", Kind.PARAGRAPH, "Ik bel.", 0, 1, "", Voice.QUOTED, "Anna")

    assert card_of(turn).quote == '<span class="speech">“Ik bel.”</span>'


def test_the_other_themes_of_the_passage_stand_with_it():
    story = a_story("anna", told("p", "Regels en zorg."))
    tags = [a_tag(story, "p", "zorg"), a_tag(story, "p", "regels")]
    library = a_library(story, themes=[CARE, RULES], tags=tags)

    card = passage_card(library, library.mentions("zorg")[0])

    assert [theme.slug for theme in card.also] == ["regels"]


@pytest.mark.parametrize(
    ("decision", "words", "reason", "text"),
    [
        (Decision.RULES, ["kier"], "", "De computer vond hier ‘kier’."),
        (
            Decision.RULES,
            ["Kier", "ruimte", "kier"],
            "",
            "De computer vond hier ‘Kier’ en ‘ruimte’.",
        ),
        (
            Decision.RULES,
            ["van het systeem", "systeem"],
            "",
            "De computer vond hier ‘van het systeem’.",
        ),
        (
            Decision.NEIGHBOUR,
            ["ruimte"],
            "",
            "De passage ernaast gaat hierover. De computer vond hier ‘ruimte’.",
        ),
        (
            Decision.PINNED,
            ["kier"],
            "hier draait het om",
            "De auteur koos dit thema zelf: hier draait het om.",
        ),
        (Decision.PINNED, [], "", "De auteur koos dit thema zelf."),
        (
            Decision.EXAMPLES,
            ["regel", "bedoeld", "goedkoper", "balie"],
            "",
            "Het lijkt op andere passages over dit thema, vooral door ‘regel’, ‘bedoeld’ en "
            "‘goedkoper’.",
        ),
    ],
)
def test_the_reason_is_one_plain_sentence_with_the_passages_own_words(
    decision, words, reason, text
):
    story = a_story("anna")

    found = because(a_tag(story, "p", "zorg", 100, words, decision, reason))

    assert found.text == text
    assert found.decision == decision.value


def test_what_the_author_pins_counts_as_proven_without_any_words():
    story = a_story("anna")

    assert strength(a_tag(story, "p", "zorg", 0, decision=Decision.PINNED)) == 100
    assert strength(a_tag(story, "p", "zorg", 50)) == 50
