"""Another id or name for a subject, or two subjects made one, in every file of a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...content import (
    NAMING_FIELDS,
    Document,
    FrontMatterText,
    NamingField,
    NotEditableError,
    ProfileFields,
)
from ...model import Kind, Subject
from ...names import Ambiguous, Found, Near, fold, subject_id, unprofiled
from ...problems import RefusedError, Severity, of_severity
from ...slugs import is_slug
from ..workspace import Desk, either
from .changes import Changes
from .places import (
    DayAt,
    Means,
    Successor,
    means,
    no_day,
    replace_known,
    with_fields,
    with_links,
    with_listings,
)
from .profile_text import flow_items, has, stub
from .translated import translations_named, translations_of


@dataclass(slots=True)
class Plan:
    """Everything that a renaming changes, and what its author should know."""

    changes: Changes
    notes: list[str] = field(default_factory=list)


def rename_subject(desk: Desk, kind: Kind, old: str, new: str) -> Plan:
    """Give a subject another id, or another name and the id that follows from it."""
    subject = _known(desk, kind, old)
    target = _target(subject, new, desk.settings.slug_language)
    _must_be_free(desk, kind, subject, target)
    return _Renaming(desk, kind, subject, target).plan()


def merge_subjects(desk: Desk, kind: Kind, from_: str, into: str) -> Plan:
    """Make two subjects one: the second stays, the spellings of the first become its own."""
    subject, target = _known(desk, kind, from_), _known(desk, kind, into)
    if subject.id == target.id:
        raise RefusedError(f"'{from_}' and '{into}' are already the same {kind}: {target}.")
    if target.parent == subject.id:
        raise RefusedError(f"the parent of {target} is {subject}. Change 'parent' first.")
    return _Renaming(desk, kind, subject, target).plan()


def _known(desk: Desk, kind: Kind, text: str) -> Subject:
    # A file that cannot be read would keep the old name.
    errors = of_severity(desk.reading.problems, Severity.ERROR)
    if errors:
        hint = "Fix it first: a file with an error cannot be rewritten safely."
        raise RefusedError(f"{errors[0]} {hint}")
    match desk.resolved.names.resolve(kind, text, None):
        case Found(found) if subject := desk.subject(kind, found):
            return subject
        case Near(some) | Ambiguous(some):
            raise RefusedError(f"no {kind} '{text}'. Did you mean {either(some)}?")
        case _:
            raise RefusedError(f"no {kind} '{text}' on this site.")


def _target(subject: Subject, new: str, language: str) -> Subject:
    """The subject as it will be: a slug is a new id, anything else a new name."""
    new = " ".join(new.split())
    if not any(character.isalnum() for character in new):
        raise RefusedError(f"'{new}' is not a name: it has no letter or digit.")
    made = unprofiled(subject.kind, new, language)
    if is_slug(new) and subject.profile:
        made = unprofiled(subject.kind, subject.name)
    identity = subject_id(subject.kind, new, language)
    return type(made)(id=identity, name=made.name, profile=subject.profile)


def _must_be_free(desk: Desk, kind: Kind, subject: Subject, target: Subject) -> None:
    if target.id == subject.id and target.name == subject.name:
        raise RefusedError(f"{subject} already has that id and name.")
    holder = desk.subject(kind, target.id) if target.id != subject.id else None
    if holder is None:
        # No other id, but perhaps another's alias.
        match desk.resolved.names.resolve(kind, target.name, None):
            case Found(found) if found != subject.id:
                holder = desk.subject(kind, found)
    if holder:
        hint = f"To merge the two: briefings merge {kind} {subject.id} {holder.id}"
        raise RefusedError(f"'{target.id}' is taken: {holder}. {hint}")


class _Renaming:
    """One subject becoming another, file by file."""

    def __init__(self, desk: Desk, kind: Kind, subject: Subject, target: Subject) -> None:
        self.desk, self.kind, self.subject, self.target = desk, kind, subject, target
        self.settings = desk.settings
        self.is_meant: Means = means(desk.resolved.names, kind, subject.id)
        # Of lists that name both, in any spelling, one name stays.
        self.into = Successor(target.id, means(desk.resolved.names, kind, target.id))
        self.changes = Changes(desk.settings, desk.reading.files.unsaved)
        self.notes: list[str] = []
        profiles = {document.stem: document for document in desk.reading.profiles[kind]}
        self.own = profiles.get(subject.id)
        self.others = profiles.get(target.id) if target.id != subject.id else None

    def plan(self) -> Plan:
        """All changes; nothing is written."""
        for path, fields, day_at in self._files():
            self._rewrite(path, fields, day_at)
        self._rewrite_configuration()
        self._rewrite_profile()
        self._move_translations()
        return Plan(self.changes, self.notes)

    def _files(self) -> Iterator[tuple[Path, Sequence[NamingField], DayAt]]:
        """Every Markdown file: which of its fields name subjects, and on which days."""
        seen = set()
        for document in self.desk.reading.briefings:
            yield self._path(document.path), NAMING_FIELDS[None], document.fields.day_at
            seen.add(self._path(document.path))
        for kind, profiles in self.desk.reading.profiles.items():
            for profile in profiles:
                yield self._path(profile.path), NAMING_FIELDS[kind], no_day
                seen.add(self._path(profile.path))
        for path, fields, day_at in translations_named(self.desk.reading):
            yield self._path(path), fields, day_at
            seen.add(self._path(path))
        files = self.desk.reading.files
        for found in (*files.pages, *files.explaining, *files.held_back):
            if found.path not in seen and not found.problem:
                yield found.path, (), no_day

    def _path(self, relative: str) -> Path:
        return self.settings.root / relative

    def _rewrite(self, path: Path, fields: Sequence[NamingField], day_at: DayAt) -> None:
        try:
            text = before = self.changes.text(path)
        except UnicodeDecodeError:
            self.notes.append(f"{self.settings.relative(path)} is not UTF-8 and was skipped.")
            return
        if any(self.kind in field.kinds for field in fields):
            try:
                text = with_fields(text, fields, self.kind, self.into, self.is_meant, day_at)
            except NotEditableError:
                self.notes.append(f"{self.settings.relative(path)}: edit its fields by hand.")
        text = with_listings(text, self.kind, self.target.id, self.is_meant)
        if self.own and self.own.path != self._profile_name():
            name = self.settings.relative(path)
            for old, new in self._moved():
                text = with_links(text, name, old, new)
        if text != before:
            self.changes.put(path, text)

    def _moved(self) -> Iterator[tuple[str, str]]:
        """The profile and its translations, with the names that they get."""
        if self.own:
            yield self.own.path, self._profile_name()
            stem = self._profile_name().removesuffix(".md")
            for one in translations_of(self.desk.reading, self.own.path):
                yield one.found.shown, f"{stem}.{one.language}.md"

    def _move_translations(self) -> None:
        """Translations go where their original goes, unless another one lies there."""
        for old, new in [*self._moved()][1:]:
            before, after = self._path(old), self._path(new)
            if before == after:
                continue
            if after.exists():
                self.notes.append(f"{old} is deleted: carry over what you need from the diff.")
            else:
                self.changes.put(after, self.changes.text(before))
                self.changes.moved[after] = before
            self.changes.put(before, None)

    def _profile_name(self) -> str:
        folder = self.settings.relative(self.settings.profiles_dir(self.kind))
        return f"{folder}/{self.target.id}.md"

    def _rewrite_configuration(self) -> None:
        """Names listed as known, and the profile in the navigation."""
        path = self.settings.root / self.settings.config_name
        if not path.is_file():
            return
        text = self.changes.text(path)
        try:
            # A configuration has no fences, between which front matter is edited.
            front = FrontMatterText(f"---\n{text}\n---\n")
        except NotEditableError:
            self.notes.append(f"{path.name} was skipped: look for the old name there.")
            return
        page = f"{self.kind.plural}/{self.subject.id}.md"
        for key, value in front.scalars():
            if key[-3:-1] == ("known", self.kind.plural) and self.is_meant(value, None):
                replace_known(front, key, self.into, self.target.name)
            elif key[0] == "nav" and value == page:
                front.replace(key, f"{self.kind.plural}/{self.target.id}.md")
        self.changes.put(path, front.edited()[len("---\n") : -len("\n---\n")])

    def _rewrite_profile(self) -> None:
        """The profile under its new name, with the old spellings and a redirect."""
        path = self._path(self._profile_name())
        stays = self.others or self.own
        text = self.changes.text(self._path(stays.path)) if stays else stub(self.target)
        text = self._with_heritage(text, stays)
        if self.own and self.own is not stays:
            self._tell_what_is_lost(self.own)
        if self.own and self._path(self.own.path) != path:
            self.changes.put(self._path(self.own.path), None)
            if self.own is stays:
                self.changes.moved[path] = self._path(self.own.path)
        self.changes.put(path, text)

    def _with_heritage(self, text: str, stays: Document[ProfileFields] | None) -> str:
        front = FrontMatterText(text)
        if stays is self.own and stays and self.target.name != self.subject.name:
            front.replace(("name",), self.target.name)
        aliases = list(self._new_aliases(stays))
        if aliases:
            front.add(
                "aliases",
                flow_items(aliases),
                "native_name" if has(front, "native_name") else "name",
            )
        # Read anew: places in the first are those before the change.
        text = front.edited()
        front = FrontMatterText(text)
        if addresses := list(self._new_redirects(stays)):
            front.add(
                "redirect_from",
                flow_items(addresses),
                "aliases" if has(front, "aliases") else "name",
            )
        return self._without_own_redirect(front.edited())

    def _new_aliases(self, stays: Document[ProfileFields] | None) -> Iterator[str]:
        """Spellings of the subject that the profile would not know otherwise."""
        known = {fold(self.target.id), fold(self.target.name)}
        if stays:
            known.update(map(fold, (stays.fields.native_name, *stays.fields.aliases)))
            known.update({fold(stays.fields.name)} if stays is self.others else ())
        spellings: list[str] = [self.subject.name]
        if self.own and self.own is not stays:
            spellings += [self.own.fields.native_name, *self.own.fields.aliases]
        for spelling in filter(None, [*spellings, self.subject.id]):
            if fold(spelling) not in known:
                known.add(fold(spelling))
                yield spelling

    def _new_redirects(self, stays: Document[ProfileFields] | None) -> Iterator[str]:
        addresses = [self._address(self.subject)] if self.subject.id != self.target.id else []
        if self.own and self.own is not stays:
            addresses += self.own.fields.redirect_from
        known = stays.fields.redirect_from if stays else ()
        yield from (one for one in dict.fromkeys(addresses) if one not in known)

    def _without_own_redirect(self, text: str) -> str:
        """Drop a redirect to the new address itself, left when an old id is given back."""
        front = FrontMatterText(text)
        for key, value in front.scalars():
            if key[0] == "redirect_from" and value == self._address(self.target):
                assert isinstance(key[1], int)
                front.remove("redirect_from", key[1])
                return front.edited()
        return text

    def _address(self, subject: Subject) -> str:
        return f"/{self.kind.plural}/{subject.id}/"

    def _tell_what_is_lost(self, own: Document[ProfileFields]) -> None:
        kept = {"name", "native_name", "aliases", "redirect_from"}
        fields = [name for name in own.front.data if name not in kept]
        lost = [*fields, *(["text"] if own.body.strip() else [])]
        if lost:
            self.notes.append(
                f"{own.path} is deleted, with its {', '.join(lost)}: carry over what you need "
                "from the diff."
            )
