"""What comes from elsewhere: actions by digest, with few permissions; licences for all."""

from __future__ import annotations

import importlib.metadata as metadata
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
USES = re.compile(r"uses: (\S+)(.*)")
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
WRITES = {
    ("pages", "deploy"): {"pages", "id-token"},
    ("release", "publish"): {"contents"},
}
"""The only jobs that may change anything, and what."""
FREE = re.compile(r"MIT|BSD|Apache|PSF|Python Software|ISC|MPL|Mozilla Public", re.I)
CHOSEN = {
    # "Artistic License or GPL": the first of them.
    "text-unidecode": "Artistic License",
}


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every job with the names of its workflow and its own."""
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        for name, job in workflow["jobs"].items():
            yield path.stem, name, job


@pytest.mark.parametrize(
    "path", [*WORKFLOWS, ROOT / "docs/guide/publishing.md"], ids=lambda path: path.name
)
def test_every_action_is_pinned_by_digest_with_its_version_beside_it(path: Path) -> None:
    found = USES.findall(path.read_text("utf-8"))
    assert found
    for action, comment in found:
        assert PINNED.fullmatch(action), f"{action} can be moved"
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), f"{action} does not say its version"


def test_an_action_is_the_same_wherever_it_is_used() -> None:
    files = [*WORKFLOWS, ROOT / "docs/guide/publishing.md"]
    found = {one for path in files for one in USES.findall(path.read_text("utf-8"))}
    names = [action.partition("@")[0] for action, _ in found]
    assert len(names) == len(set(names)), sorted(found)


def test_no_workflow_has_a_permission_that_no_job_asks_for() -> None:
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        assert workflow["permissions"] == {}, path.name
        # YAML reads the key `on` as true. That event runs strangers' code with our secrets.
        assert "pull_request_target" not in workflow[True], path.name


def test_each_job_names_its_permissions_and_few_may_write() -> None:
    for workflow, name, job in jobs():
        writes = {what for what, how in job["permissions"].items() if how != "read"}
        assert writes == WRITES.get((workflow, name), set()), f"{workflow}: {name}"


def test_no_checkout_leaves_a_token_for_what_runs_after_it() -> None:
    for workflow, name, job in jobs():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False, f"{workflow}: {name}"


def test_new_versions_of_actions_are_told() -> None:
    config = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))
    assert "github-actions" in {one["package-ecosystem"] for one in config["updates"]}


def needed() -> dict[str, metadata.Distribution]:
    """Everything that users install with us, by name."""
    found: dict[str, metadata.Distribution] = {}
    todo = [Requirement("mkdocs-briefings")]
    while todo:
        asked = todo.pop()
        name = canonicalize_name(asked.name)
        if name in found:
            continue
        found[name] = metadata.distribution(asked.name)
        extras = asked.extras or {""}
        for line in found[name].requires or ():
            one = Requirement(line)
            if one.marker is None or any(one.marker.evaluate({"extra": it}) for it in extras):
                todo.append(one)
    return found


def licence(package: metadata.Distribution) -> str:
    """What a package says of its licence, in whichever of three places."""
    told = package.metadata
    kinds = [one for one in told.get_all("Classifier") or () if one.startswith("License ::")]
    named = [*(told.get_all("License-Expression") or ()), *kinds, *(told.get_all("License") or ())]
    # Some put the whole text there; its first line is its name.
    return " ".join(one.strip().partition("\n")[0] for one in named)


def test_what_users_install_may_be_used_and_passed_on_by_anyone() -> None:
    packages = needed()
    assert {"mkdocs", "pagefind-bin-extended", "nh3"} <= packages.keys()
    unclear = {
        name: licence(package)
        for name, package in packages.items()
        if not FREE.search(licence(package)) and CHOSEN.get(name, "-") not in licence(package)
    }
    assert unclear == {}


REGISTRIES = tuple(f"{name}.{end}".encode() for name, end in [("pypi", "org"), ("npmjs", "org")])
"""Written apart: this file is looked through too."""


def test_no_file_names_the_host_of_a_package_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    files = [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]
    assert files
    told = (path for path in files if path.is_file() and _names_any(path.read_bytes()))
    assert [path.relative_to(ROOT).as_posix() for path in told] == []


def _names_any(data: bytes) -> bool:
    return any(host in data for host in REGISTRIES)
