"""The gates by name: each takes a page on a phone and gives what stands before its reader."""

from collections.abc import Callable
from statistics import median_low

from .axe import axe_in_all_modes
from .opened import PHONE, Opened
from .paper import prints_whole

MOST_SHIFT, LOADS = 0.02, 3
THUMB = 44
"""As high and as wide is what can be pressed on a phone, unless it stands in a sentence."""
NARROW = (320, 256)
"""What is left of a window of 1280 by 1024 when everything is four times as large."""
WIDE = 1280
BROKEN = """
[...document.images].filter(photo => photo.currentSrc && photo.complete && !photo.naturalWidth)
    .map(photo => photo.src)
"""


def stays_in_place(one: Opened) -> list[str]:
    """What jumps mostly when the page is opened: the middle one of three loads.

    When two of them are alike, the third changes nothing.
    """
    shifts = [one.probe("shift")]
    while len(shifts) < LOADS and (len(shifts) < 2 or _jumps(shifts[0]) != _jumps(shifts[1])):
        one.open_afresh()
        shifts.append(one.probe("shift"))
    middle = median_low(shifts)
    return [f"jumped by {middle:.3f}"] if _jumps(middle) else []


def _jumps(shift: float) -> bool:
    return shift > MOST_SHIFT


def works_under_its_headers(one: Opened) -> list[str]:
    return one.failed + [f"no photo: {photo}" for photo in one.page.evaluate(BROKEN)]


def goes_in_order(one: Opened) -> list[str]:
    return on_both(one, lambda: one.probe("order"))


def shows_the_focus(one: Opened) -> list[str]:
    # Only after a key does the browser show where the focus is.
    one.page.keyboard.press("Tab")
    return on_both(one, lambda: one.probe("focus"))


def fits(one: Opened) -> list[str]:
    faults = on_both(one, lambda: one.probe("text"))
    one.resize(*NARROW)
    faults += _sideways(one) + one.probe("text")
    one.resize(**PHONE)
    return faults


def fits_with_more_space(one: Opened) -> list[str]:
    one.probe("spacing")
    faults = on_both(one, lambda: one.probe("text"))
    one.resize(*NARROW)
    faults += _sideways(one) + one.probe("text")
    one.resize(**PHONE)
    one.page.evaluate("document.adoptedStyleSheets = []")
    return faults


def fits_a_thumb(one: Opened) -> list[str]:
    return one.probe("targets", THUMB)


def rests(one: Opened) -> list[str]:
    return one.probe("motion")


def needs_no_colour(one: Opened) -> list[str]:
    return one.probe("links")


def calls_nobody(one: Opened) -> list[str]:
    return one.elsewhere


def on_both(one: Opened, look: Callable[[], list[str]]) -> list[str]:
    """What is found on a phone and on a desk."""
    faults = look()
    one.resize(WIDE)
    one.page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    faults += [f"{WIDE} px: {each}" for each in look()]
    one.resize(**PHONE)
    return faults


def _sideways(one: Opened) -> list[str]:
    width = one.page.evaluate("document.documentElement.scrollWidth")
    return [f"{width} px wide on {NARROW[0]} px"] if width > NARROW[0] else []


GATES: dict[str, Callable[[Opened], list[str]]] = {
    "stays in its place": stays_in_place,
    "works under its headers": works_under_its_headers,
    "calls nobody": calls_nobody,
    "goes in order": goes_in_order,
    "shows the focus": shows_the_focus,
    "fits": fits,
    "fits with more space": fits_with_more_space,
    "fits a thumb": fits_a_thumb,
    "rests": rests,
    "needs no colour": needs_no_colour,
    "axe": axe_in_all_modes,
    "prints whole": prints_whole,
}
