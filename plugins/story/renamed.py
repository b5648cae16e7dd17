"""Blocks, passages and links in which passages go by other ids."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

_NAMES_A_PASSAGE = ("id", "caption_id", "passage")

Value = TypeVar("Value")


def renamed(value: Value, ids: Mapping[str, str]) -> Value:
    """The same value, down to its last item, with each id as `ids` has it.

    What the author typed, such as the target of a link, stays as it is.
    """
    return cast(Value, _renamed(value, ids))


def texts_in(value: object) -> Iterator[str]:
    """Every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def _renamed(value: object, ids: Mapping[str, str]) -> object:
    if isinstance(value, tuple):
        return tuple(_renamed(each, ids) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, object] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        is_id = field.name in _NAMES_A_PASSAGE and isinstance(old, str)
        new = ids.get(old, old) if is_id else _renamed(old, ids)
        if new is not old:
            changed[field.name] = new
    return replace(value, **changed) if changed else value
