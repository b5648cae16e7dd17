"""What search engines read of a page: the same as its readers, no person more, and safe."""

import json
from dataclasses import replace
from datetime import date

import pytest

from plugins.clips.planned_clip import PlannedClip
from plugins.pages.data.linked_data import linked_data, maker
from plugins.pages.data.media_data import MOST_PHOTOS
from plugins.pages.data.site_data import series_data, site_data, theme_data, themes_data
from plugins.pages.data.story_data import LONGEST_HEADLINE, headline
from plugins.pages.kinds.every_page import story_page
from plugins.photo_series.credit import Credit
from plugins.story.blocks import Clip, Paragraph, Photos
from plugins.story.passage import Span
from plugins.story.site import Series
from plugins.story.story import Genre, Link, Status
from tests.builders import (
    CONTENT,
    a_library,
    a_person,
    a_photo,
    a_plan,
    a_story,
    a_tag,
    a_theme,
    said,
    told,
)

ADDRESS = "https://loket.example"
ADA = {"@type": "Person", "name": "Ada"}
ANNA = replace(a_person("Anna"), scope=("site", "zoekmachines"))
LOKET = Series("loket", "Achter het loket", "Twaalf mensen.")


def graph(markup):
    return json.loads(markup)["@graph"] if markup else []


def article(library, story):
    return graph(story_page(library, story).linked_data)[0]


def test_a_portrait_is_an_article_with_what_its_page_shows():
    bas, coen = a_story("bas"), a_story("coen")
    links = (
        Link("../coen/index.md", "Coen", 1, "p", Span(0, 3)),
        Link("../bas/index.md#p", "Bas", 1, "p", Span(0, 3)),
        Link("/portretten/bas/", "Bas", 1, "p", Span(0, 3)),
        Link("#p", "hier", 1, "p", Span(0, 3)),
        Link("/themas/zorg/", "zorg", 1, "p", Span(0, 3)),
        Link("https://elders.example/", "elders", 1, "p", Span(0, 3)),
        Link("../weg/index.md", "weg", 1, "p", Span(0, 3)),
    )
    story = a_story(
        "anna", said("p", "Zo is het.", "Anna"), role="Balie", series="Achter het loket",
        summary="Anna helpt.", modified=date(2026, 4, 2),
    )  # fmt: skip
    story = replace(story, links=links)
    library = a_library(
        story,
        bas,
        coen,
        themes=[a_theme("zorg")],
        tags=[a_tag(story, "p", "zorg")],
        people=[ANNA, a_person("Coen")],
        series=[LOKET],
    )

    assert graph(story_page(library, story).linked_data) == [
        {
            "@type": "Article",
            "@id": f"{ADDRESS}/portretten/anna/",
            "headline": "Over anna",
            "description": "Anna helpt.",
            "inLanguage": "nl",
            "datePublished": "2026-03-01",
            "dateModified": "2026-04-02",
            "author": ADA,
            "isPartOf": {
                "@type": "CreativeWorkSeries",
                "@id": f"{ADDRESS}/reeksen/loket/",
                "name": "Achter het loket",
            },
            "about": [
                {"@type": "Person", "name": "Anna", "jobTitle": "Balie"},
                {"@type": "DefinedTerm", "@id": f"{ADDRESS}/themas/zorg/", "name": "Zorg"},
            ],
            "mentions": [{"@id": f"{ADDRESS}/portretten/bas/"}],
        },
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": 1,
                    "name": "Portretten",
                    "item": f"{ADDRESS}/portretten/",
                },
                {"@type": "ListItem", "position": 2, "name": "Over anna"},
            ],
        },
    ]


def test_a_post_is_a_blog_posting_by_who_wrote_it_and_about_no_person():
    post = a_story("op", genre=Genre.POST, author="Bas de Wit", people=("anna",))
    found = article(a_library(post, people=[ANNA]), post)

    assert found["@type"] == "BlogPosting"
    assert found["author"] == {"@type": "Person", "name": "Bas de Wit"}
    assert "about" not in found


@pytest.mark.parametrize(
    "people",
    [
        [a_person("Anna", invented=True)],
        [a_person("Anna", invented=True), replace(a_person("Bas"), scope=("zoekmachines",))],
        [],
    ],
    ids=["invented", "with a real one beside her", "unknown"],
)
def test_who_is_invented_or_unknown_is_no_person(people):
    story = a_story("anna", said("p", "Zo.", "Bas"), role="Balie")
    page = story_page(a_library(story, people=people), story)

    assert page.linked_data
    assert "jobTitle" not in page.linked_data
    assert '"Anna"' not in page.linked_data


@pytest.mark.parametrize(
    ("person", "front"),
    [(a_person("Anna"), {}), (ANNA, {"status": Status.HIDDEN})],
    ids=["did not agree", "hidden"],
)
def test_of_a_story_that_may_not_be_found_there_is_no_data(person, front):
    story = a_story("anna", said("p", "Zo.", "Anna"), **front)

    assert story_page(a_library(story, people=[person]), story).linked_data == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ada", "Person"),
        ("Ada de Wit", "Person"),
        ("Mark van ’t Hof", "Person"),
        ("De redactie", "Organization"),
        ("Het team van de balie", "Organization"),
        ("Kleistudie, Het Loket", "Organization"),
    ],
)
def test_who_made_something_is_a_person_when_the_name_says_so(name, kind):
    assert maker(name) == {"@type": kind, "name": name}
    assert maker("") is None


def test_a_long_title_is_cut_after_a_word():
    long = headline("woord " * 30)

    assert len(long) <= LONGEST_HEADLINE
    assert long.endswith("woord…")
    assert len(headline("w" * 300)) == LONGEST_HEADLINE
    assert headline("Kort") == "Kort"


CREDIT = Credit(
    "Roos Abels", "Foto: Roos Abels", "© 2024", "https://creativecommons.org/licenses/by/4.0/"
)


def test_a_photo_has_its_caption_its_maker_and_its_licence():
    photo = a_photo("raam.jpg", caption="Bij <em>het</em> raam")
    story = a_story("anna", blocks=[Photos((photo, a_photo("balie.jpg", alt="")))])
    library = a_library(story)
    plan = replace(a_plan(photo.path), credit=CREDIT)
    library = replace(library, plans={**library.plans, photo.path: plan})

    assert article(library, story)["image"] == [
        {
            "@type": "ImageObject",
            "contentUrl": f"{ADDRESS}/beeld/raam-0123abcd-960.jpg",
            "caption": "Bij het raam",
            "creator": {"@type": "Person", "name": "Roos Abels"},
            "creditText": "Foto: Roos Abels",
            "copyrightNotice": "© 2024",
            "license": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]


def test_terms_in_words_are_no_licence_address_and_silence_stays_silence():
    photo = a_photo("raam.jpg", caption="Raam")
    story = a_story("anna", blocks=[Photos((photo,))])
    library = a_library(story)
    plan = replace(a_plan(photo.path), credit=Credit(licence="Vraag het eerst."))

    [image] = article(replace(library, plans={photo.path: plan}), story)["image"]

    assert set(image) == {"@type", "contentUrl", "caption"}


def test_of_a_long_series_the_first_photos_are_told_and_what_can_not_be_shown_is_not():
    photos = tuple(a_photo(f"foto-{at}.jpg") for at in range(MOST_PHOTOS + 5))
    story = a_story("anna", blocks=[Photos(photos)])
    library = a_library(story)

    assert len(article(library, story)["image"]) == MOST_PHOTOS
    assert "image" not in article(replace(library, plans={}), story)


@pytest.mark.parametrize(
    ("name", "width", "kind", "mime"),
    [("a.mp3", 0, "audio", "audio/mpeg"), ("a.mp4", 640, "video", "video/mp4")],
)
def test_a_clip_has_every_word_that_is_said(name, width, kind, mime):
    still = a_photo("balie.jpg")
    clip = Clip("a", "c", "Anna praat", (Paragraph("t1", ""), Paragraph("t2", "")), "", still)
    passages = (told("c", "Anna praat"), told("t1", "Eén."), told("t2", "Twee."))
    story = a_story("anna", *passages, blocks=[clip])
    plan = PlannedClip(CONTENT / name, name, 61.6, width, width, 1000)
    library = replace(a_library(story), clips={(story.source, "a", ""): plan})

    [found] = article(library, story)[kind]

    assert found == {
        "@type": f"{kind.capitalize()}Object",
        "name": "Anna praat",
        "contentUrl": f"{ADDRESS}/fragmenten/{name}",
        "encodingFormat": mime,
        "duration": "PT62S",
        "uploadDate": "2026-03-01",
        "thumbnailUrl": f"{ADDRESS}/beeld/balie-0123abcd-960.jpg",
        "transcript": "Eén.\n\nTwee.",
    }
    assert kind not in article(a_library(story), story)


def test_the_site_a_series_and_the_themes_say_what_they_are():
    themes = [a_theme("zorg"), a_theme("regels")]
    library = a_library(themes=themes, series=[LOKET], tagline="Wie helpt wie?")
    terms = {
        "@id": f"{ADDRESS}/themas/",
        "@type": "DefinedTermSet",
        "name": "Thema’s van Het loket",
    }
    zorg = {
        "@type": "DefinedTerm",
        "@id": f"{ADDRESS}/themas/zorg/",
        "url": f"{ADDRESS}/themas/zorg/",
        "name": "Zorg",
        "description": "Dit gaat over zorg.",
    }

    [site] = graph(site_data(library))
    [series, _] = graph(series_data(library, LOKET))
    [term, way] = graph(theme_data(library, themes[0]))
    [all_terms] = graph(themes_data(library))

    assert (site["@type"], site["url"], site["publisher"]) == ("WebSite", f"{ADDRESS}/", ADA)
    assert (series["@type"], series["name"]) == ("CreativeWorkSeries", LOKET.name)
    assert term == zorg | {"inDefinedTermSet": terms}
    assert [step["name"] for step in way["itemListElement"]] == ["Thema’s", "Zorg"]
    assert all_terms["hasDefinedTerm"][1] == zorg
    assert themes_data(a_library()) == ""


def test_what_an_author_types_can_not_end_the_script():
    story = a_story("anna", title="</script><!-- <b>")
    data = story_page(a_library(story), story).linked_data

    assert "<" not in data
    assert graph(data)[0]["headline"] == "</script><!-- <b>"
    assert linked_data() == ""
