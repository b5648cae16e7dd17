"""A built page as a tree: what stands in what, and which words a reader or a voice gets from it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements without content, which nothing closes."""
_UNREAD = frozenset(("script", "style", "template", "noscript"))
_APART = frozenset("a abbr b cite code em i q s small span strong sub sup u wbr".split())
_SPACE = re.compile(r"[\s\u00a0]+")


@dataclass(slots=True, eq=False)
class Element:
    """One element of a page, with its place in the file."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: "Element | None" = None
    content: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        """The value of an attribute; empty when it isn't there."""
        return self.attributes.get(name, "")

    def __contains__(self, name: str) -> bool:
        return name in self.attributes

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self["class"].split())

    def walk(self) -> Iterator["Element"]:
        """This element and everything in it, in the order of the page.

        What stands in a `<template>` is not on the page: a script fills it in and puts it there.
        """
        todo = [self]
        while todo:
            element = todo.pop()
            yield element
            if element.tag == "template":
                continue
            todo += [each for each in reversed(element.content) if isinstance(each, Element)]

    def all(self, *tags: str) -> list["Element"]:
        """What is in it, of these tags."""
        return [each for each in self.walk() if each is not self and each.tag in tags]

    def around(self) -> Iterator["Element"]:
        """What it stands in, the nearest first."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent

    @property
    def is_hidden(self) -> bool:
        """True when a screen reader passes it by."""
        return any(
            each["aria-hidden"] == "true" or "hidden" in each for each in (self, *self.around())
        )

    @property
    def words(self) -> str:
        """All its text, without what a page never shows."""
        return _words(self, lambda element: element.tag in _UNREAD)

    @property
    def spoken(self) -> str:
        """What a screen reader says of it: its text and the texts of its pictures."""
        return _words(self, _is_silent)


def read_tree(html: str) -> Element:
    """The page as a tree below one root without a tag."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def _is_silent(element: Element) -> bool:
    return (
        element.tag in _UNREAD
        or element["aria-hidden"] == "true"
        or ("hidden" in element and "popover" not in element)
    )


def _words(element: Element, left_out: Callable[[Element], bool]) -> str:
    return _SPACE.sub(" ", "".join(_pieces(element, left_out)).replace("\u00ad", "")).strip()


def _pieces(element: Element, left_out: Callable[[Element], bool]) -> Iterator[str]:
    if left_out(element):
        return
    # Blocks are apart on the page, so their words are too.
    apart = "" if element.tag in _APART else " "
    yield apart
    if element.tag == "img" and left_out is _is_silent:
        yield element["alt"]
    for each in element.content:
        if isinstance(each, Element):
            yield from _pieces(each, left_out)
        else:
            yield each
    yield apart


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, 0)
        self._open = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        element = Element(tag, values, self.getpos()[0], self._open)
        self._open.content.append(element)
        if tag not in VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for each in (self._open, *self._open.around()):
            if each.tag == tag and each.parent is not None:
                self._open = each.parent
                return

    def handle_data(self, data: str) -> None:
        self._open.content.append(data)
