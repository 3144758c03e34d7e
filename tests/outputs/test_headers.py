"""The content security policy, and the headers in the words of each server."""

from __future__ import annotations

from mkdocs_briefings.outputs import InlineHashes, header_files, policy

HASHES = InlineHashes(frozenset({"sha256-b", "sha256-a"}), frozenset({"sha256-c"}))
REST = (
    "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'self'; base-uri 'none'"
)


def test_only_known_scripts_and_styles_are_allowed() -> None:
    assert policy(HASHES, search=True) == (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; "
        f"style-src 'self' 'sha256-c'; {REST}"
    )


def test_without_search_no_web_assembly() -> None:
    assert policy(InlineHashes(), search=False) == (
        f"default-src 'none'; script-src 'self'; style-src 'self'; {REST}"
    )


def test_sources_are_added_once_and_end_a_none() -> None:
    more = [
        {"img-src": ["https://images.example.org", "'self'"]},
        {"frame-src": ["https://video.example.org"], "base-uri": ["'self'"]},
    ]
    written = policy(InlineHashes(), search=False, more=more).split("; ")
    assert "img-src 'self' data: https://images.example.org" in written
    assert "base-uri 'self'" in written
    assert written[-1] == "frame-src https://video.example.org"


def test_each_server_gets_its_own_words() -> None:
    files = {
        file.url: file.content for file in header_files(["netlify", "nginx", "caddy"], "a 'b'")
    }
    note = "# Made with the site by mkdocs-briefings; its hashes change when the theme does.\n"
    assert list(files) == ["_headers", "_headers.nginx", "_headers.caddy"]
    starts = {
        "_headers": "/*\n  Content-Security-Policy: a 'b'\n  X-Content-Type-Options: nosniff\n",
        "_headers.nginx": "add_header Content-Security-Policy \"a 'b'\" always;\n",
        "_headers.caddy": "header {\n\tContent-Security-Policy \"a 'b'\"\n",
    }
    assert [str(files[name]).startswith(note + start) for name, start in starts.items()] == [
        True
    ] * 3
    assert str(files["_headers.caddy"]).endswith("}\n")
