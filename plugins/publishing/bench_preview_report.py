"""The measurement of the preview in words and figures, at most eighty columns wide."""

from collections.abc import Iterator
from textwrap import fill

from .bench_preview import PreviewRounds

_GOALS = {
    "tekst": 0.2,
    "regels erboven": 0.2,
    "thema": 0.2,
    "sjabloon": 1.0,
    "stijl": 1.0,
    "foto": 1.0,
}
"""Seconds from saving to seeing, by the name of the edit."""
_WARM = 5.0
"""Seconds until the first page, when the stories were read before."""


def preview_report(rounds: PreviewRounds) -> str:
    """What the edits took, and which goals that meets."""
    about = (
        f"{rounds.portraits} portretten, van bewaren tot zien, de middelste van vijf keer. "
        "De maatstaf groeit mee met een trage of drukke computer."
    )
    return "\n".join((fill(about, 80), "", *_lines(rounds), "", *_beside(rounds)))


def _lines(rounds: PreviewRounds) -> Iterator[str]:
    yield f"{'':18}{'duur':>10}{'doel':>10}{'':4}{'keer de maatstaf':>18}"
    for name, latency in rounds.edits.items():
        goal = _GOALS[name]
        yield (
            f"{name:18}{_seconds(latency.seconds):>10}{_seconds(goal):>10}"
            f"{_met(latency.seconds, goal)}{_number(latency.ratio):>13}"
        )
    yield f"{'eerste start':18}{_seconds(rounds.cold):>10}"
    yield (
        f"{'volgende start':18}{_seconds(rounds.warm):>10}{_seconds(_WARM):>10}"
        f"{_met(rounds.warm, _WARM)}"
    )


def _beside(rounds: PreviewRounds) -> Iterator[str]:
    yield "Dezelfde verhalen met «pelican --autoreload»:"
    yield f"{'start':18}{_or_longer(rounds.pelican_start):>10}"
    yield f"{'tekst':18}{_or_longer(rounds.pelican_edit):>10}"


def _met(seconds: float, goal: float) -> str:
    return f"{'gehaald' if seconds <= goal else 'gemist':>9}"


def _or_longer(seconds: float | None) -> str:
    return "te lang" if seconds is None else _seconds(seconds)


def _seconds(seconds: float) -> str:
    return f"{_number(seconds)} s"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
