"""Learns from labelled passages which words speak for a theme, and which against.

Multinomial logistic regression over the traits of passages, weighed by how rare they are and
scaled to one length, so that a long passage doesn't count more than a short one. Found by
stochastic gradient descent with a falling step (Bottou 2012, *Stochastic Gradient Descent Tricks*).
Floats live only here: what is learned is written down in whole numbers, and nothing else is used.
"""

import hashlib
import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from statistics import median

from .likeness import Learned, Packed, Weight

_ROUNDS = 30
_STEP = 6.0
_PULL = 1e-5
"""How strongly weights are pulled to nothing."""
_LEAST_SEEN = 2
"""A trait of fewer passages is left out: it would only be learned by heart."""
_SEED = 1
_SMALLEST = 0.5
"""What a trait says for one theme counts from here on; the largest say some 20."""


@dataclass(frozen=True, slots=True)
class Example:
    """A passage that a person labelled."""

    traits: frozenset[str]
    themes: frozenset[str]
    """Slugs; none for a passage that is about no theme."""


def learn(examples: Iterable[Example], themes: Sequence[str]) -> Learned:
    """What the examples teach about these themes, in whatever order they come."""
    known = sorted(examples, key=lambda each: (sorted(each.traits), sorted(each.themes)))
    rarity = _rarity(known)
    weights = _trained(known, themes, rarity)
    return replace(_in_whole_numbers(weights, rarity, themes), examples=fingerprint(known))


def fingerprint(examples: Iterable[Example]) -> str:
    """A hash of examples, in whatever order they come."""
    told = sorted(repr((sorted(each.traits), sorted(each.themes))) for each in examples)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def _rarity(examples: Sequence[Example]) -> dict[str, float]:
    seen = Counter(trait for each in examples for trait in each.traits)
    return {
        trait: math.log(len(examples) / count)
        for trait, count in sorted(seen.items())
        if _LEAST_SEEN <= count < len(examples)
    }


def _trained(
    examples: Sequence[Example], themes: Sequence[str], rarity: dict[str, float]
) -> dict[str, list[float]]:
    """For each trait a weight for each theme, and last for none; `""` holds where all begin."""
    classes = len(themes) + 1
    numbers = {theme: number for number, theme in enumerate(themes)}
    weights = {trait: [0.0] * classes for trait in rarity}
    start = [0.0] * classes
    rows = [
        (_scaled(each.traits, rarity), numbers.get(theme, classes - 1))
        for each in examples
        for theme in (sorted(each.themes) or [""])
    ]
    order = list(range(len(rows)))
    dice = random.Random(_SEED)
    scale, taken = 1.0, 0
    for _ in range(_ROUNDS):
        dice.shuffle(order)
        for number in order:
            row, right = rows[number]
            step = _STEP / (1 + _STEP * _PULL * taken * 10)
            taken += 1
            scores = start[:]
            for trait, value in row:
                value *= scale
                scores = [s + w * value for s, w in zip(scores, weights[trait], strict=True)]
            errors = _shares(scores)
            errors[right] -= 1.0
            scale *= 1 - step * _PULL
            start = [s - step * 0.1 * e for s, e in zip(start, errors, strict=True)]
            for trait, value in row:
                part = step * value / scale
                weights[trait] = [w - part * e for w, e in zip(weights[trait], errors, strict=True)]
    found = {trait: [each * scale for each in row] for trait, row in weights.items()}
    return {"": start, **found}


def _scaled(traits: Set[str], rarity: dict[str, float]) -> list[tuple[str, float]]:
    known = sorted(trait for trait in traits if trait in rarity)
    length = math.sqrt(sum(rarity[trait] ** 2 for trait in known)) or 1.0
    return [(trait, rarity[trait] / length) for trait in known]


def _shares(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    powers = [math.exp(each - most) for each in scores]
    total = sum(powers)
    return [each / total for each in powers]


def _in_whole_numbers(
    weights: dict[str, list[float]], rarity: dict[str, float], themes: Sequence[str]
) -> Learned:
    """What each trait says above what it says for no theme: for any theme, and for each besides."""
    start = weights[""]
    told: dict[str, Packed] = {}
    for trait, rare in rarity.items():
        row = [(each - weights[trait][-1]) * rare for each in weights[trait][:-1]]
        # Between one or two themes there is no middle: each then speaks for itself.
        middle = median(row) if len(row) > 2 else 0.0
        own = ((number, each - middle) for number, each in enumerate(row))
        told[trait] = Weight(
            round(10 * rare**2),
            round(10 * middle),
            {number: round(10 * each) for number, each in own if abs(each) >= _SMALLEST},
        ).packed()
    return Learned(
        tuple(themes), tuple(round(100 * (each - start[-1])) for each in start[:-1]), told
    )
