"""What of a site goes out to readers on a given day, and what keeps a story from going."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from .addresses import Addresses
from .dates import in_words
from .problem import Level, Problem
from .site import Site
from .story import Genre, Status, Story


def going_out(site: Site, today: date | None) -> Site:
    """The site without drafts and, when `today` is given, without stories of a later date."""
    stays = tuple(story for story in site.stories if _goes_out(story, today))
    return replace(site, stories=stays)


def check_going_out(
    site: Site, addresses: Addresses, today: date | None, public: bool = True
) -> tuple[Problem, ...]:
    """Why stories stay home, and what must be mended in those that go.

    While writing (`public` is False) drafts are shown, and what would stop a publish is a warning.
    """
    out = going_out(site, today).stories
    goes = {story.source for story in out}
    home = {story.url: story for story in site.stories if story.source not in goes}
    level = Level.ERROR if public else Level.WARNING
    problems = list(_stay_home(site, home.values(), today)) if public else []
    for story in out:
        if not story.front.summary and story.genre is not Genre.PAGE:
            problems.append(_no_summary(site, story, level))
        problems += _links_home(site, story, addresses, home, level)
    return tuple(sorted(set(problems)))


def _goes_out(story: Story, today: date | None) -> bool:
    return story.front.status is not Status.DRAFT and not _is_later(story, today)


def _is_later(story: Story, today: date | None) -> bool:
    return today is not None and story.front.date > today


def _problem(
    site: Site, story: Story, line: int, level: Level, code: str, message: str, remedy: str
) -> Problem:
    return Problem(f"{site.folder.name}/{story.source}", line, level, code, message, remedy)


def _stay_home(site: Site, stories: Iterable[Story], today: date | None) -> Iterator[Problem]:
    for story in stories:
        if _is_later(story, today):
            yield _problem(
                site,
                story,
                1,
                Level.WARNING,
                "datum-later",
                f"Dit verhaal is van {in_words(story.front.date)}; het gaat nog niet mee.",
                "publiceer opnieuw op die dag, of verander de datum.",
            )
        else:
            yield _problem(
                site,
                story,
                1,
                Level.WARNING,
                "concept",
                "Dit is nog een concept; het gaat niet mee met publiceren.",
                "is het af? Haal dan de regel «Status: concept» weg.",
            )


def _no_summary(site: Site, story: Story, level: Level) -> Problem:
    return _problem(
        site,
        story,
        1,
        Level.WARNING if story.front.status is Status.ARCHIVE else level,
        "geen-samenvatting",
        "Dit verhaal heeft geen samenvatting. Die is nodig om te publiceren.",
        "schrijf een of twee zinnen achter «Samenvatting:».",
    )


def _links_home(
    site: Site, story: Story, addresses: Addresses, home: dict[str, Story], level: Level
) -> Iterator[Problem]:
    for link, target in zip(story.links, addresses.targets(story), strict=True):
        if target and target.url in home:
            other = home[target.url]
            yield _problem(
                site,
                story,
                link.line,
                level,
                "link-naar-concept",
                f"Deze link gaat naar «{other.front.title}» ({other.source}), en dat gaat niet "
                "mee.",
                "publiceer dat verhaal ook, of haal de link weg.",
            )
