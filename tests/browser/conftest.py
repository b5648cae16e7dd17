"""The shipped site, built once and served on this machine, and a browser to read it with."""

import functools
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from ..built_site import built_site
from ..content_folder import content_folder
from .chromium import launch
from .photo_stories import photo_stories


class QuietHandler(SimpleHTTPRequestHandler):
    """A plain file server: no fallback that a real server would not have."""

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest shows what matters."""


class QuietServer(ThreadingHTTPServer):
    """A browser that leaves a page stops listening in the middle of a photo. That is no error."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the shipped site as it would be published."""
    with served(built_site(tmp_path_factory.mktemp("site"))) as address:
        yield address


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a small site with every way to show a photo."""
    content = content_folder(tmp_path_factory.mktemp("gallery"), photo_stories())
    with served(built_site(tmp_path_factory.mktemp("gallery-site"), content)) as address:
        yield address


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder as a web server shows it."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = QuietServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


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
