"""A story as plain HTML for feed readers: no classes or ids, only absolute addresses."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from plugins.pages.interface import WORDS
from plugins.pages.view_pieces import BlockView, Picture

_TAG = re.compile(r"<[^>]*>")
_BUTTON = re.compile(r"</?button\b[^>]*>")
"""Without its script or its page a button does nothing; its words stay."""
_BARE = re.compile(r' (?:id|class|data-[\w-]+)="[^"]*"')
_ROOT = re.compile(r'(?<=(?:href|.src)=")/(?!/)')
_HERE = re.compile(r'(?<= href=")#')


def feed_html(blocks: Iterable[BlockView], site_address: str, story_url: str) -> str:
    """The blocks as HTML that reads well wherever it lands."""

    def cleaned(match: re.Match[str]) -> str:
        tag = _BARE.sub("", match[0])
        tag = _ROOT.sub(lambda _: f"{escape(site_address)}/", tag)
        return _HERE.sub(lambda _: f"{escape(site_address + story_url)}#", tag)

    return _TAG.sub(cleaned, _BUTTON.sub("", _all(blocks)))


def _block(view: BlockView) -> str:
    match view.kind:
        case "heading":
            return f"<h{view.level}>{view.html}</h{view.level}>"
        case "paragraph":
            return _paragraph(view)
        case "list":
            return _list(view, "ol" if view.ordered else "ul")
        case "questions":
            return _list(view, "ol")
        case "in_brief":
            return f"<p><b>{WORDS.story.in_brief}</b></p>{_list(view, 'ul')}"
        case "quotation":
            source = f"<p>{view.html}</p>" if view.html else ""
            return f"<blockquote>{_all(view.items)}</blockquote>{source}"
        case "photos":
            return "".join(_photo(picture) for picture in view.pictures)
        case "description":
            return _all(view.items)
        case "reading_notes":
            return "".join(map(_photo, view.pictures)) + _list(view, "ol")
        case "dialogue":
            return "".join(_named(turn, ": ") for turn in view.items)
        case "lenses":
            overlap = f"<p><b>{WORDS.story.lenses_meet}</b>: {view.html}</p>" if view.html else ""
            return "".join(_named(lens, ": ") for lens in view.items) + overlap
        case "cross_section":
            return _named_list(view)
        case "line_stops":
            stops = (_link(each.url, each.html) for each in view.items)
            return f"<ol>{''.join(f'<li>{stop}</li>' for stop in stops)}</ol>"
        case "clip":
            return _clip(view)
        case "video":
            words = WORDS.clip.see_on.format(site=view.label) if view.label else WORDS.clip.video
            link = _link(view.url, words)
            return f"{''.join(map(_photo, view.pictures))}{_paragraph(view)}<p>{link}</p>"
        case "table":
            return _table(view)
        case "code":
            return f"<pre>{view.html}</pre>"
        case "rule":
            return "<hr>"
        case _:
            # A pull quote repeats a sentence that the reader gets anyway.
            return ""


def _clip(view: BlockView) -> str:
    link = f"<p>{_link(view.player.url, view.player.link)}</p>" if view.player else ""
    return f"{''.join(map(_photo, view.pictures))}{_paragraph(view)}{link}{_all(view.items)}"


def _link(url: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(url, words)


def _all(views: Iterable[BlockView]) -> str:
    return "".join(_block(view) for view in views)


def _paragraph(view: BlockView) -> str:
    return f"<p>{view.html}</p>" if view.html else ""


def _list(view: BlockView, tag: str) -> str:
    items = "".join(f"<li>{item.html}{_all(item.items)}</li>" for item in view.items)
    return f"<{tag}>{items}</{tag}>"


def _named_list(view: BlockView) -> str:
    lines = (f"<li><b>{escape(each.label)}</b>: {each.html}</li>" for each in view.items)
    return f"<ol>{''.join(lines)}</ol>"


def _named(view: BlockView, mark: str) -> str:
    return f"<p><b>{escape(view.label)}</b>{mark}{view.html}</p>"


def _photo(picture: Picture) -> str:
    image = Markup('<img src="{}" width="{}" height="{}" alt="{}">').format(
        picture.src, picture.width, picture.height, picture.alt
    )
    words = Markup(" ").join(each for each in (picture.caption, picture.credit) if each)
    caption = f"<figcaption>{words}</figcaption>" if words else ""
    return f"<figure>{image}{caption}</figure>"


def _table(view: BlockView) -> str:
    head, *rows = view.rows or ((),)
    lines = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
    lines += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    return f"<table>{''.join(lines)}</table>"
