"""What of a site goes out to readers on a given day, and what keeps a story from going."""

from dataclasses import replace
from datetime import date

from .addresses import Addresses, is_outside
from .dates import in_words
from .problem import Level, Problem
from .site import Site
from .story import Genre, Status, Story


def going_out(site: Site, today: date | None) -> Site:
    """The site without drafts and, when `today` is given, without stories of a later date."""
    stays = tuple(story for story in site.stories if _goes_out(story, today))
    return replace(site, stories=stays)


def check_going_out(site: Site, addresses: Addresses, today: date | None) -> tuple[Problem, ...]:
    """Why stories stay home, and what must be mended in those that go."""
    out = going_out(site, today)
    home = {story.url: story for story in site.stories if story not in out.stories}
    problems = [_stays_home(site, story) for story in home.values() if _is_later(story, today)]
    for story in out.stories:
        if not story.front.summary and story.genre is not Genre.PAGE:
            problems.append(_no_summary(site, story))
        problems += _links_home(site, story, addresses, home)
    return tuple(sorted(problems))


def _goes_out(story: Story, today: date | None) -> bool:
    return story.front.status is not Status.DRAFT and not _is_later(story, today)


def _is_later(story: Story, today: date | None) -> bool:
    return today is not None and story.front.date > today


def _stays_home(site: Site, story: Story) -> Problem:
    return Problem(
        f"{site.folder.name}/{story.source}",
        1,
        Level.WARNING,
        "datum-later",
        f"Dit verhaal is van {in_words(story.front.date)}; het gaat nog niet mee.",
        "publiceer opnieuw op die dag, of verander de datum.",
    )


def _no_summary(site: Site, story: Story) -> Problem:
    archived = story.front.status is Status.ARCHIVE
    return Problem(
        f"{site.folder.name}/{story.source}",
        1,
        Level.WARNING if archived else Level.ERROR,
        "geen-samenvatting",
        "Dit verhaal heeft geen samenvatting.",
        "schrijf een of twee zinnen achter «Samenvatting:».",
    )


def _links_home(
    site: Site, story: Story, addresses: Addresses, home: dict[str, Story]
) -> list[Problem]:
    problems: list[Problem] = []
    for link in story.links:
        target = None if is_outside(link.target) else addresses.target(link.target, story.source)
        if target and target.url in home:
            problems.append(
                Problem(
                    f"{site.folder.name}/{story.source}",
                    link.line,
                    Level.ERROR,
                    "link-naar-concept",
                    f"Deze link gaat naar «{home[target.url].front.title}», en dat gaat niet mee.",
                    "publiceer dat verhaal ook, of haal de link weg.",
                )
            )
    return problems
