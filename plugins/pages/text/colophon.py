"""The end of a story: when it was written, who somebody was at that time, and what changed since.

It says the month and never an age: a page doesn't know on which day it is read.
"""

from datetime import date

from markupsafe import Markup

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.because import full_stop
from plugins.pages.view_pieces import Colophon
from plugins.story.dates import MONTHS, in_words
from plugins.story.story import Genre, Story

from .wording import apart, lower_first

_TIME = Markup('<time datetime="{:%Y-%m}">{}</time>')
_ELSE = Markup(WORDS.colophon.things_change)


def colophon(library: Library, story: Story) -> Colophon:
    """When a story was written and what is known of its person since."""
    changed = story.front.modified
    if changed is None or changed <= story.front.date:
        changed = None
    return Colophon(
        written=Markup(" ").join((_written(story), _role(library, story) or _ELSE)),
        changed=in_words(changed) if changed else "",
        changed_iso=changed.isoformat() if changed else "",
    )


def _written(story: Story) -> Markup:
    """`Geschreven in juli 2025, na een gesprek in juni 2025.`"""
    day, spoken = story.front.date, story.front.conversation
    by = _filled(WORDS.colophon.by, author=apart(story.front.author)) if story.front.author else ""
    after = ""
    if spoken and (spoken.year, spoken.month) < (day.year, day.month):
        after = _filled(WORDS.colophon.after, month=_month(spoken))
    return _filled(WORDS.colophon.written, month=_month(day), by=by, after=after)


def _role(library: Library, story: Story) -> Markup:
    """`Mirjam was toen accountmanager. Nu: teamleider.` Empty when no work is told."""
    then = story.front.role
    if story.genre is not Genre.PORTRAIT or not then:
        return Markup("")
    name = library.people.portrayed(story)
    was = _filled(WORDS.colophon.was, name=apart(name), role=full_stop(lower_first(then)))
    person = library.people.person(name)
    now = person.role if person else ""
    if not now or _is_the_same(then, now):
        return was
    is_now = _filled(WORDS.colophon.now, role=full_stop(lower_first(now)))
    return Markup(" ").join((was, is_now))


def _is_the_same(then: str, now: str) -> bool:
    """True when one of the two only says more: `Balie, gemeente Zandermeer` and `balie`."""
    short, long = sorted((then.casefold(), now.casefold()), key=len)
    return long.startswith(short)


def _filled(words: str, **values: object) -> Markup:
    return Markup(words).format(**values)


def _month(day: date) -> Markup:
    return _TIME.format(day, f"{MONTHS[day.month - 1]} {day.year}")
