"""The content security policy of a site: what a browser may load and run on its pages.

It is a second wall. The first, cleaning, lets nothing into a page that acts; should it have a gap,
then a script that came through it still does not run, and nothing is told to another host.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

SELF, NONE = "'self'", "'none'"
BASE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "default-src": (NONE,),
        "script-src": (SELF,),
        "style-src": (SELF,),
        # Markdown aligns columns of tables by attributes. Of styles in attributes, cleaning leaves
        # only some that change nothing but the look of their own element.
        "style-src-attr": ("'unsafe-inline'",),
        # Material's icons are `data:` addresses in its stylesheets.
        "img-src": (SELF, "data:"),
        "font-src": (SELF,),
        "media-src": (SELF,),
        "connect-src": (SELF,),
        "worker-src": (SELF,),
        "manifest-src": (SELF,),
        "form-action": (SELF,),
        "frame-ancestors": (SELF,),
        "base-uri": (NONE,),
    }
)
WASM = "'wasm-unsafe-eval'"
"""Lets WebAssembly be compiled, which is what Pagefind is, but not `eval` of JavaScript."""


@dataclass(frozen=True, slots=True)
class InlineHashes:
    """Hashes of the scripts and styles inside of pages, such as `sha256-…`."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()

    def __or__(self, other: InlineHashes) -> InlineHashes:
        """Both together."""
        return InlineHashes(self.scripts | other.scripts, self.styles | other.styles)


def policy(
    hashes: InlineHashes, *, search: bool, more: Sequence[Mapping[str, Sequence[str]]] = ()
) -> str:
    """The value of the header `Content-Security-Policy`; `more` adds sources to directives."""
    sources = {name: list(values) for name, values in BASE.items()}
    sources["script-src"] += [WASM] * search + _quoted(hashes.scripts)
    sources["style-src"] += _quoted(hashes.styles)
    for additions in more:
        for name, values in additions.items():
            sources.setdefault(name, []).extend(values)
    return "; ".join(f"{name} {' '.join(_effective(given))}" for name, given in sources.items())


def in_page(policy: str) -> str:
    """The policy as an element for the head of a page, where no server can send it."""
    # A page cannot say who may frame it: browsers heed that in a header only.
    kept = [one for one in policy.split("; ") if not one.startswith("frame-ancestors ")]
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(kept)}">'


def _quoted(hashes: frozenset[str]) -> list[str]:
    return [f"'{one}'" for one in sorted(hashes)]


def _effective(sources: Sequence[str]) -> Sequence[str]:
    """Each source once; `'none'` only where it is the only one, as it must be."""
    unique = list(dict.fromkeys(sources))
    return [one for one in unique if one != NONE] or unique
