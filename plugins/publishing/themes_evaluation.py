"""How well the words of her themes find what she labelled by hand."""

from collections.abc import Iterator
from pathlib import Path

from plugins.story.problem import Level
from plugins.theme_tagging.evaluate import Evaluation, evaluate
from plugins.theme_tagging.evaluation_report import evaluation_json, evaluation_text
from plugins.theme_tagging.gold import read_gold
from plugins.theme_tagging.learned_file import read_learned
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.vocabulary import vocabulary

from .places import beside, content_problems
from .themes_report import ThemesReport, in_json

GOLD = "goud"
EXAMPLES = "voorbeelden"
"""Folder in a gold folder with the stories that the themes learn from."""


def gold_folder(content: Path) -> Path:
    """The folder with labelled stories that goes with a content folder."""
    return beside(content, GOLD)


def themes_evaluation(content: Path, gold: Path, as_json: bool = False) -> ThemesReport:
    """Compare what the rules find in each part of a gold folder with its labels."""
    problems = content_problems(content)
    if problems:
        return ThemesReport("{}" if as_json else "", tuple(problems))
    themes, problems_of_themes = read_themes(content / "themas")
    learned, problems_of_learned = read_learned(
        content / "themas", {theme.slug for theme in themes}
    )
    words = vocabulary(themes, learned)
    found = [*problems_of_themes, *problems_of_learned]
    evaluations: dict[str, Evaluation] = {}
    for part in _parts(gold):
        labelled, wrong = read_gold(part)
        found += wrong
        if labelled:
            evaluations[part.name] = evaluate(labelled, words)
    errors = tuple(problem for problem in found if problem.level is Level.ERROR)
    if as_json:
        entries = {name: evaluation_json(each) for name, each in evaluations.items()}
        return ThemesReport(in_json(entries), errors)
    if not evaluations:
        return ThemesReport(_no_gold(gold), errors)
    texts = (f"{name}: {evaluation_text(each)}\n" for name, each in evaluations.items())
    return ThemesReport("\n".join(texts), errors)


def _parts(gold: Path) -> Iterator[Path]:
    """The folders in a gold folder, each judged by itself; the folder itself when it has none."""
    # What was learned from can't judge.
    parts = [each for each in sorted(gold.glob("*")) if each.is_dir() and each.name != EXAMPLES]
    yield from parts or [gold]


def _no_gold(gold: Path) -> str:
    return (
        "Er zijn nog geen verhalen met jouw oordeel om mee te vergelijken.\n"
        f"Zet een kopie van een verhaal in {gold}\n"
        "en schrijf op een regel vóór elke alinea waar die over gaat:\n"
        "  <!-- goud: lemen-laag, rollen -->\n"
        "Gaat een alinea nergens over, laat de namen dan weg: <!-- goud: -->"
    )
