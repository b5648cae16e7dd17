"""A photo and its plan become what `<picture>` needs."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from plugins.pages.photographs.pictures import credit_line, in_slot, picture, whole_of
from plugins.pages.photographs.slots import OPENING, TEXT, WIDE
from plugins.photo_series.credit import Credit
from plugins.photo_series.rendition import Rendition
from plugins.photo_series.uses import Shape
from tests.builders import CONTENT, a_photo, a_plan

PLAN = a_plan(CONTENT / "anna.jpg")
NARROW = (200, 0, 1800, 2000)


def test_sources_name_every_width_best_format_first():
    avif, webp, jpeg = picture(a_photo("anna.jpg"), PLAN, Markup("")).sources

    assert avif.type == "image/avif"
    assert avif.srcset == (
        "/beeld/anna-0123abcd-480.avif 480w, /beeld/anna-0123abcd-960.avif 960w, "
        "/beeld/anna-0123abcd-1440.avif 1440w"
    )
    assert (webp.type, jpeg.type) == ("image/webp", "image/jpeg")


def test_a_slot_tells_how_wide_the_photo_is_and_spares_a_dense_phone_a_third():
    shown = picture(a_photo("anna.jpg"), PLAN, Markup(""), TEXT)

    assert shown.sizes == (
        "(max-width: 36rem) and (min-resolution: 2.5dppx) 67vw, (max-width: 36rem) 100vw, 34rem"
    )


def test_a_face_is_cut_from_the_photo_and_the_whole_goes_along():
    face = Rendition(NARROW, "jpeg", 960, 1200, "anna-4567cdef-960.jpg")
    cut = replace(
        PLAN,
        boxes=PLAN.boxes | {Shape.FACE: NARROW},
        renditions=(face, *PLAN.renditions),
    )

    shown = picture(a_photo("anna.jpg"), cut, Markup(""), OPENING)
    whole = whole_of(a_photo("anna.jpg"), cut)

    assert [source.srcset for source in shown.sources] == ["/beeld/anna-4567cdef-960.jpg 960w"]
    assert (shown.width, shown.height) == (960, 1200)
    assert whole is not None
    assert "anna-0123abcd-1440.avif" in whole.sources[0].srcset
    assert whole_of(a_photo("anna.jpg"), PLAN) is None


def test_the_average_colour_is_told_in_sixteen_steps_for_each_of_red_green_and_blue():
    def tone(*levels: int) -> str:
        return picture(a_photo("anna.jpg"), replace(PLAN, tone=levels), Markup("")).tone

    assert tone(98, 116, 134) == "r6 g7 b8"
    assert tone(0, 255, 26) == "r0 g15 b2"
    assert picture(a_photo("anna.jpg"), replace(PLAN, tone=None), Markup("")).tone == ""


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        (Credit(), ""),
        (Credit(creator="Roos Abels"), "Foto: Roos Abels."),
        (Credit("Roos Abels", "Beeldbank / Roos Abels"), "Beeldbank / Roos Abels."),
        (Credit("Roos", "", "© 2024 Roos", "CC BY 4.0"), "Foto: Roos. © 2024 Roos. CC BY 4.0."),
        (
            Credit("Roos", "", "", "https://voorbeeld.nl/licentie"),
            'Foto: Roos. <a rel="license" href="https://voorbeeld.nl/licentie">Licentie</a>.',
        ),
        (
            Credit("A & B", "", "", "https://creativecommons.org/licenses/by-sa/4.0/deed.nl"),
            'Foto: A &amp; B. <a rel="license" href="https://creativecommons.org/licenses/by-sa/'
            '4.0/deed.nl">CC BY-SA 4.0</a>.',
        ),
        (
            Credit("", "", "", "http://creativecommons.org/publicdomain/zero/1.0/"),
            '<a rel="license" href="http://creativecommons.org/publicdomain/zero/1.0/">CC0</a>.',
        ),
    ],
)
def test_who_made_a_photo_stands_on_one_line(credit, line):
    assert credit_line(credit) == line


def test_the_plain_image_is_a_jpeg_of_middling_width():
    shown = picture(a_photo("anna.jpg"), PLAN, Markup(""))

    assert shown.src == "/beeld/anna-0123abcd-960.jpg"
    assert (shown.width, shown.height) == (1440, 1800)


def test_a_small_photo_has_one_width_for_everything():
    small = replace(PLAN, renditions=tuple(each for each in PLAN.renditions if each.width == 480))

    shown = picture(a_photo("anna.jpg"), small, Markup(""))

    assert shown.src == "/beeld/anna-0123abcd-480.jpg"


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


@pytest.mark.parametrize(("width", "narrow", "sizes"), [(479, True, "479px"), (480, False, "")])
def test_a_photo_of_few_pixels_is_not_enlarged(width: int, narrow: bool, sizes: str):
    box = (0, 0, width, width)
    small = replace(
        PLAN,
        boxes={Shape.WHOLE: box},
        renditions=(Rendition(box, "jpeg", width, width, "anna.jpg"),),
    )

    shown = picture(a_photo("anna.jpg"), small, Markup(""))

    assert shown.narrow is narrow
    assert shown.sizes == (sizes or TEXT.sizes)
    assert in_slot(shown, WIDE).sizes == (sizes or WIDE.sizes)


def test_who_made_a_drawing_is_not_called_a_photographer():
    plan = replace(PLAN, credit=Credit(creator="Tessel"))
    sketch = a_photo("anna.jpg", sketch=True)

    assert picture(sketch, plan, Markup("")).credit == "Tekening: Tessel."
