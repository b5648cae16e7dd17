"""Who may read the site by machine: search engines may, who gathers text to train on may not."""

import json

from plugins.pages.library import Library

from .sitemap import SITEMAP_URL

ROBOTS_URL = "/robots.txt"
RESERVATION_URL = "/.well-known/tdmrep.json"
GATHERERS = (
    "AI2Bot",
    "Amazonbot",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "Diffbot",
    "FacebookBot",
    "Google-Extended",
    "GPTBot",
    "img2dataset",
    "meta-externalagent",
    "PanguBot",
    "webzio-extended",
)
"""Names under which text and photos are gathered to train models. None of them is a search engine,
and none fetches one page because a reader asks for it."""


def robots(library: Library) -> bytes:
    """Everyone may read and point the way; nobody may gather; here is the list of pages."""
    address = library.site.settings.address
    gatherers = "".join(f"User-agent: {name}\n" for name in GATHERERS)
    return (
        "# Zoekmachines mogen alles lezen en de weg wijzen.\n"
        "User-agent: *\nDisallow:\n\n"
        "# Mensen vertelden dit aan de lezer. Niemand mag hun woorden en foto’s verzamelen om er\n"
        "# een computer mee te laten leren (artikel 15o Auteurswet, artikel 4 van richtlijn\n"
        f"# 2019/790). Hetzelfde staat in {RESERVATION_URL}.\n"
        f"{gatherers}Disallow: /\n\n"
        f"Sitemap: {address}{SITEMAP_URL}\n"
    ).encode()


def reservation() -> bytes:
    """The reservation of text and data mining for the whole site, by the protocol TDMRep."""
    return (json.dumps([{"location": "/", "tdm-reservation": 1}]) + "\n").encode()
