"""Where a site is made: which folders a task may write to, so that nothing of hers is ever lost."""

from pathlib import Path

from plugins.pages.data.data_files import THEMES_URL
from plugins.story.content_files import BUNDLES, PAGES, THEMES
from plugins.story.problem import Level, Problem

PROOF = THEMES_URL.removeprefix("/")
"""A file that every site of ours holds. A folder with it is ours to replace."""


def is_ours(folder: Path) -> bool:
    """True for a folder that holds a site we built, and so may be replaced."""
    return (folder / PROOF).is_file()


def output_problems(content: Path, output: Path) -> list[Problem]:
    """Why a site must not be written to `output`; empty when it may."""
    problems = content_problems(content)
    if overlap(output, content):
        problems.append(
            Problem(
                str(output),
                0,
                Level.ERROR,
                "uitvoer-in-inhoud",
                "Deze map ligt in de map met je verhalen, of andersom.",
                "kies met --output een map die daarbuiten ligt.",
            )
        )
    elif output.exists() and not (output.is_dir() and (is_ours(output) or _is_empty(output))):
        problems.append(
            Problem(
                str(output),
                0,
                Level.ERROR,
                "uitvoer-bezet",
                "In deze map staat iets dat geen site van ons is, dus ik schrijf er niet overheen.",
                "kies met --output een lege map of een nieuwe naam.",
            )
        )
    return problems


def content_problems(content: Path) -> list[Problem]:
    """Why a folder can't be a content folder; empty when it can."""
    if not content.is_dir():
        message = "Deze map bestaat niet."
        remedy = (
            "kijk of je de map achter --content goed schreef. Nog geen site? Begin er een met "
            "new-site."
        )
        return [Problem(str(content), 0, Level.ERROR, "geen-inhoud", message, remedy)]
    if not _is_content(content):
        message = "Dit lijkt geen map van een site: site.toml en portretten staan er niet in."
        remedy = "wijs achter --content de map aan waar die in staan."
        if _is_content(content.parent):
            remedy = f"bedoel je de map erboven, «{content.parent}»?"
        return [Problem(str(content), 0, Level.ERROR, "geen-site-map", message, remedy)]
    return []


def built_problems(folder: Path) -> list[Problem]:
    """Why a folder can't be checked as a built site; empty when it can."""
    if is_ours(folder):
        return []
    return [
        Problem(
            str(folder),
            0,
            Level.ERROR,
            "geen-site",
            "Hier staat geen site van ons.",
            "bouw hem eerst, of kijk of je de map achter --site goed schreef.",
        )
    ]


def beside(content: Path, name: str) -> Path:
    """The folder `name` that goes with a content folder, and lies next to it.

    Sites that stand in one folder must not share it, so all but a folder called `content` put
    their own name in front.
    """
    own = name if content.name == "content" else f"{content.name}-{name}"
    return content.parent / own


def overlap(one: Path, other: Path) -> bool:
    """True when one of two folders lies in the other, or is the other."""
    one, other = one.resolve(), other.resolve()
    return one.is_relative_to(other) or other.is_relative_to(one)


def _is_content(folder: Path) -> bool:
    sections = (*BUNDLES, PAGES, THEMES)
    return (folder / "site.toml").is_file() or any((folder / name).is_dir() for name in sections)


def _is_empty(folder: Path) -> bool:
    return not any(folder.iterdir())
