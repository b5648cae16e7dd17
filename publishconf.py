"""What differs in public: no drafts, no stories from the future, and more care for the photos."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

SITE_PUBLIC = True
SITE_PHOTO_SPEED = 6
