"""The option that names a site's other languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from mkdocs.config import base, config_options

from ..rendering import is_language
from ..settings import LanguageSettings, SettingsError

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
"""A tag is the name of a folder too, and part of the names of files."""


def other_languages(
    given: Mapping[str, LanguageSettings], own: str | None
) -> Mapping[str, LanguageSettings]:
    """Those beside the site's own; SettingsError if that is among them."""
    if (own or "en") in given:
        raise SettingsError(f"'languages' names '{own}', the site's own. Take it out of the list.")
    return MappingProxyType(given)


class LanguageOptions(base.Config):
    """What the site is called in a language."""

    site_name = config_options.Type(str, default="")
    site_description = config_options.Type(str, default="")
    nav = config_options.DictOfItems(config_options.Type(str), default={})


class Languages(base.BaseConfigOption[Mapping[str, LanguageSettings]]):
    """A list of languages, or a mapping that says more of each."""

    def __init__(self, default: object) -> None:
        super().__init__()
        self.default = default

    def run_validation(self, value: object) -> Mapping[str, LanguageSettings]:
        """The same, if each is one that pages can be in."""
        # A tag alone is enough: everything else then is as in the site's own language.
        given = dict.fromkeys(value) if isinstance(value, list) else value
        if not isinstance(given, Mapping):
            raise base.ValidationError("write a list of languages: '[ko]'.")
        return {_tag(tag): _settings(tag, options) for tag, options in given.items()}


def _tag(tag: object) -> str:
    if not isinstance(tag, str) or not _TAG.fullmatch(tag) or not is_language(tag):
        raise base.ValidationError(f"'{tag}' is not a language. Write a tag such as 'ko'.")
    return tag


def _settings(tag: str, given: Any) -> LanguageSettings:
    options = LanguageOptions()
    if not isinstance(given or {}, Mapping):
        raise base.ValidationError(f"'{tag}' needs fields: 'site_name', 'nav' …")
    options.load_dict(dict(given or {}))
    errors, warnings = options.validate()
    for name, told in (*errors, *warnings):
        raise base.ValidationError(f"'{tag}.{name}': {told}")
    return LanguageSettings(**options)
