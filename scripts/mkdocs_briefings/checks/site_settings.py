"""What is wrong with the settings of a site that can be built nevertheless."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Position
from ..problems import Problem
from ..settings import Settings


def settings_problems(settings: Settings, *, can_paint: bool) -> Iterator[Problem]:
    """BR501 and BR502."""
    position = Position(settings.config_name)
    wanted = settings.feeds.enabled or settings.calendar or settings.open_data
    if wanted and not settings.site_url:
        message = "no site_url, so feeds, calendars, data and metadata are left out"
        hint = "Set site_url: they need whole addresses."
        yield Problem(position, "BR501", message, hint)
    if settings.cards and not can_paint:
        message = "cards are wanted, but Pillow or the fonts for them are not installed"
        hint = "Install 'mkdocs-briefings[cards]', or remove 'cards'."
        yield Problem(position, "BR502", message, hint)
