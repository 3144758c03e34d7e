"""The programs of the editing page: which versions, whether their files are those, what is in them.

They come from npm and are kept in the site's cache as npm delivers them, so that every build can
see by their hashes that they are what was looked at when these lines were written.
"""

from __future__ import annotations

import base64
import hashlib
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath

_ENDINGS = (".js", ".json", ".wasm", ".woff2", ".png", ".txt")
_TOP = "package/"


@dataclass(frozen=True, slots=True)
class Package:
    """A package of npm at one version."""

    name: str
    version: str
    integrity: str
    """As npm writes it: `sha512-` and the hash of the archive."""
    folder: str
    """The only folder of it that is published, with what stands beside it in `more`."""
    more: tuple[str, ...] = ()
    licence: str = "LICENSE"

    @property
    def archive(self) -> str:
        """The name of its file in the cache: `sveltia-cms-0.221.1.tgz`, as npm calls it."""
        return f"{self.name.lstrip('@').replace('/', '-')}-{self.version}.tgz"

    def is_archive(self, content: bytes) -> bool:
        """Whether that is the package, to the byte."""
        found = base64.b64encode(hashlib.sha512(content).digest()).decode("ascii")
        return self.integrity == f"sha512-{found}"

    def wants(self, path: str) -> bool:
        """Whether a file of the archive, by its path in the package, is published."""
        folders = (f"{self.folder}/", *(f"{one}/" for one in self.more))
        return path == self.licence or (path.startswith(folders) and path.endswith(_ENDINGS))


SVELTIA = Package(
    "@sveltia/cms",
    "0.221.1",
    "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
    folder="npm",
    more=("locales",),
    licence="LICENSE.txt",
)
"""The page itself."""
YAML = Package(
    "yaml",
    "2.9.1",
    "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
    folder="browser",
)
"""What changes a value in front matter without touching the lines around it."""
PACKAGES = (SVELTIA, YAML)


def absent_packages(cache: Path) -> tuple[Package, ...]:
    """Those whose archive is not in the cache, or is another than was looked at."""
    return tuple(one for one in PACKAGES if not _is_there(one, cache))


def _is_there(package: Package, cache: Path) -> bool:
    path = cache / package.archive
    return path.is_file() and package.is_archive(path.read_bytes())


def package_files(package: Package, cache: Path) -> Mapping[str, bytes]:
    """What is published of a package that is not missing, by its path in it."""
    path = cache / package.archive
    status = path.stat()
    return _unpacked(package, path, status.st_mtime_ns, status.st_size)


# A preview asks for it at every save.
@lru_cache(maxsize=len(PACKAGES))
def _unpacked(package: Package, path: Path, _time: int, _size: int) -> Mapping[str, bytes]:
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=BytesIO(path.read_bytes()), mode="r:gz") as archive:
        for member in archive:
            name = member.name.removeprefix(_TOP)
            # Folders and links hold nothing, and no name may lead out of the site.
            file = archive.extractfile(member) if member.isreg() and package.wants(name) else None
            if file and ".." not in PurePosixPath(name).parts:
                found[name] = file.read()
    return found
