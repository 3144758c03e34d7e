"""Pages at old addresses are made when somebody looks at them, or where they would be others."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder

SITE = """\
-- docs/index.md --
# Test site
They [met](old/talks/index.html).
-- docs/topics/harbour.md --
---
name: Harbour
redirect_from: [/former/]
---
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
redirect_from: [/old/talks/, /old/first/]
sources: [{id: daily, publisher: Example Daily, title: Talks, date: 2026-05-01}]
---
They spoke [@daily].
-- briefings/2026-05-02-more.md --
---
title: Talks go on
date: 2026-05-02
topics: [harbour]
redirect_from: [/other/more/]
sources: [{id: daily, publisher: Example Daily, title: More, date: 2026-05-02}]
---
They spoke again [@daily].
"""
OLD = ("former", "old/talks", "old/first", "other/more")
HOOK = """\
from mkdocs.plugins import event_priority

@event_priority(-10_000)
def on_files(files, config):
    file = files.get_file_from_path("old/talks/index.html")
    file.content_string = file.content_string.replace("Talks begin", "Changed by a hook")
"""


def built(folder: SiteFolder, name: str = "", old: str = "", new: str = "") -> dict[str, int]:
    """The pages at old addresses after a change, each with what changes if it is written anew."""
    if name:
        path = folder.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    result = folder.build("--strict")
    assert result.code == 0, result.output
    return {one: (folder.root / f"site/{one}/index.html").stat().st_ino for one in OLD}


def test_they_are_left_as_they_are_but_where_they_lead_to_another_title(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    first = built(folder)
    assert "Talks begin" in folder.page("old/first")
    assert built(folder, "briefings/2026-05-02-more.md", "again", "once more") == first
    renamed = built(folder, "briefings/2026-05-01-talks.md", "Talks begin", "Talks open")
    assert {one for one in OLD if renamed[one] != first[one]} == {"old/talks", "old/first"}
    assert "Talks open" in folder.page("old/first")


def test_a_link_may_lead_there_and_a_hook_may_change_them(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    folder.add_hook(HOOK)
    built(folder)
    assert '<a href="old/talks/">met</a>' in folder.page("")
    assert "Changed by a hook" in folder.page("old/talks")
    assert "Talks begin" in folder.page("old/first")
