"""Who is who: every name a text may use means the same person."""

from dataclasses import replace

from plugins.pages.library import library
from plugins.pages.links.voices import in_turn
from plugins.story.blocks import Dialogue, Turn
from plugins.story.passage import Span
from plugins.story.speech import attribution
from plugins.story.story import Status
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_person, a_site, a_story, a_tag, a_theme, said, told

ANNA = replace(a_person("Anna", "Balie"), names=("Anna de Wit", "mevrouw De Wit"))
BAS = a_person("Bas")


def people_of(*stories, people=(ANNA, BAS)):
    return a_library(*stories, people=people).people


def test_every_name_of_a_person_means_her():
    people = people_of(a_story("anna"))

    assert people.name("mevrouw De Wit") == "Anna"
    assert people.portrait("Anna de Wit").slug == "anna"
    assert people.name("Cleo") == "Cleo"
    assert people.portrait("Cleo") is None


def test_the_one_portrayed_is_named_by_the_author_by_the_people_file_or_by_the_title():
    people = people_of()

    assert people.portrayed(a_story("x", name="Anna de Wit")) == "Anna"
    assert people.portrayed(a_story("x", name="", people=("bas",))) == "Bas"
    assert people.portrayed(a_story("x", name="", title="De balie")) == "De balie"


def test_the_newest_portrait_gives_the_face_and_a_hidden_one_never():
    new, old = a_story("nieuw", name="Anna"), a_story("oud", name="Anna")
    hidden = a_story("stil", name="Bas", status=Status.HIDDEN)

    people = people_of(new, old, hidden)

    assert people.portrait("Anna") == new
    assert people.portrait("Bas") is None


def test_a_story_holds_whom_it_names_quotes_and_portrays_in_the_order_of_the_people_file():
    story = a_story("anna", said("p", "“Nee.”", "Bas"), people=("cleo",))

    people = people_of(story, people=(BAS, ANNA, a_person("Cleo"), a_person("Dirk")))

    assert [person.name for person in people.within(story)] == ["Bas", "Anna", "Cleo"]


def test_someone_speaks_for_herself_with_one_passage_a_theme():
    story = a_story("anna", said("p", "“Een.”", "Anna"), said("q", "“Twee.”", "mevrouw De Wit"))
    tags = [a_tag(story, "p", "zorg", 100), a_tag(story, "q", "zorg", 200)]

    shelves = library(a_site(story, people=[ANNA]), [a_theme("zorg")], tags, {})

    assert [mention.passage.id for mention in shelves.spokespeople["zorg"]] == ["q"]


def test_what_others_say_inside_a_passage_of_the_author_is_known():
    text = "Bas zegt: “De wet.” “Troost,” zegt Anna de Wit. “Ja,” zei de student."
    spans = attribution(text, {}, "").speech
    passage = replace(told("p", text), speech=spans)
    story = a_story("anna", passage, said("q", "“Nee.”", "Bas"), told("r", "Niets."), name="Anna")

    assert people_of(story).said_by_others(story) == {
        "p": (spans[0], spans[2]),
        "q": (Span(0, len("“Nee.”")),),
    }


def test_what_the_author_says_in_a_dialogue_is_not_what_the_other_stands_for():
    turns = (Turn("q", "Ik", "En de wet dan?"), Turn("r", "Anna", "Welke wet?"))
    passages = (told("p", "De wet."), told("q", "En de wet dan?"), said("r", "Welke wet?", "Anna"))
    story = a_story("anna", *passages, name="Anna", blocks=(Dialogue(turns),))

    assert people_of(story).said_by_others(story) == {"q": (Span(0, len("En de wet dan?")),)}


def test_a_part_of_her_name_is_not_somebody_else():
    text = "“De wet,” zegt Cleo."
    passage = replace(told("p", text), speech=attribution(text, {}, "").speech)
    story = a_story("cleo", passage, name="Cleo de Boer")

    assert people_of(story).said_by_others(story) == {}


def test_on_a_theme_page_what_her_words_prove_comes_before_what_is_only_alike():
    passages = [said(id, "“Ik luister, elke dag weer, naar wie er komt.”", "Anna") for id in "abcd"]
    story = a_story("anna", *passages, name="Anna")
    decisions = (Decision.NEIGHBOUR, Decision.EXAMPLES, Decision.RULES, Decision.PINNED)
    tags = [
        replace(a_tag(story, id, "zorg", 900 - 100 * at), decision=decision)
        for at, (id, decision) in enumerate(zip("abcd", decisions, strict=True))
    ]

    mentions = library(a_site(story, people=[ANNA]), [a_theme("zorg")], tags, {}).mentions("zorg")

    assert [mention.passage.id for mention in in_turn(mentions)] == ["d", "c", "b", "a"]
