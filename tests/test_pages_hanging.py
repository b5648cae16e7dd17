"""A series of photos hangs in a rhythm, whatever its length."""

import pytest
from markupsafe import Markup

from plugins.pages.hanging import hung
from plugins.pages.pictures import picture
from tests.builders import CONTENT, a_photo, a_plan

PICTURE = picture(a_photo("anna.jpg"), a_plan(CONTENT / "anna.jpg"), Markup(""))


@pytest.mark.parametrize(
    "rhythm", ["", "#", "||", "#||", "#||#", "#||##", "#||#||", "#||#||#", "#||#||##"]
)
def test_one_large_then_a_pair_and_nothing_is_left_over(rhythm):
    series = hung((PICTURE,) * len(rhythm))

    assert "".join("|" if each.half else "#" for each in series) == rhythm
