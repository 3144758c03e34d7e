"""Emacs with Eglot, where there is one, with the settings that the guide gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.language_server import pictures
from tests.language_server.authors_site import AUTHORS_SITE, BRIEFING, MISSPELT, UNDECLARED
from tests.language_server.guide_settings import ROOT, settings_in_guide
from tests.language_server.terminal import HAS_TMUX, terminal
from tests.language_server.vscode import program
from tests.sites import SiteFolder

PICTURE = ROOT / "docs/assets/editor-emacs.png"
HAS = """\
(kill-emacs (if (and (require 'eglot nil t) (require 'markdown-mode nil t)) 0 1))
"""


def has_eglot() -> bool:
    """Whether there is an Emacs with what the settings ask for."""
    if not shutil.which("emacs"):
        return False
    return subprocess.run(["emacs", "--batch", "--eval", HAS], check=False).returncode == 0


pytestmark = pytest.mark.skipif(not has_eglot(), reason="there is no Emacs with Eglot")
QUESTIONS = """\
(require 'json)
(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-confirm-server-initiated-edits nil)
(find-file (getenv "BRIEFING"))
(apply #'eglot (eglot--guess-contact))
(flymake-mode 1)
(with-timeout (60 nil)
  (while (< (length (flymake-diagnostics)) 2)
    (accept-process-output nil 0.1)))
(defun ask (method &optional more)
  (jsonrpc-request (eglot-current-server) method
                   (append (eglot--TextDocumentPositionParams) more) :timeout 60))
(let (found)
  (push (cons 'problems
              (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))) found)
  (goto-char (point-min)) (forward-line 5) (forward-char 10)
  (push (cons 'hover (plist-get (plist-get (ask :textDocument/hover) :contents) :value)) found)
  (push (cons 'completion
              (vconcat (mapcar (lambda (one) (plist-get one :label))
                               (plist-get (ask :textDocument/completion) :items)))) found)
  (push (cons 'refused
              (condition-case why (progn (eglot-rename "Jane M. Doe") "")
                (error (error-message-string why)))) found)
  (princ (json-encode found)))
"""


def started(site: Callable[[str], SiteFolder]) -> tuple[Path, dict[str, str]]:
    """A site, and what its author's Emacs is started with."""
    folder = site("")
    folder.write(AUTHORS_SITE)
    program(folder.root / ".venv/bin/briefings")
    (folder.root / ".init.el").write_text(settings_in_guide("~/.emacs.d/init.el"), "utf-8")
    path = os.pathsep.join([str(folder.root / ".venv/bin"), os.environ["PATH"]])
    return folder.root, {
        "PATH": path,
        "BRIEFINGS_TODAY": "2026-03-01",
        "HOME": str(folder.root),
        "BRIEFING": BRIEFING,
    }


def answers(root: Path, variables: dict[str, str]) -> dict[str, Any]:
    (root / ".questions.el").write_text(QUESTIONS, "utf-8")
    done = subprocess.run(
        ["emacs", "--batch", "-l", ".init.el", "-l", ".questions.el"],
        cwd=root,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout[done.stdout.index('{"') :])
    return answer


def test_it_shows_problems_completes_and_explains(site: Callable[[str], SiteFolder]) -> None:
    root, variables = started(site)
    found = answers(root, variables)
    wanted = [one.partition(" ")[2] for one in (MISSPELT, UNDECLARED)]
    assert len(found["problems"]) == 2
    assert all(any(words in one for one in found["problems"]) for words in wanted)
    assert found["hover"] == "Jane Doe · 홍길동\nperson jane-doe\n2026-02-10: Minister of Harbours"
    assert found["completion"] == ["jane-doe", "john-roe"]
    # This one moves no files; nothing has changed.
    assert "Use 'briefings rename'" in found["refused"]
    assert (root / "docs/people/jane-doe.md").is_file()


@pytest.mark.browser
@pytest.mark.skipif(not HAS_TMUX, reason="there is no tmux")
def test_an_author_sees_it(site: Callable[[str], SiteFolder], browser: Browser) -> None:
    root, variables = started(site)
    with terminal("emacs") as one:
        quiet = "(setq native-comp-async-report-warnings-errors nil)"
        command = ["emacs", "-nw", "-q", "--eval", quiet, "-l", ".init.el", BRIEFING]
        one.start(command, root, variables)
        one.until(lambda shown: "Flymake[1 1]" in shown)
        one.type("M-x", "flymake-show-buffer-diagnostics", "Enter")
        one.until(lambda shown: "Did you mean 'Exampleville'" in shown)
        if pictures.WANTED:
            one.picture(browser, PICTURE)
