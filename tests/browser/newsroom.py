"""The editing page in a window, and the site's files in the browser's own file system.

A person chooses the site's folder in a dialog that no program can reach. The page gets the folder
of the browser's own file system in its place: real files, copied to the disk to be judged.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from mkdocs_briefings import site
from mkdocs_briefings.content import Reader
from mkdocs_briefings.host.options import settings_from
from mkdocs_briefings.problems import Problem, Severity

from .conftest import host_of

CHOOSES = """
window.showDirectoryPicker = () => navigator.storage.getDirectory();
window.somebodyElses = FileSystemFileHandle.prototype.createWritable;
"""
STILL = "delete Document.prototype.startViewTransition"
"""As in a browser that shows no pictures of a page on its way: they take more than all the rest."""
WRITE = """async (files) => {
  const root = await navigator.storage.getDirectory();
  const folder = async (names) => {
    let found = root;
    for (const name of names) found = await found.getDirectoryHandle(name, { create: true });
    return found;
  };
  await folder([".git"]);
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    const name = names.pop();
    const file = await (await folder(names)).getFileHandle(name, { create: true });
    const stream = await window.somebodyElses.call(file);
    await stream.write(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)));
    await stream.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (name === ".git") continue;
      if (handle.kind === "directory") { await walk(handle, `${path}${name}/`); continue; }
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      found[path + name] = btoa(bytes.reduce((text, one) => text + String.fromCharCode(one), ""));
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""

DRAWN = """new Promise((done) => {
  const idle = () => requestAnimationFrame(() => requestIdleCallback(done));
  requestAnimationFrame(() => requestAnimationFrame(idle));
})"""
"""Resolves when what was just added is on the screen and the page has nothing left to do."""


def files_on(root: Path) -> dict[str, bytes]:
    """The content of a site on disk."""
    paths = (path for folder in ("briefings", "docs") for path in (root / folder).rglob("*"))
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()
    }


@dataclass
class Newsroom:
    """The editing page of a site, as somebody without Git has it before them."""

    page: Page
    address: str
    root: Path
    refused: list[str] = field(default_factory=list)
    """What its policy has refused."""
    asked: list[str] = field(default_factory=list)
    """The addresses that it has asked of other hosts."""

    def note(self, address: str) -> None:
        """Remember an address that was asked and is not the site's own."""
        if address.startswith("http") and host_of(address) != host_of(self.address):
            self.asked.append(address)

    def refuse(self, message: str) -> None:
        """Remember what the policy has refused, by the address or by what it says."""
        if "Content Security Policy" in message:
            found = re.search(r"https?://[^'\s]+", message)
            self.refused.append(found[0] if found else message)

    def put(self, files: dict[str, bytes]) -> None:
        """Write files where the page has them, as somebody else would who works on the same."""
        encoded = {path: base64.b64encode(text).decode() for path, text in files.items()}
        self.page.evaluate(WRITE, encoded)

    def sign_in(self) -> None:
        """Choose the site's folder."""
        self.page.get_by_role("button", name="Work with Local Repository").click()
        expect(self.button("Create New Entry")).to_be_visible()

    def files(self) -> dict[str, bytes]:
        """Every file as it is now."""
        return {path: base64.b64decode(text) for path, text in self.page.evaluate(READ).items()}

    def text(self, path: str) -> str:
        """The text of a file as it is now."""
        return self.files()[path].decode("utf-8")

    def problems(self) -> list[Problem]:
        """What `briefings check` says of the files, copied to the disk; hints left out."""
        for path in files_on(self.root).keys() - self.files().keys():
            (self.root / path).unlink()
        for path, content in self.files().items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(content)
        made = site.build(settings_from(self.root / "mkdocs.yml", preview=True), Reader())
        return [one for one in made.unbuilt_problems if one.severity is not Severity.INFO]

    def collection(self, name: str) -> None:
        """Show the files of a kind."""
        self.page.get_by_role("treeitem", name=name).click()
        expect(self.page.get_by_role("main", name=re.compile(name))).to_be_visible()

    def open(self, title: str) -> None:
        """Open an entry of the collection that is shown."""
        self.page.get_by_role("gridcell", name=re.compile(title)).last.click()
        self._ready("now editing")

    def new(self) -> None:
        """Begin an entry of the collection that is shown."""
        self.button("Create New Entry").click()
        self._ready("now creating")

    def _ready(self, told: str) -> None:
        """Wait for the form: what is written before it is whole would be lost."""
        expect(self.page.get_by_role("status").filter(has_text=told)).to_be_attached()
        expect(self.button("Save")).to_be_visible()
        self._drawn()

    def _drawn(self) -> None:
        """Wait for what was just added, as a person does, who chooses what they see.

        A program is quicker: what it chooses before the form is drawn is shown as chosen and never
        noted.
        """
        self.page.evaluate(DRAWN)

    def field(self, label: str, within: Locator | None = None) -> Locator:
        """The part of the form with a field; its label stands between marks of direction."""
        form = within or self.page
        return form.get_by_role("group", name=f"“\u2068{label}\u2069” Field", exact=True).first

    def fill(self, label: str, text: str, within: Locator | None = None) -> None:
        """Write into a field."""
        box = self.field(label, within).get_by_role("textbox", name=label).first
        box.fill(text)
        # The form is filled from the file in the background; somebody would write again.
        self.page.evaluate("new Promise((done) => requestIdleCallback(done))")
        if box.text_content() != text and box.evaluate("one => one.value") != text:
            box.fill(text)

    def choose(self, label: str, name: str, within: Locator | None = None) -> None:
        """Choose one of few in a field."""
        form = self.field(label, within)
        one = form.get_by_role("radio", name=name).or_(form.get_by_role("checkbox", name=name))
        one.first.click()

    def add(self, label: str) -> Locator:
        """Add an item to a list, and give the list."""
        found = self.field(label)
        found.get_by_role("button", name=f"Add \u2068{label}\u2069").last.click()
        self._drawn()
        return found

    def illustrate(self, name: str, content: bytes, alt: str, folder: Path | None = None) -> None:
        """Give the entry a picture; one too large for a message to the browser is put on disk."""
        self.page.get_by_role("checkbox", name="Add \u2068Picture\u2069").check()
        picker = self.field("Picture").locator("input[type=file]").first
        path = (folder or self.root) / name
        path.write_bytes(content)
        picker.set_input_files(path)
        self.fill("What the picture shows", alt, self.field("Picture"))

    def rename(self, name: str) -> None:
        """Give the file that is open another name."""
        self.button("Show Editor Options").click()
        self.page.get_by_role("menuitem", name="Edit Slug").click()
        self.button("Edit Slug").click()
        self.page.get_by_role("textbox", name="Slug").fill(name)
        self.button("Done").click()

    def make_profile(self, form: Locator, label: str, name: str) -> None:
        """Make a profile from the field in which it is wanted."""
        self.field(label, form).get_by_role("button", name=re.compile("^Add")).click()
        dialog = self.page.get_by_role("dialog", name=re.compile("^Creating"))
        self.fill("Name", name, dialog)
        dialog.get_by_role(
            "button", name=re.compile("^(Done|Create|Add|Save|OK|Insert)")
        ).last.click()
        expect(dialog).to_be_hidden()

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=name, exact=True).first

    def saved(self) -> None:
        """Save, and wait until that is done."""
        self.button("Save").click()
        expect(self.button("Create New Entry")).to_be_visible(timeout=30_000)
