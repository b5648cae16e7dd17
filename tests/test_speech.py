"""Whose words: voice, speaker and the place of direct speech."""

import pytest

from plugins.story.passage import Voice
from plugins.story.speech import attribution, said_by

PEOPLE = {"Anna": "Anna", "Bas": "Bas", "Bas de Vries": "Bas"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Ik weet het niet.”", "Anna"),
        ("Bas: “Ik weet het wel, en ik zeg het ook.”", "Bas"),
        ("“Ik weet het wel, en ik zeg het ook,” zegt Bas.", "Bas"),
        ("“Ik weet het wel, en ik zeg het ook,” vindt Bas de Vries.", "Bas"),
        ("Bas zegt: “Ik weet het wel, en ik zeg het ook.”", "Bas"),
        ("“Ik weet het wel, en ik zeg het ook,” zegt Carla.", None),
        ("“Ik weet het wel, en ik zeg het ook.” Dan zegt ze niets meer.", "Anna"),
        ("Wat doet dat met Anna? “Soms word ik er moe van, dat zeg ik eerlijk.”", "Anna"),
    ],
)
def test_a_name_beside_the_words_beats_the_one_portrayed(text: str, speaker: str | None):
    found = attribution(text, PEOPLE, own_person="Anna")

    assert (found.voice, found.speaker) == (Voice.QUOTED, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "“Jullie hadden me moeten waarschuwen,” zei de student.",
        "Mijn collega zegt: “Zo doen we dat hier al jaren.”",
    ],
)
def test_someone_without_a_name_is_not_the_one_portrayed(text: str):
    assert attribution(text, PEOPLE, own_person="Anna").speaker is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("“Dat mag niet,” zegt Mirjam.", ("Mirjam",)),
        ("Mirjam zegt: “Ja.” Bij het ministerie, bij de andere kant dus, klinkt dat.", ("Mirjam",)),
        ("“Ja,” zegt Bas. En even later vindt Carla Smit: “Nee.”", ("Bas", "Carla Smit")),
        ("DUO zegt: “Ja.”", ()),
        ("Gisteren vond Mirjam haar pen terug.", ()),
        ("“Ja,” zegt ze. Later, na het eten, vertelt Mirjam nog iets over haar tuin.", ()),
    ],
)
def test_every_name_beside_the_words_is_kept(text: str, named: tuple[str, ...]):
    assert attribution(text, PEOPLE, own_person="Anna").named == named


def test_an_unknown_name_never_puts_words_in_another_mouth():
    found = attribution("“Dat moet anders,” zegt Mechteld.", PEOPLE, own_person="Anna")

    assert found.speaker is None


def test_a_passage_that_is_mostly_telling_is_the_authors():
    found = attribution("Anna lacht en schenkt nog eens thee in. “Ja.”", PEOPLE, "Anna")

    assert (found.voice, found.speaker) == (Voice.AUTHOR, None)
    assert [(span.start, span.end) for span in found.speech] == [(40, 45)]


def test_nested_single_quotes_are_part_of_the_speech():
    text = "“Ze zeiden: ‘dat kan niet’. Toen ging ik.”"

    [span] = attribution(text, PEOPLE, "Anna").speech

    assert text[span.start : span.end] == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ze wacht. “Ik begin en hou niet op. Toch?", "“Ik begin en hou niet op."),
        ("Ze wacht. Ik hou op.” Klaar.", "Ik hou op."),
        ("“Ja,” zegt ze. “Nee. En “misschien,” zegt hij.", "“Nee."),
        ("“Ja.” Het was ‘druk. “Nee.”", "Het was ‘druk."),
    ],
)
def test_a_lonely_quotation_mark_is_told_with_its_sentence(text: str, sentence: str):
    assert attribution(text, PEOPLE, "Anna").alone == sentence


@pytest.mark.parametrize(
    "text",
    [
        "“Ze zei: ‘dat kan niet’. Toen ging ik.”",
        "“Het begint hier. En het eindigt daar.”",
        "’s Ochtends zijn foto’s ‘mooi’.",
        "„Zo mag het ook.“",
    ],
)
def test_marks_that_belong_together_are_no_problem(text: str):
    assert attribution(text, PEOPLE, "Anna").alone == ""


def test_without_a_portrayed_person_unknown_stays_unknown():
    assert attribution("“Ik weet het niet.”", {}, own_person="").speaker is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Halima zegt: “Er zit altijd ruimte.” Ik lees het Anna voor.", ["Halima"]),
        ("Bas zegt: “Ja.” Carla knikt. “Nee,” vindt Anna.", ["Bas", "Anna"]),
        ("“Nee,” zegt Bas, “dat mag niet,” vindt Carla.", ["Bas", "Carla"]),
        ("“Nee,” zegt Bas. “Dat mag niet.”", ["Bas", "Bas"]),
        ("“Nee,” zegt Bas. Zij denkt na. “Dat mag wel.”", ["Bas", None]),
        ("“Nee,” zegt Bas. “Dat mag niet,” zegt hij.", ["Bas", "Bas"]),
        ("“Waarom ik?” vroeg de student.", [""]),
        ("Ze zucht. “Soms word ik er moe van.”", [None]),
        ("Niets.", []),
    ],
)
def test_each_piece_of_direct_speech_has_a_speaker_of_its_own(text: str, names: list[str | None]):
    spans = attribution(text, PEOPLE, own_person="Anna").speech

    assert list(said_by(text, spans)) == names
