"""Charts and tables in real builds: on the page, in feeds, in the dossier, and not of drafts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from tests.sites import MKDOCS_YML, SiteFolder

FULL = MKDOCS_YML.replace("briefings]", "{briefings: {feeds: {content: full}}}]")
SITE = f"""\
-- mkdocs.yml --
{FULL}\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/figures.md --
# Figures

<!-- briefings: table more/ships.tsv title=Ships columns=ships,year -->
-- docs/more/ships.tsv --
year	ships
2025	3
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}, {{id: wire, publisher: Example Wire}}]
---
They met [@daily].

<!-- briefings: chart won.csv type=columns x=year y=won
     title="Won <b>" caption="By hand. [@wire; @daily]" -->
-- briefings/won.csv --
year,won,note
2024,1.5,"=<script>alert(1)</script>"
2025,"1,250",
-- briefings/2026-01-11-draft.md --
---
title: Not yet
date: 2026-01-11
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
status: draft
---
They met [@daily].

<!-- briefings: table secret.csv title=Secret -->
-- briefings/secret.csv --
year,won
2025,1
"""


def test_a_chart_is_drawn_with_its_table_its_sources_and_its_file(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    assert folder.build("--strict").code == 0
    article = folder.article("briefings/2026/01/10/talks")
    (figure,) = re.findall(
        r'<figure class="br-data br-data--chart".*?</figure>', article, re.DOTALL
    )
    assert "<title>Won &lt;b&gt;</title>" in figure
    assert "<td><bdi>=&lt;script&gt;alert(1)&lt;/script&gt;</bdi></td>" in figure
    assert '<td class="br-number">1,250</td>' in figure
    assert re.findall(r'href="([^"]*)"', figure) == [
        "#source-wire",
        "#source-daily",
        "../../../../../briefings/won.csv",
    ]
    assert (folder.root / "site/briefings/won.csv").is_file()
    assert not (folder.root / "site/briefings/secret.csv").exists()


def test_a_page_of_the_authors_own_names_its_files_from_its_own_folder(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    folder.build()
    article = folder.article("figures")
    assert re.findall(r"<th scope=\"col\".*?>\s*(\w+)</th>", article) == ["ships", "year"]
    assert 'href="../more/ships.tsv"' in article


def test_feeds_have_the_table_and_the_dossier_both(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    folder.build()
    (item,) = json.loads((folder.root / "site/feed.json").read_text("utf-8"))["items"]
    assert "<svg" not in item["content_html"]
    assert "<title>" not in item["content_html"]
    assert "<details open>" in item["content_html"]
    assert ">1,250</td>" in item["content_html"]
    dossier = (folder.root / "site/topics/harbour/dossier/index.html").read_text("utf-8")
    assert "<svg" in dossier
    assert "#2026-01-10-talks-source-wire" in dossier
    assert ">1,250</td>" in dossier
