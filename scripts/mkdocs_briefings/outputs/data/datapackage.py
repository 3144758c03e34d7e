"""The description of the open data: a Frictionless Data Package (specs.frictionlessdata.io)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ... import urls
from ...cache import Spilled
from ...settings import Settings
from ...slugs import slugify
from .columns import VERSION, Column
from .table import Table

# What the schema of data packages allows in the name of a licence.
_LICENSE_NAME = re.compile(r"[-a-zA-Z0-9._]+")


@dataclass(frozen=True, slots=True)
class DownloadFacts:
    """What the page of the open data says of a file."""

    description: str
    """What its table holds."""
    path: str
    """Relative to the page."""
    rows: int
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One file of a table."""

    name: str
    path: str
    """Relative to the folder of the data."""
    table: Table
    columns: tuple[Column, ...]
    spilled: Spilled
    rows: int
    refers: tuple[tuple[str, str], ...] = ()

    @property
    def content(self) -> bytes:
        """All it holds."""
        return self.spilled.read()

    @property
    def size(self) -> int:
        """In bytes."""
        return self.spilled.size

    @property
    def download(self) -> DownloadFacts:
        """What the page says of it."""
        return DownloadFacts(self.table.description, self.path, self.rows, self.size)

    @property
    def format(self) -> str:
        """`json` or `csv`."""
        return self.path.rpartition(".")[2]


def descriptor(resources: Iterable[Resource], settings: Settings) -> dict[str, Any]:
    """What `datapackage.json` says."""
    publisher = settings.publisher
    contributor = {
        "title": publisher.name or settings.site_name,
        "path": urls.absolute(publisher.url, settings),
        "role": "publisher",
    }
    return {
        "profile": "data-package",
        # A package's name has small letters only (Data Package 1, `name`).
        "name": slugify(settings.site_name),
        "id": urls.absolute(urls.DATA, settings),
        "title": settings.site_name,
        **({"description": settings.site_description} if settings.site_description else {}),
        "homepage": urls.absolute(urls.HOME, settings),
        "version": VERSION,
        **({"licenses": [_license(settings)]} if settings.license else {}),
        "contributors": [contributor],
        # The validator takes JSON without rows for no table; nothing with rows refers to it.
        "resources": [_resource(resource) for resource in resources if resource.rows],
    }


def _license(settings: Settings) -> dict[str, str]:
    given = settings.license
    if given.startswith(("https://", "http://")):
        return {"path": given}
    name = given if _LICENSE_NAME.fullmatch(given) else slugify(given)
    return {"name": name, "title": given}


def _resource(resource: Resource) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": resource.name,
        "path": resource.path,
        "title": resource.table.name.capitalize(),
        "description": resource.table.description,
        "format": resource.format,
        "mediatype": "text/csv" if resource.format == "csv" else "application/json",
        "encoding": "utf-8",
        **_fingerprint(resource),
        "schema": _schema(resource),
    }


def _fingerprint(resource: Resource) -> dict[str, Any]:
    # The Frictionless validator does not count the bytes of JSON, and rejects any stated number.
    if resource.format == "json":
        return {}
    digest = hashlib.sha256(resource.content).hexdigest()
    # Without the name of its algorithm a hash counts as MD5.
    return {"bytes": resource.size, "hash": f"sha256:{digest}"}


def _schema(resource: Resource) -> dict[str, Any]:
    fields = [
        {"name": column.name, "type": column.type, "description": column.description}
        for column in resource.columns
    ]
    schema: dict[str, Any] = {"fields": fields, "primaryKey": "id", "missingValues": [""]}
    if resource.refers:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": "id"}}
            for column, other in resource.refers
        ]
    return schema
