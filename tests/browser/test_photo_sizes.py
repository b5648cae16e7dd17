"""A photo is as wide as its page promises: no blur, and no bytes wasted."""

import pytest
from playwright.sync_api import Browser

SHIPPED = (
    "/",
    "/portretten/",
    "/portretten/halima/",
    "/portretten/halima/foto/halima/",
    "/blog/een-streep-op-de-vloer/",
    "/themas/lemen-laag/",
    "/lijn/",
)
GALLERY = (
    "/",
    "/portretten/anna/",
    "/portretten/anna/foto/balie/",
    "/portretten/anna/foto/handen/",
    "/blog/tafel/",
    "/blog/stoel/",
)
PROMISED = """
() => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const pixels = width => {
        const number = parseFloat(width);
        return width.endsWith("vw") ? number * innerWidth / 100 : number * rem;
    };
    const promised = sizes => {
        for (const part of sizes.split(",").map(each => each.trim())) {
            const [, condition, width] = part.match(/^(?:(\\(.*\\)) )?(\\S+)$/);
            if (!condition || matchMedia(condition).matches) return pixels(width);
        }
    };
    return [...document.images].flatMap(photo => {
        const source = photo.parentElement.querySelector("source[sizes]");
        const shown = photo.getBoundingClientRect().width;
        return source && shown
            ? [{name: photo.getAttribute("src"), shown, promised: promised(source.sizes)}] : [];
    });
}
"""


@pytest.fixture
def addresses(site: str, gallery: str) -> list[str]:
    return [site + path for path in SHIPPED] + [gallery + path for path in GALLERY]


@pytest.mark.parametrize(
    ("width", "density", "least"), [(390, 1, 95), (800, 1, 95), (1280, 1, 95), (390, 3, 63)]
)
def test_each_photo_is_shown_about_as_wide_as_its_page_promises(
    browser: Browser, addresses: list[str], width: int, density: int, least: int
):
    context = browser.new_context(
        viewport={"width": width, "height": 844}, device_scale_factor=density
    )
    page = context.new_page()
    wrong, seen = [], 0
    for address in addresses:
        page.goto(address)
        for photo in page.evaluate(PROMISED):
            seen += 1
            percent = 100 * photo["promised"] / photo["shown"]
            if not least <= percent <= 160:
                wrong.append(f"{address}: {photo['name']} {photo['shown']:.0f} px, {percent:.0f} %")
    context.close()

    assert seen > 30
    assert not wrong, "\n".join(wrong)
