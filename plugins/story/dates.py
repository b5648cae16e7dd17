"""Dates as an author types them: year-month-day, and nothing else."""

import re
from datetime import date

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_IN_WORDS = re.compile(r"(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})")
MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
_ASK = "schrijf de datum als jaar-maand-dag, zoals 2026-03-01."


def read_date(text: str) -> date | str:
    """The date, or a remedy in words when `text` is not a real day in the form YYYY-MM-DD."""
    if _ISO.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return "die dag bestaat niet. Kijk na welke dag je bedoelt."
    meant = _day_first(text) or _in_words(text)
    return f"schrijf «{meant.isoformat()}» (jaar-maand-dag)." if meant else _ASK


def in_words(day: date) -> str:
    """`1 maart 2026`, whatever the language of the machine."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day_first(text: str) -> date | None:
    match = _DAY_FIRST.fullmatch(text)
    return _day(match[3], match[2], match[1]) if match else None


def _in_words(text: str) -> date | None:
    match = _IN_WORDS.fullmatch(text.lower())
    starts = [month[:3] for month in MONTHS]
    if not match or match[2] not in starts:
        return None
    return _day(match[3], str(starts.index(match[2]) + 1), match[1])


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
