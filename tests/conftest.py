"""What every test may ask for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

# Loaded before any test is, wherever it lies.
import tests.profiles  # noqa: F401
from tests.sites import MKDOCS_YML, SiteFolder

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], SiteFolder]:
    """Make a site from one string; `mkdocs.yml`, `docs/index.md` and `briefings/` are there."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    def make(text: str) -> SiteFolder:
        folder = SiteFolder(tmp_path)
        folder.write(f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\n# Test site\n{text}")
        return folder

    return make


@pytest.fixture(scope="session")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make what is in a folder once for all processes that test, and give the folder.

    Nobody may change it.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                # What failed half-way in another process fails here for the same reason.
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return made


BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first has the engine of the others and no windows: it opens a page in a third of the time."""
# Containers have neither a sandbox for root nor a graphics card.
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    # Whatever a page asks of a stranger, nobody hears it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium with a fresh profile. Without one, tests fail under CI, else they are skipped."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        why = f"none of {', '.join(BROWSERS)} is on PATH: install Chromium"
        pytest.fail(why) if os.environ.get("CI") == "true" else pytest.skip(why)
    # Only here: most tests are quicker without it.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()
