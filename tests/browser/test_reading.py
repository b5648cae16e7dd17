"""What a reader does: from a theme to the words in a story, by link, key and finger."""

import json
import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from .waiting import until

PORTRAIT = "/portretten/halima/"
INKS = """
[...document.querySelectorAll('.core-contents__note, body')]
    .map(each => getComputedStyle(each).color)
"""


def words(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).casefold().strip()


def open_on(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def test_a_quote_on_a_theme_page_leads_back_to_its_passage(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    card = page.locator(".passage").first
    quote = words(card.locator("blockquote").first.inner_text())

    card.get_by_role("link", name=re.compile("^Lees verder")).click()

    fragment = urlsplit(page.url).fragment
    passage = page.locator(f"[id='{fragment}']")
    assert quote in words(passage.inner_text())
    assert passage.bounding_box()["y"] < 844


@pytest.mark.parametrize("path", ["/", "/portretten/tessel/"])
def test_the_photo_of_an_opening_stands_on_its_line(phone: BrowserContext, site: str, path: str):
    page = open_on(phone, site + path)
    for width in (320, 390, 800, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        photo = page.locator(".opening__photo img").bounding_box()
        assert photo["y"] + photo["height"] == page.locator(".opening__ground").bounding_box()["y"]


def test_the_words_that_somebody_came_for_are_marked(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    page.get_by_role("link", name=re.compile("^Lees verder")).first.click()
    page.locator(":target").wait_for()

    grounds = page.evaluate(
        "[document.querySelector(':target'), document.querySelector('p:not(:target)')]"
        ".map(each => getComputedStyle(each).backgroundColor)"
    )
    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("width", [390, 900, 1100, 1220, 1260, 1280, 1600])
def test_only_beside_a_table_that_is_wider_than_the_window_it_says_how_to_see_the_rest(
    phone: BrowserContext, site: str, width: int
):
    page = open_on(phone, f"{site}/themas/")
    page.set_viewport_size({"width": width, "height": 800})
    table = page.locator(".theme-matrix")

    too_wide = table.evaluate("each => each.scrollWidth > each.clientWidth")

    assert page.locator(".theme-matrix-fit").is_visible() == too_wide


@pytest.mark.parametrize(
    ("path", "item"),
    [("/themas/lemen-laag/", ".passage"), (PORTRAIT, ".onward__item")],
)
def test_a_face_beside_a_quote_leads_where_its_link_leads(
    phone: BrowserContext, site: str, path: str, item: str
):
    page = open_on(phone, site + path)
    card = page.locator(item).first
    way = card.locator(".read-on").first.get_attribute("href")
    card.scroll_into_view_if_needed()
    box = card.locator("img").bounding_box()

    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    page.wait_for_url(f"{site}{way}")


def test_a_phone_shows_the_name_the_first_words_and_the_face_of_a_portrait_at_once(
    phone: BrowserContext, site: str
):
    page = open_on(phone, site + PORTRAIT)
    name, words, photo, kicker = (
        page.locator(f".opening {part}").bounding_box()
        for part in ("h1", ".lead", ".opening__photo", ".kicker")
    )

    assert name["y"] < words["y"] < photo["y"] < kicker["y"]
    assert photo["y"] + photo["height"] * 0.7 < 844, "a chin is above this"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["/", "/themas/", PORTRAIT])
def test_a_layer_is_as_thick_as_is_said_however_long_its_text(
    phone: BrowserContext, site: str, path: str, width: int
):
    page = open_on(phone, site + path)
    page.set_viewport_size({"width": width, "height": 844})
    layers = page.locator("li[data-thickness]")

    heights: dict[int, set[float]] = {}
    for layer in layers.all():
        box = layer.locator(".pigment").first.bounding_box()
        heights.setdefault(int(layer.get_attribute("data-thickness")), set()).add(box["height"])

    assert len(heights) > 1
    for thin, thick in pairwise(sorted(heights)):
        assert max(heights[thin]) + 5 < min(heights[thick])


def test_every_quote_on_every_theme_page_has_a_spot(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/data/themas.json")
    themes = [theme["url"] for theme in json.loads(page.inner_text("body"))]
    quotes: dict[str, str] = {}
    for theme in themes:
        page.goto(site + urlsplit(theme).path)
        for card in page.locator(".passage").all():
            # Those behind a click are on the page as well.
            link = card.locator("a", has_text="Lees verder").first
            quote = card.locator("blockquote").first.text_content()
            quotes[link.get_attribute("href")] = words(quote)

    assert len(quotes) > 60
    for address, quote in sorted(quotes.items()):
        path, _, fragment = address.partition("#")
        if urlsplit(page.url).path != path:
            page.goto(site + path)
        assert quote in words(page.locator(f"[id='{fragment}']").inner_text()), address


def test_a_reader_sees_why_a_passage_stands_under_a_theme(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    card = page.locator(".passage").first

    card.get_by_text("Waarom hier?").first.click()

    assert card.locator("details").first.inner_text().count("‘") >= 1


def test_more_passages_of_one_story_open_below_its_best(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    more = page.locator(".passage__others").first
    assert more.get_by_role("link").count() == 0

    more.locator("summary").first.click()

    more.get_by_role("link", name=re.compile("^Lees verder")).first.click()
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").count() == 1


def test_onward_leads_to_another_person(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    onward = page.locator("section", has=page.get_by_role("heading", name="Verder vanaf hier"))

    onward.get_by_role("link", name=re.compile("^Lees verder")).first.click()

    assert urlsplit(page.url).path not in (PORTRAIT, "/")
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").count() == 1


def test_every_step_onward_names_its_words_and_lands_on_the_passage(
    phone: BrowserContext, site: str
):
    page = open_on(phone, f"{site}/portretten/")
    portraits = {link.get_attribute("href") for link in page.locator(".portrait-card a").all()}
    steps: dict[str, str] = {}
    for portrait in sorted(portraits):
        page.goto(site + portrait)
        items = page.locator(".onward__item").all()
        assert items, portrait
        if (more := page.locator(".onward-more > summary")).count():
            more.click()
        for item in items:
            assert "‘" in item.locator(".onward__reason").inner_text(), portrait
            link = item.get_by_role("link", name=re.compile("^Lees verder"))
            steps[link.get_attribute("href")] = words(item.locator("blockquote").inner_text())

    for address, quote in sorted(steps.items()):
        page.goto(site + address)
        fragment = urlsplit(address).fragment
        assert quote in words(page.locator(f"[id='{fragment}']").inner_text()), address


def test_a_reference_leads_to_the_sentence_that_links_here(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    section = page.locator("section", has=page.get_by_role("heading", name="Verwijzingen"))
    sentence = words(section.locator("blockquote").first.inner_text())

    section.get_by_role("link", name=re.compile("^Lees verder")).first.click()

    passage = page.locator(f"[id='{urlsplit(page.url).fragment}']")
    assert sentence in words(passage.inner_text())
    back = page.locator(f"a[href^='{PORTRAIT}']")
    assert back.count() >= 1


def test_a_number_in_the_matrix_leads_to_a_passage_of_that_portrait(
    phone: BrowserContext, site: str
):
    page = open_on(phone, f"{site}/themas/")
    cell = page.locator("td a").first
    address = cell.get_attribute("href")

    cell.click()

    assert page.url == site + address
    assert page.locator(f"[id='{urlsplit(address).fragment}']").count() == 1


def test_the_matrix_is_a_list_on_a_phone_and_elsewhere_a_table_that_scrolls_by_key(
    phone: BrowserContext, site: str
):
    page = open_on(phone, f"{site}/themas/")
    matrix = page.get_by_role("region", name="De bodemkaart")

    assert matrix.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert "De lemen laag" in matrix.locator("td a").first.inner_text()

    page.set_viewport_size({"width": 860, "height": 700})
    matrix.focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.activeElement.scrollLeft > 0")

    assert page.evaluate("scrollX") == 0


def test_an_open_question_leads_to_the_words_in_its_story(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/vragen/")
    question = page.locator(".open-question").first
    asked = words(question.locator("h3").inner_text())

    question.get_by_role("link", name=re.compile("^Lees waar")).click()

    passage = page.locator(f"[id='{urlsplit(page.url).fragment}']")
    assert asked in words(passage.inner_text())


def test_the_core_sample_is_the_table_of_contents(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    contents = page.get_by_role("navigation", name=re.compile("boorkern"))

    for link in contents.get_by_role("link").all():
        anchor = link.get_attribute("href")
        assert anchor.startswith("#")
        assert page.locator(f"[id='{anchor[1:]}']").count() == 1


def test_the_first_tab_skips_to_the_story(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)

    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent.trim()")
    page.keyboard.press("Enter")

    assert first == "Naar de inhoud"
    assert urlsplit(page.url).fragment == "inhoud"


def test_each_stop_of_the_tab_key_can_be_seen(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 90)")


def test_without_scripts_the_story_and_its_photos_are_there(
    without_scripts: BrowserContext, site: str
):
    page = open_on(without_scripts, site + PORTRAIT)

    assert page.get_by_role("heading", level=1).is_visible()
    assert "Ik meet pas als iemand zit." in page.inner_text("main")
    assert page.locator("button:not([popovertarget]):visible").count() == 0


def test_the_colour_choice_is_remembered(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.get_by_role("button", name="Donkere kleuren").click()
    page.goto(f"{site}/themas/")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whoever_asks_for_more_contrast_gets_no_grey_words(
    phone: BrowserContext, site: str, scheme
):
    page = open_on(phone, site + PORTRAIT)
    page.emulate_media(color_scheme=scheme)
    assert len(set(page.evaluate(INKS))) == 2

    page.emulate_media(color_scheme=scheme, contrast="more")

    assert len(set(page.evaluate(INKS))) == 1
