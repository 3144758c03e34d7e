"""Nothing of the author's is replaced or passed over without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import SiteFolder

TALKS = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
-- {folder}/2026/2026-01-10-talks.md --
---
title: Talks on the harbour
date: 2026-01-10
summary: Both sides met.
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
---
They met [@daily].
"""
BRIEFINGS = TALKS.format(folder="briefings")


def configured(folder: SiteFolder, options: str) -> SiteFolder:
    """The same site with options of ours in its configuration."""
    path = folder.root / "mkdocs.yml"
    text = path.read_text("utf-8").replace("[search, briefings]", "[search, {briefings: OPTIONS}]")
    path.write_text(text.replace("OPTIONS", options), "utf-8")
    return folder


def test_own_pages_are_the_words_of_generated_pages(site: Callable[[str], SiteFolder]) -> None:
    pages = {
        "docs/timeline.md": "timeline",
        "docs/search.md": "search",
        "docs/people.md": "people",
        "docs/topics/README.md": "topics",
        "docs/briefings/2026.md": "briefings/2026",
        "docs/data/index.md": "data",
        "docs/README.md": "",
    }
    text = "".join(f"-- {name} --\n# Mine\n\nMy words.\n" for name in pages)
    folder = site(BRIEFINGS + text)
    (folder.root / "docs/index.md").unlink()
    result = folder.build("--strict")
    assert result.code == 0, result.output
    assert [url for url in pages.values() if "My words." not in folder.article(url)] == []
    assert "Talks on the harbour" in folder.article("timeline")
    assert "Talks on the harbour" in folder.article("")


@pytest.mark.parametrize(
    ("name", "holder"),
    [
        ("docs/people/jane-doe/index.md", "docs/people/jane-doe.md:1"),
        ("docs/briefings/2026/01/10/talks.md", "briefings/2026/2026-01-10-talks.md:1"),
        ("docs/topics/harbour/dossier.md", "the dossier of 'Harbour':1"),
        ("docs/people/index.html", "the page 'People':1"),
    ],
)
def test_a_page_whose_words_have_no_place_is_an_error(
    site: Callable[[str], SiteFolder], name: str, holder: str
) -> None:
    result = site(f"{BRIEFINGS}-- {name} --\n# Mine\n").build()
    assert result.code == 1
    assert f"{name}:1: BR401 the address '/" in result.output
    assert f"is already taken by {holder}. Rename one of the two." in result.output


def test_a_missing_folder_is_named_with_the_nearest(site: Callable[[str], SiteFolder]) -> None:
    folder = configured(site(BRIEFINGS), "{briefings_dir: breifings}")
    result = folder.build()
    assert result.code == 1
    assert (
        "mkdocs.yml:4: BR120 the folder 'breifings' does not exist. "
        "Did you mean 'briefings'? Then set 'briefings_dir' in mkdocs.yml." in result.output
    )
    assert not (folder.root / "site").exists()


def test_a_missing_folder_is_named_with_one_that_has_briefings(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(TALKS.format(folder="docs/posts"))
    (folder.root / "briefings").rmdir()
    assert "'briefings' does not exist. Did you mean 'docs/posts'?" in folder.build().output


@pytest.mark.parametrize("briefings_dir", [".", "docs", "docs/.."])
def test_the_folder_of_briefings_must_not_hold_the_documents(
    site: Callable[[str], SiteFolder], briefings_dir: str
) -> None:
    result = configured(site(BRIEFINGS), f"{{briefings_dir: {briefings_dir}}}").build()
    assert result.code == 1
    assert "mkdocs.yml:4: BR120 the folder of the briefings has 'docs_dir' in it." in result.output


@pytest.mark.parametrize("absolute", [True, False])
def test_a_folder_outside_the_project_works(
    site: Callable[[str], SiteFolder], tmp_path_factory: pytest.TempPathFactory, absolute: bool
) -> None:
    outside = tmp_path_factory.mktemp("content")
    folder = site(TALKS.format(folder=f"../{outside.name}"))
    where = str(outside) if absolute else f"../{outside.name}"
    result = configured(folder, f"{{briefings_dir: {where}}}").build("--strict")
    assert result.code == 0, result.output
    assert folder.has("briefings/2026/01/10/talks")


def test_a_folder_that_is_a_link_out_of_the_project_is_an_error(
    site: Callable[[str], SiteFolder], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = site("")
    (folder.root / "briefings").rmdir()
    (folder.root / "briefings").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    result = folder.build()
    assert result.code == 1
    assert "briefings:1: BR115 the link leads out of the project's folder." in result.output


def test_subjects_called_like_a_list_have_addresses_of_their_own(
    site: Callable[[str], SiteFolder],
) -> None:
    text = BRIEFINGS.replace("topics: [harbour]", "topics: [Index, Page]\npeople: [Readme, index]")
    folder = site(text)
    result = folder.build()
    assert result.code == 0, result.output
    pages = ("topics/index-topic", "topics/page-topic", "people/readme-person", "topics", "people")
    assert [page for page in pages if not folder.has(page)] == []
    assert '<a href="../topics/index-topic/">' in folder.article("topics")


def test_names_of_files_may_hold_anything(site: Callable[[str], SiteFolder]) -> None:
    names = ["a#b.png", "q?x.png", "50% off.png", "cafe\u0301.png", "a b (1).png"]
    links = "".join(f"\n![A](<images/{name}>)" for name in names).replace("e\u0301", "\u00e9")
    folder = site(BRIEFINGS.replace("They met", f"{links}\n\nThey met"))
    for name in names:
        path = folder.root / "briefings/2026/images" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("A picture.")
    result = folder.build("--strict")
    assert result.code == 0, result.output
    article = folder.article("briefings/2026/01/10/talks")
    quoted = ["a%23b", "q%3Fx", "50%25%20off", "caf%C3%A9", "a%20b%20%281%29"]
    pictures = [f'src="../../../images/{name}.png"' for name in quoted]
    assert [one for one in pictures if one not in article] == []
    published = {path.name for path in (folder.root / "site/briefings/2026/images").iterdir()}
    assert published == {name.replace("e\u0301", "\u00e9") for name in names}


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_that_is_not_read_is_never_called_faultless(
    site: Callable[[str], SiteFolder], form: str
) -> None:
    folder = site(f"{BRIEFINGS}-- notes.MD --\nWords.\n-- briefings/notes.txt --\nWords.\n")
    what = "is not read: it is not a briefing, a profile or a page of this site."
    files = ("notes.MD", "briefings/notes.txt")
    result = folder.run("mkdocs_briefings", "check", f"--format={form}", *files)
    assert (result.code, result.output.splitlines()) == (
        2,
        [f"Error: {files[0]} {what}", f"{files[1]} {what}"],
    )
    good = str(Path("briefings/2026/2026-01-10-talks.md"))
    result = folder.run("mkdocs_briefings", "check", good, "notes.MD")
    assert (result.code, result.output.splitlines()) == (
        0,
        [f"notes.MD {what}", "No problems."],
    )


def test_a_first_import_knows_the_profiles_before_there_is_a_folder_of_briefings(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site("-- docs/people/jane-doe.md --\n---\nname: Jane Doe\n---\n")
    (folder.root / "briefings").rmdir()
    said = "“The harbour opens in spring, and every berth is let,” Jane Doe said on Tuesday."
    folder.write(f"-- saved.txt --\nThe harbour opens in spring\n\nNov 5, 2025\n\n{said}\n")
    result = folder.run("mkdocs_briefings", "import", "saved.txt")
    assert result.code == 0, result.output
    (draft,) = (folder.root / "briefings").rglob("*.md")
    assert "people: [jane-doe]" in draft.read_text("utf-8")
