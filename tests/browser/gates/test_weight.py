"""What a phone fetches before its reader scrolls, also of photos as textured as a camera’s."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Request

from plugins.publishing.gates.budgets import LIMITS

from .opened import PHONE

SHIPPED = ("/", "/portretten/", "/portretten/halima/", "/themas/lemen-laag/", "/lijn/")
LATE = ("/icon.svg", "/theme/print.")
PHOTOS = (".avif", ".webp", ".jpg")
MOST_FACES = 9
"""On pages that show many people, beside all else."""


def fetched(browser: Browser, address: str) -> dict[str, int]:
    """The bytes of each file that a new visitor's phone asks for, by its path."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=3, is_mobile=True)
    page = context.new_page()
    requests: list[Request] = []
    page.on("requestfinished", lambda request: requests.append(request))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    sizes = {urlsplit(each.url).path: each.sizes()["responseBodySize"] for each in requests}
    context.close()
    # What the tab and the paper need comes last, and is kept.
    return {path: size for path, size in sizes.items() if not path.startswith(LATE)}


def is_photo(path: str) -> bool:
    return PurePosixPath(path).suffix in PHOTOS


def needed(files: dict[str, int]) -> int:
    """How many files there are, with the first photo; more of them come one by one."""
    return len(files) - max(0, sum(map(is_photo, files)) - 1)


@pytest.mark.parametrize("path", SHIPPED)
def test_a_page_is_light_before_anything_is_done(browser: Browser, site: str, path: str):
    files = fetched(browser, site + path)
    photos = [each for each in files if is_photo(each)]

    assert needed(files) <= LIMITS.files
    assert len(photos) <= MOST_FACES
    assert sum(files[each] for each in photos) <= LIMITS.photos


def test_a_portrait_of_a_camera_is_light_too(browser: Browser, gallery: str):
    files = fetched(browser, f"{gallery}/portretten/anna/")
    photos = [files[each] for each in files if is_photo(each)]

    # As heavy as a photo of this size is: else this test says nothing.
    assert max(photos) >= 50_000
    assert sum(photos) <= LIMITS.photos
    assert needed(files) <= LIMITS.files
