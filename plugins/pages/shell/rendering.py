"""The theme's templates.

They see two names, `page` and `site`, the words of the interface as `words`, and one filter,
`hyphenated`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from plugins.pages.interface import WORDS
from plugins.pages.text.hyphens import hyphenated


def templates(theme: Path, options: Mapping[str, Any]) -> Environment:
    """The templates of a theme and of nothing else: one that is missing is an error."""
    environment = Environment(loader=FileSystemLoader(theme / "templates"), **options)
    environment.filters["hyphenated"] = hyphenated
    environment.globals["words"] = WORDS
    return environment


def template_name(kind: str) -> str:
    """File of the template for a kind of page."""
    return f"{kind}.html"
