"""How many themes: none in a story, or too many at one passage, is worth a look."""

from plugins.story.story import Genre
from plugins.theme_tagging.counts import check_counts
from plugins.theme_tagging.theme import Decision
from tests.builders import a_site, a_story, a_tag, told

ANNA = a_story("anna", told("p", "Tekst."), told("q", "Meer."))


def codes(*tags, story=ANNA):
    return [problem.code for problem in check_counts(a_site(story), tags)]


def test_a_story_without_any_theme_is_named():
    [problem] = check_counts(a_site(ANNA), [])

    assert (problem.path, problem.code) == ("content/portretten/anna/index.md", "zonder-thema")


def test_a_theme_that_the_author_denied_does_not_count():
    assert codes(a_tag(ANNA, "p", "leem", decision=Decision.DENIED)) == ["zonder-thema"]


def test_a_standing_page_needs_none():
    assert codes(story=a_story("over", told("p", "Tekst."), genre=Genre.PAGE)) == []


def test_a_passage_about_six_themes_is_about_nothing():
    six = [a_tag(ANNA, "p", f"thema-{number}") for number in range(6)]
    [problem] = check_counts(a_site(ANNA), six)

    assert problem.code == "veel-themas"
    assert "6 thema’s: thema-0, thema-1" in problem.message
    assert codes(*six[:5], a_tag(ANNA, "q", "leem")) == []
