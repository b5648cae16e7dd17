"""A theme page lets people speak in turn, and says with which themes it meets."""

from plugins.pages.kinds.theme_pages import (
    MOST_NEIGHBOURS,
    MOST_PEOPLE,
    STORIES_A_PAGE,
    theme_pages,
)
from plugins.pages.kinds.themes_pages import theme_cards, themes_pages
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.themes.neighbours import neighbours
from plugins.story.blocks import InBrief, Item, Paragraph
from plugins.story.passage import Kind
from plugins.story.story import Genre, Status
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_person, a_story, a_tag, a_theme, said, told

CARE, RULES = a_theme("zorg"), a_theme("regels")
PEOPLE = (a_person("Anna"), a_person("Bas"))


def tagged(*stories, theme="zorg"):
    """A tag with this theme at every passage of these stories."""
    return [a_tag(story, each.id, theme) for story in stories for each in story.passages]


def page_of(*stories, tags=None, themes=(CARE, RULES)):
    library = a_library(
        *stories, themes=themes, tags=tagged(*stories) if tags is None else tags, people=PEOPLE
    )
    return next(theme_pages(library, CARE, Cards(library)))


def fragments(cards):
    return [card.url.partition("#")[2] for card in cards]


def test_direct_speech_comes_first_and_each_story_stands_there_once():
    anna = a_story(
        "anna",
        told("verteld", "Ze belt eerst haar moeder en daarna pas de dienst."),
        said("a1", "“Een.”", "Anna"),
        said("a2", "“Twee.”", "Anna"),
        said("a3", "“Drie.”", "Anna"),
    )
    bas = a_story("bas", said("b1", "“Vier.”", "Bas"))

    page = page_of(bas, anna)

    assert fragments(page.passages) == ["a1", "b1"]
    assert page.count_text == "5 passages uit 2 verhalen"


def test_the_further_passages_of_a_story_stand_below_its_best_one_in_reading_order():
    anna = a_story(
        "anna",
        told("verteld", "Ze belt eerst haar moeder en daarna pas de dienst."),
        said("a1", "“Een.”", "Anna"),
        said("a2", "“Twee.”", "Anna"),
    )
    bas = a_story("bas", said("b1", "“Vier.”", "Bas"))

    first, second = page_of(bas, anna).passages

    assert fragments(first.others) == ["verteld", "a2"]
    assert first.others_text == "Nog 2 plekken in dit verhaal"
    assert all(card.picture is None for card in first.others)
    assert (second.others, second.others_text) == ((), "")


def test_someones_surest_passage_comes_first():
    anna = a_story("anna", said("weinig", "“Een.”", "Anna"), said("veel", "“Twee.”", "Anna"))
    tags = [a_tag(anna, "weinig", "zorg", 100), a_tag(anna, "veel", "zorg", 250)]

    [card] = page_of(anna, tags=tags).passages

    assert fragments((card, *card.others)) == ["veel", "weinig"]


ZORG = "Ze zorgt voor wie er komt, ook als het eigenlijk niet kan."


def test_headings_captions_short_questions_and_in_brief_are_not_quoted_beside_running_text():
    anna = a_story(
        "anna",
        told("kort", "Kort."),
        told("kop", "Zorg", Kind.HEADING),
        told("bij", "Zorg", Kind.CAPTION),
        told("vraag", "En wie zorgt er voor jou?"),
        told("p", ZORG),
        blocks=[InBrief((Item("kort", "Kort."),)), Paragraph("p", ZORG)],
    )

    page = page_of(anna)

    assert [card.url for card in page.passages] == ["/portretten/anna/#p"]
    assert page.count_text == "1 passage uit 1 verhaal"


def test_a_heading_is_quoted_when_there_is_nothing_else():
    anna = a_story("anna", told("kop", "Zorg", Kind.HEADING))

    assert len(page_of(anna).passages) == 1


def test_people_stand_in_order_of_how_much_they_say():
    anna = a_story("anna", said("a", "“Een.”", "Anna"))
    bas = a_story("bas", said("b1", "“Een.”", "Bas"), said("b2", "“Twee.”", "Bas"))

    assert [card.name for card in page_of(anna, bas).people] == ["Bas", "Anna"]


def test_a_theme_that_nobody_mentions_says_so_kindly():
    page = page_of(a_story("anna", told("p", "Ze belt.")), tags=[])

    assert page.count_text == "geen passages"
    assert page.empty_text.startswith("Over dit thema heeft nog niemand iets gezegd.")
    assert (page.passages, page.people) == ((), ())


def test_what_the_author_denies_and_hides_is_not_quoted():
    anna = a_story("anna", told("p", "Ze belt."))
    hidden = a_story("bas", told("p", "Hij belt."), status=Status.HIDDEN)
    tags = [a_tag(anna, "p", "zorg", decision=Decision.DENIED), *tagged(hidden)]

    assert page_of(anna, hidden, tags=tags).passages == ()


def test_a_long_theme_goes_on_at_the_next_page_with_passages_only():
    stories = [a_story(f"s{number}", told("p", "Zorg.")) for number in range(STORIES_A_PAGE + 1)]
    tags = [tag for story in stories for tag in tagged(story)]
    library = a_library(*stories, themes=[CARE], tags=tags)

    first, second = theme_pages(library, CARE, Cards(library))

    assert (first.url, first.next_url) == ("/themas/zorg/", "/themas/zorg/2/")
    assert (second.url, second.previous_url) == ("/themas/zorg/2/", "/themas/zorg/")
    assert second.title == "Zorg, bladzijde 2"
    assert len(second.passages) == 1
    assert (second.people, second.introduction) == ((), ())


def test_neighbours_meet_in_the_same_passages_and_say_in_how_many():
    anna = a_story("anna", told("p", "Regels en zorg."), told("q", "Regels en zorg."))
    tags = [*tagged(anna), *tagged(anna, theme="regels")]
    library = a_library(anna, themes=[CARE, RULES], tags=tags)

    [neighbour] = neighbours(library, "zorg")

    assert (neighbour.theme.slug, neighbour.count) == ("regels", 2)
    assert neighbour.reason == "samen in 2 passages"


def test_a_theme_that_the_author_calls_related_is_a_neighbour_without_passages():
    related = a_theme("zorg", related=("regels",))
    library = a_library(themes=[related, RULES])

    [neighbour] = neighbours(library, "zorg")

    assert (neighbour.count, neighbour.reason) == (0, "hoort er volgens de auteur bij")


def test_themes_stand_from_thick_to_thin():
    anna = a_story("anna", *(told(f"p{number}", "Zorg.") for number in range(12)))
    library = a_library(anna, themes=[RULES, CARE], tags=tagged(anna))

    care, rules = theme_cards(library)

    assert (care.theme.slug, care.count_text, care.thickness) == ("zorg", "12 passages", 4)
    assert (rules.count_text, rules.thickness) == ("geen passages", 1)


def test_the_busiest_theme_is_the_thickest_however_busy():
    anna = a_story("anna", *(told(f"p{number}", "Zorg.") for number in range(90)))
    library = a_library(anna, themes=[CARE], tags=tagged(anna))

    [care] = theme_cards(library)

    assert care.thickness == 8


def test_a_site_without_themes_says_so_kindly():
    [page] = themes_pages(a_library())

    assert page.introduction.startswith("Er zijn nog geen thema’s.")


def test_a_theme_that_everyone_speaks_of_shows_who_says_most_and_says_so():
    stories = [a_story(f"p{number:02}", told("p", "Zorg.")) for number in range(MOST_PEOPLE + 3)]
    tags = [tag for story in stories for tag in tagged(story)]
    library = a_library(*stories, themes=[CARE], tags=tags)

    page = next(theme_pages(library, CARE, Cards(library)))

    assert len(page.people) == MOST_PEOPLE
    assert page.people_text.startswith(f"Van de {MOST_PEOPLE + 3} mensen ")


def test_a_theme_shows_only_its_nearest_neighbours():
    others = [a_theme(f"t{number}") for number in range(MOST_NEIGHBOURS + 2)]
    anna = a_story("anna", told("p", "Zorg."))
    tags = [*tagged(anna), *(a_tag(anna, "p", each.slug) for each in others)]
    library = a_library(anna, themes=[CARE, *others], tags=tags)

    page = next(theme_pages(library, CARE, Cards(library)))

    assert len(page.neighbours) == MOST_NEIGHBOURS


def test_who_speaks_once_more_on_a_page_is_marked():
    anna = a_story("anna", said("p", "“Zorg.”", "Anna"))
    blog = a_story("blog", said("q", "“Zorg.”", "Anna"), genre=Genre.POST)
    library = a_library(anna, blog, themes=[CARE], tags=[*tagged(anna), *tagged(blog)])

    page = next(theme_pages(library, CARE, Cards(library)))

    assert [card.again for card in page.passages] == [False, True]
