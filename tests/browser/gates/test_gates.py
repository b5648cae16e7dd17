"""One page of each kind passes every gate, and ten more pass axe and fit a thumb."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .axe import axe_in_all_modes
from .browser_gates import GATES, fits_a_thumb
from .no_scripts import without_scripts
from .opened import opened
from .pages import one_of_each_kind, ten_others


@pytest.fixture(scope="module")
def faults(browser: Browser, site: str, site_folder: Path) -> dict[str, list[str]]:
    """What each gate found. Every page is opened once."""
    found: dict[str, list[str]] = {gate: [] for gate in (*GATES, "reads without scripts")}
    for path in one_of_each_kind(site_folder):
        with opened(browser, site, path) as one:
            for gate, look in GATES.items():
                found[gate] += [f"{path} {fault}" for fault in look(one)]
        without = without_scripts(browser, site, path)
        found["reads without scripts"] += [f"{path} {fault}" for fault in without]
    for path in ten_others(site_folder):
        with opened(browser, site, path) as one:
            found["axe"] += [f"{path} {fault}" for fault in axe_in_all_modes(one)]
            found["fits a thumb"] += [f"{path} {fault}" for fault in fits_a_thumb(one)]
            found["calls nobody"] += one.elsewhere
    return found


@pytest.mark.parametrize("gate", [*GATES, "reads without scripts"])
def test_every_kind_of_page_passes(gate: str, faults: dict[str, list[str]]):
    assert not faults[gate], "\n".join(faults[gate])
