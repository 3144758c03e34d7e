"""Objects that were given the same fields share the names of these."""

from __future__ import annotations

from pathlib import Path

from tests.sites import files_of, site_of, write_files

BRIEFING = """\
-- briefings/2026/2026-01-0{day}-talks.md --
---
title: Talks {day}
date: 2026-01-0{day}
topics: [Harbour]
sources: [{{id: a, publisher: News, url: "https://example.org/{day}"}}]
---
Text [@a].
"""


def test_names_of_fields_are_kept_once(tmp_path: Path) -> None:
    write_files(tmp_path, files_of("".join(BRIEFING.format(day=day) for day in (1, 2))))
    one, two = (document.fields for document in site_of(tmp_path).reading.briefings)
    assert one.model_fields_set == {"title", "moment", "topics", "sources"}
    assert one.model_fields_set is two.model_fields_set
    assert one.sources[0].model_fields_set == {"id", "publisher", "url"}
    assert one.sources[0].model_fields_set is two.sources[0].model_fields_set
    changed = one.model_copy(update={"summary": "Words."})
    assert "summary" in changed.model_fields_set
    assert "summary" not in two.model_fields_set
