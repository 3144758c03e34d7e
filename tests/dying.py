"""`python tests/dying.py STEP SIGNAL mkdocs build …`: a program that gets a signal at a step.

A step of MkDocs is whatever Python tells its auditors about changes to files of the site or of the
folder for work beside it, and each program that is started; a step of `briefings`, each change to a
file of the project. So every moment between two changes on the disk can be met again.
STEP 0 goes on to the end and prints the number of steps.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

Counts = Callable[[str, tuple[object, ...]], bool]

SITE = ("site", ".site.briefings")
PROJECT = ("briefings", "docs", "mkdocs.yml", ".briefings")
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "tempfile.mkstemp"}
LOOKING = {"os.scandir", "os.listdir", "os.walk", "os.fwalk", "os.getxattr", "os.listxattr"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def names(folders: tuple[str, ...], arguments: tuple[object, ...]) -> bool:
    """Whether an event is about something in these folders of the project."""
    roots = tuple(str(Path.cwd() / one) for one in folders)
    given = (str(one) for one in arguments if isinstance(one, str | os.PathLike))
    return any(os.path.abspath(one).startswith(roots) for one in given)  # noqa: PTH100 - of names


def of_the_site(event: str, arguments: tuple[object, ...]) -> bool:
    """A change to a file of the site, and each program that is started."""
    changes = event.startswith(("os.", "shutil.")) and event not in LOOKING
    changes = changes or is_written(event, arguments)
    return event == "subprocess.Popen" or (changes and names(SITE, arguments))


def of_the_project(event: str, arguments: tuple[object, ...]) -> bool:
    """A change to a file of the project."""
    return (is_written(event, arguments) or event in CHANGES) and names(PROJECT, arguments)


def is_written(event: str, arguments: tuple[object, ...]) -> bool:
    """Whether a file is opened to write into it."""
    return event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & WRITING)


PROGRAMS: dict[str, tuple[str, str, Counts]] = {
    "mkdocs": ("mkdocs.__main__", "cli", of_the_site),
    "briefings": ("mkdocs_briefings.cli.main", "main", of_the_project),
}


class Auditor:
    """Counts steps, and sends the signal at the one that was asked for."""

    def __init__(self, counts: Counts, step: int, number: signal.Signals) -> None:
        self.counts = counts
        self.step = step
        self.number = number
        self.count = 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Python calls this before it does what the event says."""
        if self.counts(event, arguments):
            self.count += 1
            if self.count == self.step:
                os.kill(os.getpid(), self.number)


def main() -> None:
    """Run a program under an auditor."""
    step, name, program, *arguments = sys.argv[1:]
    module, attribute, counts = PROGRAMS[program]
    run = getattr(import_module(module), attribute)
    auditor = Auditor(counts, int(step), signal.Signals[name])
    sys.addaudithook(auditor)
    try:
        run(arguments)
    finally:
        if not auditor.step:
            print(f"{auditor.count} steps")


if __name__ == "__main__":
    main()
