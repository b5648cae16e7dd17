"""Every page kind, at the width of a phone and of a desk, in light and in dark."""

from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

PAGES = {
    "home": "/",
    "wall": "/portretten/",
    "portrait": "/portretten/halima/",
    "portrait with a sketch of lenses": "/portretten/joost/",
    "posts": "/blog/",
    "post with a cross-section": "/blog/de-brief-die-klopte/",
    "speech": "/blog/een-streep-op-de-vloer/",
    "theme": "/themas/lemen-laag/",
    "themes": "/themas/",
    "questions": "/vragen/",
    "words": "/woorden/",
    "line": "/lijn/",
    "search": "/zoeken/",
    "series list": "/reeksen/",
    "series": "/reeksen/de-begripvolle-ambtenaar/",
    "text": "/toegankelijkheid/",
    "photo": "/portretten/halima/foto/halima/",
    "not found": "/404.html",
    "gone": "/410.html",
}
WIDTHS = (390, 1280)
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
BROKEN_PHOTOS = """
[...document.images].filter(photo => photo.currentSrc && photo.complete && !photo.naturalWidth)
    .map(photo => photo.src)
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Watched:
    """A page that remembers whom it called and what went wrong."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.elsewhere: list[str] = []
        self.failed: list[str] = []
        page.on("request", self._asked)
        page.on("response", self._answered)
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("pageerror", lambda error: self.failed.append(str(error)))

    def open(self, path: str) -> None:
        self.page.goto(self.site + path)
        self._scroll_through()

    def _scroll_through(self) -> None:
        # Photos below the fold load when they come near.
        height = self.page.evaluate("document.documentElement.scrollHeight")
        for top in range(0, height, 700):
            self.page.evaluate("top => scrollTo({top, behavior: 'instant'})", top)
        self.page.wait_for_load_state("networkidle")

    def _asked(self, request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.site).netloc:
            self.elsewhere.append(request.url)

    def _answered(self, response) -> None:
        if response.status >= 400 and not response.url.endswith("/favicon.ico"):
            self.failed.append(f"{response.status} {response.url}")

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and "favicon" not in text:
            self.failed.append(text)


def axe_findings(page: Page) -> list[str]:
    page.evaluate(AXE)
    result = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{finding['id']}: {node['html'][:120]}"
        for finding in result["violations"]
        for node in finding["nodes"]
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_opens_whole_and_calls_nobody(browser: Browser, site: str, kind: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 844})
    watched = Watched(context.new_page(), site)

    watched.open(PAGES[kind])

    assert watched.elsewhere == []
    assert watched.failed == []
    assert watched.page.evaluate(BROKEN_PHOTOS) == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(browser: Browser, site: str, kind: str, width: int, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(site + PAGES[kind])

    assert axe_findings(page) == []
    context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_sticks_out_on_the_smallest_screen(browser: Browser, site: str, kind: str):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(site + PAGES[kind])

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_nothing_jumps_while_a_portrait_loads(phone, site: str):
    page = phone.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => {"
        " for (const entry of list.getEntries()) window.shift += entry.value;"
        "}).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(site + PAGES["portrait"])
    page.wait_for_load_state("networkidle")

    assert page.evaluate("window.shift") <= 0.02
