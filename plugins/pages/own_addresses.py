"""Every story at an address of its own, so that no page is written over another."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.story.addresses import RESERVED
from plugins.story.problem import Level, Problem
from plugins.story.site import Site
from plugins.story.story import Genre, Story


def with_own_addresses(site: Site) -> tuple[Site, tuple[Problem, ...]]:
    """The site without stories at an address that the site needs itself, or that is taken.

    Reading the site reports addresses that two stories want; only the first of them has a page.
    """
    reserved = tuple(story for story in site.stories if _is_reserved(story))
    owners: dict[str, Story] = {}
    for story in sorted(site.stories, key=lambda each: each.source):
        owners.setdefault(story.url, story)
    stays = tuple(
        story for story in site.stories if story not in reserved and owners[story.url] is story
    )
    return replace(site, stories=stays), tuple(_problems(site, reserved))


def _is_reserved(story: Story) -> bool:
    # Long lists go on at an address with a number: `/blog/2/`.
    of_a_list = story.genre is not Genre.PAGE and story.slug.isdecimal()
    return of_a_list or story.url in RESERVED


def _problems(site: Site, stories: tuple[Story, ...]) -> Iterator[Problem]:
    for story in stories:
        yield Problem(
            f"{site.folder.name}/{story.source}",
            0,
            Level.ERROR,
            "bezet-adres",
            f"Het adres {story.url} gebruikt de site zelf al.",
            "geef het bestand of de map een andere naam, of kies een andere «Slug:».",
        )
