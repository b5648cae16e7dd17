"""How a page is put together: what a screen reader makes its lists of headings and regions from."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from .gate import Fault
from .page_tree import Element

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LANDMARKS = frozenset(("header", "main", "footer", "nav", "dialog", "template", "script"))


def heading_order(page: Element) -> Iterator[Fault]:
    """A first heading that is no `h1`, headings that skip a level, and headings without words."""
    headings = page.all(*_HEADINGS)
    if headings and headings[0].tag != "h1":
        yield Fault(headings[0].line, f"De eerste kop is een {headings[0].tag}.")
    for before, after in pairwise(headings):
        if int(after.tag[1]) > int(before.tag[1]) + 1:
            yield Fault(after.line, f"Na een {before.tag} komt meteen een {after.tag}.")
    for each in headings:
        if not each.spoken:
            yield Fault(each.line, f"Deze {each.tag} is leeg.")


def landmarks(page: Element) -> Iterator[Fault]:
    """Words outside header, main and footer, and regions of one kind that share a name."""
    [body] = page.all("body") or [page]
    if len(page.all("main")) != 1:
        yield Fault(body.line, "De pagina heeft niet precies één <main>.")
    for each in body.content:
        loose = each.strip() if isinstance(each, str) else _outside(each)
        if loose:
            line = body.line if isinstance(each, str) else each.line
            yield Fault(line, f"«{loose[:40]}» staat buiten kop, inhoud en voet.")
    menus = [(each, _name(each, page)) for each in page.all("nav")]
    names = Counter(name for _, name in menus)
    for menu, name in menus:
        if len(menus) > 1 and (not name or names[name] > 1):
            yield Fault(menu.line, f"Meer menu’s op de pagina heten «{name}».")


def figures(page: Element) -> Iterator[Fault]:
    """Figures that are named twice, and what browsers don't allow in them."""
    for figure in page.all("figure"):
        names = len(figure.all("figcaption"))
        names += "aria-label" in figure or "aria-labelledby" in figure
        if names > 1:
            yield Fault(figure.line, "Deze figuur heeft meer dan één naam.")
        for each in figure.all("details"):
            yield Fault(each.line, "Wat openklapt, staat in de figuur in plaats van erachter.")


def tables(page: Element) -> Iterator[Fault]:
    """Tables whose cells a voice can't place."""
    for table in page.all("table"):
        heads = table.all("th")
        if not heads or any(not head["scope"] for head in heads):
            yield Fault(table.line, "De tabel zegt niet waar rijen en kolommen over gaan.")


def dialogs(page: Element) -> Iterator[Fault]:
    """Dialogs without a name."""
    for each in page.walk():
        opens = each.tag == "dialog" or each["role"] in ("dialog", "alertdialog")
        if opens and not _name(each, page):
            yield Fault(each.line, "Dit venster heeft geen naam.")


def popovers(page: Element) -> Iterator[Fault]:
    """Popovers that no button opens, and buttons that open nothing."""
    there = {each["id"]: each for each in page.walk() if "popover" in each}
    wanted = {
        target: each
        for each in page.all("button", "input")
        if (target := each["popovertarget"] or each["commandfor"])
    }
    for id in sorted(there.keys() - wanted.keys()):
        yield Fault(there[id].line, f"Geen knop opent «{id}».")
    ids = {each["id"] for each in page.walk()}
    for id in sorted(wanted.keys() - ids):
        yield Fault(wanted[id].line, f"Deze knop opent «{id}», maar dat is er niet.")


def controls(page: Element) -> Iterator[Fault]:
    """Buttons, links and fields without a name, and whatever changes the order of the Tab key."""
    labelled = {each["for"] for each in page.all("label")}
    for each in page.walk():
        if each.tag in ("button", "a", "summary") and not each.is_hidden:
            if not each.spoken and not _name(each, page):
                yield Fault(each.line, f"<{each.tag}> heeft geen naam.")
        elif each.tag in ("input", "select", "textarea") and each["type"] != "hidden":
            inside = any(box.tag == "label" for box in each.around())
            named = _name(each, page) or inside or each["id"] in labelled
            if not named and each["type"] not in ("submit", "button"):
                yield Fault(each.line, f"<{each.tag}> heeft geen label.")
        if each["tabindex"].strip().lstrip("+0").isdigit():
            yield Fault(each.line, f"<{each.tag}> verandert de volgorde van de Tab-toets.")


def spoken_changes(page: Element) -> Iterator[Fault]:
    """Search boxes whose result no screen reader hears of."""
    boxes = [each for each in page.all("input") if each["type"] == "search"]
    heard = any(each["role"] in ("status", "alert") or each["aria-live"] for each in page.walk())
    if boxes and not heard:
        yield Fault(boxes[0].line, "Wat het zoeken oplevert, wordt niet voorgelezen.")


def zooming(page: Element) -> Iterator[Fault]:
    """Pages that may not be made larger."""
    for each in page.all("meta"):
        rules = each["content"].replace(" ", "").casefold()
        if each["name"] == "viewport" and ("user-scalable=no" in rules or "maximum-scale" in rules):
            yield Fault(each.line, "De pagina laat zich niet vergroten.")


def _outside(element: Element) -> str:
    is_skip_link = element.tag == "a" and element["href"].startswith("#")
    return "" if element.tag in _LANDMARKS or is_skip_link else element.spoken


def _name(element: Element, page: Element) -> str:
    """The name that its attributes give it."""
    ids = element["aria-labelledby"].split()
    texts = [each.spoken for id in ids for each in page.walk() if each["id"] == id]
    return " ".join(texts) or element["aria-label"].strip() or element["title"].strip()
