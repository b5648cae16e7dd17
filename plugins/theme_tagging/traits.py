"""What a passage looks like from a distance: which words it holds, and which stand side by side."""

from .index import Index

Trait = str
"""A form or dictionary form, or two dictionary forms with a space between: `stoel`, `stoel bij`."""


def traits_of(index: Index) -> list[dict[Trait, int]]:
    """For each passage of an index its traits, each with its last word where it first stands.

    Words are numbered as in the index. Two words of different sentences don't stand side by side.
    """
    found: list[dict[Trait, int]] = [{} for _ in index.passages]
    for sentence in index.sentences:
        note = found[index.passage_of[sentence[0]]].setdefault
        before = ""
        for number in sentence:
            keys = index.words[number].keys
            form = keys[0]
            note(form, number)
            if len(keys) > 1:
                form = keys[1]
                note(form, number)
            if before:
                note(f"{before} {form}", number)
            before = form
    return found


def words_at(trait: Trait, last: int) -> tuple[int, ...]:
    """The numbers of the words of a trait that ends there."""
    return (last - 1, last) if " " in trait else (last,)
