"""A series of photos hangs in a rhythm, whatever its length."""

import pytest
from markupsafe import Markup

from plugins.pages.photographs.hanging import hung
from plugins.pages.photographs.pictures import in_slot, picture
from plugins.pages.photographs.slots import TEXT, WIDE
from tests.builders import CONTENT, a_photo, a_plan

PICTURE = picture(a_photo("anna.jpg"), a_plan(CONTENT / "anna.jpg"), Markup(""))


@pytest.mark.parametrize(
    "rhythm", ["", "#", "||", "#||", "#||#", "#||##", "#||#||", "#||#||#", "#||#||##", "#||" * 100]
)
def test_one_large_then_a_pair_and_nothing_is_left_over(rhythm):
    series = hung((PICTURE,) * len(rhythm))

    assert "".join("|" if each.half else "#" for each in series) == rhythm


@pytest.mark.parametrize("wide", [False, True])
def test_a_photo_alone_stays_as_wide_as_it_was(wide):
    alone = in_slot(PICTURE, WIDE if wide else TEXT)

    assert hung((alone,)) == (alone,)
