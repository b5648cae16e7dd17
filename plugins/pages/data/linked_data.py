"""What search engines read of a page: schema.org in JSON-LD, a block of data that nothing runs."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

Node = Mapping[str, object]


def linked_data(*nodes: Node) -> Markup:
    """The nodes as one document for `<script type="application/ld+json">`; nothing for none.

    What an author types can't end the script: `<` is written as its number.
    """
    if not nodes:
        return Markup("")
    document = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def node(kind: str, **facts: object) -> dict[str, object]:
    """A thing of a kind with the facts that are known. `id` stands for its address, `@id`."""
    known = {key: value for key, value in facts.items() if value}
    address = {"@id": known.pop("id")} if "id" in known else {}
    return {"@type": kind, **address, **known}


def maker(name: str) -> dict[str, object] | None:
    """Who made something; None for nobody.

    `Roos Abels` is a person. `De redactie` and `Kleistudie, Het loket` are not.
    """
    if not name:
        return None
    _, *rest = name.split()
    is_person = "," not in name and (not rest or any(word[:1].isupper() for word in rest))
    return node("Person" if is_person else "Organization", name=name)


def breadcrumbs(address: str, way: Sequence[tuple[str, str]], here: str) -> dict[str, object]:
    """The way from the front page down to a page: titles and addresses, and the title of here."""
    steps = [
        node("ListItem", position=place, name=title, item=f"{address}{url}")
        for place, (title, url) in enumerate(way, start=1)
    ]
    last = node("ListItem", position=len(steps) + 1, name=here)
    return node("BreadcrumbList", itemListElement=[*steps, last])
