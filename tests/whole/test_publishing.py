"""A build publishes all of the new site or nothing, whatever happens to it."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.mounts import mounted
from tests.sites import SiteFolder
from tests.wholeness import TwoVersions


@pytest.fixture(scope="module", autouse=True)
def _day() -> Iterator[None]:
    # At midnight both versions would become others.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFINGS_TODAY", "2026-06-01")
        yield


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> TwoVersions:
    return TwoVersions.of(SiteFolder(tmp_path_factory.mktemp("versions")))


@pytest.fixture
def versions(site: Callable[[str], SiteFolder], built: TwoVersions) -> TwoVersions:
    return built.copied(site("").root)


def spread(steps: int, count: int) -> list[int]:
    """So many of the steps, and each of the last ten: there the folders change places."""
    every = max(1, (steps - 10) // (count - 10))
    return [*range(1, steps - 10, every), *range(steps - 9, steps + 1)]


@pytest.mark.parametrize("has_folders", [True, False])
def test_a_killed_build_leaves_the_old_site_or_the_new_one_whole(
    site: Callable[[str], SiteFolder], built: TwoVersions, *, has_folders: bool
) -> None:
    versions = built.copied(site("").root, has_folders=has_folders)
    moments = spread(versions.steps(), 32)
    assert len(moments) >= 30
    for step in moments:
        before, wanted = versions.published(), versions.change()
        result = versions.die(step, "SIGKILL")
        assert result.code == -signal.SIGKILL, f"step {step}: {result.output}"
        assert versions.published() in (before, wanted), f"killed at step {step}"
    wanted = versions.change()
    assert versions.folder.build("--strict").code == 0
    assert (versions.published(), versions.left()) == (wanted, [])


def test_ctrl_c_leaves_a_whole_site_and_nothing_else(versions: TwoVersions) -> None:
    for step in spread(versions.steps(), 16)[:-3]:
        before, wanted = versions.published(), versions.change()
        result = versions.die(step, "SIGINT")
        assert versions.published() in (before, wanted), f"interrupted at step {step}"
        assert versions.left() == [], f"interrupted at step {step}"
        assert "Traceback" not in result.output


FRAGILE = """\
-- fragile.py --
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

class Fragile(Preprocessor):
    def run(self, lines):
        if any("glass" in line for line in lines):
            raise ValueError("it broke\x07")
        return lines

class FragileExtension(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Fragile(md), "fragile", 1)

def makeExtension(**options):
    return FragileExtension(**options)
"""


def test_an_exception_names_its_line_and_the_old_site_stays(versions: TwoVersions) -> None:
    versions.write(versions.folder, "closed")
    versions.folder.write(FRAGILE)
    with (versions.folder.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("markdown_extensions: [fragile]\n")
    with (versions.folder.root / "briefings/2026-01-10-talks.md").open(
        "a", encoding="utf-8"
    ) as file:
        file.write("\nA clause\nof glass\nwas struck.\n")
    result = versions.folder.build()
    assert result.code == 1
    assert (
        "briefings/2026-01-10-talks.md:11: BR511 the page cannot be made: ValueError: it broke"
        "\\x07. 'mkdocs -v build' shows where in the program." in result.output
    )
    assert "Nothing was published: the site cannot be made." in result.output
    assert "Traceback" not in result.output
    assert (versions.published(), versions.left()) == ("open", [])
    assert "Traceback" in versions.folder.build("-v").output


def test_an_exception_in_a_template_names_its_line(versions: TwoVersions) -> None:
    versions.write(versions.folder, "closed")
    versions.folder.write("-- overrides/briefings/card.html.j2 --\n<li>\n{{ no_such_name }}\n")
    result = versions.folder.build()
    assert result.code == 1
    assert re.search(
        r"overrides/briefings/card\.html\.j2:2: BR511 the page cannot be made:"
        r" UndefinedError: 'no_such_name' is undefined\.",
        result.output,
    )
    assert "Traceback" not in result.output
    assert versions.published() == "open"


@pytest.mark.parametrize("event", ["on_env(env, config, files", "on_post_build(config"])
def test_a_failing_plugin_leaves_the_old_site(versions: TwoVersions, event: str) -> None:
    versions.write(versions.folder, "closed")
    hook(versions.folder, f"def {event}, **rest):\n    raise KeyError('a fault')\n")
    result = versions.folder.build()
    assert result.code == 1
    assert "mkdocs.yml:1: BR511 the site cannot be made: KeyError: 'a fault'. " in result.output
    assert "Traceback" not in result.output
    assert (versions.published(), versions.left()) == ("open", [])


def test_a_warning_in_a_strict_build_leaves_the_old_site(versions: TwoVersions) -> None:
    versions.write(versions.folder, "closed")
    warn = "logging.getLogger('mkdocs.plugins.test').warning('doubtful')"
    hook(versions.folder, f"import logging\ndef on_post_build(config):\n    {warn}\n")
    result = versions.folder.build("--strict")
    assert "Aborted with 1 warnings in strict mode!" in result.output
    assert (result.code, versions.published(), versions.left()) == (1, "open", [])
    assert versions.folder.build().code == 0
    assert versions.published() == "closed"


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def hook(folder: SiteFolder, program: str) -> None:
    """Add a program of the site's own to its build."""
    folder.write(f"-- hook.py --\n{program}")
    with (folder.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")


def test_a_hanging_pagefind_is_ended_and_the_old_site_stays(
    versions: TwoVersions, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions.write(versions.folder, "closed")
    folder = versions.folder
    folder.write(
        "-- elsewhere/pagefind.py --\nimport os, pathlib, time\n"
        "pathlib.Path('pid').write_text(str(os.getpid()))\nwhile True:\n    time.sleep(60)\n"
    )
    instead_of_pagefind(folder, monkeypatch)
    config = (folder.root / "mkdocs.yml").read_text("utf-8")
    limited = config.replace("briefings]", "{briefings: {search: {time_limit: 2}}}]")
    (folder.root / "mkdocs.yml").write_text(limited, "utf-8")
    result = folder.build()
    assert result.code == 1
    assert (
        "mkdocs.yml:1: BR510 Pagefind made no index: it was not done after 2 s. Give it more time:"
        " 'search: {time_limit: …}', in seconds." in result.output
    )
    assert (versions.published(), versions.left()) == ("open", [])
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder.root / "pid").read_text("utf-8")), 0)


def instead_of_pagefind(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let builds start `elsewhere/pagefind.py` for Pagefind."""
    path = f"{folder.root / 'elsewhere'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    monkeypatch.setenv("PYTHONPATH", path)


WAITS = """\
-- elsewhere/pagefind.py --
import pathlib, runpy, sys, time
pathlib.Path("at-work").touch()
while not pathlib.Path("go-on").exists():
    time.sleep(0.02)
sys.path = [one for one in sys.path if not one.endswith("elsewhere")]
runpy.run_module("pagefind", run_name="__main__")
"""


def test_of_two_builds_at_once_one_waits_and_both_publish_whole_sites(
    versions: TwoVersions, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = versions.folder
    versions.write(folder, "closed")
    folder.write(WAITS)
    with monkeypatch.context() as changed:
        instead_of_pagefind(folder, changed)
        first = started(folder)
    follow(first, "Documentation built|Building documentation")
    second = started(folder)
    follow(second, "Another build of this site is at work: waiting until it has ended.")
    assert versions.published() == "open"
    versions.write(folder, "open")
    (folder.root / "go-on").touch()
    assert [ended(first), ended(second)] == [0, 0]
    assert (versions.published(), versions.left()) == ("open", [])


def started(folder: SiteFolder) -> subprocess.Popen[str]:
    """A build that has begun."""
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "mkdocs", "build"],
        cwd=folder.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def follow(build: subprocess.Popen[str], pattern: str) -> None:
    """Read what a build prints until something matches."""
    assert build.stdout is not None
    said = ""
    while not re.search(pattern, said):
        line = build.stdout.readline()
        assert line, f"the build ended without {pattern!r}:\n{said}"
        said += line


def ended(build: subprocess.Popen[str]) -> int:
    """The status with which a build ends."""
    build.communicate(timeout=120)
    return build.returncode


def test_a_full_disk_leaves_the_old_site(versions: TwoVersions) -> None:
    """Each file may have 40 kB: the theme's own are larger."""
    versions.write(versions.folder, "closed")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=versions.folder.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
    )
    assert done.returncode == 1
    assert "mkdocs.yml:1: BR512 the site cannot be written: File too large" in done.stdout
    assert "Traceback" not in done.stdout
    assert (versions.published(), versions.left()) == ("open", [])


@pytest.mark.parametrize(("room", "published"), [(1.5, "open"), (3, "closed")])
def test_a_full_disk_of_its_own_leaves_the_old_site(
    versions: TwoVersions, room: float, published: str
) -> None:
    """It has room for so many sites."""
    folder = versions.folder
    pages = sum(1 + one.stat().st_size // 4096 for one in versions.site.rglob("*"))
    with mounted(folder.root / "disk", size=f"{int(4 * pages * room)}k"):
        move_to_disk(versions)
        versions.write(folder, "closed")
        result = folder.build()
        assert versions.published() == published, result.output
        assert names(folder.root / "disk") == ["site"]
        full = "BR512 the site cannot be written: No space left on device" in result.output
        assert full == (published == "open")


def move_to_disk(versions: TwoVersions) -> None:
    """Publish on another disk, as with a link."""
    versions.site.rename(versions.folder.root / "old")
    shutil.copytree(versions.folder.root / "old", versions.folder.root / "disk/site")
    versions.site.symlink_to("disk/site")


def test_a_folder_that_may_not_be_written_is_named(versions: TwoVersions) -> None:
    folder = versions.folder
    with mounted(folder.root / "disk", size="9m") as disk:
        move_to_disk(versions)
        versions.write(folder, "closed")
        disk.read_only()
        result = folder.build()
        assert result.code == 1
        assert "mkdocs.yml:1: BR512 the site cannot be written: Read-only file system" in (
            result.output
        )
        assert "Traceback" not in result.output
        assert versions.published() == "open"


def test_a_file_in_the_place_of_the_site_is_left_alone(versions: TwoVersions) -> None:
    versions.remove()
    versions.site.write_text("A note.\n", "utf-8")
    result = versions.folder.build()
    assert result.code == 1
    assert "mkdocs.yml:1: BR512 the site cannot be written: Not a directory" in result.output
    assert versions.site.read_text("utf-8") == "A note.\n"


PIECEMEAL = "The folder of the site cannot be moved: what is in it was replaced entry by entry."


def test_a_site_that_is_a_mount_point_is_replaced_entry_by_entry(versions: TwoVersions) -> None:
    versions.remove()
    with mounted(versions.site, size="20m"):
        (versions.site / "lost+found").mkdir()
        for what in ("closed", "open"):
            versions.write(versions.folder, what)
            result = versions.folder.build("--strict")
            assert (result.code, PIECEMEAL in result.output) == (0, True), result.output
            (versions.site / "lost+found").rmdir()
            assert (versions.published(), versions.left()) == (what, [])
            (versions.site / "lost+found").mkdir()
            assert list(versions.site.glob(".*")) == []


def test_what_a_killed_build_began_in_a_mount_point_is_ended_by_the_next(
    versions: TwoVersions,
) -> None:
    versions.remove()
    with mounted(versions.site, size="20m"):
        assert versions.folder.build("--strict").code == 0
        steps = versions.steps()
        mixed = 0
        for step in range(steps - 40, steps, 4):
            before, wanted = versions.published(), versions.change()
            versions.die(step, "SIGKILL")
            mixed += versions.published() not in (before, wanted)
            versions.folder.write("-- briefings/2026-01-11-faulty.md --\nNo front matter.\n")
            result = versions.folder.build()
            assert result.output.endswith("1 problem in the content.\n"), result.output
            (versions.folder.root / "briefings/2026-01-11-faulty.md").unlink()
            assert versions.published() in (before, wanted), f"killed at step {step}"
            assert list(versions.site.glob(".*")) == []
        assert mixed, "no build was killed between two entries"


def test_a_link_to_the_site_stays_a_link(versions: TwoVersions) -> None:
    (versions.folder.root / "www").mkdir()
    versions.site.rename(versions.folder.root / "www/harbour")
    versions.site.symlink_to("www/harbour")
    wanted = versions.change()
    assert versions.folder.build().code == 0
    assert versions.site.is_symlink()
    assert versions.published() == wanted
    assert names(versions.folder.root / "www") == ["harbour"]


def test_hidden_files_and_the_folders_mode_move_on_to_the_new_site(versions: TwoVersions) -> None:
    (versions.site / ".well-known").mkdir()
    (versions.site / ".well-known/security.txt").write_text("Contact: …\n", "utf-8")
    (versions.site / ".htaccess").symlink_to("nowhere")
    versions.site.chmod(0o751)
    versions.write(versions.folder, "closed")
    assert versions.folder.build().code == 0
    assert versions.folder.has("closed")
    assert (versions.site / ".well-known/security.txt").read_text("utf-8") == "Contact: …\n"
    assert (versions.site / ".htaccess").readlink() == Path("nowhere")
    assert versions.site.stat().st_mode & 0o777 == 0o751


def test_a_dirty_build_makes_every_page(versions: TwoVersions) -> None:
    wanted = versions.change()
    result = versions.folder.build("--dirty")
    assert result.code == 0, result.output
    assert "--dirty saves no time here" in result.output
    assert versions.published() == wanted


def test_a_hook_may_choose_another_folder(versions: TwoVersions) -> None:
    hook(
        versions.folder,
        "import os\ndef on_config(config):\n"
        "    root = os.path.dirname(config.config_file_path)\n"
        "    config.site_dir = os.path.join(root, 'other', 'place')\n    return config\n",
    )
    versions.write(versions.folder, "closed")
    assert versions.folder.build("--strict").code == 0
    assert (versions.published(), versions.left()) == ("open", [])
    assert (versions.folder.root / "other/place/closed/index.html").is_file()
    assert names(versions.folder.root / "other") == ["place"]


def test_a_build_within_a_build_is_published_with_it(site: Callable[[str], SiteFolder]) -> None:
    """As plugins do that build a site in each of its languages."""
    folder = site(
        "-- mkdocs.yml --\nsite_name: Test site\ntheme: {name: material, font: false}\n"
        "plugins: [{briefings: {search: {enabled: false}}}]\n"
    )
    hook(
        folder,
        "from mkdocs.commands.build import build\ninner = False\n"
        "def on_post_build(config):\n    global inner\n    if inner:\n        return\n"
        "    inner = True\n    whole, config.site_dir = config.site_dir, config.site_dir + '/ko'\n"
        "    build(config)\n    config.site_dir = whole\n",
    )
    result = folder.build()
    assert result.code == 0, result.output
    assert folder.has("")
    assert folder.has("ko")
    assert list(folder.root.glob(".site*")) == []


def test_what_other_plugins_write_is_published_too(site: Callable[[str], SiteFolder]) -> None:
    folder = site(
        "-- docs/about.md --\n---\ntags: [desk]\n---\n# About\n\nA desk.\n-- mkdocs.yml --\n"
        "site_name: Test site\ntheme: {name: material, font: false}\n"
        "plugins: [search, offline, privacy, {tags: {export: true}}, briefings]\n"
    )
    result = folder.build()
    assert result.code == 0, result.output
    wanted = {"search/search_index.js", "tags.json", "about.html", "pagefind/pagefind.js"}
    assert {one for one in wanted if not (folder.root / "site" / one).is_file()} == set()


def git(folder: Path, *arguments: str) -> str:
    """What a command of git says."""
    command = ["git", "-c", "user.name=Jane Doe", "-c", "user.email=jane@example.org", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_gh_deploy_pushes_what_was_published_and_nothing_after_a_failure(
    versions: TwoVersions, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, remote = versions.folder, tmp_path_factory.mktemp("remote")
    git(remote, "init", "-q", "--bare")
    git(folder.root, "init", "-q")
    git(folder.root, "config", "user.name", "Jane Doe")
    git(folder.root, "config", "user.email", "jane@example.org")
    git(folder.root, "commit", "-q", "--allow-empty", "-m", "Begin")
    git(folder.root, "remote", "add", "origin", str(remote))
    wanted = versions.change()
    result = folder.run("mkdocs", "gh-deploy")
    assert result.code == 0, result.output
    assert versions.published() == wanted
    pushed = git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    there = {
        str(one.relative_to(versions.site)) for one in versions.site.rglob("*") if one.is_file()
    }
    assert set(pushed) == {*there, ".nojekyll"}

    before = git(remote, "rev-parse", "gh-pages")
    versions.change()
    folder.write("-- elsewhere/pagefind.py --\nraise SystemExit('out of sheep')\n")
    instead_of_pagefind(folder, monkeypatch)
    assert folder.run("mkdocs", "gh-deploy").code == 1
    assert (git(remote, "rev-parse", "gh-pages"), versions.published()) == (before, wanted)
