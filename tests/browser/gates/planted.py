"""Faults planted in built pages, each with the gate that must then stop them.

A fault is a change to the HTML of one page, or style or script that is added to the site's own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

PORTRAIT, THEMES, HOME, LINE = "/portretten/halima/", "/themas/", "/", "/lijn/"
Change = Callable[[str], str]


@dataclass(frozen=True)
class Planted:
    """One fault. `gate` is a code of the checks of built pages, or a gate's name in a browser."""

    fault: str
    gate: str
    html: Change = str
    css: str = ""
    script: str = ""
    page: str = PORTRAIT
    headers: bool = True
    """Off: the page is served without the policy that would stop the fault by itself."""


def inside(markup: str) -> Change:
    """Puts a piece of HTML behind the first paragraph of the story."""
    return lambda html: _once(r'(<div class="story.*?</p>)', lambda old: old[0] + markup, html)


def instead(pattern: str, new: str) -> Change:
    """Puts something in place of what is there."""
    return lambda html: _once(pattern, lambda old: old.expand(new), html)


def _once(pattern: str, new: Callable[[re.Match[str]], str], html: str) -> str:
    changed, count = re.subn(pattern, new, html, count=1, flags=re.DOTALL)
    assert count == 1, f"nowhere to plant: {pattern}"
    return changed


VIDEO = (
    '<div><figure><video controls src="/x.mp4">{track}</video>'
    "<figcaption>Film</figcaption></figure>{text}</div>"
)
TRACK = '<track kind="captions" srclang="nl" src="/x.vtt">'
WRITTEN = "<details><summary>Lees het</summary><p>Dit zegt hij in de film.</p></details>"

IN_THE_HTML = (
    Planted(
        "a photo without alt", "beeld-zonder-alt", instead(r'(<img [^>]*?) alt="[^"]+"', r"\1")
    ),
    Planted(
        "alt is a file name", "alt-bestandsnaam", instead(r'alt="[^"]{9,}"', 'alt="IMG_2041.jpg"')
    ),
    Planted(
        "alt is the caption",
        "alt-bijschrift",
        inside(
            '<figure><img src="/a.jpg" alt="De balie." width="1" height="1">'
            "<figcaption>De balie.</figcaption></figure>"
        ),
    ),
    Planted(
        "alt begins with ‘foto van’",
        "alt-opening",
        instead(r'alt="([^"]{9,})"', r'alt="Foto van \1"'),
    ),
    Planted(
        "a pull quote that is read twice",
        "dubbel-gelezen",
        instead('(<div class="pull-quote") aria-hidden="true"', r"\1"),
    ),
    Planted(
        "a paragraph that no voice reads",
        "verborgen-woorden",
        instead('<p id="maat"', '<p aria-hidden="true" id="maat"'),
    ),
    Planted(
        "a film without captions", "geen-ondertitels", inside(VIDEO.format(track="", text=WRITTEN))
    ),
    Planted(
        "a film without a transcript",
        "niet-uitgeschreven",
        inside(VIDEO.format(track=TRACK, text="")),
    ),
    Planted(
        "a film that starts by itself",
        "begint-vanzelf",
        inside(VIDEO.format(track=TRACK, text=WRITTEN).replace("controls", "controls autoplay")),
    ),
    Planted(
        "English that doesn’t say so",
        "engels",
        inside("<p>And then you know what they will do with your data.</p>"),
    ),
    Planted(
        "a page that doesn’t say its language", "geen-taal", instead('<html lang="nl">', "<html>")
    ),
    Planted("a second h1", "hoofdkop", inside("<h1>Nog een</h1>")),
    Planted(
        "a heading that skips a level",
        "koppen",
        instead(r"<h2( id=\"bestelbus\".*?)</h2>", r"<h4\1</h4>"),
    ),
    Planted(
        "a table without headers",
        "tabel",
        lambda html: re.sub(r"<(/?)th\b", r"<\1td", html),
        page=THEMES,
    ),
    Planted("a dialog without a name", "venster", inside("<dialog><p>Wil je dit?</p></dialog>")),
    Planted(
        "a button without a name", "bediening", inside('<button type="button"><svg></svg></button>')
    ),
    Planted(
        "a field without a label", "bediening", inside('<input type="text" placeholder="Je naam">')
    ),
    Planted(
        "a popover that nothing opens",
        "uitleg-onbereikbaar",
        inside('<p popover id="uitleg">Dat is DUO.</p>'),
    ),
    Planted(
        "a search whose result is silent",
        "stille-uitkomst",
        inside('<input type="search" aria-label="Zoek">'),
    ),
    Planted("‘klik hier’", "link-leeg", inside('<p><a href="/">Klik hier</a></p>')),
    Planted("an id given twice", "id-dubbel", inside('<p id="kier">Weer</p>')),
    Planted(
        "a figure that is named twice", "figuur", instead("<figure ", '<figure aria-label="Foto" ')
    ),
    Planted(
        "words outside the landmarks",
        "gebieden",
        instead("</main>", "</main><p>Volg ons ook elders</p>"),
    ),
    Planted("a frame without a title", "kader-zonder-titel", inside('<iframe src="/"></iframe>')),
    Planted(
        "an order of its own for Tab", "bediening", instead("<a class", '<a tabindex="3" class')
    ),
    Planted(
        "no zooming in", "vergroten", instead("initial-scale=1", "initial-scale=1, maximum-scale=1")
    ),
    Planted("style in the page", "script-in-pagina", inside('<p style="color: red">Rood</p>')),
)

IN_A_BROWSER = (
    Planted(
        "the focus ring taken away",
        "shows the focus",
        css=":focus-visible { outline: none; box-shadow: none; }",
    ),
    Planted(
        "a bar that covers what has the focus",
        "shows the focus",
        css="main::before { content: ''; position: fixed; inset: 0 0 30%; z-index: 9; }",
    ),
    Planted(
        "a menu that Tab walks backwards",
        "goes in order",
        css=".header__menu { flex-direction: row-reverse; }",
    ),
    Planted(
        "a title that only its letters lead to",
        "fits a thumb",
        css="h2 > a { padding-block: 0; }",
    ),
    Planted(
        "a picture that lies over the link of its card",
        "fits a thumb",
        css=".onward__item .picture, .onward__item .read-on { position: relative; }"
        " .onward__item::after { content: ''; position: absolute; inset: 0; z-index: 2; }",
    ),
    Planted("motion that nobody asked for", "rests", css="a { transition: color 1s; }"),
    Planted(
        "links known by their colour only",
        "needs no colour",
        css="main a { text-decoration: none; }",
    ),
    Planted("a page that is wider than a phone", "fits", css="main { min-inline-size: 30rem; }"),
    Planted(
        "a page that hides what sticks out",
        "fits",
        css="body { overflow-x: hidden; } .lead { inline-size: 30rem; }",
    ),
    Planted(
        "text that is cut off when it has more space",
        "fits with more space",
        css=".header__name { inline-size: 14.5rem; white-space: nowrap; overflow: hidden; }",
    ),
    Planted("words too pale to read", "axe", css=":root { --color-quiet: #9aa5a8; }"),
    Planted(
        "words too pale in the dark only",
        "axe",
        css="@media (prefers-color-scheme: dark) { :root { --color-quiet: #4a5255; } }",
    ),
    Planted("words over a photo", "axe", css=".lead { background-image: url(/icon.svg); }"),
    Planted(
        "links too small for a thumb",
        "axe",
        css=".footer__menu { display: grid; gap: 0; line-height: 1; }"
        " .footer__menu a { font-size: 9px; min-block-size: 0; }",
    ),
    Planted(
        "colours that stay where the system sets its own",
        "axe",
        css=".lead { forced-color-adjust: none; color: #777; background: #888; }",
    ),
    Planted(
        "a pixel of another host",
        "works under its headers",
        inside('<img src="https://elders.example/a.gif" alt="" width="1" height="1">'),
    ),
    Planted(
        "a pixel of another host, without the headers",
        "calls nobody",
        inside('<img src="https://elders.example/a.gif" alt="" width="1" height="1">'),
        headers=False,
    ),
    Planted("a script that stumbles", "works under its headers", script="null.length;"),
    Planted(
        "something that comes late and pushes the rest down",
        "stays in its place",
        script="setTimeout(() => { const late = document.createElement('p');"
        " late.style.height = '300px'; document.querySelector('main').prepend(late); }, 50);",
    ),
    Planted(
        "captions that stay off the paper",
        "prints whole",
        css="@media print { figcaption { display: none; } }",
    ),
    Planted(
        "a menu on paper", "prints whole", css="@media print { .header nav { display: block; } }"
    ),
    Planted(
        "a story that waits for a script",
        "reads without scripts",
        css=".story { display: none; }",
        script="document.querySelector('.story').style.display = 'block';",
    ),
    Planted(
        "a button that needs a script",
        "reads without scripts",
        inside('<button type="button">Speel af</button>'),
    ),
)
