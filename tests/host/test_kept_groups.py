"""Files that come over from the published site in groups, or are made anew in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_briefings.cache import Store
from mkdocs_briefings.host.around import Around
from mkdocs_briefings.host.headers import SiteHeaders
from mkdocs_briefings.host.kept_groups import KeptGroups
from mkdocs_briefings.host.old_site import OldSite
from mkdocs_briefings.host.written_file import WrittenFile

AROUND = Around("A", "ground")
NAMES = ("topics/harbour/a.json", "topics/harbour/b.json", "topics/harbour/c.json")


class Builds:
    """One build after another, each into a folder of its own, with files that say which it was."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "docs").mkdir()
        self.made: list[str] = []

    def build(
        self,
        name: str,
        last: str,
        words: tuple[str, ...] | None,
        around: Around = AROUND,
        shown: Callable[[], tuple[str, ...]] | None = None,
    ) -> str:
        """What the files of the site say that a build makes, after the `last` one."""
        config = MkDocsConfig(str(self.root / "mkdocs.yml"))
        config.load_dict({"site_name": "Test", "site_dir": str(self.root / name), "plugins": []})
        assert config.validate() == ([], [])
        # As in an event, where MkDocs notes who has made a file.
        config.plugins._current_plugin = "briefings"
        kept = KeptGroups(SiteHeaders(), {})
        kept.begin(Store(self.root), "pages", around, OldSite(self.root / last))

        def make() -> Iterator[File]:
            self.made.append(name)
            yield from (WrittenFile.of(one, f"by {name}", config) for one in NAMES)

        files = kept.group("outputs", words, shown).files(make, config)
        assert [file.dest_uri for file in files] == [*NAMES]
        kept.save()
        return self.said(name)

    def said(self, name: str) -> str:
        """The same of a build that is done."""
        return " ".join((self.root / name / one).read_text("utf-8") for one in NAMES)


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    return Builds(tmp_path)


def test_a_group_is_made_anew_only_if_its_words_or_what_is_around_them_have_changed(
    builds: Builds,
) -> None:
    assert builds.build("one", "none", ("words",)) == "by one by one by one"
    assert builds.build("two", "one", ("words",)) == "by one by one by one"
    assert builds.build("three", "two", ("others",)) == "by three by three by three"
    assert (
        builds.build("four", "three", ("others",), around=Around("B", "ground"))
        == "by four by four by four"
    )
    assert builds.made == ["one", "three", "four"]


def test_a_group_that_shows_the_same_stays_whatever_else_briefings_say(builds: Builds) -> None:
    def shown(*texts: str) -> Callable[[], tuple[str, ...]]:
        return lambda: texts

    def never() -> tuple[str, ...]:
        raise AssertionError

    other, elsewhere = Around("B", "ground"), Around("C", "other ground")
    builds.build("one", "none", ("words",), AROUND, shown("this"))
    builds.build("two", "one", ("words",), other, shown("this"))
    builds.build("three", "two", ("others",), other, shown("this"))
    # Nobody asks what it shows, where nothing has changed.
    builds.build("four", "three", ("others",), other, never)
    assert builds.made == ["one"]
    builds.build("five", "four", ("more",), other, shown("that"))
    builds.build("six", "five", ("more",), elsewhere, shown("that"))
    assert builds.made == ["one", "five", "six"]
    # Of what a build knew nothing, the next knows nothing either.
    builds.build("seven", "six", ("more",), other)
    builds.build("eight", "seven", ("more",), AROUND, shown(""))
    assert builds.made == ["one", "five", "six", "seven", "eight"]


def test_where_not_all_is_known_it_is_made_anew(builds: Builds) -> None:
    builds.build("one", "none", ("words",))
    assert builds.build("two", "one", None) == "by two by two by two"
    assert builds.build("three", "one", ("words",), around=Around()) == "by three by three by three"


def test_with_one_file_changed_by_another_hand_all_are_made_and_the_old_site_stays_as_it_is(
    builds: Builds,
) -> None:
    builds.build("one", "none", ("words",))
    (builds.root / "one" / NAMES[1]).write_text("by nobody", "utf-8")
    assert builds.build("two", "one", ("words",)) == "by two by two by two"
    assert builds.said("one") == "by one by nobody by one"
