"""`--today`: a command works as if it were another day."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from tests.sites import SiteFolder

SITE = """\
-- docs/topics/harbour.md --
---
name: The harbour
status: {text: Open., as_of: 2026-02-01}
---
"""


@pytest.mark.parametrize(
    ("given", "is_ahead"),
    [(["--today", "2026-01-31"], True), (["--today", "2026-02-01"], False), ([], False)],
)
def test_a_command_takes_another_day_for_today(
    site: Callable[[str], SiteFolder],
    monkeypatch: pytest.MonkeyPatch,
    given: list[str],
    is_ahead: bool,
) -> None:
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-03-01")
    config = site(SITE).root / "mkdocs.yml"
    result = CliRunner().invoke(main, ["check", "-f", str(config), *given])
    assert ("after today, 2026-01-31" in result.output) is is_ahead, result.output
    assert os.environ["BRIEFINGS_TODAY"] == "2026-03-01"


def test_what_is_not_a_day_is_refused(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    result = CliRunner().invoke(main, ["check", "--today", "soon"])
    assert "'soon' is not a date. Write it as YYYY-MM-DD." in result.output
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-W05-1")
    folder = site("")
    for command in (["mkdocs_briefings", "check"], ["mkdocs", "build"]):
        said = folder.run(*command)
        assert "BRIEFINGS_TODAY is '2026-W05-1', which is not a day." in said.output
        assert "Write it as YYYY-MM-DD, or unset it." in said.output
        assert (said.code > 0, "Traceback" in said.output) == (True, False)
