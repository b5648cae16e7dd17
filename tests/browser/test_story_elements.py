"""Lenses, layers, the line, hard questions, a speech and the newsletter, as a reader meets them."""

import re
from collections.abc import Iterator
from itertools import combinations
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ..built_site import built_site
from ..content_folder import content_folder, portrait
from .conftest import served, settings_of
from .gates.axe import axe_findings

SETTINGS = """\
[site]
naam = "Proef"

[nieuwsbrief]
adres = "https://brief.example/aanmelden"
hoe_vaak = "een keer per maand"
"""
STORY = """\
/// kort
- Anna werkt aan de balie.
///

Dat doen wij.

/// lijn
0 De wet die voor iedereen geldt -> #wet
6 De regel -> #wet
50 De brief die klopt -> #wet
94 De balie -> #mens
100 De mens met een jas aan -> #mens
///

Hier staat de wet.
{#wet}

Hier staat een mens.
{#mens}

/// lenzen
Verantwoording: Wat mag.
Techniek: Wat kan.
Mens: Wat nodig is.

Eén tafel.
///

/// lagen
Beleid: Bedenkt.
**De verantwoordingslaag**: Plakt.
Klant: Wacht.
///

/// vragen
- Durf je dat wel? Ik niet altijd.
- Wie belt er terug?
///

[Wie leest dit nog een keer?]{.openvraag}

## Meer weten?

- [Het praatje](../../blog/praatje/index.md) over hetzelfde.
"""
UNSEEN = """
[...document.querySelectorAll(".podium__drawing *, .station__speaker *, .lenses__drawing *")]
    .filter(part => {
        const {stroke, fill} = getComputedStyle(part), paper = getComputedStyle(document.body);
        return [stroke, fill].every(paint => ["none", paper.backgroundColor].includes(paint));
    })
    .map(part => part.outerHTML)
"""
SPEECH = """\
Titel: Een praatje
Datum: 2026-03-02
Toespraak: in de kantine
Samenvatting: Van links naar rechts.

Vooraf.

/// lijn
0 Links -> #links
100 Rechts -> #rechts
///

## Hier links {#links}

*Ik sta bij de deur.*

Hier staat iedereen.

## Daar rechts {#rechts}

Daar staat er één.

---

Daarna was er koffie.
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a site with one portrait, one speech and a newsletter."""
    files = {
        "site.toml": SETTINGS,
        "mensen.toml": '[anna]\nnaam = "Anna"\nverzonnen = true\ntoestemming = "ja"\n',
        "portretten/anna/index.md": portrait(STORY),
        "blog/praatje/index.md": SPEECH,
    }
    content = content_folder(tmp_path_factory.mktemp("elements"), files)
    folder = built_site(tmp_path_factory.mktemp("elements-site"), content)
    with served(folder, settings_of(content)) as address:
        yield address


def open_on(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found
    return found


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        one["x"] + one["width"] <= other["x"] + 1
        or other["x"] + other["width"] <= one["x"] + 1
        or one["y"] + one["height"] <= other["y"] + 1
        or other["y"] + other["height"] <= one["y"] + 1
    )


@pytest.mark.parametrize("path", ["/portretten/anna/", "/blog/praatje/", "/nieuwsbrief/"])
def test_every_mode_holds_for_what_is_drawn_and_asked(phone: BrowserContext, small: str, path):
    page = open_on(phone, small + path)

    for width, scheme in ((390, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        assert axe_findings(page) == [], (width, scheme)
    page.emulate_media(forced_colors="active")
    assert page.evaluate(UNSEEN) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_line_stands_on_a_phone_and_lies_on_a_desk_without_labels_in_each_others_way(
    phone: BrowserContext, small: str
):
    page = open_on(phone, f"{small}/portretten/anna/")
    stops = page.locator(".line-stops li")
    upright = [stop.bounding_box() for stop in stops.all()]
    assert [each["y"] for each in upright] == sorted(each["y"] for each in upright)
    assert len({each["x"] for each in upright}) == 1

    page.set_viewport_size({"width": 1280, "height": 844})
    first, *_, last = boxes = [stop.locator("a").bounding_box() for stop in stops.all()]
    assert first["x"] < last["x"]
    assert all(apart(*pair) for pair in combinations(boxes, 2))
    line = box(page, ".line-stops ol")
    assert last["x"] + last["width"] <= line["x"] + line["width"] + 1

    stops.last.get_by_role("link").press("Enter")
    assert urlsplit(page.url).fragment == "mens"


def test_drawings_stand_beside_the_words_that_say_it_all(phone: BrowserContext, small: str):
    page = open_on(phone, f"{small}/portretten/anna/")
    circles = box(page, ".lenses__drawing")
    assert circles["width"] > 250
    assert [name.inner_text() for name in page.locator(".lenses__name").all()] == [
        "Verantwoording",
        "Techniek",
        "Mens",
    ]
    for name in page.locator(".lenses__drawing text").all():
        label = name.bounding_box()
        assert circles["x"] <= label["x"]
        assert label["x"] + label["width"] <= circles["x"] + circles["width"]
        assert label["height"] >= 16
    thin, thick, _ = (each.bounding_box() for each in page.locator(".cross-section > li").all())
    assert thick["height"] > 2 * thin["height"]

    page.emulate_media(media="print")
    assert page.locator(".lenses__drawing").is_visible()
    assert not page.get_by_text("Meld me aan").is_visible()


def test_a_hard_question_has_an_address_to_pass_on(phone: BrowserContext, small: str):
    page = open_on(phone, f"{small}/portretten/anna/")

    page.get_by_role("link", name=re.compile("^Deel deze vraag.*Wie belt er")).click()

    asked = page.locator(f"[id='{urlsplit(page.url).fragment}']")
    assert "Wie belt er terug?" in asked.inner_text()
    assert page.locator(".questions strong").first.inner_text() == "Durf je dat wel?"


def test_meer_weten_closes_the_story_before_the_newsletter(phone: BrowserContext, small: str):
    page = open_on(phone, f"{small}/portretten/anna/")

    tops = [box(page, each)["y"] for each in (".questions", ".further", ".newsletter")]
    assert tops == sorted(tops)
    page.get_by_role("link", name="Het praatje").click()
    assert urlsplit(page.url).path == "/blog/praatje/"


def test_the_newsletter_says_what_is_wrong_and_sends_what_is_right(
    without_scripts: BrowserContext, small: str
):
    sent: list[str] = []
    without_scripts.route(
        "https://brief.example/**",
        lambda route: (sent.append(route.request.post_data), route.fulfill(body="Gelukt")),
    )
    page = open_on(without_scripts, f"{small}/nieuwsbrief/")
    field = page.get_by_label("E-mailadres")
    mistake = page.get_by_text("Vul je e-mailadres in, zoals naam@voorbeeld.nl.")
    assert not mistake.is_visible()

    field.fill("anna")
    field.press("Tab")
    assert mistake.is_visible()
    field.fill("anna@voorbeeld.nl")
    assert not mistake.is_visible()
    field.press("Enter")

    page.wait_for_url("https://brief.example/aanmelden")
    assert sent == ["email=anna%40voorbeeld.nl"]


def test_the_words_of_a_speech_walk_along_and_stay_in_order(browser: Browser, small: str):
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = open_on(context, f"{small}/blog/praatje/")
    left, right = box(page, "#links"), box(page, "#rechts")

    assert left["x"] + 200 < right["x"]
    assert box(page, "text=Daarna was er koffie.")["x"] > left["x"]
    text = page.inner_text("main")
    parts = (
        "Links",
        "Vooraf.",
        "Ik sta bij de deur.",
        "Hier staat iedereen.",
        "Daar staat er één.",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)

    walks = "getComputedStyle(document.querySelector('.station__speaker')).animationName"
    assert page.evaluate(walks) == "walk"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(walks) == "none"
    page.set_viewport_size({"width": 390, "height": 844})
    assert box(page, "#links")["x"] == box(page, "#rechts")["x"]
    floor, speaker = (
        box(page, f".station:nth-child(3) .station__{each}") for each in ("floor", "speaker")
    )
    assert abs(floor["x"] + floor["width"] - speaker["x"] - speaker["width"]) < 2
    context.close()
