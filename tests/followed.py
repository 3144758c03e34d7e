"""A small site whose words are as awkward as words can be, for what machines read."""

from __future__ import annotations

from pathlib import Path

from tests.sites import SiteFolder

BASE = "https://example.org/news"
AWKWARD = "Talks & <b>\"deals\"</b> ]]> 🚢 'שלום' </script><!-- 이재명 \\u0000"
LONG = "A long title " * 769 + "ends"
"""10,001 characters."""

MKDOCS_YML = f"""\
site_name: Desk & <Co>
site_url: {BASE}/
site_description: All about the "harbour" & its <people>.
theme: {{name: material, font: false}}
plugins:
  - search
  - briefings:
      license: CC-BY-4.0
      publisher:
        {{name: Example & Desk, corrections_policy: /corrections/, logo: /assets/logo.png}}
      feeds: {{content: full, limit: 2, hub: "https://hub.example.org/?a=1&b=2"}}
"""

FILES = f"""\
-- docs/index.md --
# Welcome
-- docs/about.md --
# About "us" & `<them>`
-- briefings/2026-01-10-talks.md --
---
title: |-
  {AWKWARD}
date: 2026-01-10T21:30:00+09:00
published: 2026-01-11T08:00:00+09:00
updated: 2026-01-12
summary: |-
  Both met & said "yes" <at last> ]]>.
topics: [harbour]
people: [jane-doe, {{person: John Roe, role: Envoy}}]
attended: [jane-doe]
organisations: [Example Ministry]
places: [Exampleville]
image: {{src: images/quay.png, alt: A quay}}
sources:
  - id: daily
    publisher: Example & Daily
    title: Talks <begin>
    url: https://example.com/?a=1&b=2
    date: 2026-01-11
    language: en
  - {{id: wire, publisher: Example Wire}}
statements:
  - {{by: jane-doe, says: "Open in spring & stay so.", via: John Roe, sources: [daily]}}
upcoming:
  - {{date: 2099-10, title: Second round, place: Exampleville}}
  - {{date: 2099-11-04, title: "Signing, at last; truly"}}
differences:
  - about: "Who <met> & when"
    accounts:
      - {{says: "=Everybody & <b>all</b>.", sources: [daily]}}
      - {{says: Nobody., sources: [wire]}}
---
They met [@daily], see [the strike](2025-12-01-strike.md) & <a href="/x?a=1&amp;b=2">more</a>.

## Background {{#back}}

![A quay](images/quay.png)
-- briefings/2026-02-01-deal.md --
---
title: A deal on the harbour
date: 2026-02-01
topics: [harbour]
people: [jane-doe]
sources: [{{id: daily, publisher: Example Daily, url: "https://example.com/deal"}}]
follows: [2026-01-10-talks]
corrections:
  - {{date: 2026-02-03, text: "The fee was <misstated> & corrected."}}
  - {{date: 2026-02-03, text: The place too.}}
---
They signed [@daily].
-- briefings/2025-12-01-strike.md --
---
title: {LONG}
date: 2025-12-01
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily, url: "https://example.com/strike"}}]
---
The harbour closed [@daily].
-- briefings/images/quay.png --
not really a picture
-- docs/topics/harbour.md --
---
name: The harbour & <quay>
summary: Whether it "opens".
aliases: [Hafen]
status:
  - {{text: "A deal & <more> is near.", as_of: 2026-01-31}}
  - {{text: It is closed., as_of: 2025-12-02, sources: [paper]}}
sources: [{{id: paper, publisher: Example Paper}}]
---
-- docs/topics/quiet.md --
---
name: A quiet topic
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
family_name: Doe
country: Exampleland
roles:
  - {{title: Minister of Harbours, organisation: Example Ministry, from: 2024-05-01}}
  - {{title: Mayor, from: 2020, until: 2024-04}}
links: [{{title: Official page, url: "https://example.org/jane"}}]
---
-- docs/people/john-roe.md --
---
name: John Roe
country: Exampleland
---
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
---
-- docs/places/exampleville.md --
---
name: Exampleville
---
"""


def built(folder: Path, mkdocs_yml: str = MKDOCS_YML) -> Path:
    """Build the site for real; its folder of published files."""
    site = SiteFolder(folder)
    site.write(f"-- mkdocs.yml --\n{mkdocs_yml}{FILES}")
    result = site.build("--strict")
    assert result.code == 0, result.output
    return folder / "site"
