"""What axe finds on a page, in each of the ways in which a reader may look at it."""

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from .opened import PHONE, Opened

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PLAIN = {"color_scheme": "light", "contrast": "no-preference", "forced_colors": "none"}
UNSURE = {
    "color-contrast": frozenset(("bgImage", "bgGradient", "imgNode")),
    "video-caption": frozenset[str](),
    "no-autoplay-audio": frozenset[str](),
}
"""Where axe can't decide, we do: these are faults. Of contrast only text over a picture."""
SEEN = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
"""What depends on how a page is drawn. The other rules say the same in every mode."""
EVERYTHING = {"type": "tag", "values": RULES}
ONLY_SEEN = {"type": "rule", "values": SEEN}
# Axe doesn't see the colours that the system puts in place of ours; a probe of our own does.
FORCED = {"type": "rule", "values": SEEN[1:]}
MODES: dict[str, tuple[int, dict[str, str], dict[str, Any]]] = {
    "light": (1280, PLAIN, EVERYTHING),
    "dark": (390, PLAIN | {"color_scheme": "dark"}, ONLY_SEEN),
    "more contrast": (1280, PLAIN | {"contrast": "more"}, ONLY_SEEN),
    "forced colours": (390, PLAIN | {"forced_colors": "active"}, FORCED),
    "the smallest screen": (320, PLAIN, EVERYTHING),
}


def axe_findings(page: Page, rules: dict[str, Any] = EVERYTHING) -> list[str]:
    """The faults of a page as it is shown now."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    result = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations', 'incomplete']})",
        rules,
    )
    unsure = [each for each in result["incomplete"] if each["id"] in UNSURE]
    return [
        f"{finding['id']}: {node['html'][:120]}"
        for finding in (*result["violations"], *unsure)
        for node in finding["nodes"]
        if finding not in unsure or _is_fault(finding["id"], node)
    ]


def axe_in_all_modes(one: Opened) -> list[str]:
    """The faults of a page in each mode. Afterwards it looks as it did before."""
    page = one.page
    faults: list[str] = []
    for mode, (width, media, rules) in MODES.items():
        one.resize(width)
        page.emulate_media(**media)
        found = axe_findings(page, rules)
        if rules is FORCED:
            found += one.probe("forced")
        faults += [f"{mode}: {each}" for each in found]
    page.emulate_media(**PLAIN)
    one.resize(**PHONE)
    return faults


def _is_fault(rule: str, node: dict[str, Any]) -> bool:
    wanted = UNSURE[rule]
    checks = (*node["any"], *node["all"], *node["none"])
    reasons = {
        (each.get("data") or {}).get("messageKey")
        for each in checks
        if isinstance(each.get("data"), dict)
    }
    return not wanted or bool(reasons & set(wanted))
