"""What holds for every test."""

import os

from hypothesis import settings

# No test may depend on how fast the machine is today. A run that decides whether a change lands
# tries the same cases each time; at a desk they vary, so that new ones are found.
settings.register_profile("no clock", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("no clock")
