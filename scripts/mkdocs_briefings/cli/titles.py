"""What the pages of sources say of themselves: asked for, shown, and written if that is wanted."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from ..authoring import Desk, cited, journal, with_told
from ..hosts import host_of
from ..importing import decoded_page, page_facts
from ..library import PublisherHosts
from ..links import Asker, NoAnswerError, ask_each
from ..problems import RefusedError
from ..settings import Settings
from .notes_file import notes_file
from .usage import give, tell

NOTES = "titles-{today}.jsonl"
"""What pages have said that day, so that `--fix` asks nobody a second time."""
LONGEST = 300
"""In letters: what is longer is a text and no title."""

Told = Mapping[str, str]
"""The fields of a source, as its page gives them."""


def titles(settings: Settings, asker: Asker, *, fix: bool) -> None:
    """Ask the pages of sources without title or date what they say; write it with `fix`."""
    page_facts("<p>")  # Refuses before anybody is asked, should what reads pages be missing.
    wanted = _wanted(Desk.of(settings))
    notes = notes_file(settings, NOTES)
    found = {url: told for url, told in _noted(notes).items() if url in wanted}
    _ask([url for url in wanted if url not in found], asker, notes, found)
    told = {url: _lacking(wanted[url], fields) for url, fields in found.items()}
    changes = list(with_told(Desk.of(settings).reading, told, settings))
    give("".join(_difference(*change, settings) for change in changes), nl=False)
    if fix:
        with journal(settings, "briefings links --titles --fix", tell) as at_work:
            # Read again under the lock: an author may have saved a file meanwhile.
            changes = list(with_told(Desk.of(settings).reading, told, settings))
            at_work.write(
                {path: after for path, _, after in changes},
                before={path: before for path, before, _ in changes},
            )
        notes.unlink(missing_ok=True)
    count = f"{len(changes)} file{'s' * (len(changes) != 1)}"
    tell(f"{count} changed." if fix else f"{count} would change; add --fix to write it.")


def _wanted(desk: Desk) -> Mapping[str, frozenset[str]]:
    """The addresses of sources that lack a title or a date, with all that they lack."""
    hosts = PublisherHosts({one.id: one.hosts for one in desk.resolved.publishers})
    found: dict[str, frozenset[str]] = {}
    for one in cited(desk.reading):
        lacks = set(one.lacks)
        if hosts.only(host_of(one.url)):
            lacks.discard("publisher")  # Left out on purpose: its host says who it is.
        if lacks:
            found[one.url] = found.get(one.url, frozenset()) | lacks
    return found


def _ask(urls: Iterable[str], asker: Asker, notes: Path, found: dict[str, Told]) -> None:
    notes.parent.mkdir(parents=True, exist_ok=True)

    def told(url: str, answer: Told | str) -> None:
        if isinstance(answer, str):
            tell(f"{url}: {answer}.")
            return
        found[url] = answer
        with notes.open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps([url, dict(answer)])}\n")

    ask_each(urls, asker, _question(asker), told)


def _question(asker: Asker) -> Callable[[str], Told | str]:
    def ask(url: str) -> Told | str:
        """What a page says of itself, or why nobody knows."""
        try:
            facts = page_facts(decoded_page(asker.page(url), url))
        except NoAnswerError as error:
            return str(error)
        except RefusedError as error:
            return str(error).removeprefix(f"{url} ")
        return dict(_fields(facts.title, facts.publisher, str(facts.published or "")))

    return ask


def _fields(title: str, publisher: str, date: str) -> Iterator[tuple[str, str]]:
    if publisher:
        yield "publisher", publisher
    if title and len(title) <= LONGEST and title != publisher:
        yield "title", title
    if date:
        yield "date", date


def _lacking(lacks: frozenset[str], fields: Told) -> Told:
    return {name: value for name, value in fields.items() if name in lacks}


def _noted(notes: Path) -> dict[str, Told]:
    try:
        lines = notes.read_text("utf-8").splitlines()
        return dict(json.loads(line) for line in lines)
    except (OSError, ValueError, TypeError):  # none yet, or the command was killed as it wrote
        return {}


def _difference(path: Path, before: str, after: str, settings: Settings) -> str:
    name = settings.relative(path)
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return "".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}"))
