"""The photos of a story, large and one by one: by key, by finger, and always with a way back."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from .gates.axe import axe_findings
from .waiting import until

STORY = "/portretten/anna/"
ORDER = ("anna", "balie", "pen", "handen", "voren", "rij", "lach")
"""The photos of the story as it shows them: its lead, a wide one, and a series."""
FOCUSED = "document.activeElement.id"


@pytest.fixture
def touch(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context
    context.close()


def open_on(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def viewer(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Foto’s")


def opened(context: BrowserContext, gallery: str, photo: str) -> Page:
    """The story with the viewer open at one photo, by keyboard."""
    page = open_on(context, gallery + STORY)
    page.locator(f"#foto-{photo}").focus()
    page.keyboard.press("Enter")
    expect(viewer(page)).to_be_visible()
    return page


def expect_photo(page: Page, photo: str) -> None:
    """The viewer shows this photo, and says once which it is."""
    place = f"{ORDER.index(photo) + 1} van {len(ORDER)}"
    expect(viewer(page).locator("img")).to_have_attribute("src", re.compile(f"/beeld/{photo}-"))
    expect(viewer(page).get_by_text(place)).to_have_count(1)


def swipe(page: Page, across: int, down: int = 0) -> None:
    """One finger over the photo, in the steps in which a hand makes them."""
    session = page.context.new_cdp_session(page)
    x, y = 195, 300
    session.send("Input.dispatchTouchEvent", touch_event("touchStart", x, y))
    for step in range(1, 5):
        at = x + across * step / 4, y + down * step / 4
        session.send("Input.dispatchTouchEvent", touch_event("touchMove", *at))
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def touch_event(kind: str, x: float, y: float) -> dict[str, object]:
    return {"type": kind, "touchPoints": [{"x": x, "y": y}]}


def test_keys_go_through_all_photos_of_a_story_in_order(phone: BrowserContext, gallery: str):
    page = opened(phone, gallery, "anna")

    for photo in ORDER:
        expect_photo(page, photo)
        page.keyboard.press("ArrowRight")
    expect_photo(page, ORDER[0])
    page.keyboard.press("End")
    expect_photo(page, ORDER[-1])
    page.keyboard.press("ArrowLeft")
    expect_photo(page, ORDER[-2])
    page.keyboard.press("Home")
    expect_photo(page, ORDER[0])


def test_buttons_say_in_words_what_they_do(phone: BrowserContext, gallery: str):
    page = opened(phone, gallery, "pen")

    page.get_by_role("button", name="Volgende").click()
    expect_photo(page, "handen")
    page.get_by_role("button", name="Vorige").click()
    expect_photo(page, "pen")
    page.get_by_role("button", name="Sluiten").click()
    expect(viewer(page)).to_be_hidden()


def test_the_caption_is_always_there(phone: BrowserContext, gallery: str):
    page = opened(phone, gallery, "handen")

    expect(viewer(page).get_by_text("Die liggen stil tot iemand iets zegt.")).to_be_in_viewport()
    assert page.locator("[id]").evaluate_all(
        "all => all.length === new Set(all.map(each => each.id)).size"
    )


@pytest.mark.parametrize("way_out", ["Escape", "Back", "Sluiten"])
def test_however_it_closes_the_focus_is_on_the_photo_seen_last(
    phone: BrowserContext, gallery: str, way_out: str
):
    page = opened(phone, gallery, "balie")
    page.keyboard.press("End")

    if way_out == "Escape":
        page.keyboard.press("Escape")
    elif way_out == "Back":
        page.go_back()
    else:
        page.get_by_role("button", name="Sluiten").click()

    expect(viewer(page)).to_be_hidden()
    until(page, f"{FOCUSED} === 'foto-lach' && !history.state")
    expect(page.locator("#foto-lach")).to_be_in_viewport()
    assert page.evaluate("history.scrollRestoration") == "auto"
    assert page.url == gallery + STORY


def test_after_the_viewer_back_leaves_the_story(phone: BrowserContext, gallery: str):
    page = open_on(phone, f"{gallery}/")
    page.goto(gallery + STORY)
    for _ in range(2):
        page.locator("#foto-pen").click()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Escape")
        until(page, "!history.state")

    page.go_back()

    expect(page).to_have_url(f"{gallery}/")


def test_forward_and_a_reload_show_the_photo_that_was_open(phone: BrowserContext, gallery: str):
    page = opened(phone, gallery, "pen")
    page.keyboard.press("ArrowRight")
    page.go_back()
    expect(viewer(page)).to_be_hidden()

    page.go_forward()
    expect_photo(page, "handen")
    page.reload()
    expect_photo(page, "handen")

    page.keyboard.press("Escape")
    expect(viewer(page)).to_be_hidden()


def test_the_photo_below_the_reading_notes_is_the_one_above_the_story(
    phone: BrowserContext, gallery: str
):
    page = open_on(phone, gallery + STORY)
    again = page.locator(".reading-notes .photo-link")
    again.focus()
    page.keyboard.press("Enter")

    expect_photo(page, "anna")
    page.keyboard.press("Escape")
    expect(viewer(page)).to_be_hidden()
    expect(again).to_be_focused()


def test_arrows_in_a_link_of_a_caption_are_left_alone(phone: BrowserContext, gallery: str):
    page = open_on(phone, gallery + STORY)
    page.locator("figure", has=page.locator("#foto-pen")).locator("figcaption").evaluate(
        "caption => caption.insertAdjacentHTML('beforeend', '<a href=\"/\">Hier</a>')"
    )
    for _ in range(2):
        page.locator("#foto-pen").click()
        expect(page.get_by_role("button", name="Volgende")).to_be_focused()
        viewer(page).get_by_role("link", name="Hier").focus()
        page.keyboard.press("ArrowRight")
        expect_photo(page, "pen")
        page.keyboard.press("Escape")
        until(page, "!history.state")


def test_a_finger_opens_swipes_and_closes(touch: BrowserContext, gallery: str):
    page = open_on(touch, gallery + STORY)
    page.locator("#foto-handen").tap()
    expect_photo(page, "handen")

    swipe(page, across=-150)
    expect_photo(page, "voren")
    swipe(page, across=150)
    expect_photo(page, "handen")
    swipe(page, across=-30)
    swipe(page, across=60, down=200)
    expect_photo(page, "handen")
    page.get_by_role("button", name="Volgende").tap()
    expect_photo(page, "voren")
    page.get_by_role("button", name="Sluiten").tap()
    expect(viewer(page)).to_be_hidden()


def test_two_fingers_zoom_and_do_not_turn_the_page(touch: BrowserContext, gallery: str):
    page = open_on(touch, gallery + STORY)
    page.locator("#foto-handen").tap()
    expect_photo(page, "handen")
    session = touch.new_cdp_session(page)

    session.send(
        "Input.synthesizePinchGesture", {"x": 195, "y": 300, "scaleFactor": 2, "relativeSpeed": 800}
    )

    until(page, "visualViewport.scale > 1.3")
    expect_photo(page, "handen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_open_viewer_and_nothing_sticks_out(
    browser: Browser, gallery: str, width: int, scheme
):
    context = browser.new_context(
        viewport={"width": width, "height": 640}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = opened(context, gallery, "handen")

    assert axe_findings(page) == []
    assert viewer(page).evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for name in ("Vorige", "Volgende", "Sluiten"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    context.close()


def test_a_phone_fetches_nothing_before_opening_and_then_no_more_than_it_shows(
    browser: Browser, gallery: str
):
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(gallery + STORY)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/beeld/lach-" in url]

    page.locator("#foto-anna").click()
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")

    assert [url.rpartition("-")[2] for url in asked if "/beeld/lach-" in url] == ["960.avif"]
    context.close()


def test_a_story_without_photos_has_no_viewer(phone: BrowserContext, gallery: str):
    page = open_on(phone, f"{gallery}/blog/leeg/")

    assert page.locator("dialog").count() == 0


def test_a_single_photo_has_no_previous_and_no_next(phone: BrowserContext, gallery: str):
    page = open_on(phone, f"{gallery}/blog/stoel/")
    page.locator("#foto-stoel").click()

    expect(viewer(page).get_by_role("button")).to_have_count(1)
    assert "van 1" not in viewer(page).inner_text()
