"""Each photo of a story has a page of its own, at an address that stays."""

from dataclasses import replace

import pytest

from plugins.pages.data.sitemap import sitemap
from plugins.pages.kinds.every_page import every_page
from plugins.pages.kinds.moved_pages import check_old_addresses
from plugins.pages.kinds.photo_pages import photo_pages
from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.post_pages import post_page
from plugins.pages.photographs.photo_places import photo_places
from plugins.publishing.expected import expected_of
from plugins.story.blocks import Clip, Item, List, Photos, ReadingNote, ReadingNotes
from plugins.story.story import Genre, Status, Story
from tests.builders import a_library, a_photo, a_site, a_story, told

LEAD = a_photo("anna.jpg")
BALIE = a_photo("balie.jpg", caption="De balie.", line=3)
HANDEN = a_photo("handen.jpg", caption="Haar handen.", line=4)
RAAM = a_photo("raam.jpg", line=5)
NOTES = ReadingNotes(a_photo("anna.jpg", line=9), (ReadingNote("n", (50, 50), "Licht"),))


def story_with(*photos, lead=LEAD, genre=Genre.PORTRAIT, more=(), **front) -> Story:
    blocks = (Photos(tuple(photos)), *more)
    return a_story("anna", genre=genre, lead=lead, blocks=blocks, **front)


def urls(story: Story) -> list[str]:
    return [place.url for place in photo_places(story).in_order]


def pages(story: Story):
    return list(photo_pages(a_library(story), story))


def test_the_lead_comes_first_and_then_the_photos_in_reading_order():
    listed = List(ordered=False, items=(Item("i", "Eén", (Photos((RAAM,)),)),))

    assert urls(story_with(BALIE, HANDEN, more=(listed,))) == [
        "/portretten/anna/foto/anna/",
        "/portretten/anna/foto/balie/",
        "/portretten/anna/foto/handen/",
        "/portretten/anna/foto/raam/",
    ]


def test_a_photo_that_a_story_shows_again_is_one_photo():
    story = story_with(BALIE, replace(BALIE, caption="", line=7), more=(NOTES,))
    places = photo_places(story)

    assert [place.photo for place in places.in_order] == [LEAD, BALIE]
    assert places.url(NOTES.photo) == "/portretten/anna/foto/anna/"
    assert places.anchor(NOTES.photo) == ""


@pytest.mark.parametrize("lead", [HANDEN, replace(HANDEN, alt="Twee handen.")])
@pytest.mark.parametrize("order", [(BALIE, HANDEN), (HANDEN, BALIE)])
def test_a_lead_out_of_a_series_hangs_above_the_text_and_not_in_its_series_too(order, lead):
    portrait = story_with(*order, lead=lead)

    assert [place.photo for place in photo_places(portrait).in_order] == [HANDEN, BALIE]
    page = portrait_page(a_library(portrait), portrait)
    assert page.lead
    assert (page.lead.url, page.lead.anchor) == ("/portretten/anna/foto/handen/", "foto-handen")
    assert page.lead.caption == "Haar handen."
    [layer] = page.layers
    assert [picture.caption for picture in layer.blocks[0].pictures] == ["De balie."]


def test_a_lead_that_stands_alone_in_the_text_stays_there():
    portrait = story_with(HANDEN, lead=HANDEN)

    page = portrait_page(a_library(portrait), portrait)

    assert page.lead
    assert (page.lead.caption, page.lead.anchor) == ("", "")
    assert [picture.caption for picture in page.layers[0].blocks[0].pictures] == ["Haar handen."]


def test_words_stand_beside_a_photo_that_is_not_wide():
    [page] = pages(story_with(BALIE, lead=None))

    assert page.tall


def test_a_lead_still_has_its_page_when_the_text_forgets_what_it_shows():
    forgotten = replace(LEAD, alt="", line=6)

    assert urls(story_with(forgotten)) == ["/portretten/anna/foto/anna/"]


def test_one_file_with_two_captions_is_two_photos():
    again = replace(BALIE, caption="De balie, later.", line=8)

    assert urls(story_with(BALIE, again, lead=None)) == [
        "/portretten/anna/foto/balie/",
        "/portretten/anna/foto/balie-2/",
    ]


def test_two_files_that_would_share_a_name_are_told_apart_wherever_they_stand():
    one = a_photo("De balie.jpg", caption="Eén.")
    two = a_photo("de-balie.png", caption="Twee.")
    own = a_photo("de-balie-2.jpg", caption="Drie.")

    for order in ((one, two, own), (own, two, one), (two, own, one)):
        places = photo_places(story_with(*order, lead=None))
        assert {photo.path.name: places.url(photo).split("/")[-2] for photo in order} == {
            "De balie.jpg": "de-balie",
            "de-balie.png": "de-balie-3",
            "de-balie-2.jpg": "de-balie-2",
        }


def test_a_name_without_letters_still_gives_an_address():
    assert urls(story_with(a_photo("写真.jpg"), lead=None)) == ["/portretten/anna/foto/foto/"]


def test_a_decoration_and_the_still_of_a_clip_have_no_page():
    line = a_photo("streep.jpg", alt="", decorative=True)
    still = a_photo("beeld.jpg", alt="", decorative=True)
    clip = Clip("a.mp3", "", "", (), "", still)

    assert urls(story_with(line, more=(clip,), lead=None)) == []


def test_the_id_of_a_photo_is_not_that_of_a_paragraph():
    story = story_with(BALIE, lead=None)
    named = replace(story, passages=(told("foto-balie", "Tekst."),))

    assert [place.anchor for place in photo_places(named).in_order] == ["foto-balie-2"]


def test_a_photo_page_says_where_it_is_and_leads_both_ways_and_back():
    first, second, third = pages(story_with(BALIE, HANDEN))

    assert (second.position, second.title) == ("Foto 2 van 3", "Foto 2 van 3 bij ‘Over anna’")
    assert second.picture.caption == "De balie."
    assert (second.previous_url, second.next_url) == (first.url, third.url)
    assert second.back_url == "/portretten/anna/#foto-balie"
    assert (first.previous_url, third.next_url) == ("", "")


def test_what_is_written_to_places_in_a_photo_stands_on_its_page_too():
    first, second = pages(story_with(LEAD, BALIE, more=(NOTES,)))

    assert [note.html for note in first.notes] == ["Licht"]
    assert first.notes_url == "/portretten/anna/#n"
    assert (second.notes, second.notes_url) == ((), "")


def test_a_single_photo_is_not_counted():
    [page] = pages(story_with(BALIE, lead=None))

    assert page.position == "De foto"


def test_a_photo_that_could_not_be_made_is_skipped():
    story = story_with(BALIE, HANDEN, RAAM, lead=None)
    library = a_library(story)
    plans = {path: plan for path, plan in library.plans.items() if path != HANDEN.path}

    first, last = photo_pages(replace(library, plans=plans), story)

    assert (first.position, last.position) == ("Foto 1 van 2", "Foto 2 van 2")
    assert first.next_url == last.url


def test_a_post_shows_its_lead_only_when_the_author_names_it():
    for photo, own_page in (("", False), ("anna.jpg", True)):
        post = story_with(BALIE, genre=Genre.POST, photo=photo)

        assert ("/blog/anna/foto/anna/" in urls(post)) == own_page
        assert bool(post_page(a_library(post), post).lead) == own_page


def test_a_standing_page_has_photo_pages_too():
    [page] = pages(story_with(BALIE, genre=Genre.PAGE))

    assert (page.url, page.back_text) == ("/anna/foto/balie/", "Terug naar de pagina")


@pytest.mark.parametrize("status", [Status.READY, Status.HIDDEN])
def test_search_engines_get_the_story_and_not_its_photos(status):
    library = a_library(story_with(BALIE, status=status))
    every = list(every_page(library))
    photos = [page for page in every if page.template == "photo"]

    assert photos
    assert not any(page.indexed for page in photos)
    assert b"/foto/" not in sitemap(library, every)


def test_an_old_address_does_not_take_that_of_a_photo():
    taken = a_story("bas", old_addresses=("/portretten/anna/foto/balie/",))
    anna = story_with(BALIE)

    every = [page.url for page in every_page(a_library(anna, taken))]

    assert every.count("/portretten/anna/foto/balie/") == 1
    [problem] = check_old_addresses(a_site(anna, taken))
    assert problem.code == "bezet-adres"


def test_photos_of_stories_with_one_title_may_share_theirs():
    one = story_with(BALIE, lead=None)
    other = replace(one, slug="annie", url="/portretten/annie/", source="portretten/annie/index.md")

    shared = expected_of(a_site(one, other), None).same_title

    assert "portretten/annie/foto/balie/index.html" in shared
