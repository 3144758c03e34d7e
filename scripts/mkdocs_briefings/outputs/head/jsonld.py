"""What a page says about itself in the words of schema.org, as JSON-LD whose ids join up.

The id of a briefing or subject is the address of its page, as in the data files; the page itself
is that address with `#page`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from ... import urls
from ...editions import spoken_in
from ...library import (
    Library,
    changed_stamp,
    event_stamp,
    offices_on,
    published_stamp,
)
from ...model import Briefing, Kind, Organisation, Person, Place, Role, Subject, SubjectKey, Topic
from ...settings import Settings
from ..plain import plain
from .article_image import article_image
from .expected_events import expected_events
from .page_facts import Shown
from .publisher_node import publisher_id, publisher_node
from .source_node import Node, filled_node, source_node

CONTEXT = "https://schema.org"
_TYPES = {Kind.PERSON: "Person", Kind.ORGANISATION: "Organization", Kind.PLACE: "Place"}
_RISKY = "<>&\u2028\u2029"
"""What could end a script or one of its lines; JSON can write all of them in ASCII."""


class Graphs:
    """The JSON-LD of every page of one site."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        *,
        has_search: bool,
        card: Callable[[str], str | None],
    ) -> None:
        self._library = library
        self._settings = settings
        self._has_search = has_search
        self._card = card
        self._references: dict[SubjectKey, Node] = {}

    def of(self, shown: Shown) -> str:
        """The text of a page's JSON-LD, safe inside `<script>`."""
        graph = {"@context": CONTEXT, "@graph": list(self._nodes(shown))}
        text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
        for character in _RISKY:
            text = text.replace(character, f"\\u{ord(character):04x}")
        return plain(text)

    def _nodes(self, shown: Shown) -> Iterator[Node]:
        match shown.about:
            case Briefing() as briefing:
                yield self._article(briefing)
            case Subject() as subject:
                yield from self._subject_page(shown, subject)
            case _:
                yield self._page(shown)
        if shown.url == urls.HOME:
            yield self._site()
            yield publisher_node(self._settings, whole=True)
        else:
            yield self._trail(shown)

    def _address(self, url: str) -> str:
        return urls.absolute(url, self._settings)

    @cached_property
    def _site_id(self) -> str:
        return f"{self._address(urls.HOME)}#website"

    def _site(self) -> Node:
        target = urls.SEARCH if self._has_search else urls.HOME
        action = {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{self._address(target)}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        }
        return filled_node(
            {
                "@type": "WebSite",
                "@id": self._site_id,
                "url": self._address(urls.HOME),
                "name": self._settings.site_name,
                "description": self._settings.site_description,
                "inLanguage": self._settings.language,
                "publisher": {"@id": publisher_id(self._settings)},
                "potentialAction": action,
            }
        )

    def _article(self, briefing: Briefing) -> Node:
        where = urls.briefing_url(briefing)
        url = self._address(where)
        sources = [source_node(source, url) for source in briefing.sources]
        places = self._all(Kind.PLACE, briefing.places)
        return filled_node(
            {
                "@type": "NewsArticle",
                "@id": url,
                "url": url,
                "mainEntityOfPage": url,
                "headline": briefing.title,
                "description": briefing.summary,
                "datePublished": published_stamp(briefing),
                "dateModified": changed_stamp(briefing),
                "contentReferenceTime": event_stamp(briefing),
                "inLanguage": spoken_in(briefing.title, self._settings.language),
                "isPartOf": {"@id": self._site_id},
                "publisher": publisher_node(self._settings, whole=False),
                # Whole, since Google asks for an author's name and address at the article itself.
                "author": [publisher_node(self._settings, whole=False)],
                "license": self._settings.license,
                "image": article_image(briefing, self._settings, self._card(where)),
                "about": [*self._all(Kind.TOPIC, briefing.topics), *self._event(briefing)],
                "mentions": list(self._mentions(briefing)),
                "contentLocation": places,
                "citation": sources,
                "isBasedOn": [{"@id": source["@id"]} for source in sources],
                "correction": [
                    {
                        "@type": "CorrectionComment",
                        "text": correction.text,
                        "datePublished": correction.date.isoformat(),
                    }
                    for correction in briefing.corrections
                ],
            }
        )

    def _mentions(self, briefing: Briefing) -> Iterator[Node]:
        """People, organisations, and the events that it announces."""
        yield from self._all(Kind.PERSON, briefing.subjects(Kind.PERSON))
        yield from self._all(Kind.ORGANISATION, briefing.organisations)
        ledger = self._library.expectations
        told = ledger.told_in(briefing.id)
        announced = [ledger.by_id[one.expectation] for one in told if one.result is None]
        page = self._address(urls.briefing_url(briefing))
        yield from expected_events(announced, page, lambda key: self._reference(*key))

    def _event(self, briefing: Briefing) -> Iterator[Node]:
        """The event itself, where the briefing says who was there."""
        if briefing.present:
            yield {
                "@type": "Event",
                "@id": f"{self._address(urls.briefing_url(briefing))}#event",
                "name": briefing.title,
                "startDate": event_stamp(briefing),
                "location": self._all(Kind.PLACE, briefing.places),
                "attendee": self._all(Kind.PERSON, briefing.present),
            }

    def _all(self, kind: Kind, ids: Iterable[str]) -> list[Node]:
        return [self._reference(kind, subject_id) for subject_id in ids]

    def _reference(self, kind: Kind, subject_id: str) -> Node:
        key = (kind, subject_id)
        if key not in self._references:
            self._references[key] = {
                "@type": _TYPES.get(kind, "Thing"),
                "@id": self._address(urls.subject_url(kind, subject_id)),
                "name": self._library.subject(kind, subject_id).name,
            }
        return self._references[key]

    def _page(self, shown: Shown) -> Node:
        url = self._address(shown.url)
        items = self._items(shown)
        return filled_node(
            {
                "@type": "CollectionPage" if shown.total else "WebPage",
                "@id": f"{url}#page",
                "url": url,
                "name": shown.title,
                "description": shown.description,
                "inLanguage": spoken_in(shown.title, self._settings.language),
                "isPartOf": {"@id": self._site_id},
                "mainEntity": items,
            }
        )

    def _items(self, shown: Shown) -> Node:
        """The beginning of the list that a page shows; empty for a page that begins none."""
        elements = [
            {
                "@type": "ListItem",
                "position": number,
                "url": self._address(url),
                "name": name,
            }
            for number, (url, name) in enumerate(shown.listed, 1)
        ]
        if not elements:
            return {}
        identity = f"{self._address(shown.url)}#list"
        return {
            "@type": "ItemList",
            "@id": identity,
            "numberOfItems": shown.total,
            "itemListElement": elements,
        }

    def _subject_page(self, shown: Shown, subject: Subject) -> Iterator[Node]:
        identity = self._address(urls.subject_url(subject.kind, subject.id))
        page = self._page(shown) | {"@type": "CollectionPage", "about": {"@id": identity}}
        if isinstance(subject, Topic) and subject.status:
            page |= {
                "abstract": subject.status.text,
                "contentReferenceTime": subject.status.as_of.isoformat(),
            }
        if subject.kind is Kind.PERSON:
            page["mainEntity"] = [
                {"@id": identity},
                *([page["mainEntity"]] if shown.listed else []),
            ]
        yield page
        yield self._subject(subject)

    def _subject(self, subject: Subject) -> Node:
        names = dict.fromkeys((subject.native_name, *subject.aliases))
        return self._reference(subject.kind, subject.id) | filled_node(
            {
                "url": self._address(urls.subject_url(subject.kind, subject.id)),
                "alternateName": [name for name in names if name],
                "description": subject.summary,
                "sameAs": [link.url for link in subject.links],
                **self._particulars(subject),
            }
        )

    def _particulars(self, subject: Subject) -> Node:
        match subject:
            case Person():
                country = {"@type": "Country", "name": subject.country}
                return {
                    "familyName": subject.family_name,
                    "nationality": country if subject.country else {},
                    # Only what is held today: all others are in `affiliation`, with their days.
                    "jobTitle": [
                        role.title for role in offices_on(subject, self._settings.today).current
                    ],
                    "affiliation": [self._role(role) for role in subject.roles],
                }
            case Organisation(parent=parent) if parent:
                return {"parentOrganization": self._reference(subject.kind, parent)}
            case Place(parent=parent) if parent:
                return {"containedInPlace": self._reference(subject.kind, parent)}
            case _:
                return {}

    def _role(self, role: Role) -> Node:
        """An office with its dates: a Role stands between the person and the organisation."""
        return filled_node(
            {
                "@type": "OrganizationRole" if role.organisation else "Role",
                "roleName": role.title,
                "startDate": str(role.start or ""),
                "endDate": str(role.end or ""),
                "affiliation": self._organisation(role),
            }
        )

    def _organisation(self, role: Role) -> Node:
        if self._library.has(Kind.ORGANISATION, role.organisation_id):
            return self._reference(Kind.ORGANISATION, role.organisation_id)
        named = {"@type": "Organization", "name": role.organisation}
        return named if role.organisation else {}

    def _trail(self, shown: Shown) -> Node:
        steps = [*shown.trail, (shown.url, shown.title)]
        return {
            "@type": "BreadcrumbList",
            "@id": f"{self._address(shown.url)}#trail",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "name": name, "item": self._address(url)}
                for number, (url, name) in enumerate(steps, 1)
            ],
        }
