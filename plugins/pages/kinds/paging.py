"""Long lists that go on at `…/2/`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One page of a long list."""

    number: int
    """Counted from 1."""
    url: str
    items: tuple[T, ...]
    previous_url: str
    next_url: str


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
        )


def part_url(url: str, number: int) -> str:
    """`/blog/` for the first page, `/blog/2/` for the second."""
    return url if number == 1 else f"{url}{number}/"


def part_title(title: str, number: int) -> str:
    """`Blog`, `Blog, bladzijde 2`: no two pages have the same title."""
    return title if number == 1 else f"{title}, bladzijde {number}"
