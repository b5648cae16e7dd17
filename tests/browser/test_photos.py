"""Photos in a story and on their own pages: complete without scripts, calm while they come in."""

import time
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

STORY = "/portretten/anna/"
SHIFT = """
window.shift = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""
BOXES = """
all => all.map(each => {
    const box = each.getBoundingClientRect();
    return {x: box.x, y: box.y + scrollY, width: box.width, height: box.height};
})
"""


def open_on(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def slowly(route: Route) -> None:
    time.sleep(0.15)
    route.continue_()


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    return page.locator(selector).evaluate_all(BOXES)


def test_without_scripts_every_photo_is_a_page_with_the_way_on_and_back(
    without_scripts: BrowserContext, gallery: str
):
    page = open_on(without_scripts, gallery + STORY)
    page.locator("#foto-pen").click()
    expect(page).to_have_url(f"{gallery}{STORY}foto/pen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Foto 3 van 7")

    page.get_by_role("link", name="Volgende").click()
    expect(page.get_by_role("img", name="Anna legt haar handen neer.")).to_be_visible()
    expect(page.get_by_text("Dan de handen.")).to_be_visible()
    page.get_by_role("link", name="Vorige").click()
    page.get_by_role("link", name="Terug naar het verhaal").click()

    expect(page).to_have_url(f"{gallery}{STORY}#foto-pen")
    expect(page.locator("#foto-pen")).to_be_in_viewport()


def test_a_row_of_links_leads_past_every_photo(without_scripts: BrowserContext, gallery: str):
    page = open_on(without_scripts, f"{gallery}{STORY}foto/anna/")
    seen = [page.get_by_role("heading", level=1).inner_text()]
    while page.get_by_role("link", name="Volgende").count():
        page.get_by_role("link", name="Volgende").click()
        seen.append(page.get_by_role("heading", level=1).inner_text())

    assert seen == [f"Foto {number} van 7" for number in range(1, 8)]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_series_hangs_as_one_large_two_beside_each_other_one_large(
    browser: Browser, gallery: str, width: int
):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = open_on(context, gallery + STORY)
    full, left, right, again, last = boxes(page, ".contact-sheet > li")

    assert left["x"] < right["x"]
    assert left["width"] == pytest.approx(right["width"], abs=1)
    assert full["width"] > left["width"] * 1.9
    assert {round(each["width"]) for each in (again, last)} == {round(full["width"])}
    for above, below in pairwise((full, left, again, last)):
        assert above["y"] + above["height"] <= below["y"] + 1
    lines = boxes(page, ".contact-sheet__frame")
    assert lines[1]["y"] + lines[1]["height"] == pytest.approx(
        lines[2]["y"] + lines[2]["height"], abs=1
    )
    for caption in page.locator(".contact-sheet figcaption").all():
        expect(caption).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_two_photos_are_a_pair(phone: BrowserContext, gallery: str):
    page = open_on(phone, f"{gallery}/blog/tafel/")
    one, two = boxes(page, ".contact-sheet > li")

    assert one["x"] < two["x"]
    assert one["width"] == pytest.approx(two["width"], abs=1)


@pytest.mark.parametrize("width", [320, 390, 800, 1280, 1800])
def test_a_wide_photo_runs_to_the_edge_of_the_screen_and_not_beyond(
    browser: Browser, gallery: str, width: int
):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = open_on(context, gallery + STORY)
    [wide] = boxes(page, "[data-size=wide] img")

    assert wide["x"] + wide["width"] == pytest.approx(width, abs=16)
    assert wide["x"] == pytest.approx(0, abs=1) or width > 1200
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", [STORY, f"{STORY}foto/handen/", "/blog/tafel/"])
def test_nothing_moves_while_slow_photos_come_in(
    browser: Browser, gallery: str, path: str, width: int
):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.add_init_script(SHIFT)
    page.route("**/beeld/*", slowly)
    page.goto(gallery + path, wait_until="commit")
    page.wait_for_load_state("load")
    for top in range(0, page.evaluate("document.documentElement.scrollHeight"), 400):
        page.evaluate("top => scrollTo({top, behavior: 'instant'})", top)
        page.wait_for_timeout(100)
    page.wait_for_load_state("networkidle")

    assert page.evaluate("[...document.images].every(each => each.complete)")
    assert page.evaluate("window.shift") <= 0.02
    context.close()


@pytest.mark.parametrize("path", [STORY, f"{STORY}foto/handen/"])
def test_beside_a_photo_that_leaves_room_the_paper_shows(browser: Browser, gallery: str, path: str):
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = open_on(context, gallery + path)
    if path == STORY:
        page.locator("#foto-handen").click()
    colours = page.evaluate("""
        [...document.images].map(getComputedStyle)
            .filter(each => ["contain", "scale-down"].includes(each.objectFit))
            .map(each => each.backgroundColor)
    """)

    assert colours
    assert set(colours) == {"rgba(0, 0, 0, 0)"}
    context.close()


def test_a_decoration_leads_nowhere_and_is_not_read_out(phone: BrowserContext, gallery: str):
    page = open_on(phone, gallery + STORY)
    line = page.locator("img[src*='/streep-']")

    assert line.get_attribute("alt") == ""
    assert line.evaluate("photo => photo.closest('a')") is None
    assert page.request.get(f"{gallery}{STORY}foto/streep/").status == 404


def test_a_number_in_the_photo_leads_to_its_note_and_the_note_back(
    phone: BrowserContext, gallery: str
):
    page = open_on(phone, gallery + STORY)

    page.get_by_role("link", name="Opmerking 3").click()
    expect(page.locator("li:target")).to_contain_text("Bril")
    page.get_by_role("link", name="Plek 3 in de foto").click()
    expect(page.locator(".reading-notes__spot:target")).to_have_text("Opmerking 3")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_numbers_in_a_photo_are_large_and_apart(browser: Browser, gallery: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = open_on(context, gallery + STORY)
    found = boxes(page, ".reading-notes__spot")
    [photo] = boxes(page, ".reading-notes__photo")

    assert {(each["width"], each["height"]) for each in found} == {(44, 44)}
    for each in found:
        assert photo["x"] - 1 <= each["x"] <= photo["x"] + photo["width"] - 43
    for one, other in pairwise(found):
        apart = max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"]))
        assert apart >= 24
    context.close()


def test_the_numbers_can_be_seen_in_forced_colours(browser: Browser, gallery: str):
    context = browser.new_context(viewport={"width": 390, "height": 844}, forced_colors="active")
    page = open_on(context, gallery + STORY)
    number = page.locator(".reading-notes__spot .reading-notes__number").first

    edge, ground = number.evaluate(
        "each => [getComputedStyle(each).borderTopColor, getComputedStyle(each).backgroundColor]"
    )
    assert edge != ground
    assert not ground.startswith("rgba")
    context.close()
