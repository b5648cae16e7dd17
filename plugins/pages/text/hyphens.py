"""Long words that may break with a hyphen, in what is seen and nowhere else."""

import re
from itertools import pairwise

from markupsafe import Markup, escape

from plugins.plain_language.hyphenation import LONG, breaks

# Empty, so that the word stays whole when it is copied, searched or read by a program: the style
# sheet puts the soft hyphen in.
BREAK = '<span class="shy"></span>'
_PART = re.compile(r"(<[^>]*>|&\w+;)")
_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")


def hyphenated(text: str | Markup) -> Markup:
    """Text or inline HTML as HTML, with places to break in its long words."""
    html = escape(text)
    if not _LONG_WORD.search(html):
        return html
    parts = _PART.split(html)
    parts[::2] = [_LONG_WORD.sub(_with_breaks, part) for part in parts[::2]]
    return Markup("".join(parts))


def _with_breaks(match: re.Match[str]) -> str:
    word = match[0]
    places = (0, *breaks(word), len(word))
    return BREAK.join(word[start:end] for start, end in pairwise(places))
