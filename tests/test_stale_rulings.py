"""Her own decision about a theme is about certain words: she hears when they change."""

import pytest

from plugins.story.problem import Level
from plugins.story.public_ids_file import as_json
from plugins.story.read_site import read_site
from plugins.story.stale_rulings import check_rulings

from .content_folder import content_folder, portrait
from .rereading import published, reread

PIN = '<!-- thema: +stilte reden="zo klinkt het" -->\n'
DENIAL = '<!-- thema: -stilte reden="dat bedoelt ze niet" -->\n'
FIRST = "Anna telt tot vier voordat ze iets terugzegt."
SECOND = "Op het scherm staat een regel die niemand kan uitleggen."
OTHER = "Na de middag drinkt ze koffie met de portier."
BEFORE = f"{FIRST}\n\n{PIN}{SECOND}\n"

TOLD = {
    "a word changes": (BEFORE.replace("regel", "zin"), "veranderd"),
    "every word changes": (f"{FIRST}\n\n{PIN}{OTHER}\n", "bij een andere tekst"),
    "something is put in between": (f"{FIRST}\n\n{PIN}{OTHER}\n\n{SECOND}", "bij een andere tekst"),
    "the text below it is deleted": (f"{PIN}{FIRST}", "bij een andere tekst"),
}


@pytest.mark.parametrize(("after", "said"), TOLD.values(), ids=TOLD)
def test_she_is_told_when_other_words_stand_below_her_decision(after, said):
    kept = reread(after, published(BEFORE))

    [problem] = check_rulings(kept, "content")

    assert said in problem.message
    assert "«stilte»" in problem.message
    assert (problem.level, problem.code) == (Level.WARNING, "besluit-nakijken")
    assert problem.path == "content/portretten/anna/index.md"
    assert after.splitlines()[problem.line - 1] == PIN.strip()


QUIET = {
    "nothing changes": (BEFORE, BEFORE),
    "another paragraph changes": (BEFORE, BEFORE.replace("vier", "tien")),
    "it moves with its text": (BEFORE, f"{PIN}{SECOND}\n\n{FIRST}\n"),
    "only a quote or a comma changes": (BEFORE, BEFORE.replace("regel", "‘regel’,")),
    "it is taken away": (BEFORE, BEFORE.replace(PIN, "").replace("regel", "zin")),
    "it is new": (BEFORE.replace(PIN, ""), BEFORE.replace("regel", "zin")),
    "it is turned round": (BEFORE, BEFORE.replace(PIN, DENIAL).replace("regel", "zin")),
    "one more of the same": (BEFORE, f"{BEFORE}\n{PIN}{OTHER}\n"),
}


@pytest.mark.parametrize(("before", "after"), QUIET.values(), ids=QUIET)
def test_she_is_not_bothered_otherwise(before, after):
    assert check_rulings(reread(after, published(before)), "content") == ()


def test_she_is_told_until_she_publishes():
    after = BEFORE.replace("regel", "zin")

    assert check_rulings(reread(after, published(BEFORE, after)), "content") == ()


def test_a_story_that_was_never_published_has_no_decisions_to_look_at():
    assert check_rulings(reread(BEFORE, published()), "content") == ()


def test_every_task_that_reads_her_stories_tells_her(tmp_path):
    files = {
        "portretten/anna/index.md": portrait(BEFORE.replace("regel", "zin")),
        "passages.json": as_json(published(BEFORE)),
    }

    problems = read_site(content_folder(tmp_path, files)).problems

    assert "besluit-nakijken" in [problem.code for problem in problems]
