"""Writes down which ids went public, so that a link to a passage outlives later edits."""

import os
from datetime import date

from plugins.story.going_out import going_out
from plugins.story.problem import Level, Problem
from plugins.story.public_ids import PublicIds, public_ids
from plugins.story.public_ids_file import FILE, as_json
from plugins.story.site import Site

from .disk_trouble import disk_trouble


def keep_public_ids(site: Site, known: PublicIds, today: date) -> tuple[Problem, ...]:
    """Write `passages.json` for the site that went out today, in one step; a problem when it can't.

    The file is left alone when it says the same already.
    """
    out = going_out(site, today).stories
    home = (story for story in site.stories if story not in out)
    new = as_json(public_ids(out, home, known))
    path = site.folder / FILE
    unfinished = path.with_name(f".{FILE}.nieuw")
    try:
        if not path.exists() or path.read_bytes() != new:
            unfinished.write_bytes(new)
            os.replace(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        return (_not_written(site, error),)
    return ()


def _not_written(site: Site, error: OSError) -> Problem:
    return Problem(
        f"{site.folder.name}/{FILE}",
        0,
        Level.ERROR,
        "ids-niet-bewaard",
        f"De site is gepubliceerd, maar dit bestand is niet geschreven. {disk_trouble(error)}.",
        "kijk of de schijf vol is en of je in die map mag schrijven. Publiceer dan opnieuw, "
        "anders kunnen links naar alinea’s later stukgaan.",
    )
