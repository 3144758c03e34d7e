"""The options of a site as plain data, with their defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from .model import Kind


class SettingsError(Exception):
    """The site's configuration cannot be used; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the content is and how it is published."""

    root: Path
    """The project's folder; positions in messages are relative to it."""
    docs_dir: Path
    briefings_dir: Path
    overrides_dir: Path | None = None
    """The user's templates, which win over ours."""
    site_url: str = ""
    site_name: str = ""
    language: str = "en"
    per_page: int = 20
    include_drafts: bool = False
    """Show drafts and briefings dated after today, each with a mark: `mkdocs serve` does."""
    today: date = field(default_factory=date.today)
    """Briefings dated after it are held back."""
    known: Mapping[Kind, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Names that need no profile: using one raises no warning."""
    directory_urls: bool = True
    """Whether an address ends in a slash rather than in `index.html`."""

    def profiles_dir(self, kind: Kind) -> Path:
        """Where the profiles of that kind are."""
        return self.docs_dir / kind.plural

    def relative(self, path: Path) -> str:
        """A path as messages show it."""
        return path.relative_to(self.root).as_posix()
