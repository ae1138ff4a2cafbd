# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Make the portable archive: ``.venv/bin/python packaging/linux/make_tar.py [folder]``.

It runs from any folder, without an administrator; of the system it needs Python and the
libraries that the package for Debian names. The same source gives the same bytes.
"""

import hashlib
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bundle.staging import ROOT, compile_all, moment, settle, version
from linux.archive import HARDEST, pack
from linux.layout import STARTERS, environment, renew, starter


def make(folder: Path, work: Path, level: int = HARDEST) -> Path:
    """Make the archive.

    Args:
        folder: Where it goes.
        work: Emptied first.
        level: How hard it is packed, up to 9.

    Returns:
        The archive.
    """
    renew(work)
    os.umask(0o022)
    python = "{}.{}".format(*sys.version_info[:2])
    name = f"casuskluis-{version()}-linux-x86_64-python{python}"
    packages = environment(work / name)
    compile_all(packages, packages.relative_to(work).as_posix())
    for command in STARTERS:
        (work / name / command).write_text(starter(command, None), "utf-8")
    settle(work, moment())
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.tar.xz"
    target.write_bytes(pack(work / name, name, moment(), level))
    return target


def main() -> None:
    """Make it, and say where it is."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"
    made = make(folder, ROOT / "build" / "tar")
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    sys.stdout.write(f"{made}\n{made.stat().st_size / 1e6:.1f} MB  sha256 {digest}\n")


if __name__ == "__main__":
    main()
