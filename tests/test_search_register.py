"""The search page without scripts: everything from A to Z."""

from plugins.pages.kinds.search_page import search_page
from plugins.pages.search.search import NO_SEARCH, Search
from plugins.story.glossary import Glossary, Term
from plugins.story.site import Series
from plugins.story.story import Genre, Status
from tests.builders import a_library, a_person, a_story, a_tag, a_theme, said, told

WORD = Term("nota", "Nota", (), "Een stuk.")


def page(library, ids=None):
    return search_page(library, Search(ids or {}, {}))


def entries(view):
    return [entry for letter in view.letters for entry in letter.entries]


def test_everything_stands_under_its_letter():
    library = a_library(
        a_story("anna", role="balie"),
        a_story("wet", genre=Genre.POST, title="‘Één’ wet", summary="Over de wet."),
        a_story("over", genre=Genre.PAGE, title="Over ons"),
        themes=[a_theme("zorg")],
        series=[Series("hardop", "Hardop", "Zelf gedacht.")],
        glossary=Glossary((WORD,)),
    )

    view = page(library)

    assert [letter.name for letter in view.letters] == ["A", "E", "H", "N", "O", "Z"]
    assert [(each.title, each.kind, each.about) for each in entries(view)] == [
        ("Anna", "Portret · Balie", ""),
        ("‘Één’ wet", "Blog", "Over de wet."),
        ("Hardop", "Reeks", "Zelf gedacht."),
        ("Nota", "Woord", "Een stuk."),
        ("Over ons", "Pagina", ""),
        ("Zorg", "Thema", "Dit gaat over zorg."),
    ]


def test_what_begins_with_no_letter_comes_last():
    titles = ["43 enveloppen", "😀", "שלום", "IJs", "ĳsco", "Zaterdag"]
    stories = [a_story(f"s{at}", genre=Genre.POST, title=title) for at, title in enumerate(titles)]

    view = page(a_library(*stories))

    assert [letter.name for letter in view.letters] == ["I", "Z", "0–9"]
    assert [each.title for each in view.letters[0].entries] == ["IJs", "ĳsco"]


def test_a_hidden_story_is_not_in_the_list_and_an_old_one_is():
    library = a_library(
        a_story("anna", status=Status.HIDDEN), a_story("bas", status=Status.ARCHIVE)
    )

    assert [each.title for each in entries(page(library))] == ["Bas"]


def test_who_has_no_portrait_leads_to_the_newest_story_with_her_words():
    stories = [
        a_story("wet", said("p", "“Ja.”", "Bas"), genre=Genre.POST, title="De wet"),
        a_story("oud", said("q", "“Nee.”", "Bas"), genre=Genre.POST, title="Ouder"),
    ]

    view = page(a_library(*stories, people=[a_person("Bas"), a_person("Nooit")]))

    bas = next(each for each in entries(view) if each.kind == "Mens")
    assert (bas.title, bas.url, bas.about) == ("Bas", "/blog/wet/", "In ‘De wet’")


def test_an_entry_knows_its_place_in_the_index_and_what_it_can_be_chosen_by():
    story = a_story("anna", said("p", "“Zorg.”", "Bas"))
    library = a_library(
        story,
        themes=[a_theme("zorg")],
        tags=[a_tag(story, "p", "zorg")],
        people=[a_person("Anna"), a_person("Bas")],
    )

    view = page(library, {"/portretten/anna/": "nl_1", "/themas/zorg/": "nl_2"})

    anna, _, zorg = entries(view)
    assert (anna.record, anna.themes, anna.people) == ("nl_1", "zorg", "anna bas")
    assert (zorg.record, zorg.themes, zorg.people) == ("nl_2", "zorg", "")
    assert [each.name for each in view.form.people] == ["Anna", "Bas"]
    assert [each.value for each in view.form.themes] == ["zorg"]


def test_without_an_index_there_is_a_list_and_no_form():
    view = search_page(a_library(a_story("anna", told("p", "Tekst."))), NO_SEARCH)

    assert view.form is None
    assert [each.title for each in entries(view)] == ["Anna"]


def test_an_empty_site_has_an_empty_list():
    assert search_page(a_library(), NO_SEARCH).letters == ()
