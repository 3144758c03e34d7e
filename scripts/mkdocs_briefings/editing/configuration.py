"""What the editing page is told of the site: its collections, and where it saves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..content import publisher_schema, schema
from ..model import Kind
from ..settings import EditorSettings, Settings
from .form import Mapped, WebForm
from .labels import Labels

MOST_BYTES = 5_000_000
"""Of a picture: every version of it stays in Git for ever."""
_BRIEFINGS, _PUBLISHERS = "briefings", "publishers"
_PICTURES = "images"
"""The folder beside a file in which its pictures are."""
_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
_FORMAT = "briefings"
"""What `start.js` calls our reading and writing of front matter."""
_LONGEST_NAME = 80
_HERE_ALONE = "this-machine/only"
"""Stands for a repository where none is known: the page then saves in the folder on the disk."""


def page_configuration(settings: Settings, labels: Labels) -> Mapped:
    """Everything that `start.js` reads: the page's own configuration, and the shapes of fields."""
    shapes: Mapped = {}
    # By the names of fields: one name has the same shape in every kind of file.
    for made in (schema(None), *map(schema, Kind)):
        shapes |= WebForm(made, labels).shapes()
    return {
        "cms": _cms(settings, labels),
        "shapes": shapes,
        "order": [*schema(None)["properties"]],
        "told": labels.page["changed"],
    }


def _cms(settings: Settings, labels: Labels) -> Mapped:
    prefix = _prefix(settings.root)
    return {
        "load_config_file": False,
        "backend": backend(settings.editor),
        **({"publish_mode": "editorial_workflow"} if settings.editor.review else {}),
        "app_title": f"{settings.site_name} · {labels.page['editing']}",
        **({"site_url": settings.site_url} if settings.site_url else {}),
        "show_preview_links": False,
        "media_folder": f"{prefix}{settings.relative(settings.docs_dir)}/{_PICTURES}",
        "public_folder": f"/{_PICTURES}",
        "media_libraries": {
            "default": {"config": {"max_file_size": MOST_BYTES, "slugify_filename": True}},
            "stock_assets": {"providers": []},
        },
        "slug": {
            "encoding": "ascii",
            "clean_accents": True,
            "maxlength": _LONGEST_NAME,
            "timezone": "local",
        },
        "output": {"omit_empty_optional_fields": True},
        "collections": list(_collections(settings, labels, prefix)),
    }


def backend(editor: EditorSettings) -> Mapped:
    """Where the page saves, and how people sign in there."""
    host, ways = editor.host, ["token", *(["oauth"] if editor.app_id or editor.sign_in else [])]
    made: Mapped = {
        "name": editor.backend or "github",
        "repo": editor.repo or _HERE_ALONE,
        "auth_methods": ways,
    }
    given = {"branch": editor.branch, "app_id": editor.app_id}
    if made["name"] == "github":
        given |= {"base_url": editor.sign_in, "api_root": f"{host}/api/v3" if host else ""}
    else:
        version = "v4" if made["name"] == "gitlab" else "v1"
        given |= {"base_url": host, "api_root": f"{host}/api/{version}" if host else ""}
    if made["name"] == "gitlab" and editor.app_id:
        given["auth_type"] = "pkce"
    return made | {key: value for key, value in given.items() if value}


def api_hosts(editor: EditorSettings) -> list[str]:
    """The only places, beside the site itself, with which the page may talk."""
    usual = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}
    if not editor.repo:
        return []
    # Where no host is given, the page itself takes these.
    return [editor.host or usual.get(editor.backend, "https://gitea.com")]


def _collections(settings: Settings, labels: Labels, prefix: str) -> Iterator[Mapped]:
    def folder(path: Path) -> str:
        return prefix + settings.relative(path)

    briefings = WebForm(schema(None), labels)
    yield _collection(_BRIEFINGS, briefings, folder(settings.briefings_dir)) | _dated(labels)
    for kind in Kind:
        form = WebForm(schema(kind), labels)
        found = folder(settings.profiles_dir(kind))
        yield _collection(kind.plural, form, found) | _named(labels)
    form = WebForm(publisher_schema(), labels)
    yield _collection(_PUBLISHERS, form, folder(settings.publishers_dir)) | _named(labels)


def _dated(labels: Labels) -> Mapped:
    """Files that are called by a day and the title of what happened."""
    told = labels.page["briefing_name"]
    return {
        "identifier_field": "title",
        # From the folder that a briefing with pictures might have for itself.
        "media_folder": f"../{_PICTURES}",
        "path": "{{date | date('YYYY')}}/{{slug}}",
        "slug": {
            "template": "{{date | date('YYYY-MM-DD')}}-{{title}}",
            "hint": told,
            "pattern": [rf"^\d{{4}}-\d{{2}}-\d{{2}}-{_SLUG}$", told],
        },
        "summary": "{{date}} · {{title}}",
        "sortable_fields": {
            "fields": ["date", "title"],
            "default": {"field": "date", "direction": "Descending"},
        },
    }


def _named(labels: Labels) -> Mapped:
    """Files that are called by the name of what they are about."""
    told = labels.page["profile_name"]
    return {
        "identifier_field": "name",
        "slug": {"template": "{{name}}", "hint": told, "pattern": [f"^{_SLUG}$", told]},
        "sortable_fields": ["name"],
    }


def _collection(name: str, form: WebForm, folder: str) -> Mapped:
    return {
        "name": name,
        "label": form.labels.page[name],
        "folder": folder,
        "format": _FORMAT,
        "fields": form.fields(),
        "media_folder": _PICTURES,
        "public_folder": _PICTURES,
        # Ours are addresses of the site, of which the page knows nothing.
        "aliases_field": False,
        "thumbnail": False,
    }


def _prefix(root: Path) -> str:
    """The way from the repository's folder to the site's, which may be a folder in it."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            inside = root.relative_to(folder).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""
