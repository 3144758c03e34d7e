"""Commands that change files: all of it or nothing, one at a time, and the last one undone."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.authoring.journal.journal import (
    ASIDE,
    LAST,
    WAITING,
    journal,
    settle,
)
from mkdocs_briefings.authoring.journal.record import kept
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.content.content_file import is_markdown
from mkdocs_briefings.lock import Lock
from mkdocs_briefings.problems import RefusedError
from mkdocs_briefings.settings import JOURNAL, PENDING
from tests.sites import SiteFolder, settings_of
from tests.tools import COMMANDS, SITE, Tool, die, folders, tree

POINTS = {"rename": 8, "merge": 4, "fix": 4, "new": 2, "import": 2}
MIXED = 30
"""A step of the renaming at which some files are new and some old."""


def silent(message: str) -> None:
    """Nobody listens."""


@pytest.fixture(scope="module")
def tool_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Tool]:
    """A command by its name, tried once."""
    return functools.cache(lambda name: Tool.of(name, tmp_path_factory.mktemp(name)))


@pytest.fixture
def rename(tool_of: Callable[[str], Tool]) -> Tool:
    return tool_of("rename")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command in a folder."""

    def run(root: Path, *arguments: str) -> Result:
        monkeypatch.chdir(root)
        return CliRunner().invoke(main, arguments)

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    SiteFolder(tmp_path / "project").write(SITE)
    return tmp_path / "project"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_killed_command_is_taken_back_and_can_be_run_again(
    name: str, tool_of: Callable[[str], Tool], tmp_path: Path, run: Callable[..., Result]
) -> None:
    tool = tool_of(name)
    for step in tool.points(POINTS[name]):
        root = tool.killed(step, tmp_path)
        settle(settings_of(root), silent)
        found = tool.state(root)
        assert found in ("old", "new"), f"killed at step {step}"
        if found == "old":
            assert folders(root) == folders(tool.pristine.root), f"killed at step {step}"
            result = run(root, *tool.arguments)
            assert (result.exit_code, tool.state(root)) == (0, "new"), result.output
        assert run(root, name if name != "fix" else "check", "--undo").exit_code == 0
        assert tool.state(root) == "old", f"killed at step {step}"


def test_a_command_that_was_killed_when_it_had_done_everything_may_be_repeated(
    rename: Tool, tmp_path: Path, run: Callable[..., Result]
) -> None:
    root = rename.killed(rename.steps - 1, tmp_path)
    for _ in range(2):
        assert run(root, *rename.arguments).exit_code == 0
        assert rename.state(root) == "new"
    assert run(root, *rename.arguments).stderr == (
        "Nothing to do: this was done already, and nothing has changed since.\n"
    )


def test_a_build_takes_back_what_a_killed_command_began(rename: Tool, tmp_path: Path) -> None:
    root = rename.killed(MIXED, tmp_path)
    assert rename.state(root) == "mixed"
    result = SiteFolder(root).build()
    assert result.code == 0, result.output
    assert (
        "'briefings rename person jane-doe jane-m-doe' was ended before it was done: "
        "the files are as they were before it." in result.output
    )
    assert rename.state(root) == "old"
    assert not (root / JOURNAL).exists()


def test_what_was_edited_since_the_kill_stays(
    rename: Tool, tmp_path: Path, run: Callable[..., Result]
) -> None:
    root = rename.killed(MIXED, tmp_path)
    index = root / "docs/index.md"
    index.write_text("# By hand\n", "utf-8")
    result = run(root, "rename", "topic", "harbour", "harbours", "--dry-run")
    assert "docs/index.md has been edited since: it stays as it is. Look at it.\n" in result.stderr
    assert f"What it held before is in .briefings/{ASIDE}.\n" in result.stderr
    assert tree(root) == {**rename.before, "docs/index.md": b"# By hand\n"}
    aside = kept(root / JOURNAL / ASIDE)
    assert aside is not None
    assert aside.traces["docs/index.md"].before == rename.before["docs/index.md"]


@contextmanager
def waiting(root: Path, *commands: tuple[str, ...]) -> Iterator[list[subprocess.Popen[str]]]:
    """Commands that all wait for the lock when the block begins."""
    lock = Lock.take(root / JOURNAL / "lock", lambda: None)
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs_briefings", *command],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for command in commands
    ]
    try:
        for one in started:
            assert one.stderr is not None
            assert one.stderr.readline() == f"{WAITING}\n"
        lock.release()
        yield started
    finally:
        for one in started:
            one.kill()
            one.communicate()


def test_of_two_commands_at_once_the_second_waits_and_nothing_is_lost(
    project: Path, tmp_path: Path, run: Callable[..., Result]
) -> None:
    first, second = COMMANDS["rename"], ("rename", "topic", "harbour", "The quays")
    SiteFolder(tmp_path / "one-by-one").write(SITE)
    for command in (first, second):
        assert run(tmp_path / "one-by-one", *command).exit_code == 0
    with waiting(project, first, second) as commands:
        outputs = [one.communicate() for one in commands]
        assert [one.returncode for one in commands] == [0, 0], outputs
    assert tree(project) == tree(tmp_path / "one-by-one")


def test_of_two_that_want_the_same_one_does_it_and_one_says_so(project: Path) -> None:
    with waiting(project, COMMANDS["new"], COMMANDS["new"]) as commands:
        errors = sorted(one.communicate()[1] for one in commands)
        assert sorted(one.returncode for one in commands) == [0, 2]
    assert errors[0] == ""
    assert "2025-12-01-a-strike-begins.md already exists." in errors[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_last_command_can_be_undone_once(
    name: str, tool_of: Callable[[str], Tool], tmp_path: Path, run: Callable[..., Result]
) -> None:
    tool = tool_of(name)
    root, command = tmp_path / "after", tool.arguments[0]
    shutil.copytree(tool.pristine.root.with_name("after"), root)
    assert tool.state(root) == "new"
    result = run(root, command, "--undo")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith(f"Undone: briefings {command} ")
    assert (tool.state(root), folders(root)) == ("old", folders(tool.pristine.root))
    again = run(root, command, "--undo")
    assert again.exit_code == 2
    assert "has been undone already. Only the last one can be." in again.stderr


def test_an_undoing_that_is_killed_is_taken_back_and_can_be_run_again(
    rename: Tool, tmp_path: Path, run: Callable[..., Result]
) -> None:
    for step in (3, 14, 25, 36):
        root = tmp_path / f"undo-{step}"
        SiteFolder(root).write(SITE)
        assert run(root, *rename.arguments).exit_code == 0
        assert die(root, step, "rename", "--undo").code == -9
        settle(settings_of(root), silent)
        assert rename.state(root) == "new", f"killed at step {step}"
        assert run(root, "rename", "--undo").exit_code == 0
        assert rename.state(root) == "old", f"killed at step {step}"


def test_nothing_is_undone_when_a_file_has_changed_since(
    project: Path, run: Callable[..., Result]
) -> None:
    run(project, *COMMANDS["rename"])
    with (project / "docs/index.md").open("a", encoding="utf-8") as file:
        file.write("More.\n")
    (project / "docs/people/jane-m-doe.md").unlink()
    before = tree(project)
    result = run(project, "rename", "--undo")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: changed since 'briefings rename person jane-doe jane-m-doe': docs/index.md, "
        "docs/people/jane-m-doe.md. Nothing was undone, so that no work is lost.\n",
    )
    assert tree(project) == before


def test_undo_is_of_the_last_command_and_says_which_that_was(
    project: Path, run: Callable[..., Result]
) -> None:
    nothing = run(project, "merge", "--undo")
    assert (nothing.exit_code, nothing.stderr) == (
        2,
        "Error: no command has changed anything yet, so there is nothing to undo.\n",
    )
    run(project, *COMMANDS["rename"])
    result = run(project, "new", "--undo")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: the last command was 'briefings rename person jane-doe jane-m-doe'. "
        "To undo that: briefings rename --undo\n",
    )
    assert run(project, "rename", "--undo", "person").exit_code == 2


def test_a_deleted_file_comes_back_with_its_permissions(
    project: Path, run: Callable[..., Result]
) -> None:
    profile = project / "docs/people/jane-doe.md"
    profile.chmod(0o640)
    run(project, *COMMANDS["merge"])
    assert not profile.exists()
    run(project, "merge", "--undo")
    assert profile.stat().st_mode & 0o777 == 0o640


def test_a_file_saved_while_a_command_is_at_work_is_not_overwritten(project: Path) -> None:
    index = project / "docs/index.md"
    settings = settings_of(project)
    with (
        pytest.raises(RefusedError, match=r"docs/index\.md was changed while this command"),
        journal(settings, "briefings test", silent) as at_work,
    ):
        at_work.write({index: "new\n"}, before={index: "what was read\n"})
    assert index.read_text("utf-8").startswith("# Test site")


def test_a_command_that_fails_after_a_first_round_has_changed_nothing(project: Path) -> None:
    before, index = tree(project), project / "docs/index.md"
    text = index.read_text("utf-8")

    def interrupted() -> None:
        with journal(settings_of(project), "briefings test", silent) as at_work:
            at_work.write({index: "new\n", project / "docs/a/b.md": "b\n"}, before={index: text})
            at_work.write({index: "newer\n"}, before={index: "new\n"})
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert tree(project) == before
    assert not (project / "docs/a").exists()
    assert not (project / JOURNAL).exists()


@pytest.mark.parametrize(
    "name", ["../outside.md", "scripts/run.py", "docs/.hidden.md", ".git/config"]
)
def test_commands_write_in_the_content_folders_alone(project: Path, name: str) -> None:
    with (
        pytest.raises(RefusedError, match="is outside the content folders"),
        journal(settings_of(project), "briefings test", silent) as at_work,
    ):
        at_work.write({project / name: "text\n"}, before={})
    assert not (project / name).exists()


def test_a_link_stays_a_link(project: Path, run: Callable[..., Result]) -> None:
    link = project / "docs/again.md"
    link.symlink_to("index.md")
    assert run(project, *COMMANDS["rename"]).exit_code == 0
    assert link.readlink() == Path("index.md")
    assert "person=jane-m-doe" in (project / "docs/index.md").read_text("utf-8")


def note(project: Path, name: str, before: str) -> None:
    """A note of a killed command, as somebody may bring into a project who means harm."""
    (project / JOURNAL).mkdir()
    table = {
        "form": 1,
        "words": "briefings rename",
        "folders": ["..", "docs"],
        "undone": False,
        "traces": {name: [[""], 0o777, "0"]},
    }
    with zipfile.ZipFile(project / JOURNAL / PENDING, "w") as archive:
        archive.writestr("journal.json", json.dumps(table))
        archive.writestr("0", before)


@pytest.mark.parametrize("name", ["../evil.sh", "/tmp/evil.sh", "docs/../evil.sh", ".git/hooks/x"])
def test_a_note_that_names_other_files_changes_none_of_them(project: Path, name: str) -> None:
    note(project, name, "#!/bin/sh\n")
    before = tree(project.parent)
    settle(settings_of(project), silent)
    assert tree(project.parent) == before
    assert not Path("/tmp/evil.sh").exists()


def test_a_journal_that_leads_elsewhere_is_refused(
    project: Path, tmp_path: Path, run: Callable[..., Result]
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (project / JOURNAL).symlink_to("../elsewhere")
    before = tree(project)
    result = run(project, *COMMANDS["rename"])
    assert result.exit_code == 2
    assert f"Error: cannot write {project / JOURNAL} (Too many levels of symbolic" in result.stderr
    assert tree(project) == before
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_note_that_cannot_be_read_stops_commands_and_builds(
    project: Path, run: Callable[..., Result]
) -> None:
    (project / JOURNAL).mkdir()
    (project / JOURNAL / PENDING).write_bytes(b"no archive")
    what = f"{project / JOURNAL / PENDING} cannot be read (BadZipFile)."
    for arguments in (COMMANDS["rename"], ("check",)):
        result = run(project, *arguments)
        assert (result.exit_code, what in result.stderr) == (2, True), result.output
    build = SiteFolder(project).build()
    assert (build.code, what in build.output, "Traceback" in build.output) == (1, True, False)


def test_the_journal_is_kept_out_of_git_and_of_the_site(
    project: Path, run: Callable[..., Result]
) -> None:
    run(project, *COMMANDS["rename"])
    assert (project / JOURNAL / ".gitignore").read_text("utf-8") == "*\n"
    assert sorted(one.name for one in (project / JOURNAL).iterdir()) == [".gitignore", LAST]
    assert SiteFolder(project).build().code == 0
    assert [one for one in (project / "site").rglob("*") if LAST in one.name] == []


def test_pages_with_other_endings_of_markdown_are_renamed_in_too(
    project: Path, run: Callable[..., Result]
) -> None:
    page = project / "docs/about.markdown"
    page.write_text("See [her](people/jane-doe.md).\n", "utf-8")
    assert is_markdown(page)
    assert run(project, *COMMANDS["rename"]).exit_code == 0
    assert page.read_text("utf-8") == "See [her](people/jane-m-doe.md).\n"


@pytest.mark.parametrize("name", ["docs/ABOUT.MD", "docs/people/john-roe.MD"])
@pytest.mark.parametrize("command", ["rename", "merge", "fix"])
def test_a_file_whose_ending_is_in_capitals_never_vanishes(
    project: Path, run: Callable[..., Result], command: str, name: str
) -> None:
    (project / "docs/people/john-roe.md").rename(project / name)
    text = (project / name).read_text("utf-8")
    result = run(project, *COMMANDS[command])
    assert f"{name}:1: BR113 the file name '{Path(name).name}'" in result.output
    assert (project / name).read_text("utf-8") == text
