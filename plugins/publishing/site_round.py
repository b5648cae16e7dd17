"""Builds a whole site in a process of its own, to measure what photos add to it.

    python -m plugins.publishing.site_round CONTENT CACHE SPEED OUTPUT SETTINGS_FILE

Prints what it took, as JSON.
"""

import sys
from pathlib import Path

from plugins.pages.plugin import run_pelican

from .use_of_process import use_of_process


def main(content: str, cache: str, speed: str, output: str, settings_file: str) -> None:
    overrides: dict[str, object] = {
        "PATH": content,
        "OUTPUT_PATH": output,
        "SITE_CACHE": cache,
        "SITE_PHOTO_SPEED": int(speed),
    }
    run_pelican(Path(settings_file), overrides)
    print(use_of_process({}))


if __name__ == "__main__":
    main(*sys.argv[1:])
