"""Sentences that are shown large: short ones, and not too many of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from .passage import Kind
from .problem import Findings

LONGEST = 25
"""Words; a longer sentence is no longer seen at a glance."""
AT_MOST = 2
"""For every so many words of a story; where much is large, nothing is."""
FOR_EVERY = 600


@dataclass(frozen=True, slots=True)
class Lifted:
    """A sentence with `{.uitgelicht}` behind it."""

    text: str
    line: int
    kind: Kind
    """Of the passage in which it stands."""


def check_lifted(lifted: Sequence[Lifted], text: str, findings: Findings) -> None:
    """Name what is too long, too much or in a place where nothing is shown large."""
    shown = [each for each in lifted if each.kind is Kind.PARAGRAPH]
    for each in lifted:
        if each.kind is not Kind.PARAGRAPH:
            findings.warning(
                each.line,
                "uitgelicht-plek",
                f"«{_start(each)}» komt niet groot in beeld: dat kan alleen in een gewone alinea.",
                "licht een zin uit een alinea uit, of haal «{.uitgelicht}» weg.",
            )
        elif (length := len(each.text.split())) > LONGEST:
            findings.warning(
                each.line,
                "uitgelicht-lang",
                f"De zin die groot komt, telt {length} woorden: «{_start(each)}».",
                f"kies een zin van hooguit {LONGEST} woorden, of een stuk ervan.",
            )
    room = max(AT_MOST, AT_MOST * len(text.split()) // FOR_EVERY)
    if len(shown) > room:
        findings.warning(
            shown[room].line,
            "uitgelicht-veel",
            f"Er komen {len(shown)} zinnen groot in beeld; in zo’n kort verhaal is dat veel.",
            f"kies er hooguit {room}: {AT_MOST} op elke {FOR_EVERY} woorden.",
        )


def _start(lifted: Lifted) -> str:
    words = lifted.text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
