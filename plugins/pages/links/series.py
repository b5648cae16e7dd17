"""Which series a story belongs to."""

from plugins.story.check_site import in_series
from plugins.story.site import Series, Site
from plugins.story.story import Story


def series_of(story: Story, site: Site) -> Series | None:
    """The series of `site.toml` that the story names, or None."""
    slug = in_series(story, site.settings)
    return next((series for series in site.settings.series if series.slug == slug), None)


def series_url(series: Series) -> str:
    """Address of the page of a series."""
    return f"/reeksen/{series.slug}/"
