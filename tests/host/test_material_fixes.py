"""Material as it is installed still has the faults that we fix, and loses them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from mkdocs_briefings.host.material.fixes import MENDS, SCRIPT, SCRIPT_MENDS, Mend, mended
from tests.sites import SiteFolder

CONFIG = """\
-- mkdocs.yml --
site_name: Test site
repo_url: https://example.org/code
theme: {{name: material, font: false, features: [navigation.sections]}}
plugins: [search{ours}]
nav: [index.md, {{News: [a.md, b.md]}}]
-- docs/index.md --
# Home
## News
### Of today
-- docs/a.md --
# A
-- docs/b.md --
# B
"""


def built(make: Callable[[str], SiteFolder], ours: str) -> SiteFolder:
    folder = make(CONFIG.format(ours=ours))
    result = folder.build()
    assert result.code == 0, result.output
    return folder


def home(make: Callable[[str], SiteFolder], ours: str) -> str:
    return built(make, ours).page("")


@pytest.fixture
def plain(site: Callable[[str], SiteFolder]) -> str:
    return home(site, "")


@pytest.mark.parametrize("mend", MENDS, ids=lambda mend: mend.complaint)
def test_material_still_needs_every_mend(plain: str, mend: Mend) -> None:
    assert re.search(mend.fault, plain, re.DOTALL)
    assert not re.search(mend.fault, mended(plain), re.DOTALL)


@pytest.mark.parametrize("mend", SCRIPT_MENDS, ids=lambda mend: mend.complaint)
def test_material_s_script_still_needs_every_mend_and_gets_it(
    site: Callable[[str], SiteFolder], mend: Mend
) -> None:
    theirs, ours = (published_script(site, plugin) for plugin in ("", ", briefings"))
    assert (len(re.findall(mend.fault, theirs)), re.findall(mend.fault, ours)) == (1, [])
    # Its source map stays out, and so does what asks for it.
    script = theirs.partition("//# sourceMappingURL")[0]
    assert ours == re.sub(mend.fault, mend.cure, script)


def published_script(make: Callable[[str], SiteFolder], ours: str) -> str:
    """Material's own script as a site publishes it."""
    folder = built(make, ours).root / "site"
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.js")]
    (name,) = filter(SCRIPT.fullmatch, names)
    return (folder / name).read_text("utf-8")


def test_the_search_dialog_has_the_name_of_its_field(plain: str) -> None:
    start = '<div class="md-search" data-md-component="search" role="dialog"'
    assert f"{start}>" in plain
    assert f'{start} aria-label="Search">' in mended(plain)


def test_the_toggles_are_valid_and_stars_are_not_asked_for(
    site: Callable[[str], SiteFolder],
) -> None:
    page = home(site, ", briefings")
    toggles = re.findall(r'<input class="md-toggle".*?>', page)
    assert toggles == [
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">',
        '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search">',
    ]
    assert 'data-md-component="source"' not in page


def test_a_label_without_its_control_is_none() -> None:
    label = '<label class="md-nav__title" for="__toc">Contents</label>'
    assert mended(label) == '<label class="md-nav__title">Contents</label>'
    assert mended(f'<input id="__toc">{label}') == f'<input id="__toc">{label}'


def test_the_words_of_a_page_are_left_as_they_are() -> None:
    fault = '<label class="md-nav__link" tabindex="">'
    words = f'<article class="md-content__inner md-typeset">{fault} for="__toc"</article>'
    cured = '<label class="md-nav__link">'
    assert mended(f"{fault}{words}{fault}") == f"{cured}{words}{cured}"
    assert mended(fault) == cured
