"""A source as a node of JSON-LD, and what every node is: a mapping without what is empty."""

from __future__ import annotations

from typing import Any

from ...model import Source

Node = dict[str, Any]


def filled_node(node: Node) -> Node:
    """The same node without its empty values."""
    return {key: value for key, value in node.items() if value}


def source_node(source: Source, page: str) -> Node:
    """What a page cites; its id is an anchor of the page."""
    return filled_node(
        {
            "@type": "CreativeWork",
            "@id": f"{page}#source-{source.id}",
            "name": source.title or source.publisher,
            "url": source.url,
            "archivedAt": source.archived,
            "datePublished": str(source.date or ""),
            "inLanguage": source.language,
            "publisher": {"@type": "Organization", "name": source.publisher},
        }
    )
