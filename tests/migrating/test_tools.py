"""Each tool's archive becomes briefings with the same words, days and addresses."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefings.authoring import Desk
from mkdocs_briefings.migrating import migration
from tests.migrating.archives import SITE, Moved, moved
from tests.sites import files_of, settings_of, write_files

MATERIAL = """\
-- mkdocs.yml --
site_name: Old
site_url: https://old.example.org/
plugins:
  - search
  - blog:
      post_url_format: "{date}/{file}"
      post_url_date_format: yyyy/MM
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
extra: {key: !ENV [KEY, none]}
-- docs/about.md --
# About
-- docs/blog/.authors.yml --
authors:
  jane: {name: Jane Doe, description: Editor, avatar: x.png}
-- docs/blog/posts/talks.md --
---
date: {created: 2025-11-04, updated: 2025-11-06}
authors: [jane]
categories: [Harbour]
description: The two sides met.
pin: true
---
# Talks begin :material-anchor:

They met. More [about us](../../about.md), [later](more.md#end).

<!-- more -->

!!! note

    See [later](more.md).
-- docs/blog/posts/more.md --
---
title: More talks
date: 2025-11-05
draft: true
tags: [Harbour]
---
Again.
"""


def test_a_blog_of_material(tmp_path: Path) -> None:
    found = moved(tmp_path, MATERIAL)
    assert found.texts == {
        "briefings/2025/2025-11-04-talks-begin-material-anchor.md": """\
---
title: Talks begin
date: 2025-11-04
published: 2025-11-04
updated: 2025-11-06
summary: The two sides met.
topics: [harbour]
sources: none
redirect_from: [/blog/2025/11/talks/]
---
They met. More [about us](https://old.example.org/about/), [later](2025-11-05-more-talks.md#end).


!!! note

    See [later](2025-11-05-more-talks.md).

*Jane Doe*
""",
        "briefings/2025/2025-11-05-more-talks.md": """\
---
title: More talks
date: 2025-11-05
published: 2025-11-05
topics: [harbour]
sources: none
redirect_from: [/blog/2025/11/more/]
status: draft
---
Again.
""",
        "docs/topics/harbour.md": """\
---
name: Harbour
redirect_from: [/blog/category/harbour/]
---
""",
    }
    assert found.left == {}
    assert "- `admonition`, for 1 of the texts" in found.report


OWN_BLOG = """\
-- docs/blog/posts/talks.md --
---
date: 2025-11-04
---
# Talks

See [us](../../about.md#us), ![beside](beside.png) and ![shared](../../shared.png).
-- docs/blog/posts/beside.png --
png
-- docs/about.md --
# Us
-- docs/shared.png --
png
"""


def test_the_blog_of_the_site_itself(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(SITE.replace("[briefings]", "[blog, briefings]") + OWN_BLOG))
    found = Moved(tmp_path, migration(Desk.of(settings_of(tmp_path)), tmp_path, "auto"))
    # What is beside the posts goes when they are deleted, and so is copied.
    assert found.copies == {"briefings/files/docs/blog/posts/beside.png": "beside.png"}
    assert (
        found.briefing()
        == """\
---
title: Talks
date: 2025-11-04
published: 2025-11-04
topics: [archive]
sources: none
redirect_from: [/blog/2025/11/04/talks/]
---
See [us](../../docs/about.md#us), ![beside](../files/docs/blog/posts/beside.png) and \
![shared](../../docs/shared.png).
"""
    )


HUGO = """\
-- hugo.toml --
baseURL = "https://old.example.org/"
timeZone = "Asia/Seoul"
[permalinks]
posts = "/:year/:month/:slug/"
-- content/about.md --
+++
title = "About"
+++
-- content/posts/talks/index.md --
+++
title = "Talks begin"
date = 2025-11-04T23:30:00Z
lastmod = 2025-11-06
tags = ["Harbour"]
people = ["Jane Doe"]
aliases = ["/old/talks/", "beside"]
weight = 5
+++
They met{{< sup 1 >}}. See [more]({{< relref "more.md#end" >}}).

{{< figure src="table.png" alt="Two people" caption="At the table" >}}
{{< youtube abc_123 >}}
{{< highlight go >}}
x := 1
{{< /highlight >}}
-- content/posts/talks/table.png --
png
-- content/posts/more.md --
{
  "title": "More talks", "date": "2025-11-05", "draft": true, "slug": "again"
}
Again ![a map](/maps/a.png), ![lost](lost.png), ![far](https://far.example.com/a.png).
-- content/posts/more.fr.md --
---
title: Encore
date: 2025-11-05
---
-- content/notes/note.md --
---
title: Note
date: 2025-01-01
---
-- static/maps/a.png --
png
"""


def test_a_site_of_hugo(tmp_path: Path) -> None:
    found = moved(tmp_path, HUGO)
    # At 23:30 in London it is the next day in Seoul, where the site is.
    assert (
        found.texts["briefings/2025/2025-11-05-talks.md"]
        == """\
---
title: Talks begin
date: 2025-11-05
published: 2025-11-05T08:30:00+09:00
updated: 2025-11-06
topics: [harbour]
people: [jane-doe]
sources: none
redirect_from: [/2025/11/talks/, /old/talks/, /2025/11/beside]
---
They met`{{< sup 1 >}}`. See [more](2025-11-05-again.md#end).

![Two people](../files/content/posts/talks/table.png)

*At the table*
[YouTube](https://www.youtube.com/watch?v=abc_123)
```go
x := 1
```
"""
    )
    assert (
        found.texts["briefings/2025/2025-11-05-again.md"]
        == """\
---
title: More talks
date: 2025-11-05
published: 2025-11-05
topics: [archive]
sources: none
redirect_from: [/2025/11/again/]
status: draft
---
Again ![a map](../files/static/maps/a.png), `![lost](lost.png)`, [far](https://far.example.com/a.png).
"""
    )
    assert (
        found.texts["docs/topics/harbour.md"]
        == """\
---
name: Harbour
redirect_from: [/tags/harbour/, /categories/harbour/]
---
"""
    )
    assert found.copies == {
        "briefings/files/content/posts/talks/table.png": "table.png",
        "briefings/files/static/maps/a.png": "a.png",
    }
    elsewhere = "it is in no folder of posts: add its folder under 'folders' if it should be one"
    assert found.left == {
        "content/about.md": "it has no date",
        "content/posts/more.fr.md": "it is in another language (fr)",
        "content/notes/note.md": elsewhere,
    }
    assert found.notes == {
        ("field that has no counterpart", "weight"),
        ("shortcode without an equivalent: it stays as text", "{{< sup 1 >}}"),
        ("picture that is not there: it stays as text", "![lost](lost.png)"),
        (
            "picture on another host: a link to it stands in its place",
            "![far](https://far.example.com/a.png)",
        ),
    }


JEKYLL = """\
-- _config.yml --
url: https://old.example.org
baseurl: /blog
repository: https://code.example.org/old
timezone: Asia/Seoul
permalink: pretty
defaults:
  - scope: {path: "", type: posts}
    values: {author: jane}
-- _data/authors.yml --
jane: {name: Jane Doe}
-- news/_posts/2025-11-04-talks-begin.markdown --
---
title: "Talks begin"
date: 2025-11-04 10:30:00 +0900
tags: harbour port
categories: Talks
source: https://example.com/report
layout: post
---
See [more]({% post_url 2025-11-05-more %}) and [the list]({{ site.repository }}/list).
1. one

![map]({{ "/assets/map.png" | relative_url }}){: .wide}
{% raw %}`{{ kept }}`{% endraw %} {% include box.html %}
{% highlight ruby %}
x = 1
{% endhighlight %}
-- _posts/2025-11-05-more.md --
---
title: More
permalink: /more.html
redirect_from: [/older/]
published: false
---
Again, as [before](/blog/news/talks/2025/11/04/talks-begin/).
-- _posts/2025-11-06-page.html --
---
title: Page
---
-- assets/map.png --
png
"""


def test_a_site_of_jekyll(tmp_path: Path) -> None:
    found = moved(tmp_path, JEKYLL)
    assert (
        found.texts["briefings/2025/2025-11-04-talks-begin.md"]
        == """\
---
title: Talks begin
date: 2025-11-04
published: 2025-11-04T10:30:00+09:00
topics: [harbour, port, talks]
sources:
  - id: example
    publisher: example.com
    url: https://example.com/report
redirect_from: [/news/talks/2025/11/04/talks-begin/]
---
See [more](2025-11-05-more.md) and [the list](https://code.example.org/old/list).

1. one

![map](../files/assets/map.png){: .wide}
`{{ kept }}` `{% include box.html %}`
```ruby
x = 1
```

[@example]

*Jane Doe*
"""
    )
    assert (
        found.texts["briefings/2025/2025-11-05-more.md"]
        == """\
---
title: More
date: 2025-11-05
published: 2025-11-05
topics: [archive]
sources: none
redirect_from: [/more.html, /older/]
status: draft
---
Again, as [before](2025-11-04-talks-begin.md).

*Jane Doe*
"""
    )
    assert found.left == {
        "_posts/2025-11-06-page.html": "it is not Markdown: convert it, with pandoc for example"
    }


PELICAN = """\
-- pelicanconf.py --
import os
SITEURL = "https://old.example.org"
TIMEZONE = "Asia/Seoul"
ARTICLE_URL = "{category}/{date:%Y}/{slug}.html"
PATH = "content"
PLUGINS = [os.getcwd()]
-- content/talks.md --
Title: Talks begin
Date: 2025-11-04 10:30
Modified: 2025-11-06
Category: News
Tags: harbour, port
Authors: Doe, Jane; John Roe
Summary: They met.
    For an hour.
Slug: talks

See [more]({filename}/sub/more.md) and ![map]({static}/images/map.png).
-- content/sub/more.md --
Title: More
Date: 2025/11/05
Status: hidden

Again.
-- content/old.rst --
Old
###
:date: 2025-01-01
-- content/pages/about.md --
Title: About
Date: 2025-01-01

About.
-- content/images/map.png --
png
"""


def test_a_site_of_pelican(tmp_path: Path) -> None:
    found = moved(tmp_path, PELICAN)
    assert (
        found.texts["briefings/2025/2025-11-04-talks.md"]
        == """\
---
title: Talks begin
date: 2025-11-04
published: 2025-11-04T10:30:00+09:00
updated: 2025-11-06
summary: They met. For an hour.
topics: [harbour, port, news]
sources: none
redirect_from: [/news/2025/talks.html]
---
See [more](2025-11-05-more.md) and ![map](../files/content/images/map.png).

*Doe, Jane, John Roe*
"""
    )
    assert (
        found.texts["briefings/2025/2025-11-05-more.md"]
        == """\
---
title: More
date: 2025-11-05
published: 2025-11-05
topics: [sub]
sources: none
redirect_from: [/sub/2025/more.html]
status: draft
---
Again.
"""
    )
    assert found.left == {
        "content/old.rst": (
            "it is reStructuredText: convert it, with 'pandoc -f rst -t gfm' for example"
        ),
        "content/pages/about.md": "it is a page, not an article",
    }


OBSIDIAN = """\
-- .obsidian/daily-notes.json --
{"format": "YYYY-MM-DD"}
-- 2025-11-04.md --
---
people: ["[[Jane Doe]]"]
publish: false
---
#harbour [[Jane|She]] met [[John Roe]]; see [[talks#The end|later]] and [[Nobody]].
- ![[map.png|300]]
- ![[talks]]

> [!warning]- Careful
> It is [closed](https://example.com/).

%%mine%% ==marked== ^block
-- notes/talks.md --
---
date: 2025-11-05T09:00
tags: [harbour/north]
title: Talks
---
# Talks

They met.
-- Jane.md --
---
aliases: [Jane Doe]
---
A minister, see [[2025-11-04]].
-- Templates/new.md --
---
date: 2020-01-01
---
-- files/map.png --
png
"""


def test_a_vault_of_obsidian(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old/John Roe.md").write_text("A mayor.", encoding="utf-8")
    answers = "-- migrate.yml --\nsubjects:\n  John Roe: person\n  Jane: {person: Jane Doe}\n"
    found = moved(tmp_path, OBSIDIAN, site=answers)
    assert (
        found.texts["briefings/2025/2025-11-04-2025-11-04.md"]
        == """\
---
title: '2025-11-04'
date: 2025-11-04
published: 2025-11-04
topics: [harbour]
people: [jane-doe, john-roe]
sources: none
status: draft
---
\\#harbour She met John Roe; see [later](2025-11-05-talks.md#the-end) and Nobody.

- ![map](../files/files/map.png)
- [talks](2025-11-05-talks.md)

??? warning "Careful"

    It is [closed](https://example.com/).


<!-- mine --> ==marked==
"""
    )
    assert found.texts["docs/people/john-roe.md"] == "---\nname: John Roe\n---\nA mayor.\n"
    assert (
        found.texts["docs/people/jane-doe.md"]
        == """\
---
name: Jane Doe
---
A minister, see [2025-11-04](../../briefings/2025/2025-11-04-2025-11-04.md).
"""
    )
    assert "briefings/2020/2020-01-01-new.md" not in found.texts
    assert ("[[link]] to nothing: its words stay", "[[Nobody]]") in found.notes
