"""Goes back to an earlier release, in one step."""

from dataclasses import dataclass
from pathlib import Path

from plugins.story.problem import Level, Problem, did_you_mean
from plugins.story.read_site import read_site

from .held_folder import FolderBusyError, held
from .places import content_problems
from .releases import activate, before_current, current, stamps
from .targets import release_folder


@dataclass(frozen=True, slots=True)
class RollBack:
    """What came of going back."""

    problems: tuple[Problem, ...]
    folder: Path | None = None
    """The release that is public now, or None when nothing changed."""


def roll_back(content: Path, to: str = "") -> RollBack:
    """Make an earlier release public again: `to`, or the one before the present one."""
    problems = content_problems(content)
    if problems:
        return RollBack(tuple(problems))
    place = release_folder(read_site(content).site, "")
    if place.problems:
        return RollBack(place.problems)
    try:
        with held(place.folder):
            return _roll_back_in(place.folder, to)
    except FolderBusyError:
        return _refused(
            place.folder, "Er wordt op dit moment gepubliceerd.", "wacht tot dat klaar is."
        )


def _roll_back_in(folder: Path, to: str) -> RollBack:
    known = stamps(folder)
    public = current(folder)
    stamp = to or before_current(folder)
    if not known:
        return _refused(folder, "Er is nog niets gepubliceerd.", "publiceer eerst, met «publish».")
    if stamp is None:
        return _refused(
            folder,
            f"Voor «{public}» staat hier geen oudere versie."
            if public
            else "Er staat nu geen enkele versie aan, dus er is geen vorige.",
            f"kies er zelf een met --to: {', '.join(known)}.",
        )
    if stamp not in known:
        return _refused(
            folder,
            f"De versie «{stamp}» bestaat niet.",
            did_you_mean(stamp, known, f"kies uit: {', '.join(known)}."),
        )
    activate(folder, stamp)
    return RollBack((), folder / stamp)


def _refused(folder: Path, message: str, remedy: str) -> RollBack:
    return RollBack((Problem(str(folder), 0, Level.ERROR, "terug", message, remedy),))
