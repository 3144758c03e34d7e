"""The order of work: an archive to the files of a site, tried out before any of them is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..authoring import Desk
from ..checks import TWO_PAGES, UNFINISHED
from ..content import text_problems
from ..model import Kind, Position
from ..names import fold
from ..problems import Problem, RefusedError, Severity
from .archive import Archive
from .body import Body
from .briefing import Moved
from .extensions import lacking
from .finish import separate_lists, tidy, with_byline
from .links import Links
from .post import Findings, Left, Note, Page, Post
from .questions import BYLINE, Answers, file_with, read_answers, with_answers
from .questions import NAME as QUESTIONS
from .rehearsal import NewContent, rehearsed
from .report import MigrationFacts
from .sources import cite, remembering
from .subjects import Subjects
from .targets import NewFiles, new_files
from .terms import Proposal, proposals, terms_of
from .tool import ArchiveShelf, Tool, Wanted
from .tools import TOOLS

AUTO = "auto"
MOST_ROUNDS = 6
AS_DRAFT = "now a draft, since it could not be published"
CLAIM_DROPPED = "old address that a page of the site has: it leads nowhere new"
TOO_LARGE_TEXT = "it has {size:,} bytes; at most {most:,} are allowed in a briefing"
OUTSIDE = "it is a link that leads out of the folder, or to another folder"


@dataclass(frozen=True, slots=True)
class Migration:
    """What is written, and what is told of it."""

    files: Mapping[Path, NewContent]
    told: MigrationFacts
    questions: str
    """The text of the file with the questions; empty if it is complete already."""
    open: tuple[str, ...]
    """The terms that nobody has answered yet."""
    blocked: tuple[Problem, ...]
    """Errors that would be in files of the site itself."""


def migration(desk: Desk, folder: Path, name: str) -> Migration:
    """Everything that moving that archive would do; nothing is written. Raises RefusedError."""
    archive = Archive.of(folder)
    tool = _chosen(archive, name)
    answers = read_answers(desk.settings.root / QUESTIONS)
    wanted = Wanted(desk.settings.language, desk.settings.today, answers.folders)
    findings = tool.find(archive, wanted)
    if not findings.posts and not findings.left and not findings.pages:
        raise RefusedError(
            f"{archive.root} has no posts of {tool.name}. Give the folder of the other site."
        )
    return _Migrating(desk, archive, tool, findings, answers).result()


def _chosen(archive: Archive, name: str) -> Tool:
    if name != AUTO:
        return TOOLS[name]
    found = [tool for tool in TOOLS.values() if tool.recognises(archive)]
    if len(found) == 1:
        return found[0]
    names = " or ".join(f"--from {tool.name}" for tool in found or TOOLS.values())
    what = "may be of several tools" if found else "is of no tool that is known"
    raise RefusedError(f"{archive.root} {what}. Say which: {names}.")


@dataclass(slots=True)
class _Doubts:
    """What the rehearsals have shown."""

    dropped: dict[str, str] = field(default_factory=dict)
    """Why a post is left, by its path."""
    drafts: set[str] = field(default_factory=set)
    addressless: set[str] = field(default_factory=set)
    """Posts and profiles whose old addresses belong to a page of the site."""


@dataclass(frozen=True, slots=True)
class _Round:
    """One attempt: all files, and which of them is of which post."""

    files: Mapping[Path, NewContent]
    moved: Mapping[str, Moved]
    """By the path of the new file, from the project's folder."""
    subjects: Subjects
    notes: tuple[Note, ...]
    placed: NewFiles
    copied: int


class _Migrating:
    def __init__(
        self, desk: Desk, archive: Archive, tool: Tool, findings: Findings, answers: Answers
    ) -> None:
        self.desk, self.settings = desk, desk.settings
        self.archive, self.tool, self.findings, self.answers = archive, tool, findings, answers
        self.terms = terms_of(findings)
        self.proposals: tuple[Proposal, ...] = tuple(proposals(self.terms, desk))
        self.decided = with_answers(self.proposals, answers)
        self.taken = {one.path.stem: one.shown for one in desk.reading.files.briefings}
        self.publisher = remembering(lambda url: desk.publisher(url=url))
        self.doubts = _Doubts()
        self.refused = tuple(self._refused())

    def result(self) -> Migration:
        """Try until what is left can be written without an error."""
        for _ in range(MOST_ROUNDS):
            tried = self._round()
            problems = rehearsed(self.settings, tried.files)
            errors = [one for one in problems if one.severity is Severity.ERROR]
            if not self._learnt(errors, tried):
                break
        known = set(map(str, self.desk.reading.problems))
        mine = {self.settings.relative(path) for path in tried.files}
        blocked = [one for one in errors if one.position.path not in mine and str(one) not in known]
        of_mine = [one for one in problems if one.position.path in mine]
        still = tuple(
            one.term.name for one in self.proposals if one.term.name and self._is_open(one)
        )
        text = file_with(self.proposals, self.answers, self.findings.folders)
        questions = "" if text == self.answers.text else text
        return Migration(tried.files, self._told(tried, of_mine), questions, still, tuple(blocked))

    def _is_open(self, one: Proposal) -> bool:
        return fold(one.term.name) not in self.decided

    def _refused(self) -> Iterator[Left]:
        """Posts that no briefing could hold: nothing is made of them, which could take long."""
        limits = self.settings.limits
        most = limits.kilobytes * 1024
        for post in self.findings.posts:
            size = len(post.text.encode())
            if size > most:
                yield Left(post.path, TOO_LARGE_TEXT.format(size=size, most=most))
            elif much := next(text_problems(post.body, "", 1, limits), None):
                yield Left(post.path, _said(much))

    def _posts(self) -> list[Post]:
        gone = {*self.doubts.dropped, *(one.path for one in self.refused)}
        return [post for post in self.findings.posts if post.path not in gone]

    def _round(self) -> _Round:
        posts = self._posts()
        placed = new_files(
            posts, self.settings.briefings_dir, self.taken, self.settings.slug_language
        )
        posts = [post for post in posts if post.path in placed.files]
        shelf = ArchiveShelf(
            self.archive,
            {post.path: post for post in posts},
            {page.path: page for page in self.findings.pages},
            self.findings.variables,
        )
        links = Links(
            shelf,
            placed,
            self.settings,
            self.findings.site_url,
            self.tool.roots,
            self.findings.folders,
            self.tool.page_address,
        )
        addresses = self.findings.term_addresses
        subjects = Subjects(self.desk, self.terms, self.decided, self.answers, addresses)
        notes: list[Note] = [*placed.notes]
        moved = {
            placed.files[post.path]: self._moved(post, links, subjects, notes) for post in posts
        }
        # Only now is everybody known: a later post may make a person of an author.
        files: dict[Path, NewContent] = {
            path: str(replace(one, bylined=subjects.people_among(one.post.authors)))
            for path, one in moved.items()
        }
        files |= self._profiles(subjects, links, notes)
        files |= {
            new: self.archive.files[old] for new, old in links.copied.items() if not new.exists()
        }
        by_name = {self.settings.relative(path): one for path, one in moved.items()}
        return _Round(files, by_name, subjects, tuple(notes), placed, len(links.copied))

    def _moved(self, post: Post, links: Links, subjects: Subjects, notes: list[Note]) -> Moved:
        body = Body(post.path, post.body, post.text)
        self._rewritten(body, post, links, links.targets.files[post.path])
        sources = cite(body, post, self.publisher)
        text = with_byline(body.text, post.authors) if self.answers.authors == BYLINE else body.text
        notes += (*post.notes, *body.notes)
        old = () if post.path in self.doubts.addressless else links.targets.old[post.path]
        draft = post.draft or post.path in self.doubts.drafts
        return Moved(post, text, subjects.of(post), sources, old, draft)

    def _rewritten(self, body: Body, post: Post, links: Links, here: Path) -> None:
        tidy(body, post)
        self.tool.words(body, post, links.shelf)
        if self.tool.lists_join:
            separate_lists(body)
        links.rewrite(body, post, here)

    def _profiles(
        self, subjects: Subjects, links: Links, notes: list[Note]
    ) -> dict[Path, NewContent]:
        found: dict[Path, NewContent] = {}
        for subject in subjects.new.values():
            path = subjects.path(subject)
            body = self._page_body(subject.page, links, path, notes) if subject.page else ""
            free = self.settings.relative(path) not in self.doubts.addressless
            found[path] = subject.text(body, with_addresses=free)
        return found

    def _page_body(self, page: Page, links: Links, here: Path, notes: list[Note]) -> str:
        post = Post(
            path=page.path,
            text=page.body,
            body=page.body,
            title=page.name,
            moment=self.settings.today,
            slug="",
        )
        body = Body(page.path, page.body)
        self._rewritten(body, post, links, here)
        notes += body.notes
        return body.text

    def _learnt(self, errors: Sequence[Problem], tried: _Round) -> bool:
        """Whether the next attempt will be another one."""
        before = (len(self.doubts.dropped), len(self.doubts.drafts), len(self.doubts.addressless))
        profiles = {
            self.settings.relative(tried.subjects.path(one)) for one in tried.subjects.new.values()
        }
        for one in errors:
            moved = tried.moved.get(one.position.path)
            if moved is None:
                if one.code == TWO_PAGES and one.position.path in profiles:
                    self.doubts.addressless.add(one.position.path)
            elif one.code == TWO_PAGES and moved.old:
                self.doubts.addressless.add(moved.post.path)
            elif one.code in UNFINISHED and not moved.draft:
                self.doubts.drafts.add(moved.post.path)
            else:
                self.doubts.dropped[moved.post.path] = _said(one)
        after = (len(self.doubts.dropped), len(self.doubts.drafts), len(self.doubts.addressless))
        return before != after

    def _told(self, tried: _Round, problems: Sequence[Problem]) -> MigrationFacts:
        moved = tried.moved
        left = [*self.findings.left, *self.refused, *tried.placed.left]
        left += [Left(path, why) for path, why in self.doubts.dropped.items()]
        left += [Left(path, OUTSIDE) for path in self.archive.outside]
        used = {one.page.path for one in tried.subjects.new.values() if one.page}
        left += [Left(one.path, NO_POST) for one in self.findings.pages if one.path not in used]
        notes = [*tried.notes, *(Note(AS_DRAFT, path) for path in sorted(self.doubts.drafts))]
        notes += [Note(CLAIM_DROPPED, path) for path in sorted(self.doubts.addressless)]
        kinds = Counter(one.kind for one in tried.subjects.new.values())
        texts = (text for text in tried.files.values() if isinstance(text, str))
        return MigrationFacts(
            tool=self.tool.name,
            folder=str(self.archive.root),
            briefings={path: one.post.path for path, one in moved.items()},
            drafts=sum(one.draft for one in moved.values()),
            sourced=sum(bool(one.sources) for one in moved.values()),
            redirects=sum(len(one.old) for one in moved.values()),
            subjects={str(kind): kinds[kind] for kind in Kind},
            copied=tried.copied,
            left=left,
            notes=notes,
            problems=problems,
            extensions=lacking(texts, self.settings.root / self.settings.config_name),
        )


NO_POST = "it has no date, and no post links it"


def _said(problem: Problem) -> str:
    """What a check says of a file, without its place: that would be in a file that is not made."""
    words = replace(problem, position=Position("")).__str__()
    return f"as a briefing it would be an error: {words.partition(': ')[2]}".rstrip(".")
