"""Long lists that go on at `…/2/`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.pages.interface import WORDS
from plugins.pages.text.wording import apart
from plugins.pages.view_pieces import PageLink

T = TypeVar("T")

_FEW = 3
"""Fewer pages need no numbers."""


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One page of a long list."""

    number: int
    """Counted from 1."""
    url: str
    items: tuple[T, ...]
    previous_url: str
    next_url: str
    pages: tuple[PageLink, ...]
    """The way to any page of the list; empty when previous and next are way enough."""


def in_parts(items: Sequence[T], size: int, url: str) -> Iterator[Part[T]]:
    """The list in pages of `size`, the first at `url`. An empty list has one empty page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        yield Part(
            number=number,
            url=part_url(url, number),
            items=tuple(items[(number - 1) * size : number * size]),
            previous_url=part_url(url, number - 1) if number > 1 else "",
            next_url=part_url(url, number + 1) if number < count else "",
            pages=page_links(number, count, url),
        )


def page_links(here: int, count: int, url: str) -> tuple[PageLink, ...]:
    """The first page, those around `here` and the last; what is left out between them is a gap."""
    if count < _FEW:
        return ()
    near = (number for number in range(here - 1, here + 2) if 1 < number < count)
    links: list[PageLink] = []
    for number in (1, *near, count):
        if links and number > links[-1].number + 1:
            links.append(PageLink(0, "", current=False))
        links.append(PageLink(number, part_url(url, number), current=number == here))
    return tuple(links)


def part_url(url: str, number: int) -> str:
    """`/blog/` for the first page, `/blog/2/` for the second."""
    return url if number == 1 else f"{url}{number}/"


def part_title(title: str, number: int) -> str:
    """`Blog`, `Blog, bladzijde 2`: no two pages have the same title."""
    return (
        title if number == 1 else WORDS.pager.part_title.format(title=apart(title), number=number)
    )
