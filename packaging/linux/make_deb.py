# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Make the package for Debian: ``.venv/bin/python packaging/linux/make_deb.py [folder]``.

The same source gives the same bytes. Needs strip, and the Python that the officers have.
Modules are compiled where the package is installed, as Debian does.
"""

import gzip
import hashlib
import os
import shutil
import sys
from email.utils import formatdate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bundle.papers import parts
from bundle.staging import ROOT, moment, settle, version
from linux.archive import HARDEST, deb, pack
from linux.layout import PARTS, STARTERS, SYSTEM_PYTHON, environment, renew, starter

PLACE = "/usr/lib/casuskluis"
_BLOCK = 1024


def control(size: int) -> str:
    """Return the control file.

    Args:
        size: Of all that is installed, in KiB.
    """
    major, minor = sys.version_info[:2]
    text = (PARTS / "control.in").read_text("utf-8")
    for name, value in (
        ("VERSION", version()), ("SIZE", str(size)), ("PYTHON", f"{major}.{minor}"),
        ("NEXT", f"{major}.{minor + 1}"),
    ):  # fmt: skip
        text = text.replace(f"@{name}@", value)
    return text


def script(name: str) -> str:
    """Return a script that dpkg runs after installing, or before removing."""
    text = (PARTS / name).read_text("utf-8")
    return text.replace("@PYTHON@", SYSTEM_PYTHON).replace("@PLACE@", PLACE)


def copyright_file(packages: Path) -> str:
    """Return the copyright file in the format of Debian."""
    rows = "".join(
        f"\nFiles: usr/lib/casuskluis/lib/*/site-packages/{one.module}*\n"
        f"Copyright: {one.holder}\nLicense: {one.licence}\n"
        f" See /usr/lib/casuskluis/licenties/pakketten/{one.name}.\n"
        for one in parts(packages)
    )
    return (PARTS / "copyright.in").read_text("utf-8").replace("@PARTS@\n", rows)


def fill_root(root: Path, *, quick: bool = False) -> None:
    """Put everything that is installed in a folder."""
    place = root / PLACE.lstrip("/")
    packages = environment(place, quick=quick)
    (root / "usr/bin").mkdir(parents=True)
    for command in STARTERS:
        (root / "usr/bin" / command).write_text(starter(command, PLACE), "utf-8")
    share = root / "usr/share"
    for source, target in (
        ("nl.casuskluis.Casuskluis.desktop", "applications"),
        ("nl.casuskluis.Casuskluis.svg", "icons/hicolor/scalable/apps"),
        ("casuskluis.xml", "mime/packages"),
    ):
        (share / target).mkdir(parents=True)
        (share / target / source).write_bytes((PARTS / source).read_bytes())
    papers = share / "doc/casuskluis"
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(copyright_file(packages), "utf-8")
    _pack(papers / "changelog.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _pack(papers / "changelog.Debian.gz", changelog().encode())


def changelog() -> str:
    """Return the change log in the format of Debian; the real one stands beside it."""
    return (
        f"casuskluis ({version()}) stable; urgency=medium\n\n"
        "  * Zie changelog.gz.\n\n"
        f" -- De makers van Casuskluis <casuskluis@localhost>  {formatdate(moment())}\n"
    )


def describe(root: Path) -> None:
    """Write what dpkg wants to know, once everything else is there."""
    files = sorted(one for one in root.rglob("*") if one.is_file() and not one.is_symlink())
    sums = "".join(
        f"{hashlib.md5(one.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{one.relative_to(root).as_posix()}\n"
        for one in files
    )
    size = sum(-(-one.stat().st_size // _BLOCK) for one in files)
    (root / "DEBIAN").mkdir()
    for name in ("postinst", "prerm"):
        (root / "DEBIAN" / name).write_text(script(name), "utf-8")
    (root / "DEBIAN/md5sums").write_text(sums, "utf-8")
    (root / "DEBIAN/control").write_text(control(size), "utf-8")


def make(folder: Path, work: Path, level: int = HARDEST, *, quick: bool = False) -> Path:
    """Make the package.

    Args:
        folder: Where it goes.
        work: Emptied first.
        level: How hard it is packed, up to 9.
        quick: For a check: of the libraries of this environment, and not packed at all.

    Returns:
        The package.
    """
    renew(work)
    os.umask(0o022)
    at = moment()
    fill_root(work, quick=quick)
    describe(work)
    settle(work, at)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"casuskluis_{version()}_amd64.deb"
    about = pack(work / "DEBIAN", ".", at)
    shutil.rmtree(work / "DEBIAN")
    content = pack(work, ".", at, None if quick else level)
    name = "data.tar" if quick else "data.tar.xz"
    target.write_bytes(
        deb({"debian-binary": b"2.0\n", "control.tar.xz": about, name: content}, at)
    )
    return target


def _pack(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, 9, mtime=0))


def main() -> None:
    """Make it, and say where it is."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"
    made = make(folder, ROOT / "build" / "deb")
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    sys.stdout.write(f"{made}\n{made.stat().st_size / 1e6:.1f} MB  sha256 {digest}\n")


if __name__ == "__main__":
    main()
