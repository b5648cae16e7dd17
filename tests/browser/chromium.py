"""Finds a Chromium to test with: an installed one, else Playwright's own, else the system's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
# The second line keeps the browser itself from calling home during a test.
FLAGS = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


class NoBrowserError(RuntimeError):
    """There is no Chromium and none could be installed."""


def launch(playwright: Playwright) -> Browser:
    """Start Chromium without a window; raises NoBrowserError with what to do."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    executable = installed()
    if executable is None and not _downloaded(playwright):
        _from_the_system()
        executable = installed()
        if executable is None:
            raise NoBrowserError(
                "No Chromium for the browser tests. Install one (Debian: apt install chromium), "
                "or run `playwright install chromium`."
            )
    return playwright.chromium.launch(executable_path=executable, args=flags)


def installed() -> str | None:
    """The path of an installed Chromium or Chrome."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (str(MAC) if MAC.exists() else None)


def _downloaded(playwright: Playwright) -> bool:
    if Path(playwright.chromium.executable_path).exists():
        return True
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _from_the_system() -> None:
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        subprocess.run([apt, "update", "-qq"], capture_output=True, check=False)
        packages = ["chromium", "fonts-liberation"]
        command = [apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
        subprocess.run(command, capture_output=True, check=False)
