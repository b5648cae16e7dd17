"""The story read aloud: by a Dutch voice of the device, in order, and only where there is one."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .gates.opened import PHONE, PROBES

STORY = "/portretten/halima/"
DUTCH = {"lang": "nl_NL", "localService": True}
# A device that speaks: it remembers what it was asked to say, and is done when `finish` says so.
DEVICE = """
window.said = [];
window.voices = VOICES;
let current = null;
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
    getVoices: () => window.voices,
    speak: (piece) => { current = piece; window.said.push([piece.text, piece.voice.lang]); },
    cancel: () => { current = null; },
}) });
window.finish = () => current?.onend({ target: current });
"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield context
    context.close()


def story(context: BrowserContext, site: str, *voices: dict[str, Any]) -> Page:
    page = context.new_page()
    page.add_init_script(DEVICE.replace("VOICES", repr(list(voices)).replace("True", "true")))
    page.goto(site + STORY)
    return page


def said(page: Page) -> list[str]:
    return [text for text, _ in page.evaluate("window.said")]


@pytest.mark.parametrize(
    "voices",
    [
        [],
        [{"lang": "en-GB", "localService": True}],
        [{"lang": "nl-NL"}],
        [{"lang": "nds-NL", "localService": True}],
    ],
    ids=["no voice", "English", "a voice that sends the story away", "Low Saxon"],
)
def test_without_a_dutch_voice_of_the_device_there_is_no_button(
    context: BrowserContext, site: str, voices: list[dict[str, Any]]
):
    page = story(context, site, *voices)

    assert page.locator(".listen button").count() == 0


def test_the_whole_story_is_read_in_order_and_nothing_twice(context: BrowserContext, site: str):
    page = story(context, site, {"lang": "en-GB", "localService": True}, DUTCH)
    page.get_by_role("button", name="Luister naar dit verhaal").click()
    page.evaluate("() => { for (let number = 0; number < 500; number += 1) finish(); }")

    pieces = said(page)
    shown = [
        "In het kort",
        "Halima heeft een la.",
        "Ik meet pas als iemand zit.",
        "Had hij niet zelf eerder iets moeten doen?",
        "Haar handen stilhouden was het moeilijkst",
    ]
    places = [next(n for n, each in enumerate(pieces) if words in each) for words in shown]
    assert places == sorted(places)
    assert sum("Ik meet pas als iemand zit" in each for each in pieces) == 1
    assert not [each for each in pieces if "Waarom hier" in each or "De computer vond" in each]
    assert {lang for _, lang in page.evaluate("window.said")} == {"nl_NL"}
    expect(page.get_by_role("status")).to_have_text("Dit was het hele verhaal.")


def test_it_waits_goes_on_and_stops(context: BrowserContext, site: str):
    page = story(context, site, DUTCH)
    page.get_by_role("button", name="Luister naar dit verhaal").press("Enter")
    page.evaluate("finish()")
    page.get_by_role("button", name="Pauze").click()
    page.evaluate("finish()")
    assert len(said(page)) == 2

    page.get_by_role("button", name="Verder luisteren").click()
    assert said(page)[2] == said(page)[1]

    page.get_by_role("button", name="Stop").click()
    start = page.get_by_role("button", name="Luister naar dit verhaal")
    expect(start).to_be_focused()
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)
    start.click()
    assert said(page)[3] == said(page)[0]


def test_a_voice_that_comes_late_moves_nothing_and_gives_one_button(
    context: BrowserContext, site: str
):
    page = story(context, site)
    before = page.locator(".in-brief").bounding_box()

    for _ in range(2):
        page.evaluate("window.voices = [{lang: 'nl-BE', localService: true}]")
        page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))")

    assert page.locator(".in-brief").bounding_box() == before
    expect(page.locator(".listen button:visible")).to_have_count(1)
    assert page.evaluate((PROBES / "text.js").read_text(encoding="utf-8")) == []
    assert page.evaluate((PROBES / "shift.js").read_text(encoding="utf-8")) <= 0.02


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_buttons_lie_on_no_words(context: BrowserContext, site: str, width: int):
    page = story(context, site, DUTCH)
    page.set_viewport_size({"width": width, "height": 844})
    for path in (STORY, "/blog/een-streep-op-de-vloer/"):
        page.goto(site + path)
        page.get_by_role("button", name="Luister naar dit verhaal").click()

        assert page.evaluate((PROBES / "text.js").read_text(encoding="utf-8")) == []
