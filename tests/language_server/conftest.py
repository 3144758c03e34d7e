"""An editor for every test that asks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.language_server.editor import Editor
from tests.sites import SiteFolder


@pytest.fixture
def editor(site: Callable[[str], SiteFolder]) -> Iterator[Callable[[str], Editor]]:
    """Make a site from one string, and an editor in which its folder is open."""
    editors: list[Editor] = []

    def make(text: str) -> Editor:
        editors.append(Editor(site(text).root))
        return editors[-1]

    yield make
    for one in editors:
        one.close()
