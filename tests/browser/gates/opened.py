"""A page as a reader opens it, with a memory of whom it called and what went wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Response

PHONE = {"width": 390, "height": 844}
PROBES = Path(__file__).parent / "probes"


@dataclass
class Opened:
    """A page in a browser that asks for rest, on a phone."""

    page: Page
    site: str
    elsewhere: list[str] = field(default_factory=list)
    """Addresses of other hosts that the page called."""
    failed: list[str] = field(default_factory=list)
    """What wasn't there, what a script stumbled over, and what the policy refused."""

    def go(self, path: str) -> None:
        """Open the page and scroll through it, so that all it fetches by itself is fetched."""
        self.page.goto(self.site + path)
        height = self.page.evaluate("document.documentElement.scrollHeight")
        for top in range(0, height, 800):
            self.page.evaluate("top => scrollTo({top, behavior: 'instant'})", top)
        self.page.wait_for_load_state("networkidle")
        self.page.evaluate("scrollTo({top: 0, behavior: 'instant'})")

    def open_afresh(self) -> None:
        """Open the page once more, with nothing kept from before."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.page.reload(wait_until="networkidle")
        session.detach()

    def probe(self, name: str, measure: int | None = None) -> Any:
        """What a script of probes/ finds on the page; some are told by what they measure."""
        return self.page.evaluate((PROBES / f"{name}.js").read_text(encoding="utf-8"), measure)

    def resize(self, width: int, height: int = 844) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def watch(self) -> None:
        self.page.on("request", self._asked)
        self.page.on("response", self._answered)
        self.page.on("pageerror", lambda error: self.failed.append(str(error)))
        self.page.on("console", lambda message: self._said(message.type, message.text))

    def _asked(self, request: Request) -> None:
        target = urlsplit(request.url)
        if target.scheme.startswith("http") and target.netloc != urlsplit(self.site).netloc:
            self.elsewhere.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.status} {response.url}")

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.failed.append(text)


@contextmanager
def opened(
    browser: Browser,
    site: str,
    path: str = "",
    prepare: Callable[[Opened], None] = lambda _: None,
    **options: Any,
) -> Iterator[Opened]:
    """A page at this path; without a path nothing is opened yet. `prepare` comes before that."""
    context = browser.new_context(**{"viewport": PHONE, "reduced_motion": "reduce"} | options)
    one = Opened(context.new_page(), site)
    one.watch()
    prepare(one)
    if path:
        one.go(path)
    yield one
    context.close()
