"""Sixty portraits and sixteen themes: nothing sticks out, hides another or weighs much."""

import gzip
import io
from collections.abc import Iterator
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page

from plugins.photo_series.drawn_photo import draw_photo
from tools.invent_site import invent

from ..built_site import built_site
from .conftest import served, settings_of
from .gates.axe import axe_findings

PAGES = (
    "/",
    "/portretten/",
    "/portretten/3/",
    "/portretten/langs-de-lijn/",
    "/portretten/per-thema/2/",
    "/lijn/",
    "/lijn/2/",
    "/themas/",
    "/themas/2/",
    "/themas/aan-het-loket/",
    "/reeksen/aan-de-balie/",
    "/vragen/",
)
PHOTO = (240, 300)
HEAVIEST = 20_000
OVERLAPS = """
selector => {
  const boxes = [...document.querySelectorAll(selector)]
    .filter(each => each.offsetParent).map(each => each.getBoundingClientRect())
  const hides = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  return boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b => hides(a, b))).length
}
"""
ON_TOP = """
link => {
  const box = link.getBoundingClientRect()
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return link.contains(top)
}
"""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the invented site, built once."""
    photos = [draw_photo(number, PHOTO) for number in range(3)]
    content = invent(tmp_path_factory.mktemp("crowd"), 60, photos, themes=16)
    folder = built_site(tmp_path_factory.mktemp("crowd-site"), content)
    with served(folder, settings_of(content)) as address:
        yield address


def black_and_white(screenshot: bytes) -> Image.Image:
    """The same part of each soil, with only its cut left."""
    grey = Image.open(io.BytesIO(screenshot)).convert("L").crop((0, 0, 240, 60))
    mean = ImageStat.Stat(grey).mean[0]
    return grey.point([255 * (level > mean) for level in range(256)])


def page_at(browser: Browser, width: int) -> Page:
    return browser.new_context(
        viewport={"width": width, "height": 844}, reduced_motion="reduce"
    ).new_page()


def test_nothing_sticks_out_or_weighs_too_much(browser: Browser, crowd: str):
    page = page_at(browser, 320)
    for path in PAGES:
        response = page.goto(crowd + path)

        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert len(gzip.compress(response.body())) <= HEAVIEST, path
    page.context.close()


def test_sixteen_patterns_differ_without_their_colours(browser: Browser, crowd: str):
    page = page_at(browser, 1280)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{crowd}/themas/")
        soils = page.locator(".strata .pigment")
        marks = [black_and_white(soil.screenshot()) for soil in soils.all()]

        assert len(marks) == 16
        for one, other in combinations(marks, 2):
            different = ImageChops.difference(one, other).histogram()[255]
            assert different > 0.08 * one.width * one.height, scheme
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_on_a_full_line_nobody_hides_another(browser: Browser, crowd: str, width: int):
    page = page_at(browser, width)
    page.goto(f"{crowd}/lijn/")

    assert page.locator(".line-stack").count() > 10
    assert page.evaluate(OVERLAPS, ".line-stack__face, .line-stack__more, .line__end") == 0
    assert axe_findings(page) == []
    page.context.close()


def test_a_number_on_the_line_leads_to_the_first_who_is_not_shown(browser: Browser, crowd: str):
    page = page_at(browser, 1280)
    page.goto(f"{crowd}/lijn/")
    more = page.locator(".line-stack__more").last
    address = more.get_attribute("href")

    more.click()

    assert page.url == crowd + address
    assert page.locator(".line-evidence:target").is_visible()
    page.context.close()


def test_the_orders_of_the_wall_lead_to_each_other(browser: Browser, crowd: str):
    page = page_at(browser, 390)
    page.goto(f"{crowd}/portretten/")
    for order in ("langs de lijn", "per thema", "nieuw"):
        page.get_by_role("navigation", name="Volgorde").get_by_role("link", name=order).click()

        assert page.locator(".orders [aria-current]").inner_text() == order
        assert page.evaluate(OVERLAPS, ".portrait-card") == 0
        assert axe_findings(page) == []
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_names_of_a_long_table_never_cover_what_has_the_focus(
    browser: Browser, crowd: str, width: int
):
    page = page_at(browser, width)
    page.goto(f"{crowd}/themas/")
    links = page.locator(".theme-matrix td a")
    last = links.count() - 1

    for at in (last, last // 2, 3, 0):
        links.nth(at).focus()
        assert links.nth(at).evaluate(ON_TOP), at
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(f"({ON_TOP})(document.activeElement)"), at
    page.context.close()
