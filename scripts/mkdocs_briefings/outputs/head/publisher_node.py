"""Who answers for the site, as a node of JSON-LD."""

from __future__ import annotations

from ... import urls
from ...settings import Settings
from .source_node import Node


def publisher_id(settings: Settings) -> str:
    """The same on every page of the site."""
    return f"{urls.absolute(urls.HOME, settings)}#publisher"


def publisher_node(settings: Settings, *, whole: bool) -> Node:
    """The publisher with name, address and logo; `whole` with its policies, too."""
    publisher = settings.publisher
    node: Node = {
        "@type": "NewsMediaOrganization",
        "@id": publisher_id(settings),
        "name": publisher.name or settings.site_name,
        "url": urls.absolute(publisher.url, settings),
    }
    if publisher.logo:
        node["logo"] = {"@type": "ImageObject", "url": urls.absolute(publisher.logo, settings)}
    policies = {
        "publishingPrinciples": publisher.publishing_principles,
        "correctionsPolicy": publisher.corrections_policy,
    }
    given = {key: urls.absolute(url, settings) for key, url in policies.items() if url}
    return {**node, **given} if whole else node
