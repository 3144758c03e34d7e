"""A real `mkdocs serve` shows every change, and keeps the last good site through a fault."""

from __future__ import annotations

from collections.abc import Callable

from tests.serving import serving
from tests.sites import SiteFolder

BRIEFING = """\
---
title: {title}
date: {date}
topics: [harbour]
people: [jane-doe]
sources: [{{id: daily, publisher: Example Daily}}]
---
Something happened [@daily].
"""

SITE = f"""\
-- briefings/2026-01-10-talks.md --
{BRIEFING.format(title="Talks begin", date="2026-01-10")}\
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
A test person.
"""


def test_edits_additions_renamings_and_deletions_show(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    talks = folder.root / "briefings/2026-01-10-talks.md"
    strike = folder.root / "briefings/2026/2026-01-20-strike.md"
    with serving(folder.root) as server:
        assert "Talks begin" in server.get("people/jane-doe/")

        edited = BRIEFING.format(title="Talks resume", date="2026-01-10")
        server.rebuild(lambda: talks.write_text(edited, "utf-8"))
        assert "Talks resume" in server.get("briefings/2026/01/10/talks/")
        assert "Talks resume" in server.get("people/jane-doe/")
        assert "Talks begin" not in server.get("topics/harbour/")

        added = BRIEFING.format(title="A strike", date="2026-01-20")
        strike.parent.mkdir()
        server.rebuild(lambda: strike.write_text(added, "utf-8"))
        assert "A strike" in server.get("briefings/2026/01/20/strike/")
        assert "A strike" in server.get("people/jane-doe/")

        server.rebuild(lambda: strike.rename(strike.with_stem("2026-01-20-walkout")))
        assert server.get("briefings/2026/01/20/strike/") == "404"
        assert "A strike" in server.get("briefings/2026/01/20/walkout/")

        server.rebuild(strike.with_stem("2026-01-20-walkout").unlink)
        assert server.get("briefings/2026/01/20/walkout/") == "404"
        assert "A strike" not in server.get("people/jane-doe/")


def test_an_edited_profile_shows_wherever_the_subject_is_named(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    profile = folder.root / "docs/people/jane-doe.md"
    with serving(folder.root) as server:
        server.rebuild(lambda: profile.write_text("---\nname: Jane Q. Doe\n---\n", "utf-8"))
        assert "Jane Q. Doe" in server.get("briefings/2026/01/10/talks/")
        assert "Jane Q. Doe" in server.get("people/jane-doe/")
        assert "Jane Q. Doe" in server.get("people/")


def test_a_fault_is_named_and_the_last_good_site_stays(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    talks = folder.root / "briefings/2026-01-10-talks.md"
    faulty = BRIEFING.format(title="Talks fail", date="2026-01-10").replace("jane-doe", "Jane Do")
    with serving(folder.root) as server:
        log = server.rebuild(lambda: talks.write_text(faulty, "utf-8"), until="last good site")
        assert (
            "briefings/2026-01-10-talks.md:5: BR201 no person 'Jane Do'."
            " Did you mean 'Jane Doe' (jane-doe)?" in log
        )
        assert "Traceback" not in log
        assert "Talks begin" in server.get("briefings/2026/01/10/talks/")

        mended = faulty.replace("Jane Do", "Jane Doe")
        server.rebuild(lambda: talks.write_text(mended, "utf-8"))
        assert "Talks fail" in server.get("briefings/2026/01/10/talks/")


def test_drafts_and_future_briefings_are_marked_in_a_preview_and_never_built(
    site: Callable[[str], SiteFolder],
) -> None:
    draft = BRIEFING.format(title="A draft", date="2026-01-11\nstatus: draft")
    future = BRIEFING.format(title="Far ahead", date="2999-01-01")
    folder = site(
        f"{SITE}-- briefings/2026-01-11-a-draft.md --\n{draft}"
        f"-- briefings/2999-01-01-far-ahead.md --\n{future}"
    )
    with serving(folder.root) as server:
        assert "Draft, not published" in server.get("briefings/2026/01/11/a-draft/")
        assert "Dated in the future" in server.get("briefings/2999/01/01/far-ahead/")
        assert "A draft" in server.get("people/jane-doe/")
    result = folder.build("--strict")
    assert result.code == 0, result.output
    assert not folder.has("briefings/2026/01/11/a-draft")
    assert not folder.has("briefings/2999/01/01/far-ahead")
    assert not folder.has("briefings/2999")
    assert "A draft" not in folder.page("people/jane-doe")


def test_a_page_that_cannot_be_made_is_named_and_the_last_good_site_stays_whole(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    row = folder.root / "overrides/briefings/row.html.j2"
    row.parent.mkdir(parents=True)
    row.write_text("<li>{{ briefing.title }}\n", "utf-8")
    with serving(folder.root) as server:
        server.wait_for("Search index ready")
        faulty = "<li>{{ no_such_name }}\n"
        log = server.rebuild(lambda: row.write_text(faulty, "utf-8"), until="last good site")
        assert "overrides/briefings/row.html.j2:1: BR511 the page cannot be made" in log
        assert "Traceback" not in log
        assert "Talks begin" in server.get("people/jane-doe/")
        assert '"languages"' in server.get("pagefind/pagefind-entry.json")

        mended = "<li>Mended: {{ briefing.title }}\n"
        server.rebuild(lambda: row.write_text(mended, "utf-8"))
        assert "Mended: Talks begin" in server.get("people/jane-doe/")


def test_a_saved_briefing_is_shown_before_the_rest_is_made(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    talks = folder.root / "briefings/2026-01-10-talks.md"
    before = talks.read_text("utf-8")
    with serving(folder.root) as server:
        for edited, words in (
            (f"{before}\nMore words.\n", "More words."),
            (before.replace("Talks begin", "Talks resume"), "Talks resume"),
        ):
            log = server.rebuild(lambda text=edited: talks.write_text(text, "utf-8"))  # type: ignore[misc]
            first, _, rest = log.partition("The rest of the site follows.")
            assert "Shown already: /briefings/2026/01/10/talks/." in first
            assert ("Building documentation" in first, "Building documentation" in rest) == (
                False,
                True,
            )
            assert words in server.get("briefings/2026/01/10/talks/")
        assert "Talks resume" in server.get("people/jane-doe/")


def test_a_saved_page_that_cannot_be_made_is_told_by_the_whole_build_alone(
    site: Callable[[str], SiteFolder],
) -> None:
    head = "{% if briefing.title == 'Talks fail' %}{{ no_such_name }}{% endif %}"
    folder = site(f"{SITE}-- overrides/briefings/briefing-head.html.j2 --\n{head}\n")
    talks = folder.root / "briefings/2026-01-10-talks.md"
    faulty = talks.read_text("utf-8").replace("Talks begin", "Talks fail")
    with serving(folder.root) as server:
        log = server.rebuild(lambda: talks.write_text(faulty, "utf-8"), until="last good site")
        assert ("Shown already" in log, "Traceback" in log) == (False, False)
        assert log.count("overrides/briefings/briefing-head.html.j2:1: BR511") == 1
        assert "Talks begin" in server.get("people/jane-doe/")


def test_a_briefing_with_a_new_name_waits_for_the_whole_site(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    talks = folder.root / "briefings/2026-01-10-talks.md"
    with serving(folder.root) as server:
        edited = talks.read_text("utf-8").replace("[jane-doe]", "[jane-doe, Max Beispiel]")
        log = server.rebuild(lambda: talks.write_text(edited, "utf-8"))
        assert "Shown already" not in log
        assert "Max Beispiel" in server.get("briefings/2026/01/10/talks/")


WAITING = """\
-- mkdocs.yml --
site_name: Test site
hooks: [hooks.py]
theme: {name: material, font: false}
plugins: [briefings]
-- hooks.py --
import os, sys, time

def on_serve(server, config, builder):
    # A hook is loaded anew for each build.
    sys.preview = server
    return server

def on_pre_page(page, config, files):
    if os.path.exists("hold"):
        os.remove("hold")
        print("waiting for a change", flush=True)
        while not sys.preview._want_rebuild:
            time.sleep(0.01)
    return page
"""


def test_what_is_saved_during_a_build_ends_it_and_is_shown_first(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(f"{SITE}{WAITING}")
    talks = folder.root / "briefings/2026-01-10-talks.md"
    profile = folder.root / "docs/people/jane-doe.md"
    resumed = talks.read_text("utf-8").replace("Talks begin", "Talks resume")
    with serving(folder.root) as server:
        start = len(server.log)
        (folder.root / "hold").touch()
        profile.write_text("---\nname: Jane Q. Doe\n---\n", "utf-8")
        server.wait_for("waiting for a change", start)
        talks.write_text(resumed, "utf-8")
        server.wait_for("Shown already", start)
        server.wait_for("Published", start)
        assert server.log[start:].count("Published") == 1
        assert "Talks resume" in server.get("people/jane-doe/")
        assert "Jane Q. Doe" in server.get("people/jane-doe/")


def test_templates_of_the_sites_own_show_once_they_are_made(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    own = folder.root / "overrides/briefings/not-found.html.j2"
    with serving(folder.root) as server:

        def override() -> None:
            own.parent.mkdir(parents=True)
            own.write_text("<p>Gone fishing.</p>", "utf-8")

        server.rebuild(override)
        assert "Gone fishing." in server.get("404.html")
        # From now on it is watched like all else.
        server.rebuild(lambda: own.write_text("<p>Back soon.</p>", "utf-8"))
        assert "Back soon." in server.get("404.html")


def test_a_warning_is_printed_once_not_at_every_save(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    talks = folder.root / "briefings/2026-01-10-talks.md"
    text = talks.read_text("utf-8").replace("[jane-doe]", "[jane-doe, Mary Major]")
    with serving(folder.root) as server:
        first = server.rebuild(lambda: talks.write_text(text, "utf-8"))
        assert "BR202 no person 'Mary Major'" in first
        second = server.rebuild(lambda: talks.write_text(f"{text}\nMore [@daily].\n", "utf-8"))
        assert "BR202" not in second
        assert "1 warning as before." in second
        also = text.replace("Mary Major", "Mary Major, Max Minor")
        third = server.rebuild(lambda: talks.write_text(also, "utf-8"))
        assert "Max Minor" in third
        assert "no person 'Mary Major'" not in third


def test_a_translation_shows_and_its_language_is_searched(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    config = folder.root / "mkdocs.yml"
    text = config.read_text("utf-8").replace("briefings]", "briefings: {languages: [ko]}]")
    config.write_text(text, "utf-8")
    translation = folder.root / "briefings/2026-01-10-talks.ko.md"
    page = "ko/briefings/2026/01/10/talks/"
    with serving(folder.root) as server:
        assert "Talks begin" in server.get(page)
        added = "---\ntitle: 회담이 열리다\n---\n만났다 [@daily].\n"
        server.rebuild(lambda: translation.write_text(added, "utf-8"))
        assert "회담이 열리다" in server.get(page)
        assert "회담이 열리다" in server.get("ko/people/jane-doe/")
        assert "회담이 열리다" not in server.get("briefings/2026/01/10/talks/")
        # A fault in it is told, and the last good site stays.
        start = len(server.log)
        translation.write_text(added.replace("title:", "title: 또:"), "utf-8")
        server.wait_for(r"The last good site stays", start)
        assert "회담이 열리다" in server.get(page)
        edited = added.replace("열리다", "끝나다")
        server.rebuild(lambda: translation.write_text(edited, "utf-8"), until="Search index ready")
        assert "회담이 끝나다" in server.get(page)
        assert server.get("ko/pagefind/pagefind-entry.json") != "404"
        server.rebuild(translation.unlink)
        assert "Talks begin" in server.get(page)
