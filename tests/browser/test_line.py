"""The line in a browser: from a face to the reason, and from the reason to the words themselves."""

from itertools import combinations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

BOXES = """
[...document.querySelectorAll('.line__person')].map(face => {
    const box = face.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
})
"""


def overlap(one: list[float], other: list[float]) -> bool:
    beside = one[2] <= other[0] or other[2] <= one[0]
    above = one[3] <= other[1] or other[3] <= one[1]
    return not (beside or above)


def test_the_mark_on_a_portrait_leads_to_the_reason_and_that_to_a_passage(
    phone: BrowserContext, site: str
):
    page = phone.new_page()
    page.goto(f"{site}/portretten/halima/")

    page.get_by_role("link", name="Halima staat").click()

    expect(page).to_have_url(f"{site}/lijn/#halima")
    reason = page.locator("article:target")
    expect(reason).to_be_in_viewport()
    expect(reason).to_contain_text("De auteur koos deze plek")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert reason.evaluate("card => getComputedStyle(card).backgroundColor") != paper

    reason.get_by_text("Dit telde de computer").click()
    reason.get_by_role("link", name="Lees de passage").first.click()

    expect(page.locator(":target")).to_be_in_viewport()
    assert page.url.startswith(f"{site}/portretten/halima/#")


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_on_a_wide_screen_nobody_hides_another(browser: Browser, site: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{site}/lijn/")

    boxes = page.evaluate(BOXES)

    assert len(boxes) >= 5
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    assert [box[0] for box in boxes] == sorted(box[0] for box in boxes)
    context.close()


def test_on_a_phone_the_line_is_a_list_from_top_to_bottom(phone: BrowserContext, site: str):
    page = phone.new_page()
    page.goto(f"{site}/lijn/")

    tops = [box[1] for box in page.evaluate(BOXES)]

    assert tops == sorted(set(tops))
