"""The extension in a real VS Code, where there is one: `code-server`, after `make vsix`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.language_server import pictures
from tests.language_server.authors_site import AUTHORS_SITE, BRIEFING, MISSPELT, UNDECLARED
from tests.language_server.test_vscode_extension import VSIX
from tests.language_server.vscode import CODE_SERVER, Window, program, window
from tests.sites import SiteFolder

PICTURE = Path(__file__).resolve().parents[2] / "docs/assets/editor-vs-code.png"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which(CODE_SERVER) is None, reason="there is no code-server"),
    pytest.mark.skipif(not VSIX.is_file(), reason="there is no extension: make vsix"),
]


def folder_of(root: Path) -> SiteFolder:
    folder = SiteFolder(root)
    folder.write(AUTHORS_SITE)
    return folder


@pytest.fixture(scope="module")
def author(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """One window for all that an author does there, one after the other."""
    site = folder_of(tmp_path_factory.mktemp("site"))
    program(site.root / ".venv/bin/briefings")
    with window(browser, site.root, tmp_path_factory.mktemp("home"), VSIX) as one:
        one.open(Path(BRIEFING).name)
        one.command("Problems: Focus on Problems View")
        yield one


def test_problems_are_shown(author: Window) -> None:
    author.until_problems(MISSPELT, UNDECLARED)
    if pictures.WANTED:
        pictures.paint(author.page.screenshot(), PICTURE)


def test_a_name_is_explained_with_the_office_on_the_day(author: Window) -> None:
    author.focus()
    author.go(6, 12)
    author.command("Show or Focus Hover")
    hover = author.page.locator(".monaco-hover-content").first
    expect(hover).to_contain_text("2026-02-10: Minister of Harbours")
    author.page.keyboard.press("Escape")


def test_a_problem_is_mended_where_it_is(author: Window) -> None:
    author.focus()
    author.go(13, 18)
    author.page.keyboard.press("Control+.")
    rows = author.page.locator(".action-widget .monaco-list-row.focused")
    expect(rows).to_contain_text("added 'john-roe' to 'people'")
    author.page.keyboard.press("Enter")
    expect(author.lines).to_contain_text("people: [Jane Doe, john-roe]")
    author.until_problems(MISSPELT)


def test_a_place_is_offered(author: Window) -> None:
    author.focus()
    author.go(7, 22)
    for _ in "elville":
        author.page.keyboard.press("Backspace")
    author.command("Trigger Suggest")
    row = author.page.locator(".suggest-widget .monaco-list-row").filter(has_text="exampleville")
    row.click()
    expect(author.lines).to_contain_text("places: [exampleville]")
    author.until_problems()


def test_a_person_is_renamed_in_all_files(author: Window) -> None:
    author.command("File: Save All")
    author.focus()
    author.go(6, 12)
    author.page.keyboard.press("F2")
    box = author.page.locator(".rename-box input")
    box.fill("Jane M. Doe")
    box.press("Enter")
    expect(author.lines).to_contain_text("jane-m-doe")
    author.command("File: Save All")
    people = author.root / "docs/people"
    author.until(lambda: (people / "jane-m-doe.md").is_file())
    assert not (people / "jane-doe.md").exists()
    first = author.root / "briefings/2026/2026-01-10-talks-begin.md"
    author.until(lambda: "people: [jane-m-doe]" in first.read_text("utf-8"))
    author.until_problems()


def test_a_new_briefing_is_made_and_opened(author: Window) -> None:
    author.command("Briefings: New Briefing…")
    author.page.locator(".quick-input-widget input").first.fill("A strike begins")
    author.page.keyboard.press("Enter")
    expect(author.page.locator(".tab.active")).to_contain_text("2026-03-01-a-strike-begins.md")


def test_nothing_of_a_folder_is_run_before_it_is_trusted(browser: Browser, tmp_path: Path) -> None:
    site = folder_of(tmp_path / "site")
    ours = site.root / ".venv/bin/briefings"
    program(ours)
    with window(browser, site.root, tmp_path / "home", VSIX, trusting=False) as one:
        one.page.get_by_role("button", name="No, I don't trust the authors").click()
        one.open(Path(BRIEFING).name)
        # By then it has had its chance: it is active, and has written so.
        one.command("Briefings: Show Log")
        expect(one.page.locator(".editor-instance, .output-view").first).to_be_visible()
        assert not Path(f"{ours}.log").exists()
        one.command("Workspaces: Manage Workspace Trust")
        one.page.get_by_role("button", name="Trust", exact=True).first.click()
        one.until(lambda: Path(f"{ours}.log").is_file())
        assert Path(f"{ours}.log").read_text("utf-8") == "lsp\n"


def test_without_the_program_it_says_what_to_do(browser: Browser, tmp_path: Path) -> None:
    site = folder_of(tmp_path / "site")
    with window(browser, site.root, tmp_path / "home", VSIX) as one:
        notice = one.page.locator(".notification-toast").filter(has_text="briefings")
        expect(notice).to_contain_text("pip install 'mkdocs-briefings[editor]'")
        program(site.root / ".venv/bin/briefings")
        one.command("Briefings: Restart Language Server")
        one.open(Path(BRIEFING).name)
        one.command("Problems: Focus on Problems View")
        one.until_problems(MISSPELT, UNDECLARED)
