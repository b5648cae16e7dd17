"""What the engine reports while it builds, as a problem that an author can read."""

import logging

from plugins.story.problem import Level, Problem

_KNOWN = (
    ("Cannot load plugin", "plug-in", "Een onderdeel van het systeem kan niet starten."),
    ("Cannot register plugin", "plug-in", "Een onderdeel van het systeem kan niet starten."),
    ("Locale could not be set", "taalinstelling", "De taalinstelling bestaat hier niet."),
    ("No timezone information", "tijdzone", "Er is geen tijdzone ingesteld."),
    ("Removed extraneous trailing slash", "adres", "Het adres van de site eindigt op een streep."),
)
_REMEDY = "hier kun je zelf niets aan doen: geef deze melding door aan wie de site beheert."


def in_plain_words(record: logging.LogRecord) -> Problem:
    """The problem in a log record: our own as it is, the engine's between plain words."""
    problem = getattr(record, "problem", None)
    if isinstance(problem, Problem):
        return problem
    said = " ".join(record.getMessage().split())
    level = Level.ERROR if record.levelno >= logging.ERROR else Level.WARNING
    for start, code, message in _KNOWN:
        if said.startswith(start):
            return Problem("pelicanconf.py", 0, level, code, f"{message} («{said}»)", _REMEDY)
    return Problem(
        "pelicanconf.py", 0, level, "pelican", f"Bij het bouwen ging iets mis: «{said}».", _REMEDY
    )
