"""The shipped site, built once and served on this machine, and a browser to read it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from plugins.story.read_site import read_site
from plugins.story.site import Settings
from tools.quality.server import served

from ..built_site import ROOT, built_site
from ..content_folder import content_folder
from .chromium import launch
from .photo_stories import photo_stories


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site as it would be published."""
    return built_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """Its address."""
    with served(site_folder, settings_of(ROOT / "content")) as address:
        yield address


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a small site with every way to show a photo."""
    content = content_folder(tmp_path_factory.mktemp("gallery"), photo_stories())
    folder = built_site(tmp_path_factory.mktemp("gallery-site"), content)
    with served(folder, settings_of(content)) as address:
        yield address


def settings_of(content: Path) -> Settings:
    return read_site(content).site.settings


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    # Without motion a jump to a passage is there at once.
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    yield context
    context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One browser and one site for all of these: keep them on one worker."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))
