"""What a reader does: from a theme to the words in a story, by link, key and finger."""

import json
import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

PORTRAIT = "/portretten/halima/"


def words(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).casefold().strip()


def open_on(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def test_a_quote_on_a_theme_page_leads_back_to_its_passage(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    card = page.locator(".passage").first
    quote = words(card.locator("blockquote").inner_text())

    card.get_by_role("link", name=re.compile("^Lees verder")).click()

    fragment = urlsplit(page.url).fragment
    passage = page.locator(f"[id='{fragment}']")
    assert quote in words(passage.inner_text())
    assert passage.bounding_box()["y"] < 844


def test_every_quote_on_every_theme_page_has_a_spot(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/data/themas.json")
    themes = [theme["url"] for theme in json.loads(page.inner_text("body"))]
    quotes: dict[str, str] = {}
    for theme in themes:
        page.goto(site + urlsplit(theme).path)
        for card in page.locator(".passage").all():
            link = card.get_by_role("link", name=re.compile("^Lees verder")).first
            quotes[link.get_attribute("href")] = words(card.locator("blockquote").inner_text())

    assert len(quotes) > 20
    for address, quote in sorted(quotes.items()):
        path, _, fragment = address.partition("#")
        if urlsplit(page.url).path != path:
            page.goto(site + path)
        assert quote in words(page.locator(f"[id='{fragment}']").inner_text()), address


def test_a_reader_sees_why_a_passage_stands_under_a_theme(phone: BrowserContext, site: str):
    page = open_on(phone, f"{site}/themas/lemen-laag/")
    card = page.locator(".passage").first

    card.get_by_text("Waarom hier?").click()

    assert card.locator("details").inner_text().count("‘") >= 1


def test_onward_leads_to_another_person(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    onward = page.locator("section", has=page.get_by_role("heading", name="Verder vanaf hier"))

    onward.get_by_role("link", name=re.compile("^Lees verder")).first.click()

    assert urlsplit(page.url).path not in (PORTRAIT, "/")
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").count() == 1


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
    assert page.locator("button:visible").count() == 0


def test_the_viewer_shows_a_photo_large_and_gives_the_focus_back(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    photo = page.locator(".contact-sheet a").first
    photo.click()
    viewer = page.get_by_role("dialog")

    assert viewer.is_visible()
    page.keyboard.press("ArrowRight")
    assert "Foto 2 van" in viewer.inner_text()
    page.keyboard.press("Escape")
    assert not viewer.is_visible()
    assert page.evaluate("document.activeElement.matches('.contact-sheet a')")


def test_the_colour_choice_is_remembered(phone: BrowserContext, site: str):
    page = open_on(phone, site + PORTRAIT)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.get_by_role("button", name="Donkere kleuren").click()
    page.goto(f"{site}/themas/")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
