"""The HTML of every page is valid: to a strict parser, and to the Nu checker where Java is."""

import json
import shutil
import subprocess
from pathlib import Path

import html5lib
import pytest

from ...built_site import ROOT

NU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
nu = pytest.mark.skipif(
    not (shutil.which("java") and NU.is_file()),
    reason="no Java or no Nu checker here (npm install --no-save vnu-jar)",
)


def test_every_page_is_parsed_without_an_error(site_folder: Path):
    faults = []
    for page in sorted(site_folder.rglob("*.html")):
        parser = html5lib.HTMLParser()
        parser.parse(page.read_bytes())
        faults += [f"{page}:{place[0]} {code} {data}" for place, code, data in parser.errors]

    assert not faults, "\n".join(faults)


@nu
def test_the_nu_checker_finds_nothing(site_folder: Path):
    command = ["java", "-jar", str(NU), "--skip-non-html", "--format", "json", str(site_folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)

    said = json.loads(answer.stderr)["messages"]
    assert [f"{each['url']}:{each.get('lastLine')} {each['message']}" for each in said] == []
