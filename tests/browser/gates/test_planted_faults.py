"""Every gate can fail: a fault that is planted in a page is stopped by its gate."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from plugins.publishing.gates.all_gates import check_gates
from plugins.publishing.gates.page_tree import read_tree
from plugins.publishing.page_checks import check_page
from plugins.publishing.page_facts import read_page

from .browser_gates import GATES
from .no_scripts import without_scripts
from .opened import Opened, opened
from .planted import IN_A_BROWSER, IN_THE_HTML, Planted

POLICY = "content-security-policy"


def codes(html: str) -> set[str]:
    problems = (*check_page(read_page("x.html", html)), *check_gates("x.html", read_tree(html)))
    return {problem.code for problem in problems}


@pytest.mark.parametrize("planted", IN_THE_HTML, ids=lambda planted: planted.fault)
def test_a_fault_in_the_html_is_stopped_by_its_gate(planted: Planted, site_folder: Path):
    sound = (site_folder / planted.page.strip("/") / "index.html").read_text(encoding="utf-8")

    assert planted.gate not in codes(sound)
    assert planted.gate in codes(planted.html(sound))


@pytest.mark.parametrize("planted", IN_A_BROWSER, ids=lambda planted: planted.fault)
def test_a_fault_that_must_be_seen_is_stopped_by_its_gate(
    planted: Planted, browser: Browser, site: str
):
    def sow(route: Route) -> None:
        answer = route.fetch()
        body, kind = answer.text(), answer.headers.get("content-type", "")
        if "html" in kind:
            body = planted.html(body)
        elif "css" in kind:
            body += planted.css
        else:
            body += planted.script
        headers = answer.headers if planted.headers else answer.headers | {POLICY: "default-src *"}
        route.fulfill(response=answer, body=body, headers=headers)

    def through(one: Opened) -> None:
        for wanted in (site + planted.page, "**/theme/site.*.css", "**/theme/site.*.js"):
            one.page.route(wanted, sow)

    if planted.gate == "reads without scripts":
        faults = without_scripts(browser, site, planted.page, prepare=through)
    else:
        with opened(browser, site, planted.page, prepare=through) as one:
            faults = GATES[planted.gate](one)

    assert faults


def test_there_is_a_planted_fault_for_every_gate():
    stopped = {planted.gate for planted in IN_A_BROWSER}

    assert stopped == {*GATES, "reads without scripts"}
