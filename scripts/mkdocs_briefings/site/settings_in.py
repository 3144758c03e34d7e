"""The settings of the part of a site that is in one of its other languages."""

from __future__ import annotations

from dataclasses import replace

from ..security_contact import SecurityContact
from ..settings import EditorSettings, HeaderSettings, Settings


def settings_in(language: str, settings: Settings) -> Settings:
    """The same for that language, whose root is a folder of its name.

    What there is once for all languages of a site is left to the site itself: robots.txt, the
    headers of its server, the page on which it is edited.
    """
    given = settings.languages[language]
    return replace(
        settings,
        language=language,
        original_language=settings.language,
        site_name=given.site_name or settings.site_name,
        site_description=given.site_description or settings.site_description,
        site_url=f"{settings.site_url.rstrip('/')}/{language}/" if settings.site_url else "",
        robots_txt=False,
        llms_txt=False,
        news_sitemap=False,
        headers=HeaderSettings(),
        security_contact=SecurityContact(),
        editor=EditorSettings(),
    )
