"""Publishes a site: a clean build, every check, everyone's consent, and only then a release."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.pages.clips import plan_clips
from plugins.pages.gather import Material, read_material
from plugins.pages.listener import Listener
from plugins.pages.photographs.photos import check_photos
from plugins.story.going_out import check_going_out, going_out
from plugins.story.problem import Level, Problem, has_errors

from .before_publish import check_before_publish
from .build import render
from .expected import expected_of
from .held_folder import FolderBusyError, held
from .keep_public_ids import keep_public_ids
from .places import content_problems, is_ours
from .point_of_no_return import point_of_no_return
from .releases import NO_CHANGES, Changes, changes, current, release
from .site_checks import check_site, in_order
from .targets import release_folder


@dataclass(frozen=True, slots=True)
class Publication:
    """What came of publishing."""

    problems: tuple[Problem, ...]
    folder: Path | None = None
    """The release that is public and shows the site as it is now; None when there is none."""
    is_new: bool = False
    """False when the release before shows the same, so that no new one was made."""
    changes: Changes | None = None
    """What it changes for a visitor; None when no complete site came out."""


@dataclass(slots=True)
class _Edition:
    """The public site of one moment, being made."""

    material: Material
    """The one reading of the content folder: what is checked here is what goes out."""
    settings_file: Path
    now: datetime
    listener: Listener | None
    problems: list[Problem]
    changes: Changes | None = field(default=None)
    public: str | None = field(default=None)
    """The release that was public before."""

    def write(self, folder: Path, releases: Path) -> bool:
        """Build into an empty folder and check it; True when it may go out."""
        today = self.now.date()
        site = self.material.site
        self.problems += check_before_publish(self.material, today)
        if has_errors(self.problems):
            # Nothing goes out, so no photo is made with care; what is wrong with them is said too.
            public = going_out(self.material.whole, today)
            self.problems += (*check_photos(public), *plan_clips(public).problems)
            self.problems += check_going_out(site, self.material.addresses, today)
            return False
        self.problems += render(
            site.folder, folder, self.settings_file, today, self.material, self.listener
        )
        if is_ours(folder):
            # A story that could not be read leaves dead links behind; those are not hers to mend.
            if not has_errors(self.problems):
                self.problems += check_site(folder, expected_of(site, today))
            self.public = current(releases)
            self.changes = changes(releases / self.public if self.public else None, folder)
        return not has_errors(self.problems)

    @property
    def says_something_new(self) -> bool:
        """False when a visitor would see what is public already."""
        return self.public is None or self.changes != NO_CHANGES


def publish(
    content: Path,
    settings_file: Path,
    now: datetime,
    target: str = "",
    dry_run: bool = False,
    listener: Listener | None = None,
) -> Publication:
    """Publish the site of `content` to a target, or only say what that would do.

    Any mistake stops it, and the release that is public stays public.
    """
    problems = content_problems(content)
    if problems:
        return Publication(tuple(problems))
    material = read_material(content)
    place = release_folder(material.site, target)
    edition = _Edition(
        material, settings_file, now, listener, [*material.problems, *place.problems]
    )
    folder = place.folder
    if dry_run or place.problems:
        with TemporaryDirectory() as scratch:
            edition.write(Path(scratch), folder)
        return _outcome(edition, None)
    try:
        with held(folder):
            return _go_public(edition, folder)
    except FolderBusyError:
        edition.problems.append(_busy(folder))
        return _outcome(edition, None)


def _go_public(edition: _Edition, folder: Path) -> Publication:
    with point_of_no_return() as no_return:

        def write(new: Path) -> bool:
            good = edition.write(new, folder) and edition.says_something_new
            no_return()
            return good

        made = release(folder, edition.now, write)
        if has_errors(edition.problems):
            return _outcome(edition, None)
        material = edition.material
        edition.problems += keep_public_ids(material.site, material.public_ids, edition.now.date())
    stamp = made or edition.public
    return _outcome(edition, folder / stamp if stamp else None, is_new=made is not None)


def _outcome(edition: _Edition, folder: Path | None, is_new: bool = False) -> Publication:
    return Publication(tuple(in_order(edition.problems)), folder, is_new, edition.changes)


def _busy(folder: Path) -> Problem:
    return Problem(
        str(folder),
        0,
        Level.ERROR,
        "publicatie-bezig",
        "Er wordt op dit moment al naar deze map gepubliceerd.",
        "wacht tot dat klaar is en probeer het opnieuw.",
    )
