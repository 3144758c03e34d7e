"""Everything that a site publishes, made in this process."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefings.site import Site


def outputs(site: Site) -> dict[str, str]:
    """Everything that is published, but for MkDocs' frame, by its address."""
    pages = {
        page.url: site.html(page, site.own_html(page, f"<p>{site.markdown(page)}</p>"))
        for page in site.pages.values()
    }
    bodies = dict.fromkeys(pages, "<p>x</p>")
    files = {one.url: _text(one.content) for one in site.files(bodies, [*pages])}
    heads = {f"{url}#head": site.with_head("<head></head>", url, "T", "D") for url in pages}
    redirects = {one.url: site.redirect(one) for one in site.redirects}
    entries = {f"{page.url}#search": str(site.index_entry(page)) for page in site.pages.values()}
    suggestions = {one.name: one.text for one in site.suggestions()}
    return pages | files | heads | redirects | entries | suggestions


def _text(content: str | bytes | Path) -> str:
    assert not isinstance(content, Path)
    return content if isinstance(content, str) else content.decode("utf-8", "replace")
