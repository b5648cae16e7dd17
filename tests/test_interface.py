"""The words of the interface stand in one file, are all in use, and are plain Dutch."""

import re
from collections.abc import Iterator
from dataclasses import fields
from html.parser import HTMLParser
from string import Formatter

import pytest
from jinja2 import nodes

from plugins.pages.interface import WORDS
from plugins.plain_language.check import Help, notes_on
from plugins.plain_language.note import Weight

from .builders import a_story, told
from .test_templates import COMPONENTS, ENGINE, PAGE_TEMPLATES, ROOT, SCRIPTS, name_of

TEMPLATES = (*PAGE_TEMPLATES, *COMPONENTS)
CODE = sorted((ROOT / "plugins" / "pages").rglob("*.py"))
READABLE = frozenset(("aria-label", "alt", "title", "placeholder", "label", "value"))
"""Attributes that a reader sees or hears."""
LETTER = re.compile(r"[^\W\d_]")
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
ATTRIBUTES = re.compile(r'(?:[\w-]+="[^"]*"\s*)+')
"""A macro can be attributes for an element of somebody else."""
A_SENTENCE = re.compile(r"\s|[A-Z]|[^\x00-\x7f]")
"""What the name of a thing in code never holds."""
USED = re.compile(r"\b(?:words|WORDS)\.(\w+)\.(\w+)")
WHO_SPEAKS_IS_IN_IT = "clip.transcript"
"""The one passive: who speaks is told by the transcript that it opens."""
SCRIPT_TEXT = re.compile(r"""["'`]([A-Z][a-zà-ÿ’][^"'`]*)["'`]""")


class OwnLetters(HTMLParser):
    """What a template says of its own: text, and attributes that are read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        if LETTER.search(data):
            self.found.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            described = ("name", "description") in attrs and name == "content"
            if (name in READABLE or described) and LETTER.search(value or ""):
                self.found.append(f"{name}={value}")


def own_letters(template: str) -> list[str]:
    """The texts in the HTML of a template, and those that it gives to a macro."""
    tree = ENGINE.parse(template)
    keys = {id(key) for each in tree.find_all(nodes.Getitem) for key in each.find_all(nodes.Const)}
    given = [
        each.value
        for each in tree.find_all(nodes.Const)
        if isinstance(each.value, str) and LETTER.search(each.value) and id(each) not in keys
    ]
    said = [each for each in given if A_SENTENCE.search(each)]
    html = JINJA.sub("", template).strip()
    return [*OwnLetters(f"<p {html}>" if ATTRIBUTES.fullmatch(html) else html).found, *said]


def texts() -> Iterator[tuple[str, str]]:
    """Every text by the name under which it is used."""
    for group in fields(WORDS):
        words = getattr(WORDS, group.name)
        for key in fields(words):
            value = getattr(words, key.name)
            for text in (value,) if isinstance(value, str) else value:
                yield f"{group.name}.{key.name}", text


TEXTS = tuple(texts())


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_says_nothing_of_its_own(path):
    assert own_letters(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<p>{{ page.title }} van {{ site.name }}</p>", ["van"]),
        ('<nav aria-label="Hoofdmenu"></nav>', ["aria-label=Hoofdmenu"]),
        ('<img alt="Een foto van {{ page.title }}">', ["alt=Een foto van "]),
        ('<meta name="description" content="Over ons">', ["content=Over ons"]),
        ('{{ page.button(page.url, "Lees meer") }}', ["Lees meer"]),
        ('{{ page.button(page.url, text="Zoek", rel="next") }}', ["Zoek"]),
        ('{# Not read. #}<p class="kicker" id="kort">{{ page.title }} · 3</p>', []),
    ],
)
def test_a_text_in_a_template_is_seen_wherever_it_stands(template, found):
    assert own_letters(template) == found


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_takes_its_words_from_the_page(path):
    assert SCRIPT_TEXT.findall(path.read_text(encoding="utf-8")) == []


def test_every_text_is_used_and_every_text_that_is_used_is_there():
    sources = [path.read_text(encoding="utf-8") for path in (*TEMPLATES, *CODE)]
    used = {".".join(each) for source in sources for each in USED.findall(source)}

    assert used == {name for name, _ in TEXTS}


def test_every_place_for_a_value_has_a_name():
    places = [place for _, text in TEXTS for _, place, _, _ in Formatter().parse(text)]

    assert [place for place in places if place is not None and not place.isidentifier()] == []


@pytest.mark.parametrize(("name", "text"), TEXTS)
def test_a_text_is_plain_dutch(name, text):
    with_names = re.sub(r"\{\w+\}", "Anna", text)
    notes = notes_on(a_story("anna", told("p-1", with_names)), Help())

    heavy = [note.message for note in notes if note.weight is not Weight.TIP]
    assert heavy == [] or name == WHO_SPEAKS_IS_IN_IT
