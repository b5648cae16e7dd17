"""Dates: read in one form only, and understood in many, so that the cure can be pasted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.story.dates import MONTHS, cure_for_date, date_meant, in_words, read_date

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize("typed", ["2026-03-31"])
def test_a_date_is_year_month_day(typed: str):
    assert read_date(typed) == date(2026, 3, 31)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-31-03",
        "2026-3-31",
        "2026/03/31",
        "2026.03.31",
        "20260331",
        "31-03-2026",
        "31/3/2026",
        "31.3.2026",
        "31 - 3 - 2026",
        "31 3 2026",
        "3/31/2026",
        "31 maart 2026",
        "31 Maart 2026",
        "31 mrt 2026",
        "31 mrt. 2026",
        "31e maart 2026",
        "31 maart, 2026",
        "maart 31, 2026",
        "31 March 2026",
        "dinsdag 31 maart 2026",
        "31-maart-2026",
        "2026-03-31 10:30",
        "2026-03-31T10:30:00",
        "«2026-03-31»",
        "'2026-03-31'",
        "2026–03–31",
        "31 maaart 2026",
    ],
)
def test_a_date_that_can_only_be_one_day_is_understood(typed: str):
    assert read_date(typed) is None
    assert date_meant(typed) == date(2026, 3, 31)
    assert cure_for_date(typed) == "bedoel je «2026-03-31»?"


def test_a_date_with_two_low_numbers_has_its_day_first_as_in_dutch():
    assert date_meant("3-4-2026") == date(2026, 4, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "morgen",
        "2026",
        "2026-03",
        "maart 2026",
        "1 maart",
        "10:30",
        "26-03-01",
        "31-4-2026",
        "30 februari 2026",
        "1 maandag 2026",
        "0-0-0000",
        "9" * 5000,
        "1 " * 3000 + "maart 2026",
    ],
)
def test_what_can_be_no_day_or_several_is_not_guessed(typed: str):
    assert read_date(typed) is None
    assert date_meant(typed) is None


@pytest.mark.parametrize("typed", ["2026-02-30", "31-4-2026", "30 februari 2026"])
def test_a_day_that_does_not_exist_is_said_so(typed: str):
    assert "bestaat niet" in cure_for_date(typed)


def test_what_is_no_date_at_all_gets_an_example():
    assert cure_for_date("morgen") == "schrijf jaar-maand-dag, zoals 2026-03-01."


@given(DAYS)
def test_each_day_is_understood_however_the_dutch_write_it(day: date):
    forms = (
        in_words(day),
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}",
    )
    assert {date_meant(form) for form in forms} == {day}
    assert read_date(day.isoformat()) == day


@given(DAYS.filter(lambda day: day.day > 12))
def test_a_swapped_day_and_month_are_put_right_where_only_one_can_be_the_month(day: date):
    assert date_meant(f"{day.year:04}-{day.day:02}-{day.month:02}") == day


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_date(typed: str):
    meant = date_meant(typed)
    assert meant is None or meant + timedelta(0) == meant
    assert cure_for_date(typed)
