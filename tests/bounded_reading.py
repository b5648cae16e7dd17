"""Reads and tags a content folder within fixed bounds; run as a process of its own.

Prints what came of it as JSON. The bounds are on the processor and on memory, so a busy machine
changes nothing; whoever goes over them is killed.
"""

import json
import resource
import sys
from pathlib import Path

SECONDS = 20
MEGABYTES = 500


def main(content: Path, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    from plugins.pages.gather import read_material
    from plugins.theme_tagging.tagged_site import tag_site
    from plugins.theme_tagging.vocabulary import vocabulary

    material = read_material(content)
    tagged = tag_site(material.site.stories, vocabulary(material.themes))
    found = {
        "texts": {story.source: story.text for story in material.site.stories},
        "errors": sorted({each.code for each in material.problems if each.level == "FOUT"}),
        "warnings": sorted({each.code for each in material.problems if each.level == "LET OP"}),
        "themes": [theme.slug for theme in material.themes],
        "tags": len(tagged.tags),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else SECONDS)
