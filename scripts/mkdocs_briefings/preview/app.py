"""The addresses of a preview that are not of the site: the desk, what it sends, and problems.

They begin with a dot, as no page of a site does: MkDocs leaves out files of such names.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from ..importing import MAX_BYTES
from ..problems import RefusedError
from ..rendering import Words
from ..site import Site
from ..visible import visible
from .build_watch import BuildWatch
from .bulletin_words import in_words
from .desk_page import desk_page, largest
from .editor_links import EditorLinks
from .own_answer import App, Environ, OwnAnswer, StartResponse
from .request_body import BodyError, body_of, fields_of
from .script_tag import with_script
from .starting import FieldError, Started, from_article, from_expectation, from_file
from .visitor import Visitor

log = logging.getLogger("mkdocs.plugins.briefings")

OWN = "/.briefings/"
DESK = "desk/"
PROBLEMS = f"{OWN}problems.json"
SCRIPT = f"{OWN}overlay.js"
SECONDS = 25.0
"""How long a browser waits for news before it asks again."""
MOST_OF_FIELDS = 64 * 1024
_ASSETS = Path(str(resources.files("mkdocs_briefings"))) / "preview" / "assets"
_KINDS = {".js": "text/javascript", ".css": "text/css"}


class NotReadYetError(Exception):
    """What is asked for can be told once the site has been read."""


@dataclass(frozen=True, slots=True)
class PreviewApp:
    """Answers what is the preview's own, and hands on what is the site's."""

    pages: App
    """The site, whose pages load our script."""
    read_site: Callable[[], Site | None]
    """As the last build has read it; None if a while has gone by and it is not read yet."""
    watch: BuildWatch
    links: EditorLinks
    folder: Path
    """The built site, which is served at `mount`."""
    mount: str
    token: str

    @classmethod
    def around(cls, app: App, **given: Any) -> PreviewApp:
        """The preview of a site that an application serves."""
        return cls(with_script(app, SCRIPT), **given)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """OwnAnswer a request, by WSGI."""
        path = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "ignore")
        try:
            answer = self._own(path, environ)
        except NotReadYetError as error:
            answer = OwnAnswer.refusal(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
        return answer.send(start_response) if answer else self.pages(environ, start_response)

    @property
    def desk(self) -> str:
        """The address of the desk; another one where the site has a page of that name."""
        is_taken = (self.folder / DESK / "index.html").exists()
        return f"{OWN}{DESK}" if is_taken else f"{self.mount}{DESK}"

    def _own(self, path: str, environ: Environ) -> OwnAnswer | None:
        if path == self.desk:
            return self._asked(self._desk, environ)
        if not path.startswith(OWN):
            return None
        name = path.removeprefix(OWN)
        if name in FORMS:
            return self._sent(FORMS[name], environ)
        if path == PROBLEMS:
            return self._asked(self._problems, environ)
        return _asset(name)

    def _asked(self, page: Callable[[Environ], OwnAnswer], environ: Environ) -> OwnAnswer:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return OwnAnswer.refusal(HTTPStatus.METHOD_NOT_ALLOWED, self._words("desk_refused"))
        try:
            return page(environ)
        except NotReadYetError:
            raise
        # Such as of a site's own template of the desk.
        except Exception as error:
            log.debug("The program failed here:", exc_info=error)
            words = visible(f"{type(error).__name__}: {error}")
            return OwnAnswer.refusal(HTTPStatus.INTERNAL_SERVER_ERROR, words)

    def _desk(self, environ: Environ) -> OwnAnswer:
        if not Visitor(environ).is_here:
            words = self._words("desk_elsewhere")
            return OwnAnswer(words.encode(), "text/plain; charset=utf-8", HTTPStatus.FORBIDDEN)
        html = desk_page(self.site(), self.links, self.folder, self.mount, self.token)
        return OwnAnswer(html.encode(), "text/html; charset=utf-8")

    def _problems(self, environ: Environ) -> OwnAnswer:
        """How the last build ended, once that is news to whoever asks."""
        known = parse_qs(environ.get("QUERY_STRING", "")).get("after", [""])[0]
        bulletin = self.watch.other_than(known, SECONDS)
        is_here = Visitor(environ).is_here
        told = in_words(bulletin, self._words, self.links if is_here else None)
        own = {"name": self.watch.name_of(bulletin), "desk": self.desk if is_here else ""}
        return OwnAnswer.of({**told, **own})

    def _sent(self, form: FormHandler, environ: Environ) -> OwnAnswer:
        """Start a draft, or say why not; nothing is written then."""
        if environ["REQUEST_METHOD"] != "POST":
            return OwnAnswer.refusal(HTTPStatus.METHOD_NOT_ALLOWED, self._words("desk_refused"))
        # Before anything is read: what others send is not even received.
        if not Visitor(environ).may_write(self.token):
            return OwnAnswer.refusal(HTTPStatus.FORBIDDEN, self._words("desk_refused"))
        try:
            return self._started(form(self.site(), environ))
        except BodyError as error:
            words = self._words(error.key, most=largest(self._words))
            return OwnAnswer.refusal(error.status, words)
        except FieldError as error:
            words = self._words(error.key)
            return OwnAnswer.refusal(HTTPStatus.UNPROCESSABLE_ENTITY, words, error.field)
        except NotReadYetError:
            raise
        except RefusedError as error:
            return OwnAnswer.refusal(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        except Exception as error:
            # The author's entries are still in the form; a traceback in it would help nobody.
            log.debug("The program failed here:", exc_info=error)
            words = self._words("desk_failed", error=visible(f"{type(error).__name__}: {error}"))
            return OwnAnswer.refusal(HTTPStatus.INTERNAL_SERVER_ERROR, words)

    def _started(self, started: Started) -> OwnAnswer:
        name = self.site().settings.relative(started.path)
        log.info("The desk has started a draft: %s", name)
        words = self._words("desk_written", file=name)
        editor = self.links.to(name)
        return OwnAnswer.of({"written": words, "editor": editor, "notes": started.notes})

    def site(self) -> Site:
        """What the site is made from. Raises NotReadYetError where nobody has read it yet."""
        if (site := self.read_site()) is None:
            raise NotReadYetError("The preview is still reading the site.")
        return site

    @property
    def _words(self) -> Words:
        return self.site().fragments.templates.words


FormHandler = Callable[[Site, Mapping[str, Any]], Started]


def _article(site: Site, environ: Mapping[str, Any]) -> Started:
    given = parse_qs(environ.get("QUERY_STRING", ""))
    data = body_of(environ, MAX_BYTES)
    return from_article(site, data, {name: values[0].strip() for name, values in given.items()})


FORMS: Mapping[str, FormHandler] = {
    "new": lambda site, sent: from_expectation(site, fields_of(body_of(sent, MOST_OF_FIELDS))),
    "import": _article,
    "import-file": lambda site, sent: from_file(site, fields_of(body_of(sent, MOST_OF_FIELDS))),
}
"""What starts a draft, by where it is sent to."""


def _asset(name: str) -> OwnAnswer:
    # Chosen among what is there: no path is ever put together from a request.
    path = next((path for path in _ASSETS.iterdir() if path.name == name), None)
    if path is None:
        return OwnAnswer(b"", "text/plain", HTTPStatus.NOT_FOUND)
    return OwnAnswer(path.read_bytes(), f"{_KINDS[path.suffix]}; charset=utf-8")
