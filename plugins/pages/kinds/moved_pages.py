"""A page at each address that a story had before, which leads to where it is now."""

import re
from collections.abc import Iterator

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.photographs.photo_places import photo_places
from plugins.pages.text.wording import apart
from plugins.pages.views import MovedPage
from plugins.story.addresses import RESERVED
from plugins.story.problem import Level, Problem
from plugins.story.site import Site
from plugins.story.story import Genre, Story

# No dots: such an address never leaves the output folder, and is never the name of a file.
_ADDRESS = re.compile(r"/(?:[a-z0-9_-]{1,100}/){1,8}", re.ASCII | re.IGNORECASE)
_OF_THE_SITE = tuple(url for url in RESERVED if url not in ("/", "/portretten/", "/blog/"))
_PART_OF_A_LIST = re.compile(r"/(?:portretten|blog)/[0-9]+/")
_TITLES = {Genre.PAGE: WORDS.missing.page_moved}


def moved_pages(library: Library) -> Iterator[MovedPage]:
    """A page for each old address that nothing else uses, in the order of the stories."""
    taken = {url.casefold() for story in library.site.stories for url in _addresses(story)}
    for story in library.site.stories:
        for address in story.front.old_addresses:
            free = address.casefold() not in taken and not _belongs_to_the_site(address)
            if free and _ADDRESS.fullmatch(address):
                taken.add(address.casefold())
                yield _moved_page(story, address)


def check_old_addresses(site: Site) -> tuple[Problem, ...]:
    """Old addresses that can't lead anywhere, of all stories.

    Reading the site reports the addresses that two stories want, and those of a section.
    """
    return tuple(
        problem
        for story in site.stories
        for address in story.front.old_addresses
        for problem in _problems(site, story, address)
    )


def _moved_page(story: Story, address: str) -> MovedPage:
    return MovedPage(
        url=address,
        title=_TITLES.get(story.genre, WORDS.missing.moved),
        description=WORDS.missing.moved_text.format(title=apart(story.front.title)),
        section="",
        indexed=False,
        story_title=story.front.title,
        story_url=story.url,
    )


def _addresses(story: Story) -> Iterator[str]:
    """Where the pages of a story are: its own, and those of its photos."""
    yield story.url
    yield from (place.url for place in photo_places(story).in_order)


def _belongs_to_the_site(address: str) -> bool:
    plain = address.casefold()
    return plain in RESERVED or plain.startswith(_OF_THE_SITE) or bool(_PART_OF_A_LIST.match(plain))


def _problems(site: Site, story: Story, address: str) -> Iterator[Problem]:
    file = f"{site.folder.name}/{story.source}"
    urls = {each.url for each in site.stories if each is not story}
    if not _ADDRESS.fullmatch(address):
        yield Problem(
            file,
            1,
            Level.ERROR,
            "oud-adres",
            f"«{address}» kan geen oud adres zijn.",
            "schrijf het zoals «/portretten/anna/», met een / voor en achter, en daartussen "
            "alleen letters, cijfers en streepjes.",
        )
    elif address in RESERVED or address in urls:
        return  # Reading the site tells that.
    elif _belongs_to_the_site(address) or address.casefold() in {
        url.casefold() for each in site.stories for url in _addresses(each)
    }:
        yield Problem(
            file,
            1,
            Level.ERROR,
            "bezet-adres",
            f"Het oude adres {address} gebruikt de site nu.",
            "haal het weg achter «Oude_adressen:».",
        )
