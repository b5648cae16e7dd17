"""What examples taught, in a file beside the themes: `geleerd.json`, by `themes --learn`."""

import json
from collections.abc import Set
from itertools import chain
from pathlib import Path

from plugins.story.problem import Findings, Problem

from .likeness import Learned, Weight

LEARNED = "geleerd.json"
_VERSION = 1
_FARTHEST = 1_000_000


def read_learned(folder: Path, themes: Set[str]) -> tuple[Learned | None, tuple[Problem, ...]]:
    """What is learned about the themes with these slugs, and what is wrong with the file.

    None when nothing was learned yet. A theme that is no more is left out.
    """
    path = folder / LEARNED
    if not path.is_file():
        return None, ()
    findings = Findings(f"{folder.parent.name}/{folder.name}/{LEARNED}")
    learned: Learned | None = None
    try:
        learned = from_json(path.read_bytes())
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        findings.error(
            0,
            "geleerd-kapot",
            "Wat van de voorbeelden geleerd is, kan niet gelezen worden.",
            "zet een eerdere versie terug, of maak het opnieuw met «themes --learn».",
        )
    return learned and learned.only(themes), findings.problems


def from_json(content: bytes) -> Learned:
    """Read the file. A damaged one raises ValueError, TypeError, KeyError, AttributeError or, when
    it is nested without end, RecursionError.
    """
    values = json.loads(content, parse_constant=_no_number, parse_float=_no_number)
    if values["version"] != _VERSION:
        raise ValueError("another version")
    themes = tuple(str(each) for each in values["themes"])
    start = tuple(int(each) for each in values["start"])
    weights = {}
    for trait, numbers in values["weights"].items():
        rarity, any_theme, *own = map(int, numbers)
        if rarity < 0:
            raise ValueError("a trait rarer than can be")
        told = dict(zip(own[::2], own[1::2], strict=True))
        weights[str(trait)] = Weight(rarity, any_theme, told).packed()
        if any(number >= len(themes) for number in told):
            raise ValueError("a theme that is not there")
    if len(start) != len(themes) or len(set(themes)) != len(themes):
        raise ValueError("not a start for each theme")
    if any(abs(each) > _FARTHEST for each in start):
        raise ValueError("a start that is too far away")
    return Learned(themes, start, weights, str(values["examples"]))


def as_json(learned: Learned) -> bytes:
    """The file: a line for each trait, so that what a change of the examples does can be seen."""
    head = {
        "version": _VERSION,
        "examples": learned.examples,
        "themes": learned.themes,
        "start": learned.start,
    }
    lines = (
        f"  {_json(trait)}:{_json([each.rarity, each.any_theme, *chain(*each.themes.items())])}"
        for trait in sorted(learned.weights)
        if (each := learned.weight(trait))
    )
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    body = ",\n".join(lines)
    return f'{opening},\n "weights": {{\n{body}\n }}\n}}\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _no_number(text: str) -> int:
    raise ValueError(f"{text} is no whole number")
