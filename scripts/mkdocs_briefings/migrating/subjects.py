"""Topics, people, organisations and places of the posts: those of the site, and new profiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..authoring import Desk
from ..content import flow, scalar
from ..model import Kind
from ..names import Found, fold, is_name, subject_id
from ..slugs import slugify, spelled_out
from .permalinks import old_path
from .post import Page, Post
from .questions import AS_PEOPLE, Answers, TermAnswer
from .terms import PostTerm
from .wiki import links_in


@dataclass(slots=True)
class NewSubject:
    """A subject that the site does not have yet."""

    kind: Kind
    id: str
    name: str
    page: Page | None = None
    addresses: list[str] = field(default_factory=list)

    def text(self, body: str, *, with_addresses: bool) -> str:
        """The file of its profile."""
        lines = ["---", f"name: {scalar(self.name)}"]
        aliases = [one for one in (self.page.aliases if self.page else ()) if is_name(one)]
        if aliases := [one for one in aliases if fold(one) != fold(self.name)]:
            lines.append(f"aliases: {flow(aliases)}")
        if with_addresses and self.addresses:
            lines.append(f"redirect_from: {flow(dict.fromkeys(self.addresses))}")
        return (
            "\n".join((*lines, "---", body.strip("\n"), ""))
            if body.strip()
            else "\n".join((*lines, "---", ""))
        )


class Subjects:
    """Finds the subject of every term and name, and makes those that are missing."""

    def __init__(
        self,
        desk: Desk,
        terms: Mapping[str, PostTerm],
        decided: Mapping[str, TermAnswer],
        answers: Answers,
        addresses: Iterable[str],
    ) -> None:
        self.desk, self.terms, self.decided, self.answers = desk, terms, decided, answers
        self.patterns = tuple(addresses)
        self.new: dict[tuple[Kind, str], NewSubject] = {}
        self._by_name: dict[tuple[Kind, str], str] = {}
        self._ids = {(kind, one) for kind in Kind for one in desk.resolved.subjects[kind]}

    def of(self, post: Post) -> dict[Kind, tuple[str, ...]]:
        """The ids of everything that a post is about, by kind; it has a topic in any case."""
        found: dict[Kind, list[str]] = {kind: [] for kind in Kind}
        for kind, names in post.named.items():
            found[kind] += (self._id(kind, name) for name in names if is_name(name))
        for kind, one in self._termed(post):
            found[kind].append(one)
        if self.answers.authors == AS_PEOPLE:
            found[Kind.PERSON] += (
                self._id(Kind.PERSON, name) for name in post.authors if is_name(name)
            )
        # A briefing without a topic is an error, and a post without tags is nothing unusual.
        if not found[Kind.TOPIC]:
            found[Kind.TOPIC].append(self._id(Kind.TOPIC, self.answers.untagged))
        return {kind: tuple(dict.fromkeys(ids)) for kind, ids in found.items()}

    def people_among(self, authors: Iterable[str]) -> tuple[str, ...]:
        """The ids of those authors who are people of the site."""
        pairs = ((name, self._by_name.get((Kind.PERSON, fold(name)))) for name in authors)
        found = (one or self._on_site(name) for name, one in pairs)
        return tuple(filter(None, found))

    def _on_site(self, name: str) -> str:
        found = self.desk.resolved.names.resolve(Kind.PERSON, name, None)
        return found.id if isinstance(found, Found) else ""

    def path(self, subject: NewSubject) -> Path:
        """Where its profile goes."""
        return self.desk.settings.profiles_dir(subject.kind) / f"{subject.id}.md"

    def _termed(self, post: Post) -> Iterator[tuple[Kind, str]]:
        names = (*post.terms, *(one.rpartition("/")[2] for one in links_in(post.body)))
        for name in dict.fromkeys(names):
            term, answer = self.terms.get(fold(name)), self.decided.get(fold(name))
            if term is None or answer is None or answer.kind is None:
                continue
            one = self._id(answer.kind, answer.name or term.name)
            self._describe(answer.kind, one, term)
            yield answer.kind, one

    def _describe(self, kind: Kind, one: str, term: PostTerm) -> None:
        """Give a new subject the old addresses of its term, and the note about it."""
        subject = self.new.get((kind, one))
        if subject is None:
            return
        for pattern in self.patterns:
            for slug in dict.fromkeys(map(slugify, term.spellings)):
                address = old_path(pattern.replace("{slug}", slug))
                if address not in subject.addresses:
                    subject.addresses.append(address)
        subject.page = subject.page or term.page

    def _id(self, kind: Kind, name: str) -> str:
        """The id of the subject that a name means, made if the site has none."""
        known = self._by_name.get((kind, fold(name)))
        if known is None:
            known = self._by_name[kind, fold(name)] = self._known(kind, name) or self._made(
                kind, name
            )
        return known

    def _known(self, kind: Kind, name: str) -> str:
        match self.desk.resolved.names.resolve(kind, name, None):
            case Found(found):
                return found
        return next(
            (one.id for one in self.new.values() if one.kind is kind and name == one.id), ""
        )

    def _made(self, kind: Kind, name: str) -> str:
        first = subject_id(kind, name, self.desk.settings.slug_language)
        # Two names can give one id, as `Müller` and `Muller`; spelled out they may be two.
        wanted = (first, spelled_out(name), *(f"{first}-{n}" for n in range(3, 9999)))
        one = next(one for one in wanted if (kind, one) not in self._ids)
        self._ids.add((kind, one))
        self.new[kind, one] = NewSubject(kind, one, name)
        return one
