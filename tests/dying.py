"""`python tests/dying.py STEP SIGNAL build …`: MkDocs, that gets a signal at one of its steps.

A step is whatever Python tells its auditors about files of the site or of the folder for work
beside it, and each program that is started. So every moment between two changes on the disk can
be met again.
STEP 0 goes on to the end and prints the number of steps.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from mkdocs.__main__ import cli

ABOUT_FILES = ("open", "os.", "shutil.", "subprocess.Popen")


class Auditor:
    """Counts steps, and sends the signal at the one that was asked for."""

    def __init__(self, root: Path, step: int, number: signal.Signals) -> None:
        self.folders = (str(root / "site"), str(root / ".site.briefings"))
        self.step = step
        self.number = number
        self.count = 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Python calls this before it does what the event says."""
        if event.startswith(ABOUT_FILES) and self._is_ours(event, arguments):
            self.count += 1
            if self.count == self.step:
                os.kill(os.getpid(), self.number)

    def _is_ours(self, event: str, arguments: tuple[object, ...]) -> bool:
        names = [str(one) for one in arguments if isinstance(one, str | os.PathLike)]
        return event == "subprocess.Popen" or any(one.startswith(self.folders) for one in names)


def main() -> None:
    """Run MkDocs under an auditor."""
    step, name, *arguments = sys.argv[1:]
    auditor = Auditor(Path.cwd(), int(step), signal.Signals[name])
    sys.addaudithook(auditor)
    try:
        cli(arguments)
    finally:
        if not auditor.step:
            print(f"{auditor.count} steps")


if __name__ == "__main__":
    main()
