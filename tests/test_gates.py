"""The gates for built pages let a sound page through and name what stands before a reader."""

from collections.abc import Iterable

import pytest

from plugins.publishing.gates.all_gates import GATES, check_gates
from plugins.publishing.gates.page_tree import read_tree


def page(main: str) -> str:
    return (
        '<!doctype html><html lang="nl"><head><title>x</title></head><body>'
        '<a href="#inhoud">Naar de inhoud</a><header><nav aria-label="Menu">'
        '<a href="/">Thuis</a></nav></header>'
        f'<main id="inhoud"><h1>Anna</h1>{main}</main>'
        "<footer><p>Van Ada.</p></footer></body></html>"
    )


def codes(main: str) -> list[str]:
    return sorted({problem.code for problem in check_gates("x.html", read_tree(page(main)))})


SOUND: Iterable[str] = (
    "<p>Anna werkt aan de balie. Ze zegt: “Wij wachten.”</p>",
    '<p>De trainer zei <span lang="en">you have to know what they want</span>.</p>',
    "<p>Ze deed een pilot met een nudge, een backlog en een chatbot in het team.</p>",
    "<p>We hadden het over de voice of the customer.</p>",
    '<figure><img src="/a/anna-0123abcd-480.jpg" alt="Anna kijkt weg." width="1" height="1">'
    "<figcaption>Anna aan de balie.</figcaption></figure>",
    '<img src="/a.jpg" alt="" width="1" height="1">',
    '<div><figure><video controls src="/a.mp4"><track kind="captions" src="/a.vtt"></video>'
    "<figcaption>Anna vertelt</figcaption></figure>"
    "<details><summary>Lees wat er gezegd wordt</summary><p>Ik wacht.</p></details></div>",
    '<table><tr><th scope="col">Wie</th></tr><tr><td>Anna</td></tr></table>',
    '<button type="button" popovertarget="w">DUO</button><p id="w" popover>Dat is DUO.</p>',
    '<label>Zoek <input type="search"></label><p role="status"></p>',
    '<a href="/x/"><img src="/a.jpg" alt="Anna lacht." width="1" height="1"></a>',
    "<article><p>Wij wachten niet, zegt ze.</p>"
    '<div aria-hidden="true"><p>Wij wachten niet</p></div></article>',
)


@pytest.mark.parametrize("main", SOUND)
def test_what_is_sound_passes(main: str):
    assert codes(main) == []


@pytest.mark.parametrize(
    ("main", "code"),
    [
        ('<img src="/beeld/anna-0123abcd-480.jpg" alt="anna">', "alt-bestandsnaam"),
        ('<img src="/x.jpg" alt="DSC_0042">', "alt-bestandsnaam"),
        ('<img src="/x.jpg" alt="mooi.JPG">', "alt-bestandsnaam"),
        ('<img src="/x.jpg" alt="Een foto van Anna.">', "alt-opening"),
        (f'<img src="/x.jpg" alt="{"Anna lacht. " * 30}">', "alt-lang"),
        (
            '<figure><img src="/x.jpg" alt="De balie"><figcaption>De balie.</figcaption></figure>',
            "alt-bijschrift",
        ),
        ("<p>De app is best for people who know what they want.</p>", "engels"),
        ('<p><a href="/x/">Lees verder.</a></p>', "link-leeg"),
        ('<p><a href="https://x.example/y">https://x.example/y</a></p>', "link-leeg"),
        (
            "<article><p>Wij wachten niet, zegt ze.</p><p>Wij wachten niet</p></article>",
            "dubbel-gelezen",
        ),
        ('<p aria-hidden="true">Dit hoort niemand die luistert.</p>', "verborgen-woorden"),
        ("<h3>Diep</h3>", "koppen"),
        ("<h2></h2>", "koppen"),
        ('<audio src="/a.mp3" controls></audio>', "niet-uitgeschreven"),
        ("<details><audio src='/a.mp3'></audio></details>", "begint-vanzelf"),
        ("<figure><details><p>x</p></details></figure>", "figuur"),
        ("<table><tr><th>Wie</th></tr></table>", "tabel"),
        ('<div role="dialog"></div>', "venster"),
        ('<button popovertarget="weg">DUO</button>', "uitleg-onbereikbaar"),
        ('<p id="w" popover>Dat is DUO.</p>', "uitleg-onbereikbaar"),
        ('<a href="/x/"><img src="/a.jpg" alt=""></a>', "bediening"),
        ('<button><span aria-hidden="true">×</span></button>', "bediening"),
        ('<div tabindex="2">x</div>', "bediening"),
        ("<textarea></textarea>", "bediening"),
        ("</main><p>Los</p><main>", "gebieden"),
        ('<nav aria-label="Menu"></nav>', "gebieden"),
        ("<nav></nav>", "gebieden"),
    ],
)
def test_what_stands_before_a_reader_is_named(main: str, code: str):
    assert code in codes(main)


def test_every_gate_has_a_code_of_its_own():
    names = [gate.code for gate in GATES]

    assert len(names) == len(set(names))


def test_a_fault_is_told_with_its_line_and_a_way_out():
    html = page("\n<p>x</p>\n<img src='/x.jpg' alt='DSC_0042'>")

    [problem] = check_gates("x/index.html", read_tree(html))

    assert (problem.path, problem.line) == ("x/index.html", 3)
    assert problem.remedy


@pytest.mark.parametrize(
    ("html", "words", "spoken"),
    [
        ("<p>Een <b>t</b>wee</p>", "Een twee", "Een twee"),
        ("<ul><li>Een</li><li>Twee</li></ul>", "Een Twee", "Een Twee"),
        ("<p>Een<img alt='huis'></p><template>x</template>", "Een", "Een huis"),
        ("<p>ge\u00adwoon <span aria-hidden='true'>niet</span></p>", "gewoon niet", "gewoon"),
        ("<p>Niet dicht<p>Ook niet</div>", "Niet dicht Ook niet", "Niet dicht Ook niet"),
    ],
)
def test_a_page_tells_what_is_read_and_what_is_heard(html: str, words: str, spoken: str):
    tree = read_tree(html)

    assert (tree.words, tree.spoken) == (words, spoken)


def test_what_waits_in_a_template_is_not_on_the_page():
    tree = read_tree(page("<h2>Kop</h2><template><h2></h2><p id='a'>Tekst.</p></template>"))

    assert [each.words for each in tree.all("h2", "p")] == [
        each.words for each in read_tree(page("<h2>Kop</h2>")).all("h2", "p")
    ]
