"""What a telephone needs to put the site on its first screen: a name and an icon."""

import json

from plugins.pages.library import Library

MANIFEST_URL = "/site.webmanifest"


def manifest(library: Library) -> bytes:
    """The web app manifest. The site stays a site: it opens in the browser."""
    settings = library.site.settings
    icons = [
        {"src": f"/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    document = {
        "name": settings.name,
        "short_name": settings.name,
        "lang": settings.language,
        "start_url": "/",
        "display": "browser",
        "icons": [*icons, {"src": "/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
