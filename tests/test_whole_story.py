"""A reader without scripts, pictures or styles gets the whole story, in the order of its author."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.publishing.gates.page_tree import Element, read_tree
from plugins.story.read_site import read_site
from plugins.story.story import Story
from plugins.story.text import normalised

from .built_site import built_site
from .content_folder import content_folder, portrait
from .photo_files import drawn, encoded
from .test_clips_in_stories import FILES, STORY, TALK
from .test_seeds import SEEDS, real

MADE_UP = '[site]\nnaam = "Proef"\nadres = "https://proef.example"\n'
PHOTO = re.compile(r"\]\(([^)\s]+\.jpg)")
OF_THE_STORY = frozenset(("story", "further"))
WITHIN_A_WORD = frozenset(("a", "em", "span", "strong", "time"))
NOT_THE_STORY = frozenset(("listen", "layer__note", "credit", "photo-link"))


def read_aloud(folder: Path, story: Story) -> str:
    """The words of a story as a text browser shows them from top to bottom."""
    page = read_tree((folder / story.url.strip("/") / "index.html").read_text(encoding="utf-8"))
    parts = [each for each in page.all("div", "section") if each.classes & OF_THE_STORY]
    return normalised(" ".join("".join(spoken(part)) for part in parts))


def spoken(element: Element) -> Iterator[str]:
    for each in element.content:
        if isinstance(each, str):
            yield each
        elif each["aria-hidden"] != "true" and not each.classes & NOT_THE_STORY:
            # Blocks are apart on the page; the parts of a word that may break are not.
            apart = "" if each.tag in WITHIN_A_WORD else " "
            yield apart
            yield from spoken(each)
            yield apart


def missing(folder: Path, story: Story) -> list[str]:
    """The passages that don't follow on what came before."""
    page, place, lost = read_aloud(folder, story), 0, []
    for passage in story.passages:
        words = normalised(passage.text)
        found = page.find(words, place)
        if found < 0:
            lost.append(passage.text)
        else:
            place = found + len(words)
    return lost


def with_photos(texts: Mapping[str, bytes]) -> dict[str, str | bytes]:
    """The same stories with a drawn photo wherever they name one."""
    photo = encoded(drawn(1600, 1200), quality=50)
    files: dict[str, str | bytes] = dict(texts)
    for name, text in texts.items():
        folder = name.rpartition("/")[0]
        files |= {f"{folder}/{each}": photo for each in PHOTO.findall(text.decode())}
    return files


@real
def test_every_passage_of_the_real_stories_is_on_its_page_in_order(tmp_path: Path):
    texts = {
        path.relative_to(SEEDS).as_posix(): path.read_bytes() for path in SEEDS.glob("*/*/index.md")
    }
    content = content_folder(tmp_path, with_photos(texts) | {"site.toml": MADE_UP})
    folder = built_site(tmp_path / "site", content)

    stories = read_site(content).site.stories
    assert sorted(story.slug for story in stories) == ["nico", "uitvoerder-en-dienstverlener"]
    assert [missing(folder, story) for story in stories] == [[], []]


def test_captions_descriptions_and_transcripts_stand_in_their_place(tmp_path: Path):
    text = portrait(
        "Anna begint.\n\n"
        '![Een balie van hout.](balie.jpg "De balie om acht uur.")\n\n'
        f"{TALK}\n\nDan gaat ze verder.\n\n"
        "![Een tekening van een huis.](balie.jpg){.schets}\n\n"
        "/// beschrijving\nOnder staat een deur.\n///\n\nEn zo eindigt het."
    )
    photo = encoded(drawn(1600, 1200), quality=50)
    files = FILES | {STORY: text, "portretten/anna/balie.jpg": photo, "site.toml": MADE_UP}
    content = content_folder(tmp_path, files)

    folder = built_site(tmp_path / "site", content)

    [story] = read_site(content).site.stories
    assert len(story.passages) >= 6
    assert missing(folder, story) == []
