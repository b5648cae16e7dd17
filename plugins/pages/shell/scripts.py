"""One script out of the modules that every page loads: one file is there sooner than three."""

import re
from collections.abc import Iterable

_COMMENT = re.compile(r"^[ \t]*/\*\*.*?\*/\n", re.DOTALL | re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def without_comments(module: str) -> str:
    """A module as browsers get it, without the comments above its parts."""
    return _COMMENT.sub("", module)


def join_scripts(modules: Iterable[str]) -> str:
    """The modules as one, each in a block of its own, without the comments above its parts.

    They import nothing from each other, and nobody imports what they export.
    """
    return "".join(f"{{{_EXPORT.sub('', without_comments(each))}}}\n" for each in modules)
