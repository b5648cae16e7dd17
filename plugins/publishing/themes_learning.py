"""Learns from stories in which the author pointed out the themes, and writes it down."""

from dataclasses import dataclass
from pathlib import Path

from plugins.story.problem import Level, Problem, did_you_mean
from plugins.story.whole_files import store
from plugins.theme_tagging.examples import examples_in
from plugins.theme_tagging.gold import read_gold
from plugins.theme_tagging.learn import Example, learn
from plugins.theme_tagging.learned_file import LEARNED, as_json
from plugins.theme_tagging.read_themes import read_themes

from .places import content_problems
from .themes_evaluation import EXAMPLES

_FEWEST = 10
"""Examples of a theme. From fewer nothing is learned but those passages by heart."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What came of learning."""

    text: str
    problems: tuple[Problem, ...]


def learn_from(content: Path, gold: Path, shipped: Path | None = None) -> Lesson:
    """Learn from the examples in a gold folder, and for themes that it shares from the `shipped`
    ones too, so that nothing that was known is lost. The file lands beside the themes.
    """
    problems = content_problems(content)
    if problems:
        return Lesson("Er is niets geleerd.", tuple(problems))
    themes, problems_of_themes = read_themes(content / "themas")
    slugs = [theme.slug for theme in themes]
    labelled, problems_of_gold = read_gold(gold / EXAMPLES)
    own = examples_in(labelled)
    unknown = _unknown(gold, own, slugs)
    problems = [*problems_of_themes, *problems_of_gold, *unknown]
    if unknown or not own:
        return Lesson(_nothing(gold), tuple(problems))
    others = shipped / EXAMPLES if shipped and shipped != gold else None
    examples = (*own, *(examples_in(read_gold(others)[0]) if others else ()))
    counts = {slug: sum(slug in each.themes for each in examples) for slug in slugs}
    known = [slug for slug in slugs if counts[slug] >= _FEWEST]
    used = [each for each in examples if each.themes <= set(known)]
    problems += (*_too_few(gold, counts), *_too_few_without(gold, used))
    store(content / "themas", LEARNED, as_json(learn(used, known)))
    aside = len(examples) - len(used)
    told = [
        f"Geleerd van {len(used)} passages over {len(known)} thema’s; {len(own)} zijn van jou.",
        f"Opzij gelegd: {aside}, over een thema dat je niet hebt of kent." if aside else "",
        "Kijk met «themes --diff» wat er voor je lezers verandert.",
    ]
    return Lesson("\n".join(filter(None, told)), tuple(problems))


def _nothing(gold: Path) -> str:
    return (
        "Er is niets geleerd.\n"
        f"Zet kopieën van verhalen in {gold / EXAMPLES}\n"
        "en schrijf op een regel vóór elke alinea waar die over gaat:\n"
        "  <!-- goud: lemen-laag, rollen -->\n"
        "Gaat een alinea nergens over, laat de namen dan weg: <!-- goud: -->\n"
        f"Per thema zijn er minstens {_FEWEST} nodig, en met honderd gaat het pas goed."
    )


def _unknown(gold: Path, examples: tuple[Example, ...], slugs: list[str]) -> list[Problem]:
    labels = {theme for each in examples for theme in each.themes}
    return [
        Problem(
            f"{gold.name}/{EXAMPLES}",
            0,
            Level.ERROR,
            "onbekend-thema",
            f"In de voorbeelden staat het thema «{label}», en dat bestaat niet.",
            did_you_mean(label, slugs, f"verbeter het, of maak themas/{label}.md."),
        )
        for label in sorted(labels - set(slugs))
    ]


def _too_few(gold: Path, counts: dict[str, int]) -> list[Problem]:
    return [
        Problem(
            f"{gold.name}/{EXAMPLES}",
            0,
            Level.WARNING,
            "weinig-voorbeelden",
            f"Van «{slug}» {'is' if count == 1 else 'zijn'} er maar {count} voorbeelden.",
            f"wijs er minstens {_FEWEST} aan; tot dan gelden alleen de woorden van dit thema.",
        )
        for slug, count in counts.items()
        if count < _FEWEST
    ]


def _too_few_without(gold: Path, examples: list[Example]) -> list[Problem]:
    without = sum(not each.themes for each in examples)
    if without * 5 >= len(examples):
        return []
    return [
        Problem(
            f"{gold.name}/{EXAMPLES}",
            0,
            Level.WARNING,
            "weinig-zonder-thema",
            f"Van de {len(examples)} voorbeelden gaan er maar {without} nergens over.",
            "wijs ook alinea’s aan zonder thema, met <!-- goud: -->; een derde is goed. Anders "
            "vindt de computer overal iets.",
        )
    ]
