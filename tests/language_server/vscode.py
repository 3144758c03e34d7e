"""A real VS Code in a browser: `code-server` with our extension, driven by its keys."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playwright.sync_api import Browser, Locator, Page, expect

CODE_SERVER = os.environ.get("CODE_SERVER", "code-server")
"""The program: not every machine has it on its PATH."""
WAIT = 60
SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
SETTINGS = {
    "workbench.startupEditor": "none",
    "editor.minimap.enabled": False,
    "editor.wordBasedSuggestions": "off",
}


def program(path: Path) -> None:
    """Write a `briefings` as a virtual environment has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    command = f'PYTHONPATH="{SCRIPTS}" exec "{sys.executable}" -m mkdocs_briefings "$@"'
    # What it was started for is noted, so that a test can see that it was not.
    path.write_text(f'#!/bin/sh\necho "$1" >> "{path}.log"\n{command}\n', "utf-8")
    path.chmod(0o755)


class Window:
    """An open window, used as an author does."""

    def __init__(self, page: Page, root: Path) -> None:
        self.page = page
        self.root = root

    def command(self, title: str) -> None:
        """Run a command by its name."""
        self.page.keyboard.press("F1")
        box = self.page.locator(".quick-input-widget input").first
        box.fill(f">{title}")
        rows = self.page.locator(".quick-input-list .monaco-list-row")
        rows.filter(has_text=title).first.click()

    def open(self, name: str) -> None:
        """Open a file by its name."""
        self.page.keyboard.press("Control+P")
        self.page.locator(".quick-input-widget input").first.fill(name)
        rows = self.page.locator(".quick-input-list .monaco-list-row")
        rows.filter(has_text=name).first.click()
        expect(self.page.locator(".tab.active")).to_contain_text(name)

    def go(self, line: int, column: int) -> None:
        """Put the cursor somewhere."""
        self.page.keyboard.press("Control+G")
        self.page.locator(".quick-input-widget input").first.fill(f":{line}:{column}")
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".statusbar")).to_contain_text(f"Ln {line}, Col {column}")

    def focus(self) -> None:
        """Go back to the text."""
        self.command("View: Focus Active Editor Group")

    @property
    def lines(self) -> Locator:
        """The text that is shown."""
        return self.page.locator(".editor-instance .view-lines").first

    def until_problems(self, *wanted: str) -> None:
        """Wait until exactly these stand in the panel of problems, in any order."""
        self.until(lambda: sorted(self._problems()) == sorted(wanted), lambda: [*self._problems()])

    def until(self, holds: Callable[[], bool], shown: Callable[[], object] = lambda: "") -> None:
        """Wait until something holds."""
        until = time.monotonic() + WAIT
        while not holds():
            assert time.monotonic() < until, shown()
            self.page.wait_for_timeout(100)

    def _problems(self) -> Iterator[str]:
        rows = self.page.locator(".markers-panel .monaco-list-row")
        for text in rows.all_inner_texts():
            if match := re.search(r"BR\d{3}", text):
                yield f"{match[0]} {text.strip().splitlines()[0]}"


@contextmanager
def window(
    browser: Browser, site: Path, home: Path, vsix: Path, *, trusting: bool = True
) -> Iterator[Window]:
    """A window with the folder of a site, and nothing in it but our extension."""
    (home / "data/User").mkdir(parents=True)
    settings = SETTINGS | {"security.workspace.trust.enabled": not trusting}
    (home / "data/User/settings.json").write_text(json.dumps(settings), "utf-8")
    (home / "config.yaml").write_text("auth: none\nbind-addr: 127.0.0.1:0\n", "utf-8")
    command = [
        *(CODE_SERVER, "--config", str(home / "config.yaml")),
        *("--user-data-dir", str(home / "data"), "--extensions-dir", str(home / "extensions")),
        *("--disable-telemetry", "--disable-update-check"),
    ]
    # No `briefings` of this machine: what the site has is what counts.
    path = os.pathsep.join(["/usr/bin", "/bin", str(Path(shutil.which("node") or "/").parent)])
    environment = {"HOME": str(home), "PATH": path, "BRIEFINGS_TODAY": "2026-03-01"}
    subprocess.run(
        [*command, "--install-extension", str(vsix)],
        env=environment,
        check=True,
        capture_output=True,
    )
    with _running(command, environment) as address:
        page = browser.new_page(viewport={"width": 1160, "height": 600})
        page.set_default_timeout(WAIT * 1000)
        expect.set_options(timeout=WAIT * 1000)
        page.goto(f"{address}?folder={site}")
        page.locator(".monaco-workbench").wait_for()
        yield Window(page, site)
        page.close()


@contextmanager
def _running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[str]:
    """The address at which the program listens."""
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert server.stdout is not None
    # What it prints once it listens is of no interest, but has to be read.
    rest = threading.Thread(target=server.stdout.read)
    try:
        address = _address(server.stdout)
        rest.start()
        yield address
    finally:
        server.terminate()
        server.wait(WAIT)
        rest.join(WAIT)
        server.stdout.close()


def _address(output: IO[str]) -> str:
    said = []
    for line in output:
        said.append(line)
        if match := re.search(r"listening on (http://\S+)", line):
            return match[1]
    raise AssertionError("".join(said))
