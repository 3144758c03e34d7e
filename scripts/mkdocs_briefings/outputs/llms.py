"""`llms.txt` (llmstxt.org): the site in a page of Markdown, for language models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import urls
from ..library import Library
from ..model import Briefing, Kind, Subject, Topic
from ..rendering import Words, under_mark
from ..settings import Settings
from .markdown_text import markdown_text
from .output_file import OutputFile

LATEST = 30


def llms(library: Library, settings: Settings, words: Words) -> OutputFile:
    """Topics, the newest briefings, people, and where the data is."""
    parts = [f"# {markdown_text(settings.site_name)}"]
    parts += [f"> {markdown_text(settings.site_description)}"] if settings.site_description else []
    parts += _section(words("topics"), _topics(library, settings, words))
    newest = library.briefings[:LATEST]
    parts += _section(words("latest"), (_briefing(one, settings) for one in newest))
    parts += _section(words("people"), _subjects(library, Kind.PERSON, settings))
    if settings.has_data:
        address = urls.absolute(f"{urls.DATA}datapackage.json", settings)
        parts += _section(
            words("data"), [_line("datapackage.json", address, words("data_summary"))]
        )
    return OutputFile("llms.txt", "\n\n".join(parts) + "\n")


def _section(title: str, lines: Iterable[str]) -> list[str]:
    text = "\n".join(lines)
    return [f"## {markdown_text(title)}", text] if text else []


def _subjects(library: Library, kind: Kind, settings: Settings) -> Iterator[str]:
    for subject in library.subjects(kind):
        yield _subject(subject, settings, subject.summary)


def _topics(library: Library, settings: Settings, words: Words) -> Iterator[str]:
    for topic in library.subjects(Kind.TOPIC):
        status = topic.status if isinstance(topic, Topic) else None
        as_of = words("as_of", date=words.day(status.as_of)) if status else ""
        stands = f"{under_mark(status.text, status.weak, words)} ({as_of})" if status else ""
        yield _subject(topic, settings, f"{topic.summary} {stands}".strip())


def _subject(subject: Subject, settings: Settings, about: str) -> str:
    address = urls.absolute(urls.subject_url(subject.kind, subject.id), settings)
    return _line(subject.name, address, about)


def _briefing(briefing: Briefing, settings: Settings) -> str:
    address = urls.absolute(urls.briefing_url(briefing), settings)
    return _line(f"{briefing.date}: {briefing.title}", address, briefing.summary)


def _line(name: str, address: str, about: str) -> str:
    said = f": {markdown_text(about)}" if about else ""
    return f"- [{markdown_text(name)}]({address}){said}"
