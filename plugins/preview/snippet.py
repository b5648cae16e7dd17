"""What a page gets in the preview and never on the site: a script, a style and its version."""

import hashlib
import re

OWN = "/-/"
"""Below this address is what belongs to the preview and not to the site."""
_END_OF_HEAD = b"</head>"
_SNIPPET = (
    b'<meta name="preview" content="%s">\n'
    b'<link rel="stylesheet" href="/-/desk.css">\n'
    b'<script type="module" src="/-/desk.js"></script>\n'
)
_IN_PAGE = re.compile(re.escape(_SNIPPET).replace(b"%s", b"[0-9a-f]*"))


def version_of(html: bytes) -> str:
    """The same for the same page."""
    return hashlib.sha256(html).hexdigest()[:16]


def with_snippet(html: bytes) -> bytes:
    """The page as the preview shows it."""
    snippet = _SNIPPET % version_of(html).encode()
    return html.replace(_END_OF_HEAD, snippet + _END_OF_HEAD, 1)


def without_snippet(html: bytes) -> bytes:
    """The page as a build writes it."""
    return _IN_PAGE.sub(b"", html, count=1)
