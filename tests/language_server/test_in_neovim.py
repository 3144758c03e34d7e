"""Neovim, where there is one, with the settings that the guide gives."""

from __future__ import annotations

import json
import os
import re
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

NEOVIM = os.environ.get("NEOVIM", "nvim")
PICTURE = ROOT / "docs/assets/editor-neovim.png"


def is_new_enough() -> bool:
    """Whether there is one that has `vim.lsp.config`."""
    if not shutil.which(NEOVIM):
        return False
    said = subprocess.run([NEOVIM, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"NVIM v(\d+)\.(\d+)", said)
    return found is not None and (int(found[1]), int(found[2])) >= (0, 11)


pytestmark = pytest.mark.skipif(not is_new_enough(), reason="there is no Neovim 0.11")
QUESTIONS = """\
local buffer = vim.api.nvim_get_current_buf()
local function ask(method, more)
  local params = vim.tbl_extend("force", vim.lsp.util.make_position_params(0, "utf-16"), more or {})
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, 60000) or {}) do
    return answer.result
  end
end
local found = {}
found.waited = vim.wait(60000, function() return #vim.diagnostic.get(buffer) == 2 end, 50)
found.problems = vim.tbl_map(function(one)
  return one.code .. " " .. one.message
end, vim.diagnostic.get(buffer))
vim.api.nvim_win_set_cursor(0, { 6, 10 })
found.hover = ask("textDocument/hover").contents.value
found.completion = vim.tbl_map(function(one)
  return one.label
end, ask("textDocument/completion").items)
local edit = ask("textDocument/rename", { newName = "Jane M. Doe" })
vim.lsp.util.apply_workspace_edit(edit, "utf-16")
vim.cmd("silent wall")
vim.wait(60000, function() return #vim.diagnostic.get(buffer) == 2 end, 50)
io.stdout:write("FOUND" .. vim.json.encode(found) .. "END")
"""


def started(site: Callable[[str], SiteFolder]) -> tuple[Path, dict[str, str]]:
    """A site, and what its author's Neovim is started with."""
    folder = site("")
    folder.write(AUTHORS_SITE)
    program(folder.root / ".venv/bin/briefings")
    (folder.root / ".init.lua").write_text(settings_in_guide("~/.config/nvim/init.lua"), "utf-8")
    path = os.pathsep.join([str(folder.root / ".venv/bin"), os.environ["PATH"]])
    return folder.root, {"PATH": path, "BRIEFINGS_TODAY": "2026-03-01", "HOME": str(folder.root)}


def answers(root: Path, variables: dict[str, str]) -> dict[str, Any]:
    (root / ".questions.lua").write_text(QUESTIONS, "utf-8")
    done = subprocess.run(
        [
            NEOVIM,
            "--headless",
            "-u",
            ".init.lua",
            BRIEFING,
            "-c",
            "luafile .questions.lua",
            "-c",
            "qa!",
        ],
        cwd=root,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search("FOUND(.*)END", done.stdout, re.DOTALL)
    assert found, done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(found[1])
    return answer


def test_it_shows_problems_completes_explains_and_renames(
    site: Callable[[str], SiteFolder],
) -> None:
    root, variables = started(site)
    found = answers(root, variables)
    assert sorted(found["problems"]) == [MISSPELT, UNDECLARED]
    assert found["hover"] == "Jane Doe · 홍길동\nperson jane-doe\n2026-02-10: Minister of Harbours"
    assert found["completion"] == ["jane-doe", "john-roe"]
    assert (root / "docs/people/jane-m-doe.md").is_file()
    assert "people: [jane-m-doe]" in (root / BRIEFING).read_text("utf-8")
    first = root / "briefings/2026/2026-01-10-talks-begin.md"
    assert "people: [jane-m-doe]" in first.read_text("utf-8")


@pytest.mark.browser
@pytest.mark.skipif(not HAS_TMUX, reason="there is no tmux")
def test_an_author_sees_it(site: Callable[[str], SiteFolder], browser: Browser) -> None:
    root, variables = started(site)
    with terminal("neovim") as one:
        one.start([NEOVIM, "-u", ".init.lua", BRIEFING], root, variables)
        one.until(lambda shown: "Talks" in shown or "talks go on" in shown)
        one.type("7G", "9l")
        one.until(lambda shown: "Did you mean 'Exampleville'" in shown)
        if pictures.WANTED:
            one.picture(browser, PICTURE)
