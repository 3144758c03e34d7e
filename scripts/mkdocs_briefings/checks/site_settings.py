"""Settings that ask for what other settings, or this machine, rule out."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import has_pillow
from ..model import Position
from ..problems import Problem
from ..settings import Settings


def setting_problems(settings: Settings, *, can_draw: bool, can_map: bool) -> Iterator[Problem]:
    """BR392 and BR501 to BR503; whether what draws cards, and maps, is installed."""
    position = Position(settings.config_name)
    wants_address = settings.feeds.enabled or settings.calendar or settings.open_data
    if wants_address and not settings.site_url:
        message = "no site_url, so feeds, calendars, data and metadata are left out"
        hint = "Set site_url: they need full addresses."
        yield Problem(position, "BR501", message, hint)
    if settings.cards and not can_draw:
        message = "cards are switched on, but Pillow or the fonts for them are not installed"
        hint = _install("cards", "cards")
        yield Problem(position, "BR502", message, hint)
    if settings.maps and not can_map:
        message = "maps are switched on, but what they are drawn with is not installed"
        hint = _install("maps", "maps")
        yield Problem(position, "BR392", message, hint)
    if settings.picture_sizes and not has_pillow():
        message = "picture_sizes is switched on, but Pillow is not installed"
        hint = _install("pictures", "picture_sizes")
        yield Problem(position, "BR392", message, hint)
    contact = settings.security_contact
    for fault, hint in contact.faults(settings.today) if contact.is_given else ():
        yield Problem(position, "BR503", f"security.txt is left out: {fault}", hint)


def _install(extra: str, option: str) -> str:
    return f"Install the extra '{extra}', as the guide says under 'Extras', or remove '{option}'."
