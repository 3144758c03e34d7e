"""A small site under the hands of an author, with a few mistakes in its last briefing."""

from __future__ import annotations

from tests.sites import MKDOCS_YML

BRIEFING = "briefings/2026/2026-02-10-talks-go-on.md"
AUTHORS_SITE = f"""\
-- mkdocs.yml --
{MKDOCS_YML}\
-- docs/index.md --
# Test site

<!-- briefings: latest person=jane-doe -->
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 홍길동
roles:
  - {{title: Mayor, from: 2020-01-01, until: 2026-01-31}}
  - {{title: Minister of Harbours, from: 2026-02-01}}
---
-- docs/places/exampleville.md --
---
name: Exampleville
---
-- docs/people/john-roe.md --
---
name: John Roe
---
-- docs/publishers/example-daily.md --
---
name: Example Daily
kind: news
---
-- briefings/2026/2026-01-10-talks-begin.md --
---
title: Jane Doe opens talks
date: 2026-01-10
summary: Talks on the harbour have begun.
topics: [harbour]
people: [Jane Doe]
sources: [{{id: daily, publisher: Example Daily}}]
---
Jane Doe opened the talks on 10 January [@daily].
-- {BRIEFING} --
---
title: The talks go on
date: 2026-02-10
summary: The minister and the union met again.
topics: [harbour]
people: [Jane Doe]
places: [Exampelville]
sources:
  - {{id: daily, publisher: Example Daily}}
statements:
  - {{by: Jane Doe, says: It can be rebuilt in four years., sources: [daily]}}
---
Jane Doe and John Roe met in Exampleville about the harbour on 10 February [@daily].
"""
MISSPELT = (
    "BR201 no place 'Exampelville'. Did you mean 'Exampleville' (exampleville)? If it is another, "
    "add docs/places/exampelville.md, or list it under 'known' in mkdocs.yml."
)
UNDECLARED = (
    "BR301 'John Roe' is mentioned, but not listed under 'people'. Add 'john-roe' to 'people:', "
    "or to 'not_mentioned:'."
)
