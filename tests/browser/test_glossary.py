"""A word that opens its meaning in place, by finger and key, and long words that break."""

import re

from playwright.sync_api import BrowserContext, Page

from plugins.pages.text.hyphens import hyphenated

from .gates.axe import axe_findings

PORTRAIT = "/portretten/ruben/"
WORD = "deurwaarder"
LONGEST = "Arbeidsongeschiktheidsverzekeringsmaatschappijen"
COPIED = """
element => { getSelection().selectAllChildren(element); const words = getSelection().toString();
    getSelection().removeAllRanges(); return words; }
"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


def the_word(page: Page):
    word = page.locator(".glossary-word", has_text=re.compile(f"^{WORD}"))
    return word, word.get_by_role("button"), word.locator("[popover]")


def test_a_word_opens_by_finger_and_key_and_closes_where_the_reader_was(
    phone: BrowserContext, site: str
):
    page = phone.new_page()
    page.goto(site + PORTRAIT)
    word, button, meaning = the_word(page)
    passage = page.locator("p", has=word)
    assert not meaning.is_visible()
    assert button.bounding_box()["height"] >= 24

    button.click()
    beside, shown = word.bounding_box(), meaning.bounding_box()
    assert "beslag leggen" in meaning.inner_text()
    assert -20 < shown["y"] - beside["y"] - beside["height"] < 20 or (
        -20 < beside["y"] - shown["y"] - shown["height"] < 20
    )
    assert shown["x"] >= 0
    assert shown["x"] + shown["width"] <= 390
    assert axe_findings(page) == []

    page.keyboard.press("Escape")
    assert not meaning.is_visible()
    assert page.evaluate("document.activeElement.ariaLabel") == f"Uitleg van {WORD}"

    page.keyboard.press("Enter")
    assert meaning.is_visible()
    assert button.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "‘Deurwaarder’ in de woordenlijst"
    page.mouse.click(5, 5)
    assert not meaning.is_visible()

    assert f"toen de {WORD}. In oktober" in passage.evaluate(COPIED)
    assert "beslag" not in passage.evaluate(COPIED)

    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    button.click()
    assert meaning.is_visible()
    assert page.evaluate(SIDEWAYS) == 0
    assert button.evaluate("each => getComputedStyle(each).backgroundColor").endswith(", 0)")


def test_a_word_opens_without_scripts_leads_to_the_list_and_prints_as_a_word(
    without_scripts: BrowserContext, site: str
):
    page = without_scripts.new_page()
    page.goto(site + PORTRAIT)
    word, button, meaning = the_word(page)

    button.click()
    assert meaning.is_visible()
    page.emulate_media(media="print")
    assert not meaning.is_visible()
    assert word.is_visible()
    page.emulate_media(media="screen")
    meaning.get_by_role("link").click()

    assert page.url == f"{site}/woorden/#deurwaarder"
    assert page.locator("#deurwaarder dfn").is_visible()
    page.locator("#deurwaarder a").first.click()
    assert page.url.startswith(site + PORTRAIT)
    assert WORD in page.locator(":target").inner_text()


def test_a_heading_of_one_long_word_breaks_with_a_hyphen_and_is_copied_whole(
    phone: BrowserContext, site: str
):
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site}/woorden/")
    heading = page.locator("h1")
    one_line = heading.bounding_box()["height"]

    heading.evaluate("(each, html) => { each.innerHTML = html; }", hyphenated(LONGEST))

    assert heading.bounding_box()["height"] > one_line * 1.5
    assert page.evaluate(SIDEWAYS) == 0
    assert heading.evaluate(COPIED) == LONGEST
    assert heading.inner_text() == heading.text_content() == LONGEST
    assert page.get_by_role("heading", name=LONGEST, exact=True).count() == 1
