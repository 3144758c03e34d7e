"""What the checks say: files in, whole messages out. The cases are in `*.yml` beside this file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_briefings.checks.registry import CHECKS, OWN_CHECKS
from mkdocs_briefings.model import Kind
from mkdocs_briefings.problem_codes import CODES
from tests.sites import site_of, write_files

FOLDER = Path(__file__).parent
YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The reader in C where there is one: each process that tests reads all cases."""
CASES: list[dict[str, Any]] = [
    {"group": path.stem, **case}
    for path in sorted(FOLDER.glob("*.yml"))
    for case in yaml.load(path.read_text("utf-8"), YAML)
]
"""A case has a name, the files of a project, and every problem that they have, as printed; if
need be, names listed as `known`, and other options of the site.

A briefing may be given as just its body and the fields that differ from `BRIEFING`.
"""

BRIEFING: dict[str, Any] = {
    "title": "Talks begin",
    "topics": ["talks"],
    "sources": [{"id": "daily", "publisher": "Example Daily"}],
}
PROFILES = {
    "docs/topics/talks.md": "---\nname: Talks\n---\n",
    "docs/people/jane-doe.md": "---\nname: Jane Doe\naliases: [Doe Jane, President Doe]\n---\n",
    "docs/people/john-roe.md": "---\nname: John Roe\n---\n",
    "docs/topics/opcon-transfer.md": "---\nname: OPCON transfer\naliases: [OPCON]\n---\n",
}


def written(files: dict[str, Any]) -> dict[str, str]:
    """The files of a case as text, and the profiles that all cases share."""
    return {
        name: content if isinstance(content, str) else briefing(Path(name), content)
        for name, content in (PROFILES | files).items()
    }


def known_in(case: dict[str, Any]) -> dict[Kind, tuple[str, ...]]:
    """The names that the site lists as known."""
    listed = case.get("known", {})
    return {kind: tuple(listed[kind.plural]) for kind in Kind if kind.plural in listed}


def briefing(path: Path, content: dict[str, Any]) -> str:
    """A briefing whose front matter has a line for each field."""
    fields = {**BRIEFING, "date": date.fromisoformat(path.name[:10]), **content}
    body = fields.pop("body", "The talks began [@daily].")
    lines = [
        f"{name}: {yaml.safe_dump(value, default_flow_style=True, width=10**6, allow_unicode=True)}"
        for name, value in fields.items()
    ]
    front = "".join(line.replace("\n...\n", "\n") for line in lines)
    return f"---\n{front}---\n{body.rstrip()}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['group']}: {case['name']}")
def test_checks(case: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, written(case["files"]))
    options = {"known": known_in(case), **case.get("options", {})}
    problems = site_of(tmp_path, include_drafts=True, **options).problems
    assert [str(problem) for problem in problems] == (case["problems"] or [])


def test_every_check_has_cases() -> None:
    shown = {code for case in CASES for line in case["problems"] or [] for code in line.split()}
    assert {code for codes in (*CHECKS, *OWN_CHECKS) for code in codes.split()} - shown == set()


def test_every_code_of_a_check_is_known() -> None:
    assert {code for codes in (*CHECKS, *OWN_CHECKS) for code in codes.split()} <= set(CODES)
