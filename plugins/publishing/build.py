"""Builds a site beside the last one and swaps it in when it is complete."""

import os
import shutil
from datetime import date
from pathlib import Path

from plugins.pages.gather import Material
from plugins.pages.listener import Listener
from plugins.pages.plugin import PluginNotLoadedError, run_pelican
from plugins.story.problem import Level, Problem

from .held_folder import FolderBusyError, held
from .places import is_ours, output_problems
from .point_of_no_return import point_of_no_return


def build(
    content: Path,
    output: Path,
    settings_file: Path,
    today: date | None = None,
    listener: Listener | None = None,
) -> list[Problem]:
    """Build the site of `content` into `output` and return every problem on the way.

    A mistake in a story doesn't stop the rest: what can be built is built and swapped in. When
    building itself breaks off, the last good site stays where it was.
    """
    problems = output_problems(content, output)
    if problems:
        return problems
    output = output.resolve()
    workshop = output.parent / f".{output.name}.bouw"
    try:
        with held(workshop):
            return _build_in(workshop, content, output, settings_file, today, listener)
    except FolderBusyError:
        return [
            Problem(
                str(output),
                0,
                Level.ERROR,
                "bouw-bezig",
                "Er wordt al een site in deze map gebouwd.",
                "wacht tot dat klaar is en probeer het opnieuw.",
            )
        ]


def render(
    content: Path,
    folder: Path,
    settings_file: Path,
    today: date | None = None,
    material: Material | None = None,
    listener: Listener | None = None,
) -> list[Problem]:
    """Write the site into an empty folder. Says so when no complete site came out.

    `material` is the content folder when it was read before; otherwise it is read now.
    """
    overrides: dict[str, object] = {
        "PATH": str(content),
        "OUTPUT_PATH": str(folder),
        "SITE_TODAY": today,
        "SITE_MATERIAL": material,
        "SITE_LISTENER": listener,
    }
    try:
        problems = run_pelican(settings_file, overrides)
    except PluginNotLoadedError as error:
        problems = [
            Problem(
                settings_file.name,
                0,
                Level.ERROR,
                "plugin",
                f"Een deel van het programma start niet. ({' '.join(str(error).split())})",
                "haal het project opnieuw op, of vraag om hulp.",
            )
        ]
    if not is_ours(folder):
        problems.append(
            Problem(
                content.name,
                0,
                Level.ERROR,
                "geen-site",
                "Hier kwam geen complete site uit.",
                "los eerst de andere fouten op; de vorige site staat er nog.",
            )
        )
    return problems


def _build_in(
    workshop: Path,
    content: Path,
    output: Path,
    settings_file: Path,
    today: date | None,
    listener: Listener | None,
) -> list[Problem]:
    new, previous = workshop / "nieuw", workshop / "vorige"
    if previous.exists() and not output.exists():
        # The last swap was cut off half-way.
        os.rename(previous, output)
    _remove(new)
    if output.exists():
        _remove(previous)
    new.mkdir()
    try:
        problems = render(content, new, settings_file, today, listener=listener)
        if is_ours(new):
            with point_of_no_return() as no_return:
                no_return()
                if output.exists():
                    os.rename(output, previous)
                os.rename(new, output)
        return problems
    finally:
        _remove(new)
        if output.exists():
            _remove(previous)
        if not previous.exists():
            workshop.rmdir()


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
