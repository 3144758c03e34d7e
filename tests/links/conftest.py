"""A server that misbehaves, and commands in a small site whose sources are on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from tests.misbehaving import Misbehaving, misbehaving
from tests.sites import SiteFolder

Run = Callable[..., Result]


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    with misbehaving() as server:
        yield server


@pytest.fixture
def run(
    site: Callable[[str], SiteFolder],
    server: Misbehaving,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Run:
    """Run the command in the site of the module, its `CONTENT`."""
    content: str = request.module.CONTENT
    monkeypatch.chdir(site(content.format(base=server.url(""))).root)
    return lambda *arguments: CliRunner().invoke(main, arguments)
