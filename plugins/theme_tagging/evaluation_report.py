"""An evaluation, for the author to read and for programs to use."""

import textwrap
from collections.abc import Iterable

from .evaluate import Count, Difference, Evaluation

_WIDTH = 80
_NAMES = 32
_COLUMNS = ("gelabeld", "goed", "fout", "gemist", "P", "R", "F1")


def evaluation_text(evaluation: Evaluation) -> str:
    """The evaluation in lines of at most 80 characters: a table, then each difference."""
    alarms = _percent(evaluation.false_alarms, evaluation.without_theme)
    return "\n".join(
        [
            *_wrapped(
                f"{evaluation.passages} passages, {evaluation.without_theme} zonder thema. "
                f"Vals alarm bij {evaluation.false_alarms} daarvan ({alarms}%)."
            ),
            "",
            _row("thema", _COLUMNS),
            *(_count_row(slug, count) for slug, count in evaluation.themes),
            _count_row("alles", evaluation.total),
            _count_row("waarvan op de site", evaluation.shown),
            *_differences("Gemist", evaluation.misses),
            *_differences("Fout gevonden", evaluation.false_hits),
        ]
    )


def evaluation_json(evaluation: Evaluation) -> dict[str, object]:
    """The same for a program. Counts only: whoever wants a share divides them."""
    return {
        "passages": evaluation.passages,
        "without_theme": evaluation.without_theme,
        "false_alarms": evaluation.false_alarms,
        "total": _count_json(evaluation.total),
        "shown": {**_count_json(evaluation.shown), "false_alarms": evaluation.shown_alarms},
        "themes": [{"theme": slug, **_count_json(count)} for slug, count in evaluation.themes],
        "misses": [_difference_json(each) for each in evaluation.misses],
        "false_hits": [_difference_json(each) for each in evaluation.false_hits],
    }


def _count_row(slug: str, count: Count) -> str:
    shares = (
        _percent(count.right, count.found),
        _percent(count.right, count.labelled),
        _percent(2 * count.right, count.found + count.labelled),
    )
    return _row(slug, (count.labelled, count.right, count.wrong, count.missed, *shares))


def _row(name: str, cells: Iterable[object]) -> str:
    widths = (9, 6, 6, 8, 5, 5, 5)
    name = textwrap.shorten(name, _NAMES, placeholder="…") if " " in name else name[:_NAMES]
    row = "".join(f"{cell!s:>{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{name:<{_NAMES}}{row}"


def _percent(part: int, whole: int) -> str:
    """A share in whole percents, halves up; `-` of nothing."""
    return str((part * 200 + whole) // (whole * 2)) if whole else "-"


def _differences(title: str, differences: Iterable[Difference]) -> list[str]:
    lines: list[str] = []
    for each in differences:
        lines += ["", *_wrapped(f"{each.theme}: {each.source}, regel {each.passage.line}", "  ")]
        lines += _wrapped(f"«{each.passage.text}»", "    ")
        if each.tag:
            words = ", ".join(f"‘{found.text}’" for found in each.tag.evidence)
            lines += _wrapped(f"Gevonden door: {words} ({each.tag.decision.value}).", "    ")
    return ["", title, *lines] if lines else []


def _count_json(count: Count) -> dict[str, object]:
    return {"right": count.right, "wrong": count.wrong, "missed": count.missed}


def _difference_json(each: Difference) -> dict[str, object]:
    evidence = each.tag.evidence if each.tag else ()
    return {
        "theme": each.theme,
        "source": each.source,
        "line": each.passage.line,
        "id": each.passage.id,
        "text": each.passage.text,
        "decision": each.tag.decision.value if each.tag else "",
        "evidence": [found.text for found in evidence],
    }


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
