"""Which series a story belongs to."""

from plugins.story.site import Series, Site
from plugins.story.story import Story


def series_of(story: Story, site: Site) -> Series | None:
    """The series of `site.toml` that the story names, by slug or by name."""
    typed = story.front.series.casefold()
    return next(
        (
            series
            for series in site.settings.series
            if typed in (series.slug.casefold(), series.name.casefold())
        ),
        None,
    )


def series_url(series: Series) -> str:
    """Address of the page of a series."""
    return f"/reeksen/{series.slug}/"
