"""XML as text that is the same everywhere and that a person can read."""

import re
from xml.etree import ElementTree

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_bytes(root: ElementTree.Element) -> bytes:
    """The document in UTF-8, one element a line, without the characters that XML forbids."""
    for element in root.iter():
        element.text = _allowed(element.text)
        for key, value in element.items():
            element.set(key, _FORBIDDEN.sub("", value))
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def _allowed(text: str | None) -> str | None:
    return _FORBIDDEN.sub("", text) if text else text
