"""A link to a story shows its photo on other sites, unless somebody in it did not agree to that."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.pages.kinds.home_page import home_page
from plugins.pages.kinds.portrait_pages import portrait_page
from plugins.pages.kinds.post_pages import post_page
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.photographs.social import card_of, social_card
from plugins.pages.plugin import run_pelican
from plugins.pages.view_pieces import SocialCard
from plugins.photo_series.rendition import Plan, Rendition
from plugins.photo_series.uses import Shape
from plugins.story.story import Genre
from tests.builders import CONTENT, a_library, a_person, a_photo, a_plan, a_story, said
from tests.content_folder import content_folder, portrait
from tests.photo_files import drawn, encoded

ROOT = Path(__file__).parents[1]
BOX = (0, 0, 2000, 1050)
CARD = SocialCard("/beeld/anna-89abcdef-1200.jpg", 1200, 630, "Ze kijkt opzij.")
LEAD = a_photo("anna.jpg")
INVENTED = a_person("Anna", invented=True)
OPEN = replace(a_person("Anna"), scope=("site", "social"))
CLOSED = replace(a_person("Anna"), scope=("site",))
BAS = replace(a_person("Bas"), scope=("site",))


def with_card(plan: Plan) -> Plan:
    card = Rendition(BOX, "jpeg", 1200, 630, "anna-89abcdef-1200.jpg")
    boxes = {**plan.boxes, Shape.SOCIAL: BOX}
    return replace(plan, boxes=boxes, renditions=(*plan.renditions, card))


def shelves(*stories, people=(INVENTED,)):
    library = a_library(*stories, people=people)
    return replace(library, plans={path: with_card(plan) for path, plan in library.plans.items()})


def test_a_portrait_a_post_and_the_front_page_have_a_card():
    anna, post = a_story("anna", lead=LEAD), a_story("op", genre=Genre.POST, lead=LEAD)
    library = shelves(anna, post)

    assert portrait_page(library, anna).card == CARD
    assert post_page(library, post).card == CARD
    assert home_page(library, Cards(library)).card == CARD


def test_the_front_page_shows_the_newest_portrait_or_nothing():
    library = shelves(a_story("bas"), a_story("anna", lead=LEAD))

    assert home_page(library, Cards(library)).card is None
    assert home_page(shelves(), Cards(shelves())).card is None


@pytest.mark.parametrize(
    ("people", "shared"),
    [((INVENTED,), True), ((OPEN,), True), ((CLOSED,), False), ((a_person("Anna"),), False)],
    ids=["invented", "said yes", "only the site", "not asked"],
)
def test_who_is_portrayed_decides_unless_she_is_invented(people, shared):
    anna = a_story("anna", lead=LEAD)

    assert bool(social_card(shelves(anna, people=people), anna)) == shared


@pytest.mark.parametrize(
    "story",
    [
        a_story("anna", said("p", "Zo is het.", "Bas"), lead=LEAD),
        a_story("op", genre=Genre.POST, people=("bas",), lead=LEAD),
    ],
    ids=["quoted", "listed"],
)
def test_one_who_did_not_agree_is_enough(story):
    assert social_card(shelves(story, people=(OPEN, BAS)), story) is None
    assert social_card(shelves(story, people=(OPEN,)), story)


def test_a_photo_that_can_not_be_shown_is_no_card():
    anna = a_story("anna", lead=LEAD)

    assert social_card(replace(shelves(anna), plans={}), anna) is None
    assert social_card(a_library(anna, people=(INVENTED,)), anna) is None
    assert social_card(shelves(anna), a_story("anna")) is None


def test_a_photo_in_the_shape_of_a_card_gives_the_file_that_is_wide_enough():
    plan = a_plan(CONTENT / "anna.jpg")
    alike = replace(plan, boxes={**plan.boxes, Shape.SOCIAL: plan.boxes[Shape.WHOLE]})
    narrow = replace(alike, renditions=[each for each in alike.renditions if each.width == 480])

    assert card_of(alike, "").width == 1440
    assert card_of(narrow, "").width == 480


SITE = '[site]\nnaam = "Het loket"\nadres = "https://loket.example"\n'
PEOPLE = '[anna]\nnaam = "Anna"\ntoestemming = "ja"\nbereik = ["site"{more}]\n'
BODY = 'Hallo.\n\n![Anna kijkt "opzij" & lacht.](anna.jpg)\n'
SAME = """\
Titel: Over Anna
Datum: 2026-02-01
Samenvatting: Anna.

![Ze kijkt.](../../portretten/anna/anna.jpg)
"""


def built(folder: Path, people: str) -> Path:
    """A site with a portrait of Anna, and a post that shows her photo without naming her."""
    files = {
        "site.toml": SITE,
        "mensen.toml": people,
        "portretten/anna/index.md": portrait(BODY),
        "portretten/anna/anna.jpg": encoded(drawn(1440, 1800)),
        "blog/over/index.md": SAME,
    }
    output = folder / "output"
    overrides: dict[str, object] = {
        "PATH": str(content_folder(folder, files)),
        "OUTPUT_PATH": str(output),
        "SITE_CACHE": str(folder / "cache"),
        "SITE_PHOTO_SPEED": 10,
    }
    run_pelican(ROOT / "pelicanconf.py", overrides)
    return output


def cards_in(html: str) -> list[tuple[str, str]]:
    return re.findall(
        r'<meta (?:property|name)="((?:og:image|twitter)[^"]*)" content="([^"]*)">', html
    )


def test_a_page_tells_other_sites_where_its_picture_is_how_large_and_what_it_shows(tmp_path):
    output = built(tmp_path, PEOPLE.format(more=', "social"'))
    [card] = (output / "beeld").glob("*-1200.jpg")

    for page in ("portretten/anna/index.html", "index.html"):
        assert cards_in((output / page).read_text()) == [
            ("og:image", f"https://loket.example/beeld/{card.name}"),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("og:image:alt", "Anna kijkt “opzij” &amp; lacht."),
            ("twitter:card", "summary_large_image"),
        ]
    assert cards_in((output / "portretten" / "index.html").read_text()) == []


def test_of_who_did_not_agree_no_card_is_made_nor_told_wherever_the_photo_stands(tmp_path):
    output = built(tmp_path, PEOPLE.format(more=""))

    assert list((output / "beeld").glob("*-480.jpg"))
    assert not list((output / "beeld").glob("*-1200.jpg"))
    for page in output.rglob("*.html"):
        assert cards_in(page.read_text()) == []
