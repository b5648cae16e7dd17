"""The page on which a reader signs up for the newsletter."""

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.view_pieces import NewsletterForm
from plugins.pages.views import NewsletterPage
from plugins.story.addresses import NEWSLETTER


def newsletter_page(library: Library) -> NewsletterPage:
    """A page with nothing but the form, to link to from elsewhere."""
    return NewsletterPage(
        url=NEWSLETTER,
        title=WORDS.newsletter.title,
        description=WORDS.newsletter.description.format(site=library.site.settings.name),
        section="",
        indexed=True,
    )


def newsletter_form(library: Library) -> NewsletterForm | None:
    """Where the form goes, or None for a site without a newsletter."""
    newsletter = library.site.settings.newsletter
    return NewsletterForm(newsletter.address, newsletter.how_often) if newsletter else None
