"""Dutch typography: curly quotes, dashes and ellipses, with apostrophes that curl the right way."""

import html
import re

from smartypants import Attr, smartypants

# 's ochtends, 't, 'n, 'm, 'k, 'r, '68, 'ie, 'er, 'ns, 'em, 'tje: an apostrophe, not an opening
# quote. A quote typed before it (“'s Morgens) may stand in front.
_APOSTROPHE = re.compile(
    r"(?<![\w’'])'(?=(?:[stnmrk]\b(?!')|\d{2}(?!\d)|(?:ie|er|ns|em|tje)\b))", re.IGNORECASE
)
# Quotes, dashes (-- en, --- em) and ellipses; as characters, not as entities.
_ATTRIBUTES = Attr.q | Attr.D | Attr.e | Attr.u


def curl(inline_html: str) -> str:
    """Inline HTML with curly quotes, dashes and ellipses. Tags and code stay as typed."""
    curled: str = smartypants(_in_text(_APOSTROPHE, "’", inline_html), _ATTRIBUTES)
    return curled


def curl_text(text: str) -> str:
    """The same for plain text, such as a title."""
    return html.unescape(curl(html.escape(text, quote=False)))


def _in_text(pattern: re.Pattern[str], replacement: str, inline_html: str) -> str:
    parts = re.split(r"(<code>.*?</code>|<[^>]*>)", inline_html)
    return "".join(
        part if index % 2 else pattern.sub(replacement, part) for index, part in enumerate(parts)
    )
