"""One preview for all tests that only ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.preview.desk_site import DAY, SITE
from tests.serving import Server, serving
from tests.sites import MKDOCS_YML, SiteFolder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """The folder of the site."""
    made = SiteFolder(tmp_path_factory.mktemp("desk"))
    made.write(f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\n# Test site\n{SITE}")
    return made


@pytest.fixture(scope="module")
def preview(folder: SiteFolder) -> Iterator[Server]:
    """A preview of it."""
    with serving(folder.root, **DAY) as server:
        yield server
