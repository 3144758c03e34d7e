from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_briefings.content.reader import Reader, Reading
from mkdocs_briefings.model import Kind
from mkdocs_briefings.settings import Settings
from tests.sites import settings_of

BRIEFING = """---
title: Talks
date: 2025-11-04
topics: [a-topic]
people: [jane-doe]
sources: [{id: news, publisher: Example News}]
---
Text.
"""
TALKS = "briefings/2025/2025-11-04-talks.md"


class Folder:
    """A folder of content, and one reader that reads it again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.reader = Reader()
        self.write(TALKS, BRIEFING)
        self.write("docs/people/jane-doe.md", "---\nname: Jane Doe\n---\nWords.\n")

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def read(self) -> Reading:
        return self.reader.read(settings_of(self.root))

    def problems(self) -> list[str]:
        return [str(problem) for problem in self.read().problems]


@pytest.fixture
def site(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "site")


def paths(reading: Reading) -> list[str]:
    profiles = (document.path for kind in Kind for document in reading.profiles[kind])
    return [*(document.path for document in reading.briefings), *profiles]


def test_content_is_read_with_its_lines(site: Folder) -> None:
    reading = site.read()
    assert reading.problems == ()
    (talks,) = reading.briefings
    assert (talks.path, talks.stem, talks.fields.title) == (TALKS, "2025-11-04-talks", "Talks")
    assert (talks.body, talks.body_line, str(talks.at("people", 0))) == ("Text.\n", 8, f"{TALKS}:5")
    (jane,) = reading.profiles[Kind.PERSON]
    assert (jane.path, jane.stem, jane.fields.name, jane.body, jane.body_line) == (
        "docs/people/jane-doe.md",
        "jane-doe",
        "Jane Doe",
        "Words.\n",
        4,
    )


def test_folders_of_profiles_that_are_missing_are_empty(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    reading = Reader().read(settings_of(tmp_path))
    assert (reading.briefings, reading.problems) == ((), ())
    assert reading.profiles == dict.fromkeys(Kind, ())


def test_briefings_may_be_at_any_depth_profiles_at_one(site: Folder) -> None:
    site.write("briefings/a/b/c/2025-11-04-deep.md", BRIEFING)
    site.write("briefings/2025-11-04-top.md", BRIEFING)
    site.write("docs/people/more/John Roe.md", "")
    site.write("docs/topics/a-topic.md", "---\nname: A topic\n---\n")
    site.write("docs/organisations/ministry.md", "---\nname: Ministry\n---\n")
    site.write("docs/places/exampleville.md", "---\nname: Exampleville\n---\n")
    reading = site.read()
    assert reading.problems == ()
    assert paths(reading) == [
        TALKS,
        "briefings/2025-11-04-top.md",
        "briefings/a/b/c/2025-11-04-deep.md",
        "docs/topics/a-topic.md",
        "docs/people/jane-doe.md",
        "docs/organisations/ministry.md",
        "docs/places/exampleville.md",
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("2025-11-05-talks.MD", "does not end in '.md'. Rename it to '2025-11-05-talks.md'"),
        ("2025-11-05-talks.markdown", "does not end in '.md'. Rename it to '2025-11-05-talks.md'"),
    ],
)
def test_a_briefing_of_another_ending_is_named(site: Folder, name: str, message: str) -> None:
    site.write(f"briefings/{name}", BRIEFING.replace("11-04", "11-05"))
    assert site.problems() == [f"briefings/{name}:1: BR113 the file name '{name}' {message}."]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("john-roe.MD", "does not end in '.md'. Rename it to 'john-roe.md'"),
        ("john-roe.mkd", "does not end in '.md'. Rename it to 'john-roe.md'"),
        ("page.md", "is kept for a list. Rename it to 'page-person.md'"),
    ],
)
def test_a_profile_of_another_ending_or_a_name_of_a_list_is_named(
    site: Folder, name: str, message: str
) -> None:
    site.write(f"docs/people/{name}", "---\nname: John Roe\n---\n")
    assert site.problems() == [f"docs/people/{name}:1: BR113 the file name '{name}' {message}."]


PROFILE = "---\nname: John Roe\n---\n"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "docs/people/uk/john-roe.md",
            PROFILE,
            "it looks like a profile of the kind person, but is in a folder where profiles are "
            "not read. Move it to 'docs/people/john-roe.md'",
        ),
        (
            "docs/organizations/ministry.md",
            PROFILE,
            "it looks like a profile of the kind organisation, but is in a folder where "
            "profiles are not read. Move it to 'docs/organisations/ministry.md'",
        ),
        (
            "docs/people/index.md",
            PROFILE,
            "it looks like a profile of the kind person, but is the file of the list. "
            "Move it to 'docs/people/index-person.md'",
        ),
        (
            "docs/briefings/2025-11-05-talks.md",
            BRIEFING,
            "it looks like a briefing, but is in docs, where briefings are not read. "
            "Move it to 'briefings/2025/2025-11-05-talks.md'",
        ),
        (
            "briefings/2025-11-05-talks/index.md",
            BRIEFING,
            "it looks like a briefing, but a file called 'index.md' is never read as one. "
            "Rename it to '2025-11-04-talks.md'",
        ),
    ],
)
def test_content_in_the_wrong_place_is_named(
    site: Folder, name: str, text: str, message: str
) -> None:
    site.write(name, text)
    assert site.problems() == [f"{name}:1: BR118 {message}."]


def test_pages_and_words_above_lists_are_no_content_in_the_wrong_place(site: Folder) -> None:
    site.write("docs/people/index.md", "---\ntitle: Everybody\n---\n# Everybody\n")
    site.write("docs/people/uk/about.md", "# About\n\nname: nobody\n")
    site.write("docs/blog/2025-11-05-post.md", "---\ndate: 2025-11-05\n---\n# A post\n")
    site.write("docs/briefings/index.md", "# All of them\n")
    assert site.problems() == []


def test_what_is_no_content_is_passed_over(site: Folder) -> None:
    for name in (".hidden.md", ".folder/a.md", "README.md", "index.md", "notes.txt", "x/README.md"):
        site.write(f"briefings/{name}", "")
        site.write(f"docs/people/{name}", "")
    assert site.problems() == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("talks", "2025-11-04-talks"),
        ("2025-11-04", "2025-11-04-untitled"),
        ("2025-11-04-Talks_in Exampleville", "2025-11-04-talks-in-exampleville"),
        ("2025-11-4 talks", "2025-11-04-talks"),
        ("20251104-talks", "2025-11-04-talks"),
        ("2025-13-04-talks", "2025-11-04-talks"),
        ("2025-11-04-한미", "2025-11-04-hanmi"),
        ("2025-11-04--talks", "2025-11-04-talks"),
    ],
)
def test_a_briefing_is_named_by_its_date_and_a_slug(site: Folder, name: str, better: str) -> None:
    site.write(f"briefings/{name}.md", BRIEFING)
    assert site.problems() == [
        f"briefings/{name}.md:1: BR113 the file name '{name}.md' is not a date and a slug. "
        f"Rename it to '{better}.md'."
    ]


def test_a_name_and_a_content_without_date_leave_the_date_to_the_author(site: Folder) -> None:
    site.write("briefings/talks.md", BRIEFING.replace("2025-11-04", "soon"))
    assert site.problems() == [
        "briefings/talks.md:1: BR113 the file name 'talks.md' is not a date and a slug. "
        "Rename it to 'YYYY-MM-DD-talks.md'.",
        "briefings/talks.md:3: BR111 'date' is 'soon', which is not a date. "
        "Write it as YYYY-MM-DD.",
    ]


def test_a_briefing_has_the_date_of_its_file_name(site: Folder) -> None:
    site.write(TALKS, BRIEFING.replace("2025-11-04", "2025-11-05"))
    reading = site.read()
    assert reading.briefings == ()
    assert [str(problem) for problem in reading.problems] == [
        f"{TALKS}:3: BR114 'date' is 2025-11-05, but the file name says 2025-11-04. "
        "Make them the same."
    ]


def test_a_time_of_day_does_not_change_the_date(site: Folder) -> None:
    site.write(TALKS, BRIEFING.replace("2025-11-04", "2025-11-04T00:30:00+09:00"))
    assert site.problems() == []


def test_a_profile_is_named_by_its_id(site: Folder) -> None:
    site.write("docs/people/John Roe.md", "---\nname: John Roe\n---\n")
    reading = site.read()
    assert paths(reading) == [TALKS, "docs/people/jane-doe.md"]
    assert [str(problem) for problem in reading.problems] == [
        "docs/people/John Roe.md:1: BR113 the file name 'John Roe.md' is not a lower-case id. "
        "Rename it to 'john-roe.md'."
    ]


def test_all_faults_of_all_files_are_reported_in_order(site: Folder) -> None:
    site.write("briefings/2025/2025-11-05-Talks.md", BRIEFING.replace("people", "pepole"))
    site.write("briefings/2025/2025-11-06-empty.md", "")
    site.write(
        "briefings/2025/2025-11-07-twice.md", "---\ntitle: A\ntitle: B\ndate: 2025-11-08\n---"
    )
    site.write("docs/topics/a-topic.md", "---\nname:\n---\n")
    assert site.problems() == [
        "briefings/2025/2025-11-05-Talks.md:1: BR113 the file name '2025-11-05-Talks.md' is not a "
        "date and a slug. Rename it to '2025-11-05-talks.md'.",
        "briefings/2025/2025-11-05-Talks.md:3: BR114 'date' is 2025-11-04, "
        "but the file name says 2025-11-05. Make them the same.",
        "briefings/2025/2025-11-05-Talks.md:5: BR112 unknown field 'pepole'. "
        "Did you mean 'people'?",
        "briefings/2025/2025-11-06-empty.md:1: BR102 the file is empty. "
        "Start the file with a line '---', then 'title: …', and another line '---'.",
        "briefings/2025/2025-11-07-twice.md:1: BR110 'sources' is missing. "
        "Add at least one: 'sources: [{id: kbs, publisher: Example News}]'.",
        "briefings/2025/2025-11-07-twice.md:1: BR110 'topics' is missing. "
        "Add at least one: 'topics: [a-topic]'.",
        "briefings/2025/2025-11-07-twice.md:3: BR107 'title' is given twice, "
        "the first time on line 2. Keep one of them.",
        "briefings/2025/2025-11-07-twice.md:4: BR114 'date' is 2025-11-08, "
        "but the file name says 2025-11-07. Make them the same.",
        "docs/topics/a-topic.md:2: BR110 'name' is empty. Add it: 'name: Jane Doe'.",
    ]


def test_a_warning_leaves_a_document_in(site: Folder) -> None:
    site.write(TALKS, BRIEFING.replace("people", "pepole"))
    reading = site.read()
    assert paths(reading) == [TALKS, "docs/people/jane-doe.md"]
    assert [str(problem) for problem in reading.problems] == [
        f"{TALKS}:5: BR112 unknown field 'pepole'. Did you mean 'people'?"
    ]


def test_only_what_changed_is_read_again(site: Folder) -> None:
    site.write("briefings/2025/2025-11-04-walks.md", BRIEFING)
    first = site.read()
    site.write(TALKS, BRIEFING.replace("Talks", "More talks"))
    site.write("docs/people/john-roe.md", "---\nname: John Roe\n---\n")
    second = site.read()
    assert [document.fields.title for document in second.briefings] == ["More talks", "Talks"]
    assert second.briefings[1] is first.briefings[1]
    assert second.profiles[Kind.PERSON][0] is first.profiles[Kind.PERSON][0]
    assert second.profiles[Kind.PERSON][1].fields.name == "John Roe"


def test_a_deleted_and_a_renamed_file_are_gone(site: Folder) -> None:
    site.read()
    (site.root / "docs/people/jane-doe.md").unlink()
    (site.root / TALKS).rename(site.root / "briefings/2025-11-04-walks.md")
    reading = site.read()
    assert (paths(reading), reading.problems) == (["briefings/2025-11-04-walks.md"], ())


def test_a_fault_stays_until_it_is_mended(site: Folder) -> None:
    site.write(TALKS, "Text.")
    assert site.problems() == site.problems() != []
    site.write(TALKS, BRIEFING)
    assert site.problems() == []


def test_a_change_that_keeps_size_and_time_but_not_the_inode_is_seen(site: Folder) -> None:
    site.read()
    before = (site.root / TALKS).stat()
    new = site.write("briefings/new", BRIEFING.replace("Talks", "Walks"))
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(site.root / TALKS)
    assert site.read().briefings[0].fields.title == "Walks"


def test_links_out_of_the_project_are_not_followed(site: Folder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "2025-11-04-secret.md").write_text(BRIEFING)
    (site.root / "briefings/2025-11-04-secret.md").symlink_to(outside / "2025-11-04-secret.md")
    (site.root / "briefings/folder").symlink_to(outside)
    (site.root / "docs/people/secret.md").symlink_to(outside / "2025-11-04-secret.md")
    reading = site.read()
    assert paths(reading) == [TALKS, "docs/people/jane-doe.md"]
    hint = "BR115 the link points outside the content folders. Copy its target here."
    assert [str(problem) for problem in reading.problems] == [
        f"briefings/2025-11-04-secret.md:1: {hint}",
        f"briefings/folder:1: {hint}",
        f"docs/people/secret.md:1: {hint}",
    ]


def test_links_to_the_project_beside_the_content_folders_are_not_followed(site: Folder) -> None:
    site.write(".git/config", "")
    site.write("briefings/.hidden.png", "")
    (site.root / "briefings/git.png").symlink_to(site.root / ".git/config")
    (site.root / "briefings/hidden.png").symlink_to(site.root / "briefings/.hidden.png")
    (site.root / "briefings/settings").symlink_to(site.root)
    (site.root / "docs/git").symlink_to(site.root / ".git")
    (site.root / "docs/settings.yml").symlink_to(site.root / ".git/config")
    out = "the link points outside the content folders."
    assert site.problems() == [
        f"briefings/git.png:1: BR115 {out} Copy its target here.",
        f"briefings/hidden.png:1: BR115 {out} Copy its target here.",
        f"briefings/settings:1: BR115 {out} Copy its target here.",
        f"docs/git:1: BR115 {out} Copy its target here.",
        f"docs/settings.yml:1: BR119 {out} It is left out of the site. Copy its target here.",
    ]


def test_a_link_in_docs_to_a_folder_that_it_is_in_is_named(site: Folder) -> None:
    (site.root / "docs/people/again").symlink_to(site.root / "docs")
    assert site.problems() == [
        "docs/people/again:1: BR115 the link points back to a folder that it is in. Delete it."
    ]


def test_links_inside_the_content_folders_are_followed_but_never_in_circles(site: Folder) -> None:
    site.write("briefings/more/2025-11-04-other.md", BRIEFING)
    (site.root / "briefings/2026").symlink_to(site.root / "briefings/more")
    (site.root / "briefings/more/back").symlink_to(site.root / "briefings")
    (site.root / "briefings/2025-11-04-one.md").symlink_to(site.root / TALKS)
    reading = site.read()
    assert reading.problems == ()
    assert [document.path for document in reading.briefings] == [
        TALKS,
        "briefings/2025-11-04-one.md",
        "briefings/2026/2025-11-04-other.md",
    ]


def test_what_cannot_be_read_is_named(site: Folder) -> None:
    (site.root / "briefings/2025-11-04-gone.md").symlink_to(site.root / "nothing.md")
    (site.root / "briefings/2025-11-04-loop.md").symlink_to("2025-11-04-loop.md")
    os.mkfifo(site.root / "briefings/2025-11-04-pipe.md")
    os.mkfifo(site.root / "briefings/pipe.png")
    os.mkfifo(site.root / "docs/pipe.md")
    assert site.problems() == [
        "briefings/2025-11-04-gone.md:1: BR101 the link points to nothing. Fix it or delete it.",
        "briefings/2025-11-04-loop.md:1: BR101 the file cannot be read "
        "(Too many levels of symbolic links). Check its permissions.",
        "briefings/2025-11-04-pipe.md:1: BR101 the file is a device or a pipe. Use a real file.",
        "briefings/pipe.png:1: BR101 the file is a device or a pipe. Use a real file.",
        "docs/pipe.md:1: BR119 the file is a device or a pipe. It is left out of the site. "
        "Use a real file.",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_what_nobody_may_read_is_named(site: Folder) -> None:
    (site.root / TALKS).chmod(0)
    (site.root / "docs/people").chmod(0)
    problems = site.problems()
    (site.root / "docs/people").chmod(0o700)
    assert problems == [
        f"{TALKS}:1: BR101 the file cannot be read (Permission denied). Check its permissions.",
        "docs/people:1: BR101 the folder cannot be read (Permission denied). "
        "Check its permissions.",
    ]


def test_a_name_that_is_not_utf_8_does_not_break_the_message(site: Folder) -> None:
    name = os.fsdecode(b"2025-11-04-caf\xe9\n.md")
    (site.root / "briefings" / name).write_text(BRIEFING)
    assert site.problems() == [
        "briefings/2025-11-04-caf\\udce9\\n.md:1: BR113 the file name "
        "'2025-11-04-caf\\udce9 .md' is not a date and a slug. Rename it to '2025-11-04-caf.md'."
    ]


def test_content_beside_the_project_is_shown_from_it(tmp_path: Path) -> None:
    site = Folder(tmp_path)
    site.write("content/talks.md", BRIEFING)
    reading = Reader().read(
        Settings(
            root=tmp_path / "project",
            docs_dir=tmp_path / "project/docs",
            briefings_dir=tmp_path / "content",
        )
    )
    assert [str(problem) for problem in reading.problems] == [
        "../content/talks.md:1: BR113 the file name 'talks.md' is not a date and a slug. "
        "Rename it to '2025-11-04-talks.md'."
    ]
