"""A hard question as a reader meets it: what is asked stands large, what follows explains it."""

import re
from dataclasses import replace

from markupsafe import Markup

from plugins.pages.view_pieces import BlockView
from plugins.story.text import plain

_FIRST = re.compile(r"[^?]*\?[”’)]*(?=\s|$)")
_TAG = re.compile(r"<(?P<closes>/?)\w[^>]*>")


def asked(item: BlockView) -> BlockView:
    """The item with its first question in `<strong>`, and that question in plain words as label.

    An item that starts with bold words keeps them as they are.
    """
    html = str(item.html)
    first = _FIRST.match(html)
    if first is None or not _is_whole(first[0]):
        return replace(item, label=plain(html))
    if html.startswith("<strong>"):
        return replace(item, label=plain(first[0]))
    rest = html[first.end() :]
    return replace(item, html=Markup(f"<strong>{first[0]}</strong>{rest}"), label=plain(first[0]))


def _is_whole(html: str) -> bool:
    """True when every element that starts in it ends in it."""
    closing = [tag["closes"] for tag in _TAG.finditer(html)]
    return closing.count("/") == closing.count("")
