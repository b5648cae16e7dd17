"""Our own inline marks, `[woorden]{.uitgelicht}`, and the few HTML tags that Markdown may hold."""

import html
import re
import xml.etree.ElementTree as ElementTree
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_SPAN = r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\{(?P<attributes>[^{}\n]*)\}"
_PAIR = r"<(?P<tag>sub|sup)>(?P<inside>.*?)</(?P=tag)>"
_SINGLE = r"<(?P<tag>br|wbr)\s*/?>"
_MAIL = r"<(?:mailto:)?(?P<address>[^<>@\s!]+@[^<>@\s]+)>"
_ENTITY = r"&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#x[0-9a-fA-F]+);"

Answer = tuple[ElementTree.Element | str | None, int | None, int | None]


class _SpanProcessor(InlineProcessor):
    """`[woorden]{.klasse sleutel=waarde}` becomes a span that carries them as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> Answer:
        attributes, remainder = get_attrs_and_remainder(m["attributes"])
        if remainder:
            return None, None, None
        element = ElementTree.Element("span")
        element.text = m["words"]
        for key, value in attributes:
            if key == ".":
                element.set("class", f"{element.get('class', '')} {value}".strip())
            else:
                element.set(key, value or "")
        return element, m.start(0), m.end(0)


class _PairProcessor(InlineProcessor):
    """`<sub>…</sub>` and `<sup>…</sup>`."""

    def handleMatch(self, m: re.Match[str], data: str) -> Answer:
        element = ElementTree.Element(m["tag"])
        element.text = m["inside"]
        return element, m.start(0), m.end(0)


class _SingleProcessor(InlineProcessor):
    """`<br>` and `<wbr>`."""

    def handleMatch(self, m: re.Match[str], data: str) -> Answer:
        return ElementTree.Element(m["tag"]), m.start(0), m.end(0)


class _EntityProcessor(InlineProcessor):
    """`&eacute;` as the character that it names, so that a passage's text is what a reader sees."""

    def handleMatch(self, m: re.Match[str], data: str) -> Answer:
        return html.unescape(m[0]), m.start(0), m.end(0)


class _MailProcessor(InlineProcessor):
    """`<naam@voorbeeld.nl>` as an ordinary link; Python-Markdown would write it in codes."""

    def handleMatch(self, m: re.Match[str], data: str) -> Answer:
        element = ElementTree.Element("a", {"href": f"mailto:{m['address']}"})
        element.text = AtomicString(m["address"])
        return element, m.start(0), m.end(0)


class MarksExtension(Extension):
    """Our marks instead of raw HTML: of that only four harmless tags remain."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Put our processors in the place of Python-Markdown's raw HTML."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")
        md.inlinePatterns.deregister("automail")
        patterns: tuple[tuple[Any, str, str, int], ...] = (
            (_SpanProcessor, _SPAN, "span", 175),
            (_MailProcessor, _MAIL, "mail", 110),
            (_PairProcessor, _PAIR, "pair", 92),
            (_SingleProcessor, _SINGLE, "single", 91),
            (_EntityProcessor, _ENTITY, "character", 80),
        )
        for processor, pattern, name, priority in patterns:
            md.inlinePatterns.register(processor(pattern, md), name, priority)
