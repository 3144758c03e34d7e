"""A process that has imported everything, and becomes each command by a copy of itself.

A small site is built in half a second, and for twice as long Python imports what it takes, and
Jinja compiles templates. So a command runs in a process of its own as ever, with its own folder,
environment and output, but the process is a fork of one in which all that is done.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import io
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from jinja2 import TemplateAssertionError

AT_FIRST = dict(os.environ)
"""The environment before any test has changed it; it must not depend on which one is the first."""
OTHER_HOSTS = {"properdocs"}
"""They have to begin where MkDocs is not loaded."""
LONGEST = 1 << 18
"""Bytes of a question: arguments, folder and environment."""
OTHERS = (
    *("mkdocs.commands.build", "mkdocs.commands.serve", "mkdocs.contrib.search"),
    *("material.plugins.search.plugin", "pymdownx.highlight", "pymdownx.superfences"),
    *("ahocorasick_rs", "encodings.utf_8_sig", "icalendar", "slugify", "pydantic.dataclasses"),
    *("markdown.extensions.codehilite", "markdown.extensions.fenced_code"),
    "markdown.extensions.tables",
)
"""What a build imports beside our own modules."""
FILES = {
    "briefings/2026-01-10-talks.md": "---\ntitle: Talks\ndate: 2026-01-10\n---\nA word.\n",
    "docs/topics/harbour.md": "---\nname: The harbour\n---\n",
    "docs/people/jane-doe.md": "---\nname: Jane Doe\n---\n",
}
"""Of each kind that most sites of tests have."""
ROOT = Path(__file__).resolve().parents[1]


class Ready:
    """The process that commands are copies of; it ends when this one does."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, __file__, str(theirs.fileno())]
        self._process = subprocess.Popen(command, env=AT_FIRST, pass_fds=[theirs.fileno()])
        theirs.close()
        atexit.register(self.end)

    def end(self) -> None:
        """Let it end: nobody asks any more."""
        self._line.close()
        self._process.wait()

    def run(
        self, cwd: Path, module: str, arguments: tuple[str, ...], environment: dict[str, str]
    ) -> tuple[int, bytes]:
        """How a Python module, or a file, ends as a command; both streams, in order."""
        with self._asked(True, cwd, [module, *arguments], environment) as said:
            output = said.read()
        return int(self._line.recv(LONGEST)), output

    def begin(self, cwd: Path, command: list[str], environment: dict[str, str]) -> Begun:
        """Have a command begin, which goes on until it ends by itself or by a signal."""
        said = self._asked(False, cwd, command, environment)
        return Begun(int(self._line.recv(LONGEST)), said)

    def _asked(
        self, waits: bool, cwd: Path, command: list[str], environment: dict[str, str]
    ) -> BinaryIO:
        question = json.dumps([waits, str(cwd), environment, command]).encode()
        reading, writing = os.pipe()
        socket.send_fds(self._line, [question], [writing])
        os.close(writing)
        return os.fdopen(reading, "rb")


class Begun:
    """A command that goes on, as far as a test needs it; it has the names of `subprocess.Popen`."""

    def __init__(self, number: int, said: BinaryIO) -> None:
        self.stdout = io.TextIOWrapper(said, "utf-8")
        self._number = number
        self._handle = os.pidfd_open(number)

    def poll(self) -> int | None:
        """None as long as it goes on."""
        return self.wait(0) if self._has_ended(0) else None

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        signal.pidfd_send_signal(self._handle, number)

    def wait(self, seconds: float) -> int:
        """Wait until it has ended; how, the process knows whose copy it is."""
        if not self._has_ended(seconds):
            raise TimeoutError(f"process {self._number} goes on")
        return 0

    def __del__(self) -> None:
        os.close(self._handle)

    def _has_ended(self, seconds: float) -> bool:
        return bool(select.select([self._handle], [], [], seconds)[0])


_READY: list[Ready] = []
_READ_EARLY = "PYTHON"
"""How the names of the variables begin that Python reads only when it starts."""


def _read_early(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_READ_EARLY)}


def run(cwd: Path, module: str, *arguments: str, **more: str) -> tuple[int, bytes]:
    """The same, of one process for all tests; of an interpreter that begins, if it must be.

    `more` is added to the environment.
    """
    environment = {**os.environ, **more}
    if module in OTHER_HOSTS or _read_early(environment) != _read_early(AT_FIRST):
        program = [module] if module.endswith(".py") else ["-m", module]
        command = [sys.executable, *program, *arguments]
        done = subprocess.run(
            command,
            cwd=cwd,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.returncode, done.stdout
    return _ready().run(cwd, module, arguments, environment)


def begin(cwd: Path, module: str, *arguments: str, **more: str) -> Begun | subprocess.Popen[str]:
    """A command that goes on while a test asks it; its output comes line by line."""
    environment = {**os.environ, **more}
    if _read_early(environment) == _read_early(AT_FIRST):
        return _ready().begin(cwd, [module, *arguments], environment)
    return subprocess.Popen(
        [sys.executable, "-u", "-m", module, *arguments],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _ready() -> Ready:
    if not _READY:
        _READY.append(Ready())
    return _READY[0]


def _import_all() -> None:
    package = importlib.import_module("mkdocs_briefings")
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ours = [module.name for module in found if not module.name.endswith("__main__")]
    for name in (*OTHERS, *ours):
        with suppress(ImportError):
            importlib.import_module(name)
    _compile_templates()
    _read_files()
    # What plugins of Markdown there are, the package asks once.
    importlib.import_module("markdown.util").get_installed_extensions()
    gc.freeze()


def _compile_templates() -> None:
    """Have all templates compiled, which stay so for all builds of a process and its copies."""
    folder = Path(tempfile.gettempdir())
    given = {"root": folder, "docs_dir": folder, "briefings_dir": folder}
    settings = importlib.import_module("mkdocs_briefings.settings").Settings(**given)
    rendering = importlib.import_module("mkdocs_briefings.rendering")
    theme = importlib.import_module("mkdocs.theme").Theme(name="material")
    theme.dirs.insert(0, str(ROOT / "scripts/mkdocs_briefings/theme"))
    rendering.compile_once(theirs := theme.get_env())
    for environment in (rendering.Templates(settings)._environment, theirs):
        for name in environment.list_templates(("html", "j2", "xml")):
            # Some ask for filters of plugins that are not there.
            with suppress(TemplateAssertionError):
                environment.get_template(name)


def _read_files() -> None:
    """Have the fields of files be made, which wait for the first file."""
    settings = importlib.import_module("mkdocs_briefings.settings").Settings
    content = importlib.import_module("mkdocs_briefings.content")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for path, text in FILES.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        content.Reader().read(
            settings(root=root, docs_dir=root / "docs", briefings_dir=root / "briefings")
        )


def _serve(line: socket.socket) -> None:
    while True:
        question, files, _, _ = socket.recv_fds(line, LONGEST, 1)
        if not question:
            return
        waits, *wanted = json.loads(question)
        if (child := os.fork()) == 0:
            line.close()
            _become(files[0], waits, *wanted)
        os.close(files[0])
        line.send(str(_ended_as(child) if waits else child).encode())


def _ended_as(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _become(
    output: int, waits: bool, cwd: str, environment: dict[str, str], command: list[str]
) -> NoReturn:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    # Which folder is for what lasts no longer, Python asks once.
    tempfile.tempdir = None
    time.tzset()
    for stream in (1, 2):
        os.dup2(output, stream)
    os.close(output)
    sys.stdout = _stream(1, "strict", by_lines=not waits)
    sys.stderr = _stream(2, "backslashreplace", by_lines=True)
    sys.path.insert(0, cwd)
    sys.argv = command
    code = _ended(command[0])
    atexit._run_exitfuncs()
    for printed in (sys.stdout, sys.stderr):
        printed.flush()
    os._exit(code)


def _stream(number: int, errors: str, *, by_lines: bool) -> Any:
    raw = os.fdopen(number, "wb", closefd=False)
    return io.TextIOWrapper(raw, "utf-8", errors, line_buffering=by_lines)


def _ended(module: str) -> int:
    try:
        if module.endswith(".py"):
            runpy.run_path(module, run_name="__main__")
        else:
            runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if ended.code is None or isinstance(ended.code, int):
            return ended.code or 0
        print(ended.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    # The folder of this file, whose folders have the names of packages.
    sys.path.pop(0)
    _import_all()
    _serve(socket.socket(fileno=int(sys.argv[1])))
