"""How many themes a story and a passage have: none at all, or more than a reader can follow."""

from collections import defaultdict
from collections.abc import Iterable

from plugins.story.problem import Findings, Problem
from plugins.story.site import Site
from plugins.story.story import Genre

from .theme import Tag

_MOST = 5
"""A passage about more than that is about nothing. A story may touch on all of them."""


def check_counts(site: Site, tags: Iterable[Tag]) -> tuple[Problem, ...]:
    """Name each story in which no theme was found, and each passage with more than five."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for tag in tags:
        if tag.is_public:
            found[tag.story][tag.passage].add(tag.theme)
    problems: list[Problem] = []
    for story in site.stories:
        if story.genre is Genre.PAGE:
            continue
        findings = Findings(f"{site.folder.name}/{story.source}")
        if not found[story.source]:
            findings.warning(
                0,
                "zonder-thema",
                "In dit verhaal vonden we geen enkel thema.",
                'wijs er een aan bij een alinea, «<!-- thema: +naam reden="…" -->», of vul de '
                "woorden van een thema aan.",
            )
        for passage in story.passages:
            themes = found[story.source][passage.id]
            if len(themes) > _MOST:
                findings.warning(
                    passage.line,
                    "veel-themas",
                    f"Bij deze alinea horen {len(themes)} thema’s: {', '.join(sorted(themes))}.",
                    'haal weg wat er niet echt over gaat: «<!-- thema: -naam reden="…" -->».',
                )
        problems += findings.problems
    return tuple(problems)
