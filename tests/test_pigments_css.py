"""Colours that everyone can tell apart: enough contrast in light and dark, never colour alone."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from plugins.pages.themes.line_faces import STOREYS
from plugins.theme_tagging.pigments import PIGMENTS

CSS = Path(__file__).resolve().parents[1] / "theme" / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
PIGMENT_CSS = (CSS / "components" / "pigment.css").read_text(encoding="utf-8")
GROUNDS = ("--color-paper", "--color-sheet")
READ = ("--color-text", "--color-quiet", "--color-link")


def tokens_in(selector: str) -> dict[str, str]:
    """The custom properties of the first rule with this selector, colours only."""
    rule = re.search(re.escape(selector) + r"\s*\{([^{}]*)\}", TOKENS)
    assert rule, selector
    return dict(re.findall(r"(--(?:color|pigment)-[\w-]+):\s*(#[0-9a-f]+)", rule[1]))


LIGHT = tokens_in(":root")
DARK = tokens_in(':root[data-colours="dark"]')
SCHEMES = {"light": LIGHT, "dark": DARK}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_largest_contrast_there_is():
    assert contrast("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("colour", READ)
def test_text_has_a_contrast_of_at_least_seven(scheme, ground, colour):
    assert contrast(SCHEMES[scheme][colour], SCHEMES[scheme][ground]) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pigment", PIGMENTS)
def test_a_pigment_has_a_contrast_of_at_least_three_on_paper(scheme, pigment):
    tokens = SCHEMES[scheme]

    assert contrast(tokens[f"--pigment-{pigment}"], tokens["--color-paper"]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_line_has_a_contrast_of_at_least_three(scheme, ground):
    assert contrast(SCHEMES[scheme]["--color-line"], SCHEMES[scheme][ground]) >= 3


def test_dark_is_the_same_whether_the_device_or_the_reader_asks_for_it():
    assert tokens_in(':root:not([data-colours="light"])') == DARK


def test_every_colour_has_a_light_and_a_dark_value():
    assert {*LIGHT, "--color-veil"} == set(DARK)


def test_the_palette_is_drawn_whole_and_nothing_else():
    drawn = re.findall(r'\[data-pigment\|="(\w+)"\]', PIGMENT_CSS)

    assert sorted(drawn) == sorted(PIGMENTS)
    assert {f"--pigment-{pigment}" for pigment in PIGMENTS} == {
        token for token in LIGHT if token.startswith("--pigment-")
    }


def test_every_pigment_has_a_pattern_of_its_own():
    patterns = re.findall(r"--cut: url\(\"data:image/svg\+xml,([^\"]+)\"\)", PIGMENT_CSS)

    assert len(set(patterns)) == len(PIGMENTS)
    assert all("<" not in pattern and "#" not in pattern for pattern in patterns)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_pigments_have_the_same_colour(scheme):
    pigments = [SCHEMES[scheme][f"--pigment-{pigment}"] for pigment in PIGMENTS]

    assert all(one != other for one, other in combinations(pigments, 2))


@pytest.mark.parametrize(
    ("attribute", "steps", "file"),
    [
        ("place", range(21), "position"),
        ("height", range(STOREYS), "line"),
        ("thickness", range(1, 9), "core-sample"),
        ("focus-x", range(21), "picture"),
        ("focus-y", range(21), "picture"),
    ],
)
def test_every_step_that_a_view_can_hold_has_its_rule(attribute, steps, file):
    css = (CSS / "components" / f"{file}.css").read_text(encoding="utf-8")

    rules = re.findall(rf'\[data-{attribute}="(\d+)"\] \{{ --{attribute}: (\d+) \}}', css)

    assert rules == [(str(step), str(step)) for step in steps]
