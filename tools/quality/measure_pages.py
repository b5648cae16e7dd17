"""When the largest thing of each kind of page is seen on slow 4G, by this machine and a slow phone.

    python -m tools.quality.measure_pages [SITE] [CONTENT]

Takes the median of three visits with an empty cache. No test does this: it looks at a clock.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from plugins.publishing.gates.page_kinds import by_kind
from plugins.story.read_site import read_site
from tests.browser.chromium import launch

from .server import served

LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
"""Slow 4G as Lighthouse has it: 1.6 Mbit per second, and 150 ms to the server and back."""
SLOWER = 4
"""How many times slower than this machine a phone thinks."""
PHONE = {"width": 390, "height": 844}
VISITS = 3
WATCH = """
window.seen = {largest: 0, shift: 0};
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note))
    .observe({type, buffered: true});
watch("largest-contentful-paint", each => { seen.largest = each.startTime; });
watch("layout-shift", each => { seen.shift += each.value; });
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visitor met before scrolling."""

    largest: float
    """Seconds until the largest text or photo was seen."""
    shift: float
    requests: int
    kilobytes: float


def visit(browser: Browser, address: str, slower: int) -> Visit:
    """Open a page as somebody who was never here before, with so many times less of a processor."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=3, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    arrived: list[float] = []
    session.on("Network.loadingFinished", lambda event: arrived.append(event["encodedDataLength"]))
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("seen")
    context.close()
    # What stands in the style itself, such as a pattern, weighs nothing here and is no request.
    requests = sum(size > 0 for size in arrived)
    return Visit(seen["largest"] / 1000, seen["shift"], requests, sum(arrived) / 1000)


def main(site: str = "output", content: str = "content") -> None:
    folder = Path(site)
    pages = by_kind(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    print(
        f"{'soort pagina':24} {'grootste':>9} {f'{SLOWER}× trager':>9}"
        f" {'verspringt':>10} {'verzoeken':>9} {'kB':>6}"
    )
    with served(folder, read_site(Path(content)).site.settings) as address, sync_playwright() as it:
        browser = launch(it)
        for kind, files in pages.items():
            longest = max(files, key=lambda file: (folder / file).stat().st_size)
            where = f"{address}/{longest.removesuffix('index.html')}"
            visits = [visit(browser, where, 1) for _ in range(VISITS)]
            slow = [visit(browser, where, SLOWER) for _ in range(VISITS)]
            most = max(visits, key=lambda each: each.requests)
            print(
                f"{kind:24} {median(each.largest for each in visits):7.2f} s"
                f" {median(each.largest for each in slow):7.2f} s"
                f" {max(each.shift for each in visits + slow):10.3f} {most.requests:9}"
                f" {most.kilobytes:6.0f}"
            )
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
