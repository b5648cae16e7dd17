"""Every setting of the engine. What an author sets for her own site is in `content/site.toml`.

`publishconf.py` holds what differs in public.
"""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

# Plugins are imported as `plugins.…`, from whatever folder Pelican is started.
ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

# Our own

SITE_PUBLIC = False
"""True leaves out drafts and stories with a date in the future."""
SITE_TODAY = None
"""The day of a public build; the publish task sets it. It never reaches the bytes of a page."""
SITE_MATERIAL = None
"""The content folder as the publish task has read it, so that what it checks is what goes out."""
SITE_PHOTO_SPEED = 8
"""Effort of the encoders, 0 to 10: lower takes longer and gives smaller files."""
SITE_LISTENER = None
"""Who hears how the build gets on; a task sets it."""
SITE_CACHE = str(ROOT / ".cache")
"""Where photos and fonts that were made before are kept, by a hash of what they were made from."""

# Where things are

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = ["plugins.pages.plugin"]

# One generator of our own reads and writes everything: Pelican's own find nothing to do

ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

# Templates: everything is escaped, and a name that doesn't exist is an error

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}

# The same bytes on every machine

LOCALE = ["C.UTF-8", "C"]
TIMEZONE = "Europe/Amsterdam"
DEFAULT_LANG = "nl"
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# The task makes a fresh folder and swaps it in, so nothing is ever emptied in place

DELETE_OUTPUT_DIRECTORY = False
