"""The source below a quotation: with its day when it is a story of our own."""

import html
import re

from markupsafe import Markup

from plugins.story.addresses import is_outside
from plugins.story.blocks import Quotation
from plugins.story.dates import in_words
from plugins.story.story import Genre

from .showing import Showing

_HREF = re.compile(r' href="([^"]*)"')


def quotation_source(quotation: Quotation, showing: Showing) -> Markup:
    """Where the words come from: the author's line, and the day of an earlier story."""
    source = showing.html(quotation.source_html)
    target = quoted_address(quotation, showing).partition("#")[0]
    earlier = next((each for each in showing.library.site.stories if each.url == target), None)
    if earlier is None or earlier.genre is Genre.PAGE:
        return source
    day = Markup('<time datetime="{}">{}</time>').format(
        earlier.front.date.isoformat(), in_words(earlier.front.date)
    )
    return Markup("{}, {}").format(source, day)


def quoted_address(quotation: Quotation, showing: Showing) -> str:
    """Address of what is quoted, or empty when the source has none."""
    typed = _HREF.search(quotation.source_html)
    if typed is None:
        return ""
    address = html.unescape(typed[1])
    if is_outside(address):
        return address if address.startswith("http") else ""
    return showing.library.addresses.url(address, showing.source) or ""
