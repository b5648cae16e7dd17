"""What a story may lack without being wrong, though its readers count on it."""

from datetime import date
from pathlib import Path

import pytest

from plugins.publishing.left_out import check_left_out
from plugins.story.problem import Level
from plugins.story.read_site import read_site

from .content_folder import content_folder, portrait

TODAY = date(2026, 6, 1)
PHOTO = '![Ze kijkt op.](anna.jpg "Vlak voor de lunch")'
TOLD = f"{PHOTO}\n\n## De foto\n\nHet licht komt van links.\n"
SKETCH = '![Een web.](web.jpg "Woorden"){.schets}\n\n/// beschrijving\nLenen.\n///'


def left_out(tmp_path: Path, story: str) -> list[tuple[str, int]]:
    folder = content_folder(tmp_path, {"portretten/anna/index.md": story, "site.toml": "[site]\n"})
    found = check_left_out(read_site(folder).site, TODAY)
    assert {each.level for each in found} <= {Level.WARNING}
    return [(each.code, each.line) for each in found]


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        (TOLD, []),
        (PHOTO, [("geen-de-foto", 1)]),
        ("Tekst zonder foto.", []),
        (TOLD.replace("De foto\n", "De foto van Anna\n"), []),
        (f"![Ze lacht.](lach.jpg)\n\n{TOLD}", [("foto-zonder-bijschrift", 6)]),
        (f"{TOLD}\n/// kijk | anna.jpg\n1. (10,20) Licht.\n///", []),
        (f"{TOLD}\n![](streep.jpg){{.decoratief}}", []),
        (f"{SKETCH}\n\n{TOLD}", [("schets-zonder-maker", 6)]),
        (f"{SKETCH.replace('.schets', '.schets maker=Anna')}\n\n{TOLD}", []),
    ],
)
def test_what_deserves_a_look_is_named(tmp_path: Path, body: str, missing: list[tuple[str, int]]):
    assert left_out(tmp_path, portrait(body)) == missing


def test_a_draft_may_lack_anything(tmp_path: Path):
    assert left_out(tmp_path, portrait(PHOTO, "Status: concept")) == []
