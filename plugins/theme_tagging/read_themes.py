"""All themes of a site: read, checked against each other, each with a pigment of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from plugins.story.memory import FORGETFUL, Memory
from plugins.story.problem import Findings, Problem, did_you_mean

from .pigments import PIGMENTS, free_pigments
from .read_theme import read_theme
from .theme import Theme


def read_themes(
    folder: Path, memory: Memory = FORGETFUL
) -> tuple[tuple[Theme, ...], tuple[Problem, ...]]:
    """The themes in a folder in order of their slugs, and what is wrong with their files.

    What `memory` knows of a file by its path is not read again.
    """
    themes: dict[str, Theme] = {}
    findings: dict[Path, Findings] = {}
    for path in sorted(folder.glob("[!.]*.md")):
        found = findings[path] = Findings(f"{folder.parent.name}/{folder.name}/{path.name}")
        theme, problems = memory.recall(path, read_file, path, found.path)
        found.add(problems)
        if theme is None:
            continue
        if theme.slug in themes:
            found.error(
                0,
                "dubbele-slug",
                f"Het thema «{theme.slug}» bestaat al: het staat ook in "
                f"{themes[theme.slug].path.name}.",
                "geef een van de twee een andere «Slug:».",
            )
        else:
            themes[theme.slug] = theme
    in_order = [themes[slug] for slug in sorted(themes)]
    related = tuple(
        _with_known_relatives(theme, themes, findings[theme.path]) for theme in in_order
    )
    _check_lines(in_order, findings)
    problems = tuple(problem for found in findings.values() for problem in found.problems)
    return _with_pigments(related), problems


def read_file(path: Path, shown: str) -> tuple[Theme | None, tuple[Problem, ...]]:
    findings = Findings(shown)
    return read_theme(path, findings), findings.problems


def _with_known_relatives(theme: Theme, themes: dict[str, Theme], findings: Findings) -> Theme:
    known: list[str] = []
    others = [slug for slug in sorted(themes) if slug != theme.slug]
    for slug in theme.related:
        if slug in others:
            known.append(slug)
        elif slug == theme.slug:
            findings.warning(
                0,
                "verwant-aan-zichzelf",
                "Dit thema noemt zichzelf verwant.",
                f"haal «{slug}» weg achter «Verwant:».",
            )
        else:
            findings.error(
                0,
                "verwant-onbekend",
                f"Het verwante thema «{slug}» bestaat niet.",
                did_you_mean(slug, others, f"haal het weg, of maak {slug}.md in deze map."),
            )
    return replace(theme, related=tuple(known))


def _check_lines(themes: Iterable[Theme], findings: Mapping[Path, Findings]) -> None:
    with_a_line = [theme for theme in themes if theme.left and theme.right]
    for theme in with_a_line[1:]:
        findings[theme.path].warning(
            0,
            "tweede-lijn",
            f"Een site heeft één lijn, en die staat al in {with_a_line[0].path.name}.",
            "haal «Links:» en «Rechts:» hier weg, of daar.",
        )


def _with_pigments(themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
    free = free_pigments(theme.pigment for theme in themes if theme.pigment in PIGMENTS)
    return tuple(theme if theme.pigment else replace(theme, pigment=next(free)) for theme in themes)
