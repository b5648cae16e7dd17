"""What differs in public: the same site without drafts and without stories from the future."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

SITE_PUBLIC = True
