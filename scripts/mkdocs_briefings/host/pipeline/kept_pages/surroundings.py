"""What a site is made from beside the words of its briefings, and whether that is as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.structure.files import Files

from ....cache import Store, content_digest, texts_digest
from ....library import linked_from
from ....site import Site
from ...around import Around
from ...input_files import InputFiles, environment


class Surroundings:
    """The surroundings of one site's briefings, from build to build."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, f"{name}.around"
        self._kept: dict[str, Any] | None = None

    def around(
        self, inputs: InputFiles | None, site: Site, files: Files, names: Iterable[str]
    ) -> Around:
        """What surrounds each page; `names` identify what all that is named is called."""
        self._kept = None
        if inputs is None:
            return Around()
        ground = texts_digest(self._files(inputs, site), *names, *_of_site(site))
        return Around(texts_digest(ground, *_of_briefings(site, files)), ground)

    def save(self) -> None:
        """Keep what was found out last for the next build."""
        if self._kept is not None:
            self._store.save(self._name, self._kept)

    def _files(self, inputs: InputFiles, site: Site) -> str:
        """What identifies all files that the site is made from but those of its briefings."""
        words = {str(one.path) for one in site.content_files.briefings}
        before = self._store.load(self._name)
        if before is not None:
            then = InputFiles(before["folders"], before["files"], before["single"])
            if then.folders == inputs.folders and then.is_still(words):
                self._kept = before
                return str(before["mark"])
        now = inputs.without(words)
        mark = content_digest(repr(now).encode(errors="surrogatepass"))
        about = {"folders": now.folders, "files": now.files, "single": now.single}
        self._kept = {"mark": mark, **about}
        return mark


def _of_site(site: Site) -> Iterator[str]:
    """All that pages are told of the site, but for its briefings."""
    # What depends on the day, pages say themselves, as they do of briefings.
    yield environment()
    yield repr(site.resolved.publishers)
    yield repr((sorted(site.attachments.published.items()), sorted(site.attachments.held_back)))


def _of_briefings(site: Site, files: Files) -> Iterator[str]:
    """All that pages are told of briefings, but for their words, and of the day."""
    yield site.settings.today.isoformat()
    for briefing in site.library.briefings:
        yield site.library.mark(briefing.id)
        # Briefings are close to one another also by the links in their words.
        yield repr(linked_from(briefing))
    yield repr([(file.src_uri, file.dest_uri) for file in files])
