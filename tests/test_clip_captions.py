"""Captions are read strictly and published without their maker's notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clips.captions import are_clean, as_webvtt, read_captions
from plugins.story.problem import Findings

TYPED = """\
WEBVTT - Anna thuis
Kind: captions

NOTE opgenomen bij Anna thuis
en nagekeken door Bas

STYLE
::cue { color: red }

REGION
id:anna

eerste zin
00:00.000 --> 00:02.500 line:80% region:anna align:start
<v Anna>Ik <i>wacht</i> <c.geheim>altijd</c> even.</v>

00:02.500 --> 01:00:04.000
- Hoelang?
<00:03.000>- Tot de stilte praat. &amp; dan
"""
PUBLISHED = """\
WEBVTT

00:00:00.000 --> 00:00:02.500 line:80% align:start
<v Anna>Ik <i>wacht</i> altijd even.</v>

00:00:02.500 --> 01:00:04.000
- Hoelang?
- Tot de stilte praat. &amp; dan
"""


def mistakes(text: str) -> list[tuple[int, str]]:
    findings = Findings("anna.vtt")
    read_captions(text, findings)
    return [(problem.line, problem.code) for problem in findings.problems]


def published(text: str) -> str:
    findings = Findings("anna.vtt")
    cues = read_captions(text, findings)
    assert findings.problems == ()
    return as_webvtt(cues)


def test_times_and_words_are_published_and_nothing_else():
    assert published(TYPED) == PUBLISHED


def test_captions_as_published_are_clean_and_as_typed_are_not():
    assert are_clean(PUBLISHED.encode())
    assert not are_clean(TYPED.encode())
    assert not are_clean(b"\xff\xfe")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [(1, "ondertitels-kop")]),
        ("1\n00:00:01,000 --> 00:00:02,000\nHallo", [(1, "ondertitels-kop")]),
        ("WEBVTTT\n\n00:01.000 --> 00:02.000\nHallo", [(1, "ondertitels-kop")]),
        ("WEBVTT", [(1, "ondertitels-leeg")]),
        ("WEBVTT\n\nNOTE nog te doen", [(1, "ondertitels-leeg")]),
        ("WEBVTT\n00:01.000 --> 00:02.000\nHallo", [(2, "ondertitels-witregel")]),
        ("WEBVTT\n\n00:01,000 --> 00:02,000\nHallo", [(3, "ondertitels-tijd")]),
        ("WEBVTT\n\n00:61.000 --> 00:62.000\nHallo", [(3, "ondertitels-tijd")]),
        ("WEBVTT\n\n00:01.000-->00:02.000\nHallo", [(3, "ondertitels-tijd")]),
        ("WEBVTT\n\n\nHallo allemaal", [(4, "ondertitels-tijd")]),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nHallo", [(3, "ondertitels-tijd")]),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n\nHallo",
            [(3, "ondertitels-zonder-woorden"), (5, "ondertitels-tijd")],
        ),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<c></c>", [(3, "ondertitels-zonder-woorden")]),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n00:02.000 --> 00:03.000\nB",
            [(5, "ondertitels-witregel")],
        ),
        (
            "WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB",
            [(6, "ondertitels-volgorde")],
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:03.000\nA\n\n00:02.999 --> 00:04.000\nB",
            [(6, "ondertitels-over-elkaar")],
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, found: list[tuple[int, str]]):
    assert mistakes(text) == found


WORDS = st.text(st.sampled_from("WEBVTTNOTE <>/vib&-:.0123456789\n\té"), max_size=60)


@given(WORDS, WORDS)
def test_any_captions_get_a_verdict_and_clean_ones_stay_as_they_are(before: str, words: str):
    text = f"WEBVTT\n\n{before}\n\n00:01.000 --> 00:02.000\n{words}"
    findings = Findings("anna.vtt")

    cues = read_captions(text, findings)

    if not findings.problems:
        assert are_clean(as_webvtt(cues).encode())
