"""A photo and its plan become what `<picture>` needs."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from plugins.pages.pictures import picture
from tests.builders import CONTENT, a_photo, a_plan

PLAN = a_plan(CONTENT / "anna.jpg")


def test_sources_name_every_width_best_format_first():
    webp, jpeg = picture(a_photo("anna.jpg"), PLAN, Markup("")).sources

    assert webp.type == "image/webp"
    assert webp.srcset == (
        "/beeld/anna-0123abcd-480.webp 480w, /beeld/anna-0123abcd-960.webp 960w, "
        "/beeld/anna-0123abcd-1440.webp 1440w"
    )
    assert jpeg.type == "image/jpeg"


def test_the_plain_image_is_a_jpeg_of_middling_width_and_the_large_one_the_largest():
    shown = picture(a_photo("anna.jpg"), PLAN, Markup(""))

    assert shown.src == "/beeld/anna-0123abcd-960.jpg"
    assert shown.large == "/beeld/anna-0123abcd-1440.jpg"
    assert (shown.width, shown.height) == (1440, 1800)


def test_a_small_photo_has_one_width_for_everything():
    small = replace(PLAN, renditions=tuple(each for each in PLAN.renditions if each.width == 480))

    shown = picture(a_photo("anna.jpg"), small, Markup(""))

    assert shown.src == shown.large == "/beeld/anna-0123abcd-480.jpg"


@pytest.mark.parametrize(
    ("percent", "step"), [(0, 0), (2, 0), (3, 1), (31, 6), (48, 10), (50, 10), (98, 20), (100, 20)]
)
def test_the_focus_is_a_step_of_five_percent(percent, step):
    shown = picture(a_photo("anna.jpg", focus=(percent, 100)), PLAN, Markup(""))

    assert (shown.focus_x, shown.focus_y) == (step, 20)


def test_alt_caption_and_kind_come_from_the_author():
    photo = a_photo("anna.jpg", caption="Anna", caption_id="p-1", wide=True, sketch=True)

    shown = picture(photo, PLAN, Markup("<em>Anna</em>"))

    assert shown.alt == "Ze kijkt opzij."
    assert shown.caption == Markup("<em>Anna</em>")
    assert (shown.caption_id, shown.wide, shown.sketch) == ("p-1", True, True)
