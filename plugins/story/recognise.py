"""Which passage of a story is which passage that was published, after any edits between."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from .fingerprint import fingerprint, similarity
from .passage import Kind, Passage
from .public_ids import PublicPassage
from .text import passage_id

_ALIKE = 30
"""Passages that share this much of their words, in percent, are the same one after an edit."""
_CANDIDATES = 48
"""A passage is compared with so many others at most: those that share its rarest words."""

Entries = Sequence[PublicPassage]
Passages = Sequence[Passage]
Found = Mapping[int, int]
"""Entry -> the passage that it is now, both by their number in reading order. One to one."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The published passages of one story, found again."""

    entry_of: Mapping[int, int]
    """Passage -> entry, for the passages that were published before."""
    landing: tuple[int, ...]
    """For each entry the passage where a link to it lands: itself, or what stands in its place."""


def recognise(entries: Entries, passages: Passages) -> Recognised:
    """Find the passages again: by the author's own id, by text, by likeness, and a heading by what
    stands below it.

    An entry that is gone leads to the passage that took its words in, else to the heading that it
    stood below. A heading that is gone leads to the first passage that is left of its section.
    All else leads to the start of the story, which must have passages.
    """
    found: dict[int, int] = {}
    found |= _with_own_id(entries, passages)
    found |= _with_same_text(entries, passages, found)
    alike = _alike(entries, passages, found)
    found |= _one_to_one(alike)
    found |= _renamed_headings(entries, passages, found)
    entry_of = {passage: entry for entry, passage in found.items()}
    return Recognised(entry_of, tuple(_landings(entries, passages, found, dict(reversed(alike)))))


def has_own_id(passage: Passage) -> bool:
    """True when the author gave the passage its id; False when its text did."""
    by_text = rf"{passage_id(passage.text)}(-\d+)?"
    return re.fullmatch(by_text, passage.id) is None


def _with_own_id(entries: Entries, passages: Passages) -> dict[int, int]:
    own = {each.id: number for number, each in enumerate(passages) if has_own_id(each)}
    return {number: own[each.id] for number, each in enumerate(entries) if each.id in own}


def _with_same_text(entries: Entries, passages: Passages, found: Found) -> dict[int, int]:
    waiting: dict[tuple[str, Kind], deque[int]] = defaultdict(deque)
    for number, entry in enumerate(entries):
        if number not in found:
            waiting[entry.text, entry.kind].append(number)
    same: dict[int, int] = {}
    for number in _not_in(set(found.values()), passages):
        passage = passages[number]
        if entries_left := waiting.get((passage_id(passage.text), passage.kind)):
            same[entries_left.popleft()] = number
    return same


def _alike(entries: Entries, passages: Passages, found: Found) -> list[tuple[int, int]]:
    """Pairs that share enough words, the most alike first."""
    with_shingle: dict[int, list[int]] = defaultdict(list)
    for number in _not_in(set(found), entries):
        for shingle in entries[number].shingles:
            with_shingle[shingle].append(number)
    pairs: list[tuple[int, int, int]] = []
    for number in _not_in(set(found.values()), passages):
        passage = passages[number]
        print_ = fingerprint(passage.text)
        for entry in _nearest([with_shingle.get(each, []) for each in print_]):
            if (entries[entry].kind is Kind.HEADING) is (passage.kind is Kind.HEADING):
                score = similarity(entries[entry].shingles, print_)
                if score >= _ALIKE:
                    pairs.append((-score, entry, number))
    return [(entry, passage) for _, entry, passage in sorted(pairs)]


def _nearest(sharing: list[list[int]]) -> list[int]:
    near: dict[int, None] = {}
    rarest_first = sorted(sharing, key=lambda entries: len(entries))
    for entry in chain.from_iterable(rarest_first):
        near[entry] = None
        if len(near) == _CANDIDATES:
            break
    return list(near)


def _one_to_one(pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for entry, passage in pairs:
        if entry not in chosen and passage not in taken:
            chosen[entry] = passage
            taken.add(passage)
    return chosen


def _renamed_headings(entries: Entries, passages: Passages, found: Found) -> dict[int, int]:
    """A heading with all other words is the same one when most of its section is below it still."""
    heading_of = _headings_above(passages)
    below: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        if entry.kind is not Kind.HEADING and number in found:
            below[entry.section].append(found[number])
    renamed: dict[int, int] = {}
    taken = set(found.values())
    for number, entry in enumerate(entries):
        members = below[entry.id]
        if entry.kind is Kind.HEADING and number not in found and members:
            [(heading, count)] = Counter(heading_of[each] for each in members).most_common(1)
            if heading is not None and heading not in taken and count * 2 >= len(members):
                renamed[number] = heading
                taken.add(heading)
    return renamed


def _headings_above(passages: Passages) -> list[int | None]:
    above: list[int | None] = []
    heading: int | None = None
    for number, passage in enumerate(passages):
        above.append(heading)
        if passage.kind is Kind.HEADING:
            heading = number
    return above


def _landings(
    entries: Entries, passages: Passages, found: Found, most_alike: Found
) -> Iterator[int]:
    # A passage that has its name from another entry may still be the words of this one.
    named = {
        passage_id(passage.text): number
        for number, passage in enumerate(passages)
        if has_own_id(passage)
    }
    first_left: dict[str, int] = {}
    for number, entry in enumerate(entries):
        if number in found and entry.kind is not Kind.HEADING:
            first_left.setdefault(entry.section, found[number])
    section_at: dict[str, int] = {}
    for number, entry in enumerate(entries):
        at = found.get(number, named.get(entry.text, most_alike.get(number)))
        if at is None and entry.kind is Kind.HEADING:
            at = first_left.get(entry.id)
        if at is None:
            at = section_at.get(entry.section, 0)
        if entry.kind is Kind.HEADING:
            section_at[entry.id] = at
        yield at


def _not_in(taken: set[int], sequence: Entries | Passages) -> Iterator[int]:
    return (number for number in range(len(sequence)) if number not in taken)
