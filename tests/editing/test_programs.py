"""The programs of the editing page are those that were looked at, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.editing.packages import PACKAGES, SVELTIA, absent_packages
from tests.programs import programs_or_skip
from tests.sites import SiteFolder

Site = Callable[[str], SiteFolder]
SITE = """\
-- mkdocs.yml --
site_name: Harbour news
site_url: https://example.org/news/
theme: {name: material, font: false}
plugins:
  - briefings:
      search: {enabled: false}
      headers: {formats: [netlify, nginx, caddy]}
"""
WITH = SITE + "      editor: {enabled: true, backend: gitea, repo: example/news}\n"
WITHOUT_REPO = SITE + "      editor: {enabled: true}\n"


def install(folder: SiteFolder, *files: Path) -> Result:
    """Run the command in a site."""
    given = ["install-editor", "-f", str(folder.root / "mkdocs.yml"), *map(str, files)]
    return CliRunner().invoke(main, given)


def archives(folder: SiteFolder) -> set[str]:
    """What is in the cache."""
    return {path.name for path in folder.root.glob(".cache/briefings/*")}


def filled(folder: SiteFolder) -> SiteFolder:
    """The site with the programs in its cache."""
    programs = programs_or_skip()
    for one in PACKAGES:
        (folder.root / ".cache/briefings").mkdir(parents=True, exist_ok=True)
        shutil.copy(programs / one.archive, folder.root / ".cache/briefings")
    return folder


def test_without_npm_nothing_is_installed_and_the_message_says_what_to_do(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(WITH)
    monkeypatch.setenv("PATH", str(folder.root))
    result = install(folder)
    assert (result.exit_code, result.stdout, archives(folder)) == (2, "", set())
    assert result.stderr == (
        "Error: npm is not installed, which fetches the program of the editing page. Install "
        "Node.js, npm comes with it; the site itself needs neither. Or fetch the archives "
        f"elsewhere and give them as FILES: {PACKAGES[0].archive} and {PACKAGES[1].archive}.\n"
    )


def test_what_npm_says_is_passed_on(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = site(WITH)
    npm = folder.root / "npm"
    npm.write_text("#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder.root}{os.pathsep}{os.environ['PATH']}")
    result = install(folder)
    assert (result.exit_code, archives(folder)) == (2, set())
    start = f"Error: npm could not fetch @sveltia/cms@{SVELTIA.version}: npm error code ENOTFOUND."
    assert result.stderr.startswith(start)


def test_an_archive_with_another_hash_is_refused(site: Site, tmp_path: Path) -> None:
    folder = site(WITH)
    false = tmp_path / SVELTIA.archive
    false.write_bytes(b"something else")
    result = install(folder, false)
    assert (result.exit_code, archives(folder)) == (2, set())
    assert "its hash differs. Nothing was installed." in result.stderr


def test_archives_that_npm_has_fetched_are_installed_once(site: Site) -> None:
    programs = programs_or_skip()
    folder = site(WITH)
    given = [programs / one.archive for one in PACKAGES]
    result = install(folder, *given)
    names = [f".cache/briefings/{one.archive}\n" for one in PACKAGES]
    assert (result.exit_code, result.stdout) == (0, "".join(names))
    assert absent_packages(folder.root / ".cache/briefings") == ()
    assert install(folder).stderr == "Everything is there already.\n"


def test_a_site_without_the_page_has_not_a_byte_of_it(site: Site) -> None:
    folder = filled(site(SITE))
    assert folder.build("--strict").code == 0
    assert not (folder.root / "site/admin").exists()
    assert "admin" not in (folder.root / "site/_headers").read_text("utf-8")


def test_without_its_programs_the_page_is_left_out_with_a_warning(site: Site) -> None:
    built = site(WITH).build()
    names = " and ".join(one.archive for one in PACKAGES)
    assert (
        f"WARNING -  mkdocs.yml:1: BR395 the editing page is left out: {names} must be in "
        ".cache/briefings, unchanged. Run 'briefings install-editor', or remove 'editor'."
    ) in built.output


def test_a_program_that_somebody_has_changed_is_not_published(site: Site) -> None:
    folder = filled(site(WITH))
    with (folder.root / ".cache/briefings" / SVELTIA.archive).open("ab") as file:
        file.write(b"!")
    built = folder.build()
    assert f"BR395 the editing page is left out: {SVELTIA.archive} must be" in built.output
    assert not (folder.root / "site/admin").exists()


def test_a_page_that_could_save_nowhere_is_left_out_with_a_warning(site: Site) -> None:
    folder = filled(site(WITHOUT_REPO))
    assert "BR396 the editing page is left out: no repository" in folder.build().output
    assert not (folder.root / "site/admin").exists()


def test_the_page_has_a_policy_of_its_own_and_the_others_keep_theirs(site: Site) -> None:
    folder = filled(site(WITH))
    built = folder.build("--strict")
    assert built.code == 0, built.output
    published = folder.root / "site"
    page = (published / "admin/index.html").read_text("utf-8")
    policy = "connect-src 'self' data: blob: https://gitea.com;"
    assert policy in page
    netlify = (published / "_headers").read_text("utf-8")
    everywhere, _, there = netlify.partition("/news/admin/*\n")
    assert "'unsafe-inline'" not in everywhere.replace("style-src-attr 'unsafe-inline'", "")
    assert "connect-src 'self';" in everywhere
    assert policy in there
    assert "Cross-Origin-Opener-Policy: same-origin-allow-popups" in there
    assert "X-Content-Type-Options" not in there
    assert policy in (published / "_headers-admin.nginx").read_text("utf-8")
    assert policy not in (published / "_headers.nginx").read_text("utf-8")
    caddy = (published / "_headers.caddy").read_text("utf-8")
    assert "@elsewhere not path /news/admin/*\nheader @elsewhere {\n" in caddy
    assert "\nheader @editing {\n" in caddy


def test_a_new_site_with_the_page_is_made_even_without_npm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    result = CliRunner().invoke(main, ["init", "--editor", "harbour-news"])
    assert (result.exit_code, result.stdout) == (0, "harbour-news\n")
    assert "The site is made, but not its editing page: npm is not installed" in result.stderr
    assert "run  briefings install-editor  in that folder." in result.stderr
    config = (tmp_path / "harbour-news/mkdocs.yml").read_text("utf-8")
    assert "      editor:\n        enabled: true\n" in config
