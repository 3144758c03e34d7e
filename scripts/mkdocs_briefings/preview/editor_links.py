"""Links that open a file at a line in its author's editor."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

EDITOR = "BRIEFINGS_EDITOR"
"""The name in the environment that says which editor: one of EDITORS, or an address."""

EDITORS: Mapping[str, str] = {
    "vscode": "vscode://file{path}:{line}",
    "vscode-insiders": "vscode-insiders://file{path}:{line}",
    "vscodium": "vscodium://file{path}:{line}",
    "cursor": "cursor://file{path}:{line}",
    "zed": "zed://file{path}:{line}",
    "idea": "idea://open?file={path}&line={line}",
    "pycharm": "pycharm://open?file={path}&line={line}",
    "sublime": "subl://open?url=file://{path}&line={line}",
    "textmate": "txmt://open?url=file://{path}&line={line}",
    "none": "",
}
"""Addresses that editors have registered with the system; `path` begins with a slash."""

_ADDRESS = re.compile(r"(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:[^\s\"'<>]*", re.I)


class UnknownEditorError(Exception):
    """The environment names no editor; the message says what to write."""


@dataclass(frozen=True, slots=True)
class EditorLinks:
    """How to open a file of the project."""

    root: Path
    pattern: str = EDITORS["vscode"]
    """Empty if the author wants no links."""

    @classmethod
    def chosen(cls, root: Path) -> EditorLinks:
        """As the environment says; UnknownEditorError if nobody could open what it says."""
        given = os.environ.get(EDITOR, "").strip() or "vscode"
        pattern = EDITORS.get(given.lower(), given)
        if pattern and not (_ADDRESS.fullmatch(pattern) and "{path}" in pattern):
            names = ", ".join(EDITORS)
            what = f"{EDITOR} is '{given}', which is not an editor known here."
            raise UnknownEditorError(f"{what} Write one of {names}, or an address with {{path}}.")
        return cls(root, pattern)

    def to(self, path: str, line: int = 1) -> str:
        """The link to a file named from the project's folder; empty if there is none to open."""
        file = self.root / path
        if not self.pattern or not file.is_file():
            return ""
        # A name such as `a?b.md` must not end the path.
        name = quote(file.as_posix(), safe="/:")
        whole = name if name.startswith("/") else f"/{name}"
        return self.pattern.replace("{path}", whole).replace("{line}", str(line))
