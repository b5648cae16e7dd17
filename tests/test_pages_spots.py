"""The numbers in a photo with reading notes stand at their places and leave each other room."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.photographs.spots import spots

PERCENT = st.integers(0, 100)
PLACES = st.lists(st.tuples(PERCENT, PERCENT), max_size=12)


def test_a_place_is_rounded_to_steps_of_five_percent():
    assert spots([(62, 30), (0, 100)], ratio=0.8) == ((12, 6), (0, 20))


@pytest.mark.parametrize(
    ("beside", "moved"), [((52, 40), (12, 8)), ((48, 40), (8, 8)), ((50, 43), (10, 10))]
)
def test_a_number_on_top_of_another_moves_a_little_the_way_it_was_meant(beside, moved):
    assert spots([(50, 40), beside], ratio=0.8) == ((10, 8), moved)


def test_in_a_low_photo_numbers_below_each_other_keep_more_steps_apart():
    assert spots([(50, 50), (50, 62)], ratio=0.8) == ((10, 10), (10, 12))
    assert spots([(50, 50), (50, 62)], ratio=2) == ((10, 10), (10, 14))


@given(PLACES, st.sampled_from([0.5, 0.8, 1.5, 3]))
def test_no_number_covers_another_and_none_leaves_the_photo(places, ratio):
    found = spots(places, ratio)

    assert len(found) == len(places)
    assert all(0 <= x <= 20 and 0 <= y <= 20 for x, y in found)
    for (x, y), (other_x, other_y) in combinations(found, 2):
        assert abs(x - other_x) >= 2 or abs(y - other_y) >= 2 * ratio


def test_more_numbers_than_a_photo_holds_stay_where_they_were_put():
    assert len(spots([(50, 50)] * 200, ratio=1)) == 200
