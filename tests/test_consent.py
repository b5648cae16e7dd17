"""Nobody goes out without a yes."""

import tomllib
from datetime import date

import pytest

from plugins.publishing.consent import check_consent
from plugins.story.read_site import read_site

from .content_folder import content_folder, portrait

TODAY = date(2026, 6, 1)
BODY = "“Ik luister eerst”, zegt Bert.\n"


def problems(tmp_path, people: str, story: str):
    folder = content_folder(
        tmp_path,
        {"portretten/anna/index.md": story, "mensen.toml": people, "site.toml": "[site]\n"},
    )
    return check_consent(read_site(folder).site, TODAY)


ANNA = '[anna]\nnaam = "Anna"\n'
YES = 'toestemming = "ja"\n'


@pytest.mark.parametrize(
    "agreed",
    [
        YES,
        "verzonnen = true\n",
        YES + "tot = 2026-06-01\n",
        YES + "sinds = 2026-06-01\n",
        YES + 'bereik = ["site", "boek"]\n',
        'verzonnen = true\ntoestemming = "gepauzeerd"\n',
    ],
)
def test_a_person_who_said_yes_or_is_invented_goes_out(tmp_path, agreed):
    assert problems(tmp_path, ANNA + agreed, portrait("Een alinea.\n")) == []


@pytest.mark.parametrize(
    ("agreed", "code", "said"),
    [
        ("", "geen-toestemming", "Van «Anna» is geen toestemming bekend."),
        ('toestemming = "gepauzeerd"\n', "toestemming-gepauzeerd", "wil nu even niet op de site"),
        ('toestemming = "ingetrokken"\n', "toestemming-ingetrokken", "trok de toestemming in"),
        (YES + "tot = 2026-05-31\n", "toestemming-verlopen", "liep tot 2026-05-31"),
        (YES + "sinds = 2026-06-02\n", "toestemming-nog-niet", "pas in op 2026-06-02"),
        (YES + 'bereik = ["boek"]\n', "toestemming-niet-voor-site", "niet voor de site"),
    ],
)
def test_any_other_answer_keeps_the_story_home(tmp_path, agreed, code, said):
    [problem] = problems(tmp_path, ANNA + agreed, portrait("Een alinea.\n"))

    assert (problem.path, problem.line) == ("content/portretten/anna/index.md", 3)
    assert problem.level == "FOUT"
    assert problem.code == code
    assert said in problem.message
    assert "content/mensen.toml:1" in problem.message + problem.remedy
    assert "Status: concept" in problem.remedy


def test_a_portrayed_person_who_is_not_in_the_file_is_named_with_what_to_write(tmp_path):
    [problem] = problems(tmp_path, "", portrait("Een alinea.\n"))

    assert "«Anna» staat niet in mensen.toml" in problem.message
    [_, table] = problem.remedy.split("content/mensen.toml:\n")
    assert tomllib.loads(table) == {"anna": {"naam": "Anna", "toestemming": "ja"}}


def test_a_name_that_is_nearly_known_is_suggested(tmp_path):
    [problem] = problems(
        tmp_path, '[anna]\nnaam = "Annas"\nverzonnen = true\n', portrait("Een alinea.\n")
    )

    assert problem.remedy.startswith("bedoel je «Annas»? Anders: vraag het.")


def test_someone_who_is_only_quoted_needs_to_agree_too_at_the_line_of_the_quotation(tmp_path):
    people = ANNA + YES + '[bert]\nnaam = "Bert"\n'

    [problem] = problems(tmp_path, people, portrait(BODY))

    assert problem.line == 6
    assert "«Bert»" in problem.message


def test_someone_who_is_listed_needs_to_agree_too_at_the_line_that_lists(tmp_path):
    people = ANNA + YES + '[bert]\nnaam = "Bert"\n'

    [problem] = problems(tmp_path, people, portrait("Een alinea.\n", "Mensen: anna; bert\n"))

    assert problem.line == 5
    assert "«Bert»" in problem.message


def test_a_person_is_named_once_for_each_story(tmp_path):
    people = '[anna]\nnaam = "Anna"\nnamen = ["Anna Jansen"]\n'
    body = "“Ik luister eerst”, zegt Anna.\n\n“En dan pas praat ik”, zegt Anna Jansen.\n"

    assert len(problems(tmp_path, people, portrait(body, "Mensen: anna\n"))) == 1


@pytest.mark.parametrize("fields", ["Status: concept\n", "Datum: 2026-06-02\n"])
def test_a_story_that_stays_home_asks_nothing(tmp_path, fields):
    story = portrait("Een alinea.\n", fields)
    if fields.startswith("Datum"):
        story = story.replace("Datum: 2026-03-01\n", "")

    assert problems(tmp_path, ANNA, story) == []


@pytest.mark.parametrize(
    "body",
    [
        "“Dit is een heel geheim verhaal over mij,” zegt Mirjam.\n",
        "Mirjam zegt: “Nee.” En dan vertelt de schrijver nog lang door over die dag.\n",
    ],
)
def test_a_quoted_name_that_nobody_asked_stops_the_story(tmp_path, body):
    [problem] = problems(tmp_path, ANNA + YES, portrait(body))

    assert problem.code == "mens-onbekend"
    assert "«Mirjam»" in problem.message
    assert problem.line == 6


MIRJAM = '[mirjam]\nnaam = "Mirjam"\nnamen = ["Mir de Wit"]\ntoestemming = "ingetrokken"\n'


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Later sprak ik Mirjam erover.\n", 6),
        ("Een alinea.\n\nToen kwam Mir de Wit binnen.\n", 8),
        ('![Een vrouw in de zon.](m.jpg "Mirjam in de zon")\n', 6),
        ("![Mirjam staat in de zon.](m.jpg)\n", 6),
        ("## Wat Mirjam vond\n\nEen alinea.\n", 6),
    ],
)
def test_who_withdrew_is_not_named_in_another_story(tmp_path, body, line):
    [problem] = problems(tmp_path, ANNA + YES + MIRJAM, portrait(body))

    assert (problem.code, problem.line) == ("toestemming-ingetrokken", line)


@pytest.mark.parametrize(
    "typed", ["Zin: Mirjam wacht.", "Summary: Over Mirjam.", "Foto: a.jpg (Mir de Wit)"]
)
def test_who_is_named_above_a_story_is_found_at_that_line(tmp_path, typed):
    story = portrait("Een alinea.\n", typed).replace("Samenvatting: Anna werkt aan de balie.\n", "")

    [problem] = problems(tmp_path, ANNA + YES + MIRJAM, story)

    assert (problem.code, problem.line) == ("toestemming-ingetrokken", 4)


def test_a_name_inside_another_word_is_nobody(tmp_path):
    assert problems(tmp_path, ANNA + YES + MIRJAM, portrait("De Mirjamstraat is lang.\n")) == []


def test_an_unknown_speaker_in_a_dialogue_is_not_reported_a_second_time(tmp_path):
    body = "/// gesprek\nIk: Ja?\nAnnna: Nee.\n///\n"

    assert problems(tmp_path, ANNA + YES, portrait(body)) == []


@pytest.mark.parametrize(
    ("agreed", "codes"), [(YES, ["mens-in-woorden"]), ("verzonnen = true\n", [])]
)
def test_the_list_of_words_names_nobody_who_lives(tmp_path, agreed, codes):
    files = {
        "mensen.toml": ANNA + agreed,
        "woorden.md": "\n## Balie\n\nDe tafel van Anna.\n\n## Anna\n\nEen naam.\n",
    }

    found = check_consent(read_site(content_folder(tmp_path, files)).site, TODAY)

    assert [(each.code, each.line) for each in found] == [(code, 2) for code in codes]


def test_who_made_a_sketch_must_agree_to_its_being_shown(tmp_path):
    sketch = '![Een web.](web.jpg "Woorden"){.schets maker="Bert"}\n\n/// beschrijving\nLenen.\n///'
    people = f'{ANNA}{YES}[bert]\nnaam = "Bert"\n'

    [problem] = problems(tmp_path, people, portrait(sketch))

    assert (problem.code, problem.line) == ("geen-toestemming", 6)
    assert "«Bert»" in problem.message
