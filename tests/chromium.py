"""The Chromium that the browser tests drive: ``python tests/chromium.py`` prints where it is.

It is the one that ``CHROMIUM`` names, else an installed Chromium, Chrome or Edge, else Playwright's own; with none of
these one is installed, Playwright's where it can be downloaded and the system's package otherwise. When that fails too,
the tests fail and say what to install: they are never skipped. A Linux without a font for hanzi is given one: some
tests measure where the characters stand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
)
MAC_APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge")
WINDOWS_PROGRAMS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

REMEDY = """\
The browser tests need a Chromium, and none could be found or installed. Install one:
  Debian           sudo apt-get install chromium
  Ubuntu           sudo snap install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask google-chrome
  Windows          winget install Google.Chrome
or name one that is elsewhere, in the environment variable CHROMIUM.
"""


FONT_REMEDY = """\
No font for hanzi here, and none could be installed: tests that measure where characters stand will fail. Install one:
  Debian, Ubuntu   sudo apt-get install fonts-noto-cjk
  Fedora           sudo dnf install google-noto-sans-cjk-fonts
"""


class ChromiumMissingError(Exception):
    """No Chromium can be run here; the message says what to do."""


@cache
def find_chromium() -> str:
    """The path of a Chromium that runs and can show hanzi; it and a font are installed first if need be."""
    _provide_font()
    if named := os.environ.get("CHROMIUM"):
        if (path := shutil.which(named)) and _runs(path):
            return path
        message = f"CHROMIUM is set to “{named}”, which cannot be run. Correct it, or unset it to have one found."
        raise ChromiumMissingError(message)
    for provide in (_nothing_more, _download, _install_package):
        provide()
        for path in (*_installed(), *_downloaded()):
            if _runs(path):
                return path
    raise ChromiumMissingError(REMEDY)


def launch_arguments() -> list[str]:
    """What Chromium is told at its start: no graphics card, no errands of its own, and no sandbox for root."""
    arguments = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
    ]
    return [*arguments, "--no-sandbox"] if _is_root() else arguments


def _installed() -> Iterator[str]:
    """Where this system has a Chromium, Chrome or Edge, the likeliest first."""
    yield from filter(None, map(shutil.which, COMMANDS))
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (str(folder / f"{name}.app/Contents/MacOS/{name}") for name in MAC_APPLICATIONS)
    for variable in WINDOWS_FOLDERS:
        if folder_name := os.environ.get(variable):
            yield from (str(Path(folder_name) / program) for program in WINDOWS_PROGRAMS)


def _downloaded() -> Iterator[str]:
    """Where Playwright puts its own; asked in a process apart, since a test may be using Playwright in this one."""
    program = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    yield _run(sys.executable, "-c", program).stdout.strip()


def _runs(path: str) -> bool:
    """Whether the file is there and starts: Ubuntu's stand-in for a snap, or one without its libraries, does not."""
    if not Path(path).is_file():
        return False
    return sys.platform == "win32" or _run(path, "--version").returncode == 0  # on Windows this opens a window


def _nothing_more() -> None:
    """Take what is there."""


def _download() -> None:
    """Have Playwright download its own."""
    _say("No Chromium here: downloading Playwright's …")
    _run(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")


def _install_package() -> None:
    """Install the system's Chromium."""
    _install("chromium")


def _provide_font() -> None:
    """Install a font for hanzi on a Linux that has none; macOS and Windows have theirs."""
    if sys.platform == "linux" and not _has_hanzi_font():
        _install("fontconfig", "fonts-noto-cjk")
        if not _has_hanzi_font():
            _say(FONT_REMEDY)


def _has_hanzi_font() -> bool:
    return bool(_run("fc-list", ":lang=zh-cn").stdout)


def _install(*packages: str) -> None:
    """Install packages of the system where that needs no password (Debian and its relatives)."""
    sudo = () if _is_root() else ("sudo", "-n")
    if shutil.which("apt-get") and _run(*sudo, "true").returncode == 0:
        _say(f"Installing from the system's packages: {' '.join(packages)} …")
        apt_get = (*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120")
        _run(*apt_get, "update")
        _run(*apt_get, "install", "-y", *packages)


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command quietly; one that cannot be started, or takes ten minutes, has failed like any other."""
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(command, 1, "", str(error))


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    try:
        _say(f"Chromium for the browser tests: {find_chromium()}")
    except ChromiumMissingError as missing:
        sys.exit(str(missing))
