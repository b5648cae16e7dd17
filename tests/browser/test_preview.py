"""The preview in a browser: an edit shows by itself, and the writing aid helps whoever needs it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.preview.start import Preview

from ..built_site import built_site
from ..content_folder import content_folder
from ..desks import ANNA, FILES, SETTINGS, a_portrait
from .gates.axe import axe_findings

TODAY = date(2026, 3, 9)
URL = "/portretten/anna/"
MANY = "\n\n".join(f"Dit is alinea {number}. Er is haast." for number in range(40)) + "\n"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    content = content_folder(tmp_path, {**FILES, ANNA: a_portrait("Anna", MANY)})
    preview = Preview(content, SETTINGS, TODAY, 0)
    running = Thread(target=preview.run, args=(lambda _: None,))
    running.start()
    yield preview
    preview.stop.set()
    running.join()


def opened(browser: Browser, preview: Preview, **how: Any) -> Page:
    context = browser.new_context(reduced_motion="reduce", **how)
    page = context.new_page()
    page.goto(preview.server.address.rstrip("/") + URL)
    expect(page.get_by_role("region", name="Schrijfhulp")).to_be_visible()
    return page


def saved(preview: Preview, text: str) -> None:
    (preview.content / ANNA).write_text(text, encoding="utf-8")


def test_an_edit_shows_by_itself_where_she_was_and_is_marked(
    browser: Browser, preview: Preview
) -> None:
    page = opened(browser, preview, viewport={"width": 1280, "height": 800})
    page.get_by_role("main").get_by_text("Dit is alinea 30.").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 500

    with page.expect_navigation():
        saved(preview, a_portrait("Anna", MANY.replace("alinea 30.", "alinea dertig.")))

    expect(page.get_by_role("main").get_by_text("Dit is alinea dertig.")).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - before) < 200
    [marked] = page.locator(".desk-edited").all()
    assert "dertig" in marked.inner_text()

    # A broken save says so over the page as it was; the next one heals it.
    saved(preview, a_portrait("Anna", MANY).replace("2026-03-01", "gisteren"))
    expect(page.get_by_text(f"content/{ANNA}:2").first).to_be_attached()
    expect(page.get_by_role("main").get_by_text("Dit is alinea dertig.")).to_be_visible()
    # However far down she is, she sees it, and can open the way out by keyboard.
    strip = page.get_by_role("region", name="Fouten")
    expect(strip).to_be_in_viewport(ratio=1)
    assert strip.bounding_box()["height"] < 150
    strip.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(strip.get_by_text("schrijf jaar-maand-dag")).to_be_in_viewport()
    assert axe_findings(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    expect(strip).to_be_in_viewport()
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.set_viewport_size({"width": 1280, "height": 800})
    with page.expect_navigation():
        saved(preview, a_portrait("Anna", MANY.replace("alinea 30.", "alinea XXX.")))
    expect(page.get_by_role("main").get_by_text("Dit is alinea XXX.")).to_be_visible()
    expect(page.get_by_text(f"content/{ANNA}:2")).to_have_count(0)
    page.context.close()


def test_the_aid_works_by_keyboard_and_gives_the_line_to_paste(
    browser: Browser, preview: Preview
) -> None:
    page = opened(browser, preview, viewport={"width": 1500, "height": 900}, permissions=CLIPBOARD)
    card = page.locator(".desk-passage", has_text="Haast").first
    card.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(card.get_by_text("De computer vond hier ‘haast’.").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    line = card.locator(".desk-line")
    expect(line).to_be_focused()
    expect(line).to_have_value('<!-- thema: -haast reden="…" -->')
    assert page.evaluate("navigator.clipboard.readText()") == line.input_value()

    # A letter that is typed in a field is no command; elsewhere it is.
    page.keyboard.press("m")
    expect(card).to_be_visible()
    page.locator("h1").click()
    page.keyboard.press("m")
    expect(page.locator(".desk-passage")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Schrijfhulp aan (m)")).to_be_visible()
    expect(page.locator(".desk-passage")).to_have_count(0)
    page.keyboard.press("m")
    expect(card).to_be_visible()
    page.context.close()


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1500, "dark")])
def test_axe_finds_nothing_with_the_aid_on(
    browser: Browser, preview: Preview, width: int, scheme: str
) -> None:
    page = opened(browser, preview, viewport={"width": width, "height": 844}, color_scheme=scheme)
    if width < 1200:
        # A list below the page: the way there, what each row is about, and the way back.
        page.get_by_role("link", name="Naar de schrijfhulp per alinea").click()
        expect(page.get_by_role("heading", name="Schrijfhulp per alinea")).to_be_in_viewport()
    row = page.locator(".desk-passage summary", has_text="Haast").nth(2)
    row.click()
    if width < 1200:
        expect(row).to_contain_text("Dit is alinea 2. Er is haast.")
        assert row.bounding_box()["height"] >= 44
        page.get_by_role("link", name="Naar deze plek in de tekst").click()
        expect(page.get_by_role("main").get_by_text("Dit is alinea 2.")).to_be_in_viewport()

    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.close()


@pytest.mark.parametrize("width", [1200, 1280, 1500, 1600])
def test_beside_the_aid_the_layers_of_a_portrait_keep_room_for_their_names(
    browser: Browser, preview: Preview, width: int
) -> None:
    page = opened(browser, preview, viewport={"width": width, "height": 844})

    name = page.locator(".core-contents__list a > :last-child").first.bounding_box()
    assert name["width"] >= 100
    page.context.close()


def test_nothing_of_the_aid_is_in_a_built_site(tmp_path: Path) -> None:
    people = '[anna]\nnaam = "Anna"\nverzonnen = true\n[bas]\nnaam = "Bas"\nverzonnen = true\n'
    built = built_site(tmp_path / "out", content_folder(tmp_path, {**FILES, "mensen.toml": people}))

    for file in built.rglob("*"):
        if file.suffix in (".html", ".js", ".css"):
            text = file.read_text(encoding="utf-8")
            assert "/-/" not in text
            assert "desk-" not in text
            assert "schrijfhulp" not in text.casefold()
