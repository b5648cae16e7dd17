"""How wide a portrait hangs on the wall is what the style sheet of the wall says."""

import re
from pathlib import Path

import pytest

from plugins.pages.photographs.slots import Slot, on_the_wall

CSS = Path(__file__).parents[1] / "theme" / "static" / "css" / "components" / "wall.css"
PHONE, WIDE = (
    CSS.read_text(encoding="utf-8")
    .split("@media (max-width: 51.99rem)")[1]
    .split("@media (min-width: 52rem)")
)
PAGE, COLUMNS = 84, 12
"""Width of the widest page in rem, and of the wall in columns."""


def places(css: str, span: int) -> set[tuple[int, int]]:
    """From a rule that spans so many columns: every so many portraits, and which of them."""
    [selectors] = re.findall(rf"([^{{}}]+)\{{\s*grid-column: span {span};", css)[:1]
    found = re.findall(r":nth-child\((\d)n(?: \+ (\d))?\)", selectors)
    return {(int(every), int(which or every)) for every, which in found}


def span_on_a_wide_screen(place: int) -> int:
    for span in (5, 4):
        if any(place % every == which % every for every, which in places(WIDE, span)):
            return span
    return 3


@pytest.mark.parametrize("number", range(20))
def test_on_a_wide_screen_a_portrait_takes_the_columns_of_its_place(number):
    assert on_the_wall(number, 20).width == PAGE * span_on_a_wide_screen(number + 1) / COLUMNS


def test_four_portraits_share_one_line():
    assert ":first-child:nth-last-child(4) ~ * { grid-column: span 3; }" in WIDE
    assert {on_the_wall(number, 4).width for number in range(4)} == {PAGE * 3 / COLUMNS}


@pytest.mark.parametrize(
    ("count", "large"),
    [
        (1, {0}),
        (2, {0, 1}),
        (3, {0}),
        (4, {0, 3}),
        (5, {0}),
        (6, {0, 5}),
        (7, {0, 5, 6}),
        (9, {0, 5, 8}),
    ],
)
def test_on_a_phone_one_is_large_then_four_are_small_and_nobody_is_left_beside_a_hole(count, large):
    def is_large(slot: Slot) -> bool:
        return slot.share == 100

    assert {number for number in range(count) if is_large(on_the_wall(number, count))} == large


def test_the_style_sheet_says_the_same_of_a_phone():
    assert places(PHONE, 2) == {(5, 1), (5, 2), (5, 4)}


def test_sizes_of_a_slot_are_told_from_the_narrowest_screen_to_the_widest():
    assert on_the_wall(1, 9).sizes == (
        "(max-width: 52rem) and (min-resolution: 2.5dppx) 34vw, (max-width: 52rem) 50vw, 28rem"
    )
