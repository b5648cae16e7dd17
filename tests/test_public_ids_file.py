"""`passages.json`: what it holds, and what it says when it is broken."""

import json

import pytest

from plugins.story.public_ids import PublicIds
from plugins.story.public_ids_file import as_json
from plugins.story.read_site import read_site

from .content_folder import content_folder, portrait
from .rereading import published

ANNA = "portretten/anna/index.md"
TEXT = """\
Anna telt tot vier.

## Geduld

<!-- thema: +stilte reden="zo klinkt het" -->
De rij wacht.

Niemand zucht.
"""
KNOWN = published(TEXT, TEXT.replace("Niemand zucht.", ""), TEXT.replace("Anna", "Zij"))


def test_what_is_written_is_read_again(tmp_path):
    folder = content_folder(tmp_path, {"passages.json": as_json(KNOWN)})

    assert read_site(folder).public_ids == KNOWN


def test_without_anything_public_the_file_is_whole(tmp_path):
    folder = content_folder(tmp_path, {"passages.json": as_json(PublicIds())})

    reading = read_site(folder)

    assert (reading.public_ids, "passages.json" in str(reading.problems)) == (PublicIds(), False)


def test_the_file_holds_no_words_of_the_story():
    written = as_json(KNOWN).decode()

    assert not [word for word in ("Anna", "vier", "Geduld", "wacht") if word in written]


def test_each_passage_has_a_line_of_its_own():
    lines = as_json(KNOWN).decode().splitlines()

    passages = [json.loads(line.rstrip(",")) for line in lines if line.strip().startswith('{"')]
    assert [each["kind"] for each in passages] == ["alinea", "kop", "alinea", "alinea"]


def broken(**changes: object) -> str:
    """The file with other values in its first passage."""
    data = json.loads(as_json(KNOWN))
    data["stories"]["/portretten/anna/"][0] |= changes
    return json.dumps(data)


BROKEN = {
    "not JSON": "{",
    "empty": "",
    "half a merge": as_json(KNOWN).decode().replace(' "version"', '<<<<<<< HEAD\n "version"'),
    "another encoding": b"\xe9",
    "a list": "[]",
    "a word": '"stuk"',
    "nothing": "null",
    "very deep": "[" * 100_000,
    "another version": as_json(KNOWN).decode().replace('"version": 1', '"version": 2'),
    "stories in a list": '{"version": 1, "stories": []}',
    "a passage without id": broken(id=None),
    "an id that is no id": broken(id='"><script>'),
    "an id twice": broken(aliases=["a", "a"]),
    "an unknown kind": broken(kind="gedicht"),
    "numbers that are none": broken(shingles="xyz"),
    "half a number": broken(shingles="abc"),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_a_mistake_with_a_way_out(tmp_path, text):
    folder = content_folder(tmp_path, {ANNA: portrait(TEXT), "passages.json": text})

    reading = read_site(folder)

    [problem] = [each for each in reading.problems if each.path == "content/passages.json"]
    assert problem.level == "FOUT"
    assert problem.remedy
    assert reading.public_ids == PublicIds()
    assert [story.slug for story in reading.site.stories] == ["anna"]
