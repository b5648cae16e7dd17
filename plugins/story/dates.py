"""Dates as an author types them: read as year-month-day only, and understood in other forms too."""

import re
from datetime import date

from .problem import nearest

MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
_ALSO = {"mrt": 3, "march": 3, "may": 5, "october": 10, "oct": 10}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_BETWEEN = r"\s?[-–./\s]\s?"
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{1,2}})")
_YEAR_LAST = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{4}})")
_AT_ONCE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:e|de|ste)?[\s-]([a-z]{3,12})[.,]?[\s-](\d{4})")
_MONTH_DAY = re.compile(r"([a-z]{3,12})\.?\s(\d{1,2})(?:e|de|ste)?,?\s(\d{4})")
_WEEKDAY = re.compile(r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo),?\s")
_TIME = re.compile(r"[t\s]\d{1,2}:\d{2}(?::\d{2})?$")
_QUOTES = "\"'“”‘’«»`"
_LONGEST = 40
_MONTHS_IN_A_YEAR = 12


def read_date(text: str) -> date | None:
    """The day in the form YYYY-MM-DD, or None when `text` has another form or is no day."""
    match = _ISO.fullmatch(text)
    return _day(*text.split("-")) if match else None


def date_meant(text: str) -> date | None:
    """The one day that `text` can mean in whatever form, or None when there is none or are more.

    `3-4-2026` is in Dutch the third of April.
    """
    numbers = _numbers(text)
    return _day_of(*numbers) if numbers else None


def trouble_with_date(text: str) -> tuple[str, str]:
    """What is wrong with something that `read_date` doesn't read, and the way out."""
    message = f"Een datum schrijf je als jaar-maand-dag, en hier staat «{text[:_LONGEST]}»."
    if _ISO.fullmatch(text):
        message = f"«{text}» staat niet op de kalender."
    return message, cure_for_date(text)


def cure_for_date(text: str) -> str:
    """What to type instead of something that `read_date` doesn't read."""
    meant = date_meant(text)
    if meant:
        return f"bedoel je «{meant.isoformat()}»?"
    if _numbers(text):
        return "die dag bestaat niet. Kijk na welke dag je bedoelt."
    return "schrijf jaar-maand-dag, zoals 2026-03-01."


def in_words(day: date) -> str:
    """`1 maart 2026`, whatever the language of the machine."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _numbers(text: str) -> tuple[str, str, str] | None:
    """Year, month and day as they stand in a text."""
    if len(text) > _LONGEST:
        return None
    typed = " ".join(text.lower().split()).strip(_QUOTES)
    typed = _WEEKDAY.sub("", _TIME.sub("", typed), count=1)
    if match := _YEAR_FIRST.fullmatch(typed) or _AT_ONCE.fullmatch(typed):
        return match[1], match[2], match[3]
    if match := _YEAR_LAST.fullmatch(typed):
        return match[3], match[2], match[1]
    if match := _DAY_MONTH.fullmatch(typed):
        return _with_month(match[3], match[2], match[1])
    if match := _MONTH_DAY.fullmatch(typed):
        return _with_month(match[3], match[1], match[2])
    return None


def _with_month(year: str, word: str, day: str) -> tuple[str, str, str] | None:
    starting = [at for at, month in enumerate(MONTHS, 1) if month.startswith(word)]
    meant = nearest(word, MONTHS, cutoff=0.8)
    number = _ALSO.get(word) or (starting[0] if starting else None)
    if number is None and meant:
        number = MONTHS.index(meant) + 1
    return (year, str(number), day) if number else None


def _day_of(year: str, month: str, day: str) -> date | None:
    """The day; with day and month swapped where only so it is one."""
    if int(month) > _MONTHS_IN_A_YEAR:
        month, day = day, month
    return _day(year, month, day)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
