"""Waits for what a page is about to do. Its policy forbids that a script evaluates text."""

from playwright.sync_api import Page

_TIMES, _PAUSE = 250, 20


def until(page: Page, holds: str) -> None:
    """Come back when an expression holds on the page; fails when it never does."""
    for _ in range(_TIMES):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(f"never held: {holds}")
