"""Links between source files, followed without building anything."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefings.checks import dead_source_links
from tests.sites import files_of, site_of, write_files

SITE = """-- briefings/2026/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Example Daily}]
---
After [the strike](2026-01-09-strike.md) and [the storm](../2025/2025-12-01-storm.md#night),
as in [a draft](../2026/2026-01-11-draft.md), [the pier](../../docs/pier.md "The pier") and
[the harbour](../../docs/topics/harbour.md) [@daily].

[Minutes](minutes.pdf), [list](list.csv).

![A quay](../../docs/quay.png) ![A crane](crane.png) [the feed](../../feed.xml)

`[code](none.md)` [elsewhere](https://example.org/none.md) [root](/none.md) [here](#none)
[odd](//[a/b.md)
-- briefings/2026/2026-01-11-draft.md --
---
title: Draft
date: 2026-01-11
topics: [harbour]
status: draft
sources: [{id: daily, publisher: Example Daily}]
---
Text [@daily].
-- docs/pier.md --
# The pier

[Jane Doe](people/jane-doe.md), [John Roe](people/john-roe.md) and [the key](my%20key.md)

[the plan]: <plans/plan.md>
-- docs/topics/harbour.md --
---
name: Harbour
---
See [the other pier](../other-pier.markdown).
"""


def test_a_link_to_a_file_that_is_not_there_has_its_line(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        files_of(SITE)
        | {"docs/my key.md": "# The key\n", "docs/quay.png": "", "briefings/2026/list.csv": ""},
    )
    site = site_of(tmp_path)
    found = dead_source_links(site.reading, site.pages.keys(), site.settings)
    talks, nowhere = "briefings/2026/2026-01-10-talks.md:8", " leads to a file that is not there. "
    assert [str(one).partition(nowhere)[0] for one in found] == [
        f"{talks}: BR520 the link to '2026-01-09-strike.md'",
        f"{talks}: BR520 the link to '../2025/2025-12-01-storm.md#night'",
        f"{talks[:-1]}12: BR520 the link to 'minutes.pdf'",
        f"{talks[:-1]}14: BR520 the link to 'crane.png'",
        "docs/topics/harbour.md:4: BR520 the link to '../other-pier.markdown'",
        # Jane Doe has a page, although nobody has written a profile; John Roe has none.
        "docs/pier.md:3: BR520 the link to 'people/john-roe.md'",
        "docs/pier.md:5: BR520 the link to 'plans/plan.md'",
    ]
