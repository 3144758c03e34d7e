"""What must not leave the project: each build here has secrets that no published byte may hold."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import SiteFolder

SECRET = "SECRETWORD"
TALKS = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- briefings/2026/2026-01-10-talks.md --
---
title: Talks on the harbour
date: 2026-01-10
summary: Both sides met.
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
image: {src: images/talks.png, alt: A table, credit: Jane Doe}
---
They met [@daily]. [The minutes](files/minutes.pdf)
"""
HELD_BACK = """\
---
title: SECRETWORD
date: {day}
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
image: {{src: "{picture}", alt: A table}}
status: {status}
---
The harbour [@daily]. ![Map](images/{map})
"""


def write(folder: SiteFolder, **files: str) -> None:
    """Write files that have no place in a string: any name, any bytes."""
    for name, content in files.items():
        path = folder.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def published(folder: SiteFolder) -> set[str]:
    """The files of the built site that are neither pages nor ours."""
    site = folder.root / "site"
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    kept = {name for name in names if name.startswith("briefings/") or name.startswith("images/")}
    return {name for name in kept if not name.endswith((".html", ".xml", ".json"))}


def secrets(folder: SiteFolder) -> list[str]:
    """The files of the built site that hold the secret, or have it in their name."""
    site = folder.root / "site"
    return [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if SECRET.encode() in path.name.upper().encode()
        or (path.is_file() and SECRET.encode() in path.read_bytes())
    ]


@pytest.fixture
def desk(site: Callable[[str], SiteFolder]) -> SiteFolder:
    folder = site(TALKS)
    pictures = ("images/talks.png", "files/minutes.pdf")
    write(folder, **{f"briefings/2026/{name}": "A picture." for name in pictures})
    return folder


def test_only_attachments_are_published_from_beside_briefings(desk: SiteFolder) -> None:
    names = ("2026-01-11-talks.md~", "a.md.bak", "#a.md#", "a.swp", "notes.docx", "a.mdx", "a.txt")
    pages = ("page.html", "page.HTM", "code.js", "data.xml", "LICENSE", ".hidden.png", ".git/a.png")
    write(desk, **{f"briefings/2026/{name}": SECRET for name in (*names, *pages)})
    result = desk.build("--strict")
    assert result.code == 0, result.output
    assert secrets(desk) == []
    assert published(desk) == {
        "briefings/2026/images/talks.png",
        "briefings/2026/files/minutes.pdf",
    }
    check = desk.run("mkdocs_briefings", "check")
    assert check.output.splitlines() == [
        "briefings/2026:1: BR406 left out, since not of a kind that is published from here: "
        "'#a.md#', '2026-01-11-talks.md~', 'LICENSE', 'a.md.bak', 'a.mdx', 'a.swp', 'a.txt', "
        "'code.js', 'data.xml', 'notes.docx', 'page.HTM', 'page.html'. "
        "Move them elsewhere if they are notes.",
        "1 info.",
    ]


def test_a_site_says_which_kinds_are_attachments(desk: SiteFolder) -> None:
    config = desk.root / "mkdocs.yml"
    text = config.read_text("utf-8")
    option = "plugins: [search, {briefings: {attachments: [PDF, .png, ods]}}]"
    config.write_text(text.replace("plugins: [search, briefings]", option), "utf-8")
    with (desk.root / "briefings/2026/2026-01-10-talks.md").open("a", encoding="utf-8") as file:
        file.write("[One](one.ods) [two](two.docx)\n")
    write(desk, **{"briefings/2026/one.ods": "Data.", "briefings/2026/two.docx": SECRET})
    result = desk.build()
    assert (
        "briefings/2026/2026-01-10-talks.md:10: BR405 'two.docx' is used here, but not published. "
        "Take another kind of file, or add '.docx' to 'attachments' in mkdocs.yml."
    ) in result.output
    assert secrets(desk) == []
    assert "briefings/2026/one.ods" in published(desk)


def test_pictures_of_what_is_held_back_are_held_back(desk: SiteFolder) -> None:
    draft = HELD_BACK.format(
        day="2026-01-11", picture="images/SECRETWORD.png", map="SECRETWORD.svg", status="draft"
    )
    future = HELD_BACK.format(
        day="2999-01-01",
        picture="../../docs/images/SECRETWORD-a.png",
        map="talks.png",
        status="published",
    )
    write(
        desk,
        **{
            "briefings/2026/2026-01-11-draft.md": draft,
            "briefings/2026/2999-01-01-future.md": future,
            "briefings/2026/images/SECRETWORD.png": "A picture.",
            "briefings/2026/images/SECRETWORD.svg": "A picture.",
            "briefings/2026/images/SECRETWORD-unused.png": "A picture.",
            "docs/images/SECRETWORD-a.png": "A picture.",
            "docs/images/logo.png": "A picture.",
        },
    )
    result = desk.build("--strict")
    assert result.code == 0, result.output
    assert secrets(desk) == []
    assert published(desk) == {
        "briefings/2026/images/talks.png",
        "briefings/2026/files/minutes.pdf",
        "images/logo.png",
    }


def test_links_and_oddities_in_docs_are_left_out_with_a_word(desk: SiteFolder) -> None:
    write(desk, secret=SECRET)
    (desk.root / "docs/secret.md").symlink_to(desk.root / "secret")
    (desk.root / "docs/secret.txt").symlink_to(desk.root / "secret")
    os.mkfifo(desk.root / "docs/pipe.png")
    os.mkfifo(desk.root / "docs/pipe.md")
    result = desk.build()
    assert result.code == 0, result.output
    assert result.output.count("BR119") == 4
    assert secrets(desk) == []


@pytest.mark.parametrize("src", ["../../.git/config", "../../../outside.png", "secret.png"])
def test_a_picture_from_elsewhere_is_an_error(desk: SiteFolder, src: str) -> None:
    write(desk, **{".git/config": SECRET, "../outside.png": SECRET})
    (desk.root / "briefings/2026/secret.png").symlink_to(desk.root / ".git/config")
    path = desk.root / "briefings/2026/2026-01-10-talks.md"
    path.write_text(path.read_text("utf-8").replace("images/talks.png", src), "utf-8")
    result = desk.build()
    assert result.code == 1
    assert (
        f"briefings/2026/2026-01-10-talks.md:7: BR115 the picture '{src}' lies outside the "
        "content folders. Copy it to the briefing's folder." in result.output
    )
    assert not (desk.root / "site").exists()


def test_a_picture_with_an_endless_name_is_only_not_found(desk: SiteFolder) -> None:
    path = desk.root / "briefings/2026/2026-01-10-talks.md"
    path.write_text(path.read_text("utf-8").replace("images/talks.png", "a" * 300), "utf-8")
    result = desk.build()
    assert result.code == 1
    assert "2026-01-10-talks.md:7: BR404 no picture 'aaa" in result.output


def test_exclude_docs_and_draft_docs_hold_content_back(desk: SiteFolder) -> None:
    config = "exclude_docs: |\n  people/jane-doe.md\n  /briefings/2026/2026-01-12-*\n"
    config += "draft_docs: |\n  people/john-roe.md\n  people/index.md\n  wip/\n"
    with (desk.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(config)
    path = desk.root / "briefings/2026/2026-01-10-talks.md"
    text = path.read_text("utf-8")
    people = "people: [jane-doe, john-roe]\nfollows: [2026-01-12-deal]\n"
    path.write_text(text.replace("sources:", f"{people}sources:", 1), "utf-8")
    profile = f"---\nname: {{}}\n---\n{SECRET}\n"
    draft = HELD_BACK.format(day="2026-01-12", picture="a.png", map="a.png", status="published")
    write(
        desk,
        **{
            "docs/people/jane-doe.md": profile.format("Jane Doe"),
            "docs/people/john-roe.md": profile.format("John Roe"),
            "docs/people/index.md": f"# {SECRET}\n",
            "briefings/2026/2026-01-12-deal.md": draft,
            "briefings/wip/2026-01-13-deal.md": draft.replace("01-12", "01-13"),
        },
    )
    result = desk.build("--strict")
    assert result.code == 0, result.output
    assert secrets(desk) == []
    assert all(map(desk.has, ["people/jane-doe", "people/john-roe", "people"]))
    assert not desk.has("briefings/2026/01/12/deal")


def test_briefings_in_docs_are_published_once_and_drafts_never(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(TALKS.replace("-- briefings/2026/", "-- docs/posts/"))
    config = folder.root / "mkdocs.yml"
    option = "plugins: [search, {briefings: {briefings_dir: docs/posts}}]"
    text = config.read_text("utf-8").replace("plugins: [search, briefings]", option)
    config.write_text(text, "utf-8")
    draft = HELD_BACK.format(day="2026-01-12", picture="a.png", map="b.png", status="draft")
    write(
        folder,
        **{
            "docs/posts/images/talks.png": "A picture.",
            "docs/posts/files/minutes.pdf": "A picture.",
            "docs/posts/a.png": SECRET,
            "docs/posts/2026-01-12-deal.md": draft,
            "docs/posts/notes.txt": SECRET,
            "docs/posts/old/README.md": SECRET,
            "docs/posts/index.md": "# All posts\n",
        },
    )
    result = folder.build("--strict")
    assert result.code == 0, result.output
    assert secrets(folder) == []
    pages = {path.parent.relative_to(folder.root / "site").as_posix() for path in _pages(folder)}
    assert {page for page in pages if "talks" in page or "posts" in page} == {
        "posts",
        "briefings/2026/01/10/talks",
    }
    assert '<a href="../../../../files/minutes.pdf">' in folder.article(
        "briefings/2026/01/10/talks"
    )


def _pages(folder: SiteFolder) -> list[Path]:
    return list((folder.root / "site").rglob("index.html"))
