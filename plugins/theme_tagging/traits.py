"""What a passage looks like from a distance: which words it holds, and which stand side by side."""

from .dutch import Token
from .index import Index

Trait = str
"""A form or dictionary form, or two dictionary forms with a space between: `stoel`, `stoel bij`."""


def traits_of(index: Index) -> list[dict[Trait, tuple[int, ...]]]:
    """For each passage of an index its traits, each with the words that first showed it.

    Words are numbered as in the index. Two words of different sentences don't stand side by side.
    """
    found: list[dict[Trait, tuple[int, ...]]] = [{} for _ in index.passages]
    before: Token | None = None
    for number, token in enumerate(index.tokens):
        traits = found[index.passage_of[number]]
        keys = token.word.keys
        for key in keys[:2]:
            traits.setdefault(key, (number,))
        if before is not None and index.sentence_of[number] == index.sentence_of[number - 1]:
            traits.setdefault(f"{_form(before)} {_form(token)}", (number - 1, number))
        before = token
    return found


def _form(token: Token) -> str:
    keys = token.word.keys
    return keys[1] if len(keys) > 1 else keys[0]
