"""Places that an author must still fill in on the pages that her site began with."""

from datetime import date

from plugins.story.going_out import going_out
from plugins.story.problem import Level, Problem
from plugins.story.site import Site

_OPEN = "«vul in"


def check_filled_in(site: Site, today: date) -> list[Problem]:
    """Each place on a page that goes out where a reader would see «vul in: …»."""
    return [
        Problem(
            f"{site.folder.name}/{story.source}",
            passage.line,
            Level.WARNING,
            "nog-invullen",
            "Hier staat nog «vul in», en dat ziet elke bezoeker.",
            "schrijf hier je eigen tekst, of zet «Status: concept» boven deze pagina.",
        )
        for story in going_out(site, today).stories
        for passage in story.passages
        if _OPEN in passage.text.casefold()
    ]
