"""What the author decides about a theme herself: pinned or denied, for a passage or a story."""

from collections.abc import Iterable

from plugins.story.memory import FORGETFUL, Memory
from plugins.story.passage import Override
from plugins.story.problem import Findings, Problem, did_you_mean_or
from plugins.story.site import Site
from plugins.story.story import Story

from .theme import Theme


def ruling(theme: str, overrides: Iterable[Override]) -> Override | None:
    """The author's decision about a theme among some overrides. A denial beats a pin."""
    about = [override for override in overrides if override.theme == theme]
    return min(about, key=lambda override: override.wanted, default=None)


def check_overrides(
    site: Site, themes: Iterable[Theme], memory: Memory = FORGETFUL
) -> tuple[Problem, ...]:
    """Name each theme that a story pins or denies and that the site doesn't have.

    What `memory` knows of a story is not looked up again.
    """
    slugs = [theme.slug for theme in themes]
    problems: list[Problem] = []
    overrides = memory.recall_each(_overrides, {each.source: (each,) for each in site.stories})
    for source, decided in overrides.items():
        findings = Findings(f"{site.folder.name}/{source}")
        for override in decided:
            if override.theme not in slugs:
                findings.error(
                    override.line,
                    "onbekend-thema",
                    f"Het thema «{override.theme}» bestaat niet.",
                    did_you_mean_or(
                        override.theme,
                        slugs,
                        f"haal het weg, of maak {site.folder.name}/themas/{override.theme}.md.",
                    ),
                )
        problems += findings.problems
    return tuple(problems)


def _overrides(story: Story) -> tuple[Override, ...]:
    of_passages = (override for passage in story.passages for override in passage.overrides)
    return (*story.front.overrides, *of_passages)
