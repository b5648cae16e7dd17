"""Portraits beside themes: numbers that lead to the passages they count."""

from plugins.pages.kinds.themes_pages import ROWS_A_PAGE, themes_pages
from plugins.pages.themes.theme_matrix import theme_matrix, what_is_said
from plugins.story.passage import Kind
from plugins.story.story import Genre
from tests.builders import a_library, a_story, a_tag, a_theme, told

CARE, RULES, DATA = a_theme("zorg"), a_theme("regels"), a_theme("data")
THEMES = (CARE, RULES, DATA)
LONG = "Ze zorgt voor wie er komt, ook als het eigenlijk niet kan."


def matrix_of(*stories, tags):
    library = a_library(*stories, themes=THEMES, tags=tags)
    portraits = library.listed_of(Genre.PORTRAIT)
    return theme_matrix(library, THEMES, portraits, what_is_said(library, THEMES))


def test_a_number_counts_the_passages_of_a_portrait_and_leads_to_the_first():
    anna = a_story("anna", told("kop", "Zorg", Kind.HEADING), told("p", LONG), told("q", LONG))
    bas = a_story("bas", told("b", LONG))
    tags = [a_tag(anna, id, "zorg") for id in ("kop", "p", "q")] + [a_tag(bas, "b", "regels")]

    matrix = matrix_of(anna, bas, tags=tags)

    assert [theme.slug for theme in matrix.themes] == ["zorg", "regels"]
    assert [(row.name, row.url) for row in matrix.rows] == [
        ("Anna", "/portretten/anna/"),
        ("Bas", "/portretten/bas/"),
    ]
    assert [[(cell.count, cell.url) for cell in row.cells] for row in matrix.rows] == [
        [(2, "/portretten/anna/#p"), (0, "")],
        [(0, ""), (1, "/portretten/bas/#b")],
    ]


def test_a_number_and_an_empty_place_say_in_words_what_they_count():
    anna = a_story("anna", told("p", LONG))
    bas = a_story("bas", told("b", LONG), told("c", LONG))
    tags = [a_tag(anna, "p", "zorg"), *(a_tag(bas, id, "regels") for id in "bc")]

    one, none = matrix_of(anna, bas, tags=tags).rows[0].cells

    assert one.text == "passage in het portret van Anna over Zorg"
    assert none.text == "passages in het portret van Anna over Regels"


def test_a_portrait_that_speaks_of_nothing_has_its_row():
    anna, bas = a_story("anna", told("p", LONG)), a_story("bas", told("b", LONG))

    rows = matrix_of(anna, bas, tags=[a_tag(anna, "p", "zorg")]).rows

    assert [cell.count for cell in rows[1].cells] == [0]


def test_a_post_has_no_row_and_without_portraits_there_is_no_matrix():
    post = a_story("brief", told("p", LONG), genre=Genre.POST)

    assert matrix_of(post, tags=[a_tag(post, "p", "zorg")]) is None
    assert matrix_of(tags=[]) is None


def test_a_long_table_goes_on_with_the_same_columns():
    stories = [a_story(f"p{number:02}", told("p", LONG)) for number in range(ROWS_A_PAGE + 1)]
    tags = [a_tag(each, "p", "zorg") for each in stories[:-1]] + [a_tag(stories[-1], "p", "data")]

    first, second = themes_pages(a_library(*stories, themes=THEMES, tags=tags))

    assert (first.url, first.next_url, second.url) == ("/themas/", "/themas/2/", "/themas/2/")
    assert first.matrix.themes == second.matrix.themes
    assert [row.name for row in second.matrix.rows] == ["P30"]
    assert (len(first.themes), second.themes) == (3, ())


def test_many_portraits_without_themes_make_no_second_page():
    [page] = themes_pages(a_library(*(a_story(f"p{number}") for number in range(ROWS_A_PAGE + 1))))

    assert (page.matrix, page.next_url) == (None, "")
