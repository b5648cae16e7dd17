"""The page of open questions: each with its story and its spot, and with its answer once there."""

from dataclasses import replace

from plugins.pages.data.sitemap import sitemap
from plugins.pages.kinds.every_page import every_page
from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.questions_page import QUESTIONS_A_PAGE, has_questions, questions_pages
from plugins.pages.shell.assets import Assets
from plugins.pages.shell.chrome import chrome
from plugins.story.blocks import Item, Paragraph, Questions
from plugins.story.story import Genre, OpenQuestion, Status
from tests.builders import a_library, a_story, told

ASSETS = Assets("/theme/site.css", {}, (), {}, "")
ASKED = told("p", "Wie belt er terug? Ik weet het niet.")


def questions_page(library):
    [page] = questions_pages(library)
    return page


def asking(slug="anna", answer="", passage="p", **fields):
    story = a_story(slug, ASKED, **fields)
    return replace(story, open_questions=(OpenQuestion("Wie belt er terug?", answer, 1, passage),))


def test_a_question_names_its_story_and_leads_to_its_spot():
    [question] = questions_page(a_library(asking())).open

    assert question.text == "Wie belt er terug?"
    assert question.source == "Uit het portret van Anna"
    assert question.url == "/portretten/anna/#p"


def test_a_question_outside_any_passage_leads_to_its_story():
    [question] = questions_page(a_library(asking(genre=Genre.POST, passage=""))).open

    assert (question.source, question.url) == ("Uit ‘Over anna’", "/blog/anna/")


def test_an_answered_question_stands_apart_with_its_answer():
    page = questions_page(a_library(asking(answer="bas"), a_story("bas", genre=Genre.POST)))

    assert page.open == ()
    [question] = page.answered
    assert (question.answer_title, question.answer_url) == ("‘Over bas’", "/blog/bas/")


def test_the_story_leads_to_the_answer_where_it_asks():
    asked = asking(answer="bas")
    library = a_library(asked, a_story("bas", genre=Genre.POST))

    [layer] = portrait_page(library, asked).layers
    [still_open] = portrait_page(a_library(asked), asked).layers

    assert layer.blocks[0].html == (
        "Wie belt er terug? Ik weet het niet."
        ' <a href="/blog/bas/">Lees het antwoord in ‘Over bas’</a>'
    )
    assert "<a" not in still_open.blocks[0].html


def test_a_story_answers_by_its_folder_too():
    bas = replace(a_story("bas"), slug="de-hele-bas", url="/portretten/de-hele-bas/")

    [question] = questions_page(a_library(asking(answer="bas"), bas)).answered

    assert question.answer_url == "/portretten/de-hele-bas/"


def test_an_answer_that_has_no_page_leaves_the_question_open():
    page = questions_page(a_library(asking(answer="nog-niet")))

    assert len(page.open) == 1
    assert page.answered == ()


def test_hard_questions_stand_there_too_with_what_is_asked_in_bold_and_without_ids():
    hard = told("q", "Durf je dat wel? <Echt?>")
    blocks = [Paragraph("p", "Wie?"), Questions((Item("q", "<b>Durf</b> je dat wel?"),))]
    story = replace(
        a_story("anna", ASKED, hard, blocks=blocks), open_questions=asking().open_questions
    )

    [asked] = questions_page(a_library(story)).hard

    assert (asked.source, asked.url) == ("Uit het portret van Anna", "/portretten/anna/#q")
    assert [(item.html, item.id) for item in asked.block.items] == [
        ("<strong>Durf je dat wel?</strong> &lt;Echt?&gt;", "")
    ]


def test_the_page_is_in_the_menu_and_the_sitemap_when_there_is_a_question():
    library = a_library(asking())
    pages = tuple(every_page(library))

    assert "/vragen/" in [page.url for page in pages]
    assert b"<loc>https://loket.example/vragen/</loc>" in sitemap(library, pages)
    assert [each.url for each in chrome(library, ASSETS).footer_menu] == ["/vragen/"]


def test_without_questions_there_is_no_page_and_no_way_to_it():
    for story in (a_story("anna", ASKED), asking(status=Status.HIDDEN)):
        library = a_library(story)

        assert not has_questions(library)
        assert "/vragen/" not in [page.url for page in every_page(library)]
        assert chrome(library, ASSETS).footer_menu == ()


def test_an_author_may_link_to_the_page_when_it_exists():
    assert a_library(asking()).addresses.target("/vragen/", "blog/x/index.md") is not None
    assert a_library().addresses.target("/vragen/", "blog/x/index.md") is None


def test_many_questions_go_on_what_is_open_before_what_is_answered():
    answered = asking("zoe", answer="bas")
    stories = [asking(f"p{number:02}") for number in range(QUESTIONS_A_PAGE)]
    library = a_library(answered, *stories, a_story("bas", genre=Genre.POST))

    first, second = questions_pages(library)

    assert (len(first.open), first.answered) == (QUESTIONS_A_PAGE, ())
    assert (second.url, second.open, len(second.answered)) == ("/vragen/2/", (), 1)
