"""The whole site under its own headers, in Chromium: everything works, and nothing is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PATIENCE, Made, Served, build_like_ours

EVERYTHING = """\
# Everything

!!! note "A note"
    With words.

??? tip
    Folded.

=== "One"
    First.

=== "Two"
    Second.

| left | right |
|:-----|------:|
| a    |     b |

```python title="code.py" linenums="1" hl_lines="1"
print("copied")
```

- [x] done

Words[^1] with ++ctrl+c++ and ==marks== :smile:
{ style="color: red" }

[^1]: A footnote.
"""
EXTENSIONS = [
    *("pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.keys", "pymdownx.mark"),
    *("pymdownx.highlight", "md_in_html"),
]
FEATURES = [
    *("navigation.instant", "navigation.instant.progress", "navigation.tracking"),
    *("content.code.copy", "content.tabs.link", "content.tooltips", "announce.dismiss"),
]
BUILT_FOR = "https://guarded.example/"
ATTACKED = """html => new Promise((resolve) => {
  document.addEventListener("securitypolicyviolation", (event) =>
    resolve(`${event.effectiveDirective} ${event.blockedURI}`));
  document.body.append(document.createRange().createContextualFragment(html));
})"""
"""Adds HTML as if it had come with the page; gives what is refused of it."""


@dataclass
class Reader:
    """A window on the site, and what the policy has refused in it."""

    page: Page
    site: Served
    refused: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.site.url(path))
        self.page.wait_for_load_state("networkidle")
        return self.page


@pytest.fixture(scope="module")
def guarded(made_once: Made, serve: Callable[..., Served]) -> Served:
    """The site of this repository with more of Material, served as its own `_headers` says.

    The pages have their policy inside, too: a browser does only what both allow.
    """
    built = made_once("guarded", _build) / "site"
    return serve(built, headers_in(built / "_headers"))


def _build(root: Path) -> None:
    (root / "docs").mkdir()
    (root / "docs/everything.md").write_text(EVERYTHING, "utf-8")
    build_like_ours(root, _guard)


def _guard(config: dict[str, Any]) -> None:
    options = config["plugins"][0]["briefings"]
    options["headers"] = {"formats": ["netlify", "meta"]}
    config["site_url"] = BUILT_FOR
    config["theme"]["features"] += FEATURES
    config["markdown_extensions"] += [*EXTENSIONS, {"pymdownx.tabbed": {"alternate_style": True}}]
    config["nav"].append({"Everything": "everything.md"})


def headers_in(path: Path) -> dict[str, str]:
    """What Netlify and Cloudflare read out of the file, for any address."""
    text = path.read_text("utf-8")
    return dict(re.findall(r"^  ([\w-]+): (.+)$", text.partition("/*\n")[2], re.MULTILINE))


@pytest.fixture
def reader(browser: Browser, guarded: Served) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    found = Reader(page, guarded)
    # Instant navigation goes only where the sitemap says that the site has pages, and when the
    # site is built, nobody knows yet where it will be served.
    sitemap = (guarded.folder / "sitemap.xml").read_text("utf-8").replace(BUILT_FOR, guarded.home)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=sitemap, content_type="text/xml"))
    # Chromium says there what it refuses a page, a stylesheet or a worker.
    page.on("console", lambda message: noted(found, message.text))
    yield found
    context.close()


def noted(found: Reader, text: str) -> None:
    if "Content Security Policy" in text:
        found.refused.append(text)


def test_no_script_may_be_made_of_text(guarded: Served) -> None:
    policy = headers_in(guarded.folder / "_headers")["Content-Security-Policy"]
    directives = {one.split()[0]: one.split()[1:] for one in policy.split("; ")}
    hashes = [one for one in directives["script-src"] if one.startswith("'sha256-")]
    assert directives["script-src"] == ["'self'", "'wasm-unsafe-eval'", *hashes]
    assert 0 < len(hashes) < 20
    assert not {"'unsafe-inline'", "'unsafe-eval'"} & {
        *directives["script-src"],
        *directives["style-src"],
        *directives["default-src"],
    }
    # Cloudflare reads no more of a line.
    assert len(policy) < 1900


PAGES = [
    *("", "briefings/", "briefings/2025/", "briefings/2025/11/04/lee-hegseth-meeting/"),
    *("topics/", "topics/opcon-transfer/", "topics/opcon-transfer/dossier/"),
    *("people/", "people/lee-jae-myung/", "organisations/", "places/seoul/", "changes/"),
    *("timeline/", "glossary/", "sources/", "corrections/", "data/", "about/", "guide/writing/"),
    *("search/?q=submarine", "everything/", "no/such/page/"),
]


def test_every_kind_of_page_does_without_what_the_policy_refuses(reader: Reader) -> None:
    for path in PAGES:
        page = reader.open(path)
        assert page.locator("h1").first.is_visible(), path
        assert (path, reader.refused) == (path, [])


def test_the_search_answers_in_its_box_and_on_its_page(reader: Reader) -> None:
    page = reader.open("")
    page.keyboard.press("/")
    page.locator(".br-search__input").fill("submarine")
    expect(page.locator(".br-search__option").first).to_be_visible()
    page.locator(".br-search__input").press("Enter")
    expect(page.locator(".br-search-page__list li").first).to_be_visible()
    page.locator(".br-search-page input[type=checkbox]").first.check()
    expect(page.locator(".br-search-page__list li").first).to_be_visible()
    assert reader.refused == []


def test_instant_navigation_goes_from_page_to_page_and_back(reader: Reader) -> None:
    page = reader.open("topics/")
    page.evaluate("window.isTheSame = true")
    for path in ("people/", "briefings/", "organisations/", "everything/"):
        page.locator(f".md-tabs a[href$='/{path}']").first.click()
        page.wait_for_url(f"**/{path}")
        expect(page.locator("article h1").first).to_be_visible()
    page.go_back()
    page.wait_for_url("**/organisations/")
    assert page.evaluate("window.isTheSame") is True
    assert reader.refused == []


def test_tools_previews_tabs_and_palettes_work(reader: Reader) -> None:
    page = reader.open("briefings/2025/11/04/lee-hegseth-meeting/")
    page.get_by_role("button", name="Largest text").click()
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Cite this briefing").click()
    page.locator("article a[href*='/people/']").first.hover()
    expect(page.locator(".br-preview")).to_be_visible()
    page.locator("label[for=__palette_1]").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    reader.open("everything/")
    page.get_by_text("Two", exact=True).click()
    expect(page.get_by_text("Second.")).to_be_visible()
    page.locator(".md-clipboard, .md-code__button").first.click()
    page.get_by_text("Tip", exact=True).click()
    cell = page.get_by_role("cell", name="b", exact=True)
    assert cell.evaluate("one => getComputedStyle(one).textAlign") == "right"
    assert reader.refused == []


ATTACKS = {
    "<img src=x onerror='window.struck=1'>": "script-src-attr inline",
    "<script>window.struck=1</script>": "script-src-elem inline",
    "<img src='https://elsewhere.example/x.png'>": "img-src https://elsewhere.example/x.png",
    "<style>body { color: red }</style>": "style-src-elem inline",
    "<iframe src='https://elsewhere.example/'></iframe>": "frame-src https://elsewhere.example",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_came_through_cleaning_would_still_be_refused(reader: Reader, attack: str) -> None:
    page = reader.open("about/")
    assert page.evaluate(ATTACKED, attack).startswith(ATTACKS[attack])
    assert page.evaluate("window.struck") is None
    assert reader.refused != []


def test_a_page_guards_itself_where_the_server_sends_nothing(
    browser: Browser, guarded: Served, serve: Callable[..., Served]
) -> None:
    bare = serve(guarded.folder)
    page = browser.new_page()
    page.goto(bare.url("about/"))
    for attack, refused in ATTACKS.items():
        assert page.evaluate(ATTACKED, attack).startswith(refused)
    assert page.evaluate("window.struck") is None
    page.close()


def test_text_is_not_run_as_a_script(reader: Reader) -> None:
    page = reader.open("about/")
    # Later, since the policy does not bind the test itself.
    script = """new Promise((resolve) => setTimeout(() => {
        try { resolve(new Function("return 1")()); } catch (error) { resolve(error.name); }
    }))"""
    assert page.evaluate(script) == "EvalError"
