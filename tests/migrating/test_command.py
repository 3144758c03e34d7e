"""`briefings migrate` shows, asks, writes all or nothing, and can be taken back."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from tests.sites import Result, SiteFolder, files_of, write_files

Make = Callable[[str], SiteFolder]
SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [briefings]
markdown_extensions: [attr_list]
"""
ARCHIVE = """\
-- _config.yml --
url: https://old.example.org
-- _posts/2025-11-04-talks.md --
---
title: Talks begin
tags: [Harbour, Jane Doe]
layout: post
---
They met at the harbour. See [more](/2025/11/05/more.html) and ![map](/map.png).
-- _posts/2025-11-05-more.md --
---
title: More
tags: [Harbour]
---
Again at the harbour, TODO.
-- map.png --
png
"""


def migrate(site: SiteFolder, *arguments: str, archive: str = ARCHIVE) -> Result:
    """Run the command on an archive beside the site's files."""
    old = site.root / "old"
    if not old.exists():
        write_files(old, files_of(archive))
        (old / "briefings").rmdir()
    return site.run("mkdocs_briefings", "migrate", "old", *arguments)


def tree(site: SiteFolder) -> dict[str, bytes]:
    """Every file of the site but those of the archive and of commands' own folder."""
    paths = (path for path in site.root.rglob("*") if path.is_file())
    names = {path.relative_to(site.root).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in sorted(names.items())
        if name.split("/")[0] not in ("old", ".briefings", ".cache")
    }


def test_without_write_only_the_questions_are_written(site: Make) -> None:
    folder = site(SITE)
    before = tree(folder)
    shown = migrate(folder)
    assert shown.code == 0
    assert "# Report of briefings migrate" in shown.output
    assert "What these are, only you can say in migrate.yml: 'Jane Doe'." in shown.output
    after = tree(folder)
    assert after.keys() - before.keys() == {"migrate.yml"}
    assert (
        after["migrate.yml"]
        .decode()
        .endswith(
            'subjects:\n  Harbour: topic  # 2 posts\n  Jane Doe: "?"  # 1 post; may be a person\n'
        )
    )
    assert {name: after[name] for name in before} == before


def test_nothing_is_written_while_a_question_is_open(site: Make) -> None:
    folder = site(SITE)
    refused = migrate(folder, "--write")
    assert (refused.code, "Nothing was written." in refused.output) == (2, True)
    assert not (folder.root / "briefings/2025").exists()


def answered(site: Make) -> SiteFolder:
    """A site into which the archive has been moved."""
    folder = site(SITE)
    migrate(folder)
    questions = folder.root / "migrate.yml"
    text = questions.read_text("utf-8").replace('"?"', "person").replace("  # 2", "  # mine # 2")
    questions.write_text(text, encoding="utf-8")
    done = migrate(folder, "--write")
    assert done.code == 0, done.output
    assert questions.read_text("utf-8") == text
    return folder


def test_the_moved_site_checks_and_builds_and_old_addresses_lead_on(site: Make) -> None:
    folder = answered(site)
    checked = folder.run("mkdocs_briefings", "check")
    report = (folder.root / "migration-report.md").read_text("utf-8")
    told = dict(re.findall(r"^\| (BR\d+) \| \w+ \| .* \| (\d+) \|$", report, re.MULTILINE))
    found = re.findall(r"^\S+ (BR\d+)", checked.output, re.MULTILINE)
    assert (checked.code, {code: str(found.count(code)) for code in found}) == (0, told)
    built = folder.build()
    assert built.code == 0, built.output
    assert 'url=../../../../briefings/2025/11/04/talks/"' in (
        folder.root / "site/2025/11/04/talks.html/index.html"
    ).read_text("utf-8")
    page = folder.article("briefings/2025/11/04/talks")
    assert "No source is recorded for what this text says." in page
    assert (folder.root / "site/briefings/files/map.png").is_file()
    # Its placeholder keeps it from being published: it is a draft, and the report says so.
    assert not folder.has("briefings/2025/11/05/more")
    assert "Now a draft, since it could not be published: 1" in report


def test_what_was_moved_is_not_moved_again(site: Make) -> None:
    folder = answered(site)
    before = tree(folder)
    again = migrate(folder, "--write")
    assert (again.code, "there is nothing to move" in again.output) == (2, True)
    assert tree(folder) == before
    report = migrate(folder).output
    assert "It is there already: briefings/2025/2025-11-04-talks.md: 1" in report


def test_it_can_be_taken_back(site: Make) -> None:
    folder = answered(site)
    undone = folder.run("mkdocs_briefings", "migrate", "--undo")
    assert undone.code == 0, undone.output
    assert sorted(tree(folder)) == ["docs/index.md", "migrate.yml", "mkdocs.yml"]


def test_wrong_answers_are_named_with_their_lines(site: Make) -> None:
    folder = site(f"{SITE}-- migrate.yml --\nauthors: nobody\nsubjects:\n  Jane Doe: persn\n")
    refused = migrate(folder)
    assert refused.code == 2
    assert (
        "migrate.yml:3: 'persn' is not one of topic, person, organisation, place, skip. "
        "Did you mean 'person'?" in refused.output
    )
    assert "migrate.yml:1: 'nobody' is not one of byline, person, skip." in refused.output


def test_new_questions_go_below_the_old_ones(site: Make) -> None:
    folder = site(f"{SITE}-- migrate.yml --\n# mine\nsubjects:\n  Harbour: place  # sure\n# end\n")
    migrate(folder)
    assert (folder.root / "migrate.yml").read_text("utf-8") == (
        "# mine\nsubjects:\n  Harbour: place  # sure\n"
        '  Jane Doe: "?"  # 1 post; may be a person\n# end\n'
    )


HOSTILE = """\
-- _config.yml --
url: https://old.example.org
-- _posts/2025-11-01-broken.md --
---
title: [never closed
---
Text.
-- _posts/2025-11-02-open.md --
---
title: Open
Text.
-- _posts/2025-11-03-twin.md --
---
title: Twin
---
One.
-- sub/_posts/2025-11-03-twin.md --
---
title: Twin
permalink: /2025/11/03/twin.html
---
Two, ![x](../../../secret.png), `{{< kept >}}`.
-- _posts/2025-11-05-turned.md --
---
title: Turned
---
A \u202e turn.
-- _posts/2025-99-99-undated.md --
---
title: No day
---
Text.
"""


def test_what_cannot_be_moved_is_named_and_nothing_else_is_lost(site: Make, tmp_path: Path) -> None:
    folder = site(SITE)
    migrate(folder, archive=HOSTILE)
    posts = folder.root / "old/_posts"
    (posts / "2025-11-06-latin.md").write_bytes("---\ntitle: Caf\xe9\n---\n".encode("latin-1"))
    (posts / "2025-11-07-large.md").write_bytes(b"---\ntitle: Large\n---\n" + b"word\n" * 2_000_000)
    outside = tmp_path / "secret.md"
    outside.write_text("---\ntitle: Secret\n---\nSecret.\n", encoding="utf-8")
    (posts / "2025-11-08-link.md").symlink_to(outside)
    os.mkfifo(posts / "2025-11-09-pipe.md")
    (posts / "2025-11-10-\x1b[31m`.md").write_text("---\ntitle: Odd\n---\n", encoding="utf-8")
    done = migrate(folder, "--write")
    assert done.code == 0, done.output
    assert sorted(name for name in tree(folder) if name.startswith("briefings/")) == [
        "briefings/2025/2025-11-03-twin-2.md",
        "briefings/2025/2025-11-03-twin.md",
        "briefings/2025/2025-11-10-31m.md",
    ]
    report = (folder.root / "migration-report.md").read_text("utf-8")
    for line in [
        "### Its YAML is broken: ",
        "### Its front matter is never closed: 1",
        "### It is not UTF-8: save it as UTF-8: 1",
        "### It has 10,000,021 bytes: 1",
        "### It is a link that leads out of the folder, or to another folder: 1",
        "### It is a device or a pipe: 1",
        "### It has no date: 1",
        "BR372",
        "### Another post has the same day and name: a number follows: 1",
        "### Old address that two posts claim: it leads to the first: 1",
        "### Picture that is not there: it stays as text: 1",
        r"``briefings/2025/2025-11-10-31m.md` from ``_posts/2025-11-10-\x1b[31m`.md``"[1:],
    ]:
        assert line in report
    assert "\x1b" not in report
    moved = {name: data for name, data in tree(folder).items() if name.startswith("briefings/")}
    assert b"Secret" not in b"".join(moved.values())


def test_a_folder_of_no_tool_is_refused(site: Make) -> None:
    folder = site(f"{SITE}-- old/readme.md --\nHello.\n")
    refused = migrate(folder)
    assert (refused.code, "is of no tool that is known. Say which: " in refused.output) == (2, True)


def test_import_says_what_moves_a_post(site: Make) -> None:
    folder = site(f"{SITE}-- post.md --\n+++\ntitle = 'Talks'\n+++\nText.\n")
    refused = folder.run("mkdocs_briefings", "import", "post.md")
    assert refused.code == 2
    assert "post.md is a post with front matter, not a saved article." in refused.output
    assert "run 'briefings migrate .'." in refused.output
