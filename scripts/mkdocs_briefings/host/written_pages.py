"""Pages that a build has written, of which MkDocs would keep all until the next one is done.

What they say is most of what a build has in memory.
"""

from __future__ import annotations

from mkdocs.structure.files import Files


def let_go(files: Files) -> None:
    """Forget what the pages say; what other pages show of them, title and place, stays."""
    for file in files:
        page = file.page
        if page is not None and page.content:
            # Not None, for which MkDocs would look for another title.
            page.content, page.toc = "", []  # type: ignore[assignment] # as MkDocs begins
