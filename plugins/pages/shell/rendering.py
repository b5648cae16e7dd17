"""The theme's templates. They see two names: `page` and `site`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader


def templates(theme: Path, options: Mapping[str, Any]) -> Environment:
    """The templates of a theme and of nothing else: one that is missing is an error."""
    return Environment(loader=FileSystemLoader(theme / "templates"), **options)


def template_name(kind: str) -> str:
    """File of the template for a kind of page."""
    return f"{kind}.html"
