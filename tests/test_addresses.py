"""From what an author types in a link to an address on the site."""

from pathlib import Path

import pytest

from plugins.story.read_site import SiteReading, read_site

from .content_folder import content_folder, portrait

ANNA = "portretten/anna/index.md"


@pytest.fixture
def reading(tmp_path: Path) -> SiteReading:
    files = {
        ANNA: portrait("Een alinea.\n{#balie}"),
        "portretten/één-twee/index.md": portrait("Ja.").replace("Anna", "Bas"),
        "blog/brief/index.md": "Titel: Brief\nDatum: 2026-01-02\nSamenvatting: S.\n\nTekst.\n",
        "themas/leem.md": "Titel: Leem\n\nTekst.\n",
        "themas/duw.md": "Titel: Duw\nSlug: duwen\n\nTekst.\n",
        "site.toml": '[reeksen.balie]\nnaam = "Balie"\n',
    }
    return read_site(content_folder(tmp_path, files))


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("../../blog/brief/index.md", "/blog/brief/"),
        ("../../blog/brief/", "/blog/brief/"),
        ("../../blog/brief", "/blog/brief/"),
        ("index.md#balie", "/portretten/anna/#balie"),
        ("#balie", "#balie"),
        ("../../themas/leem.md", "/themas/leem/"),
        ("../../themas/duw.md", "/themas/duwen/"),
        ("../één-twee/index.md", "/portretten/een-twee/"),
        ("../%C3%A9%C3%A9n-twee/index.md", "/portretten/een-twee/"),
        ("/blog/brief/", "/blog/brief/"),
        ("/blog/brief", "/blog/brief/"),
        ("/themas/", "/themas/"),
        ("/reeksen/balie/", "/reeksen/balie/"),
        ("https://x.nl/a?b=c#d", "https://x.nl/a?b=c#d"),
        ("mailto:hallo@voorbeeld.nl", "mailto:hallo@voorbeeld.nl"),
        ("../../../etc/passwd", None),
        ("../weg/index.md", None),
        ("anna.jpg", None),
    ],
)
def test_a_typed_link_becomes_an_address(reading: SiteReading, typed: str, url: str | None):
    assert reading.addresses.url(typed, ANNA) == url


def test_links_in_a_text_get_their_address_and_a_broken_one_keeps_its_words(reading: SiteReading):
    html = '<a href="../weg/index.md">weg</a> <a href="../../blog/brief/">b &amp; c</a>'

    assert reading.addresses.in_html(html, ANNA) == ('weg <a href="/blog/brief/">b &amp; c</a>')
