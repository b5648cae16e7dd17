"""What the author decides about a theme herself: pinned or denied, for a passage or a story."""

from collections.abc import Iterable

from plugins.story.passage import Override


def ruling(theme: str, overrides: Iterable[Override]) -> Override | None:
    """The author's decision about a theme among some overrides. A denial beats a pin."""
    about = [override for override in overrides if override.theme == theme]
    return min(about, key=lambda override: override.wanted, default=None)
