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
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

OTHER_HOSTS = {"properdocs"}
"""They have to begin where MkDocs is not loaded."""
LONGEST = 1 << 18
"""Bytes of a question: arguments, folder and environment."""
OTHERS = ("mkdocs.commands.build", "mkdocs.commands.serve", "pymdownx", "mkdocs.contrib.search")


class Ready:
    """The process that commands are copies of; it ends when this one does."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, __file__, str(theirs.fileno())]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()])
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
        question = json.dumps([str(cwd), environment, [module, *arguments]]).encode()
        reading, writing = os.pipe()
        socket.send_fds(self._line, [question], [writing])
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            output = said.read()
        return int(self._line.recv(LONGEST)), output


_READY: list[Ready] = []
_READ_EARLY = "PYTHON"
"""How the names of the variables begin that Python reads only when it starts."""


def _read_early(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_READ_EARLY)}


_AT_FIRST = _read_early(os.environ)


def run(cwd: Path, module: str, *arguments: str, **more: str) -> tuple[int, bytes]:
    """The same, of one process for all tests; of an interpreter that begins, if it must be.

    `more` is added to the environment.
    """
    environment = {**os.environ, **more}
    if module in OTHER_HOSTS or _read_early(environment) != _AT_FIRST:
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
    if not _READY:
        _READY.append(Ready())
    return _READY[0].run(cwd, module, arguments, environment)


def _import_all() -> None:
    package = importlib.import_module("mkdocs_briefings")
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ours = [module.name for module in found if not module.name.endswith("__main__")]
    for name in (*OTHERS, *ours):
        with suppress(ImportError):
            importlib.import_module(name)
    _compile_templates()
    gc.freeze()


def _compile_templates() -> None:
    """Have our templates compiled, which stay so for all builds of a process and its copies."""
    folder = Path(tempfile.gettempdir())
    given = {"root": folder, "docs_dir": folder, "briefings_dir": folder}
    settings = importlib.import_module("mkdocs_briefings.settings").Settings(**given)
    rendering = importlib.import_module("mkdocs_briefings.rendering")
    environment = rendering.Templates(settings)._environment
    for name in environment.list_templates():
        environment.get_template(name)


def _serve(line: socket.socket) -> None:
    while True:
        question, files, _, _ = socket.recv_fds(line, LONGEST, 1)
        if not question:
            return
        if (child := os.fork()) == 0:
            line.close()
            _become(files[0], *json.loads(question))
        os.close(files[0])
        line.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def _become(output: int, cwd: str, environment: dict[str, str], command: list[str]) -> NoReturn:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for stream in (1, 2):
        os.dup2(output, stream)
    os.close(output)
    sys.stdout, sys.stderr = _stream(1, "strict"), _stream(2, "backslashreplace")
    sys.path.insert(0, cwd)
    sys.argv = command
    code = _ended(command[0])
    atexit._run_exitfuncs()
    for printed in (sys.stdout, sys.stderr):
        printed.flush()
    os._exit(code)


def _stream(number: int, errors: str) -> Any:
    raw = os.fdopen(number, "wb", closefd=False)
    return io.TextIOWrapper(raw, "utf-8", errors, line_buffering=errors != "strict")


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
