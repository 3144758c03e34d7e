"""Chromium beside a real `mkdocs serve`: problems over the page, and the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE
from tests.preview.desk_site import ARTICLE, DAY, SITE, TALKS
from tests.serving import Server, serving
from tests.sites import SiteFolder

HOSTILE = "<img src=x onerror=alert(1)>"
FAULTY = TALKS.replace("people: [jane-doe]", f"'{HOSTILE}': 1\npeople: [Jane Do]")
"""Milliseconds: a build on a busy machine."""
TALKS_FILE = "briefings/2026-01-10-talks.md"

Make = Callable[[str], SiteFolder]


@contextmanager
def seen(browser: Browser, server: Server, path: str = "", scheme: str = "light") -> Iterator[Page]:
    """A page of a preview in a window of its own, in which no script fails."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("dialog", lambda dialog: failed.append(dialog.message))
    try:
        page.goto(server.address + path)
        yield page
        assert failed == []
    finally:
        context.close()


def test_an_error_opens_over_the_page_and_is_gone_with_the_next_correct_save(
    browser: Browser, site: Make
) -> None:
    folder = site(SITE)
    talks = folder.root / TALKS_FILE
    with serving(folder.root, **DAY) as server, seen(browser, server) as page:
        dialog = page.get_by_role("dialog", name="1 error and 2 warnings")
        expect(dialog).to_have_count(0)
        talks.write_text(FAULTY, "utf-8")
        expect(dialog).to_be_visible()
        expect(dialog).to_contain_text("What you see is the last good one")
        expect(dialog).to_contain_text("Error BR201 briefings/2026-01-10-talks.md:6")
        # As text: what an author writes makes no element.
        expect(dialog).to_contain_text(HOSTILE)
        expect(dialog.locator("img")).to_have_count(0)
        opener = dialog.get_by_role("link", name=f"Open in the editor: {TALKS_FILE}:6")
        expect(opener).to_have_attribute("href", f"vscode://file{talks}:6")
        expect(page.locator("#title")).to_be_focused()
        assert "Talks begin" in page.content()

        talks.write_text(TALKS.replace("begin", "resume"), "utf-8")
        # Nobody reloads: the page does so itself, and shows the new site without a word of faults.
        expect(page.get_by_role("link", name="Talks resume").first).to_be_visible()
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.get_by_role("button", name="Show:")).to_have_count(0)


def test_the_problems_fold_by_keyboard_and_stay_folded_for_the_same_fault(
    browser: Browser, site: Make
) -> None:
    folder = site(SITE)
    talks = folder.root / TALKS_FILE
    with serving(folder.root, **DAY) as server, seen(browser, server) as page:
        # MkDocs loads the page again after each build, and with it goes what was pressed before.
        with page.expect_navigation():
            talks.write_text(FAULTY, "utf-8")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        badge = page.get_by_role("button", name="Show: 1 error and 2 warnings")
        expect(badge).to_be_focused()
        page.reload()
        expect(badge).to_be_visible()
        expect(dialog).to_have_count(0)
        badge.focus()
        page.keyboard.press("Enter")
        expect(dialog).to_be_visible()
        page.keyboard.press("Tab")
        expect(dialog.get_by_role("button", name="Close")).to_be_focused()
        page.keyboard.press("Enter")
        expect(dialog).to_have_count(0)
        # Another fault is news.
        talks.write_text(TALKS.replace("harbour", "harbor"), "utf-8")
        expect(dialog).to_contain_text("BR201 briefings/2026-01-10-talks.md:4")


def test_warnings_are_a_quiet_badge_that_axe_finds_nothing_in_by_day_and_by_night(
    browser: Browser, site: Make
) -> None:
    folder = site(f"{SITE}-- docs/about.md --\n# About\n\n[nowhere](no-such.md)\n")
    config = (folder.root / "mkdocs.yml").read_text("utf-8")
    (folder.root / "mkdocs.yml").write_text(config.replace("font: false", PALETTE), "utf-8")
    with serving(folder.root, **DAY) as server:
        grounds = [_quiet(browser, server, scheme) for scheme in ("light", "dark")]
    assert grounds == ["light", "dark"]


PALETTE = """font: false, palette: [
  {media: "(prefers-color-scheme: light)", scheme: default},
  {media: "(prefers-color-scheme: dark)", scheme: slate}]"""


def _quiet(browser: Browser, server: Server, scheme: str) -> str:
    """Look at a page with a warning; gives whether the problems are light or dark."""
    with seen(browser, server, "about/", scheme) as page:
        badge = page.get_by_role("button", name="Show: 1 warning")
        expect(badge).to_be_visible()
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.get_by_role("status").filter(has_text="1 warning.")).to_have_count(1)
        badge.click()
        expect(page.get_by_role("dialog")).to_contain_text("contains a link 'no-such.md'")
        assert violations(page) == []
        styles = "getComputedStyle(document.querySelector('#briefings-problems').shadowRoot"
        return str(page.evaluate(f"{styles}.querySelector('dialog')).colorScheme"))


def test_a_configuration_that_is_no_yaml_is_told_and_pages_are_still_served(
    browser: Browser, site: Make
) -> None:
    folder = site(SITE)
    config = folder.root / "mkdocs.yml"
    good = config.read_text("utf-8")
    with serving(folder.root, **DAY) as server, seen(browser, server) as page:
        config.write_text(f"{good}\nextra: [\n", "utf-8")
        expect(page.get_by_role("dialog")).to_contain_text("mkdocs.yml")
        assert "Talks begin" in server.get("people/jane-doe/")
        config.write_text(good, "utf-8")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_editor_is_the_one_that_the_author_has_chosen(browser: Browser, site: Make) -> None:
    folder = site(SITE)
    with serving(folder.root, BRIEFINGS_EDITOR="idea", **DAY) as server:
        with seen(browser, server, "desk/") as page:
            link = page.get_by_role("link", name="Open in the editor").first
            path = folder.root / TALKS_FILE
            expect(link).to_have_attribute("href", f"idea://open?file={path}&line=8")
        assert server.get("index.html").count("briefings/overlay.js") == 1
    hostile = {**DAY, "BRIEFINGS_EDITOR": "javascript:alert('{path}')"}
    with serving(folder.root, **hostile) as server, seen(browser, server, "desk/") as page:
        hrefs = [one.get_attribute("href") for one in page.get_by_role("link").all()]
        assert not [one for one in hrefs if one and "script:" in one]
        words = "is not an editor known here. Write one of vscode,"
        page.get_by_role("button", name="Show: 1 warning").click()
        expect(page.get_by_role("dialog")).to_contain_text(words)


DESK = """\
Overdue 1
1 March 2026 · briefings/2026-01-10-talks.md:8
'An <em>inspection</em>' (inspection) was expected by 2026-03-01, 92 days ago. \
Say in a briefing's 'outcomes' what came of it, with a source.
Preview
Open in the editor
Start a briefing
Drafts 1
11 January 2026 · briefings/2026-01-11-draft.md:6
'A draft <b>bold</b>' of 2026-01-11 is a draft, with 1 TODO left. Finish it.
Preview
Open in the editor
Held back until its day 1
1 January 2999 · briefings/2999-01-01-far-ahead.md:1
‘Far ahead’ is held back until 1 January 2999.
Preview
Open in the editor
Out of date 1
2 January 2026 · docs/topics/harbour.md:3
the status of 'The harbour' is dated 2026-01-02, 150 days ago. \
Say where the topic stands now, or confirm it: a new entry of 'status' with today's 'as_of'.
Preview
Open in the editor"""


def test_the_desk_lists_what_waits_and_a_saved_article_becomes_a_draft(
    browser: Browser, site: Make, tmp_path_factory: pytest.TempPathFactory
) -> None:
    saved = tmp_path_factory.mktemp("saved") / "talks.html"
    saved.write_text(ARTICLE, "utf-8")
    picture = saved.with_name("huge.jpg")
    picture.write_bytes(bytes(40 * 1024**2))
    folder = site(SITE)
    with serving(folder.root, **DAY) as server, seen(browser, server, "desk/") as page:
        lists = page.locator("[data-br-desk-lists]")
        assert _lines(lists.inner_text()) == _lines(DESK)
        for link in lists.get_by_role("link", name="Preview").all():
            address = link.get_attribute("href") or ""
            assert server.get(address.lstrip("/")) != "404", address
        assert violations(page) == []

        form = page.get_by_role("form", name="From a saved article")
        form.get_by_role("button", name="Make a draft").click()
        expect(form).to_contain_text("Choose a file, or write where it is.")
        expect(form.get_by_label("Saved article")).to_have_attribute("aria-invalid", "true")
        form.get_by_label("Saved article").set_input_files(picture)
        form.get_by_role("button", name="Make a draft").click()
        expect(form).to_contain_text("That is too large: an article has at most 5 MB.")

        form.get_by_label("Saved article").set_input_files(saved)
        form.get_by_role("button", name="Make a draft").click()
        expect(form).to_contain_text("Written: briefings/2026/2026-05-20-harbour-talks-go-on.md")
        expect(form.get_by_role("link", name="Open in the editor")).to_be_visible()
        # The list follows the build; nobody loads the page again.
        expect(lists).to_contain_text("'Harbour talks go on' of 2026-05-20")


def test_a_briefing_begins_from_what_is_expected_and_no_entry_is_lost(
    browser: Browser, site: Make
) -> None:
    folder = site(SITE)
    talks = folder.root / TALKS_FILE
    with serving(folder.root, **DAY) as server, seen(browser, server, "desk/", "dark") as page:
        page.get_by_role("button", name="Start a briefing").click()
        form = page.get_by_role("form", name="From what is expected")
        title = form.get_by_label("Title")
        expect(title).to_be_focused()
        expect(title).to_have_value("An <em>inspection</em>")
        expect(form.get_by_label("Expectation")).to_have_value("inspection")
        assert violations(page) == []

        title.fill("The inspection came")
        # Somebody else saves, with a fault: whoever is writing here is not interrupted.
        server.rebuild(lambda: talks.write_text(FAULTY, "utf-8"), until="last good site")
        expect(page.get_by_role("button", name="Show: 1 error")).to_be_visible()
        expect(page.get_by_role("dialog")).to_have_count(0)
        server.rebuild(lambda: talks.write_text(TALKS, "utf-8"))
        expect(page.get_by_role("button", name="Show: 1 error")).to_have_count(0)
        expect(title).to_have_value("The inspection came")
        expect(title).to_be_focused()

        page.context.set_offline(True)
        form.get_by_role("button", name="Make a draft").click()
        expect(form).to_contain_text("The preview does not answer. Your entries are still here")
        expect(page.get_by_text("Is it still running?").last).to_be_visible()
        page.context.set_offline(False)
        expect(page.locator(".lost")).to_have_count(0)
        expect(title).to_have_value("The inspection came")
        form.get_by_role("button", name="Make a draft").click()
        written = "briefings/2026/2026-06-01-the-inspection-came.md"
        expect(form).to_contain_text(f"Written: {written}")
        text = (folder.root / written).read_text("utf-8")
        assert re.search(r"^#   - of: inspection  #", text, re.MULTILINE)
        page.get_by_role("button", name="Start a briefing").click()
        title.fill("The inspection came")
        form.get_by_role("button", name="Make a draft").click()
        expect(form).to_contain_text("already exists. Edit it, or choose another title or date.")
        expect(title).to_have_value("The inspection came")


def test_a_file_that_cannot_be_read_is_told_and_the_desk_lists_the_rest(
    browser: Browser, site: Make
) -> None:
    folder = site(SITE)
    talks: Path = folder.root / TALKS_FILE
    with serving(folder.root, **DAY) as server, seen(browser, server, "desk/") as page:
        server.rebuild(lambda: talks.write_bytes(b"---\ntitle: \xff\n"), until="last good site")
        expect(page.get_by_role("dialog")).to_contain_text(f"Error BR101 {TALKS_FILE}:2")
        page.keyboard.press("Escape")
        expect(page.locator("[data-br-desk-lists]")).to_contain_text("Files with an error are left")
        expect(page.locator("[data-br-desk-lists]")).to_contain_text("A draft <b>bold</b>")
        unfinished = TALKS.replace("Jane Doe talked", "TODO: Jane Doe talked")
        server.rebuild(lambda: talks.write_text(unfinished, "utf-8"), until="last good site")
        lists = page.locator("[data-br-desk-lists]")
        expect(lists).to_contain_text("Not finished, and not a draft 1")
        expect(lists).to_contain_text("the placeholder 'TODO' is still in the file")


def test_the_problems_are_told_beside_a_strict_policy_and_below_a_folder(
    browser: Browser, site: Make
) -> None:
    folder = site(SITE)
    config = (folder.root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("example.org/", "example.org/of/mine/")
    strict = config.replace("briefings]", "{briefings: {headers: {formats: [meta]}}}]")
    (folder.root / "mkdocs.yml").write_text(strict, "utf-8")
    with serving(folder.root, **DAY) as server, seen(browser, server) as page:
        assert "Content-Security-Policy" in page.content()
        server.rebuild(
            lambda: (folder.root / TALKS_FILE).write_text(FAULTY, "utf-8"), until="last good site"
        )
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        assert dialog.bounding_box()
        dialog.get_by_role("link", name="Desk").click()
        assert urlsplit(page.url).path == "/of/mine/desk/"
        form = page.get_by_role("form", name="From what is expected")
        expect(form.get_by_label("Expectation")).to_be_visible()


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
