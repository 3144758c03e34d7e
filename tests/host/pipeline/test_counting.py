"""Whoever waits for pages sees how many are made."""

from __future__ import annotations

import io
import logging
import sys

import pytest

from mkdocs_briefings.host.pipeline.counting import WORTH_SAYING, counted


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(counted(range(WORTH_SAYING), WORTH_SAYING)) == list(range(WORTH_SAYING))
    assert isinstance(sys.stderr, Terminal)
    shown = sys.stderr.getvalue()
    assert "Pages" in shown
    assert "100%" in shown


def test_elsewhere_a_line_says_how_many(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert sum(1 for _ in counted(range(2_500), 2_500)) == 2_500
    assert [record.getMessage() for record in caplog.records] == [
        "1,000 of 2,500 pages are made",
        "2,000 of 2,500 pages are made",
    ]


def test_few_pages_are_made_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert list(counted(range(10), 10)) == list(range(10))
    assert caplog.records == []
