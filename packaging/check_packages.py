# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Builds what is given to others, and checks what is in it: `make packages`, also in CI.

The wheel and the package for Debian, not packed; those for Windows where their tools are.
What cannot be built on this computer is said in a sentence.
"""

import base64
import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from bundle.contents import wanted
from bundle.papers import FOLDER, SBOM, libraries, plain
from bundle.staging import ROOT, build_wheel, version
from linux.layout import untouched
from linux.make_deb import make

FORBIDDEN = re.compile(
    r"/QtNetwork|/(tls|networkinformation|qmltooling|sqldrivers)/|vnc|tuio|[Qq]ml|WebEngine"
)
"""What reaches a network, or lets a network reach in, never goes along."""
TOP = frozenset({"casuskluis", "casuskluis_resources", "casuskluis_ui"})
_BENEATH = r"\./usr/lib/casuskluis/lib/python3\.\d+/site-packages/"
_LICENCES = f"./usr/lib/casuskluis/{FOLDER}/"


def wheel_faults(wheel: Path) -> Iterator[str]:
    """Say what is wrong with the wheel of the program."""
    told = subprocess.run(
        [Path(sys.executable).parent / "check-wheel-contents", wheel],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    if told.returncode:
        yield told.stdout.strip()
    about = f"casuskluis-{version()}.dist-info"
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        for name in sorted(names):
            if name.split("/")[0] not in {*TOP, about}:
                yield f"{name} does not belong in the wheel"
        if f"{about}/licenses/LICENSE" not in names:
            yield "the wheel has no licence"
        record = opened.read(f"{about}/RECORD").decode()
        for name, digest in digests(record).items():
            if digest and _digest(opened.read(name)) != digest:
                yield f"{name} is not what the wheel says it is"


def digests(record: str) -> dict[str, str]:
    """Return what the list of a wheel says of its files: SHA-256, as it writes it."""
    return {row[0]: row[1].removeprefix("sha256=") for row in csv.reader(io.StringIO(record))}


def deb_faults(package: Path, pinned: dict[str, str]) -> Iterator[str]:
    """Say what is wrong with the package for Debian.

    Args:
        package: The file.
        pinned: SHA-256 by path in `site-packages`, of wheels that the lock names by hash.
    """
    with tarfile.open(fileobj=io.BytesIO(contents(package))) as archive:
        for entry in archive:
            yield from _entry_faults(entry)
            within = re.fullmatch(f"{_BENEATH}(.+)", entry.name)
            if within and entry.isreg():
                content = archive.extractfile(entry)
                assert content is not None  # a regular file has content
                yield from _library_faults(within[1], content.read(), pinned)
        yield from _paper_faults(archive)


def contents(package: Path) -> bytes:
    """Return the archive in a package of all that is installed; it is the last part."""
    whole = package.read_bytes()
    return whole[whole.index(b"data.tar") + 60 :]


def _entry_faults(entry: tarfile.TarInfo) -> Iterator[str]:
    if FORBIDDEN.search(entry.name):
        yield f"{entry.name} may reach a network"
    if (entry.uname, entry.gname) != ("root", "root") or entry.mode & 0o6022:
        if not entry.issym():
            yield f"{entry.name} can be changed by others"
    if not (entry.isreg() or entry.isdir() or entry.issym()):
        yield f"{entry.name} is no file"


def _library_faults(path: str, content: bytes, pinned: dict[str, str]) -> Iterator[str]:
    if not wanted(path):
        yield f"{path} is not in the list of what goes along"
    ours = path.split("/")[0] in TOP or path.startswith("casuskluis-")
    if ours or not untouched(path):
        return
    if path not in pinned:
        yield f"{path} is of no wheel in the lock"
    elif _digest(content) != pinned[path]:
        yield f"{path} is not the file of the wheel"


def _paper_faults(archive: tarfile.TarFile) -> Iterator[str]:
    """Say which papers are missing: a list of all parts, and texts of their licences."""
    names = archive.getnames()
    bill = archive.extractfile(f"{_LICENCES}{SBOM}")
    assert bill is not None  # extractfile fails when it is not there
    listed = {
        one["name"]
        for one in json.load(bill)["components"]
        if one["purl"].startswith("pkg:pypi/")
    }
    packed = {
        plain(found[1])
        for name in names
        if (found := re.fullmatch(rf"{_BENEATH}([\w.]+)-[^/]+\.dist-info", name))
    }
    for name in sorted(listed ^ (packed - {"casuskluis"})):
        yield f"{name} is packed or listed, not both"
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "SQLCipher.txt", "EUPL-1.2.txt", "LEESMIJ.txt"):
        if f"{_LICENCES}{name}" not in names:
            yield f"{name} is missing"
    for name in sorted(listed):
        licence = libraries()[name]["licence"]
        within = f"{_LICENCES}pakketten/{name}/"
        if not licence.startswith("LGPL") and not any(one.startswith(within) for one in names):
            yield f"the text of the licence of {name} is missing"


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def pinned_digests() -> dict[str, str]:
    """Return the SHA-256 of every file of the libraries that pip checked by the lock."""
    found: dict[str, str] = {}
    for record in Path(sysconfig.get_path("purelib")).glob("*.dist-info/RECORD"):
        found |= digests(record.read_text("utf-8"))
    return found


def check(folder: Path) -> Iterator[str]:
    """Build in a folder and say what is wrong with what came out."""
    build_wheel(folder)
    (wheel,) = folder.glob("*.whl")
    yield from wheel_faults(wheel)
    if shutil.which("strip") is None:
        _say("No package for Debian was made: strip (binutils) is not on this computer.")
        return
    yield from deb_faults(make(folder, folder / "deb", quick=True), pinned_digests())


def for_windows() -> int:
    """Build the packages for Windows where that is asked, and return how that ended.

    It takes minutes, so only where CASUSKLUIS_WINDOWS says so; a sentence elsewhere.
    """
    if os.environ.get("CASUSKLUIS_WINDOWS") != "1":
        _say(
            "The packages for Windows are made with CASUSKLUIS_WINDOWS=1 only: it takes minutes."
        )
        return 0
    command = [sys.executable, str(ROOT / "packaging" / "make_windows.py"), "msi", "zip"]
    return subprocess.run(command, check=False, env={**os.environ, "CI": "1"}).returncode


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


def main() -> None:
    """Build, check, and fail when anything is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        faults = list(check(Path(folder)))
    for one in faults:
        _say(one)
    raise SystemExit(1 if faults else for_windows())


if __name__ == "__main__":
    main()
