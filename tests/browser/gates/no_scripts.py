"""A page without scripts: every word is there, and nothing is that can't do anything."""

from typing import Any

from playwright.sync_api import Browser

from plugins.publishing.gates.page_tree import read_tree

from .opened import Opened, opened
from .paper import letters, texts_of

IDLE = "button:not([popovertarget], [commandfor], [type=submit]):visible"


def without_scripts(browser: Browser, site: str, path: str, **options: Any) -> list[str]:
    """What only scripts bring, and what stands there in vain without them."""
    with opened(browser, site, path, **options) as one:
        unseen_anyway = _missing(one)
    with opened(browser, site, **options, java_script_enabled=False) as one:
        one.page.goto(site + path)
        idle = [f"does nothing: {each.inner_text()}" for each in one.page.locator(IDLE).all()]
        return [f"not there: {text}" for text in _missing(one) - unseen_anyway] + idle


def _missing(one: Opened) -> set[str]:
    """The texts in the file of a page that the reader doesn't see on it."""
    [main] = read_tree(one.page.content()).all("main")
    # What is folded is a click away, and that click needs no script.
    folded = [each for each in main.walk() if each.tag == "details" or "popover" in each]
    near = {text.words for each in folded for text in texts_of(each)}
    seen = letters(one.page.locator("main").inner_text())
    texts = {each.words for each in texts_of(main)} - near
    return {text for text in texts if letters(text) not in seen}
