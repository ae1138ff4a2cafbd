# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Make the packages for Windows, on Linux: ``python packaging/make_windows.py msi zip``.

A release packs the Python that ``--interpreter`` gives, and the manifest must know it. Without
it the packages hold a copy for trying, and their names end in ``-proef``. The same source,
inputs and Wine give the same bytes. Where tools are missing, CI goes on without packages.
"""

import argparse
import hashlib
import os
import shutil
import sys
from pathlib import Path

from bundle.staging import ROOT, moment, version
from windows import installer, portable, stage

BUILD = ROOT / "build" / "windows"
KINDS = ("msi", "zip")


def main() -> None:
    """Stage the program anew, and make of it what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=KINDS, help="msi, zip or both")
    parser.add_argument("--interpreter", type=Path, help="zip of the embeddable Python")
    parser.add_argument(
        "--to", type=Path, default=ROOT / "dist", help="folder for the packages"
    )
    asked = parser.parse_args()
    absent = (*stage.missing(), *(installer.missing() if "msi" in asked.kinds else ()))
    if absent:
        sys.stdout.write(f"Nothing is made for Windows: install {', '.join(absent)} first.\n")
        raise SystemExit(0 if os.environ.get("CI") else 1)
    folder = BUILD / "program"
    shutil.rmtree(folder, ignore_errors=True)
    stage.fill(folder, asked.interpreter)
    asked.to.mkdir(parents=True, exist_ok=True)
    for kind in asked.kinds:
        _tell(make(kind, folder, asked.to, trial=asked.interpreter is None))


def make(kind: str, program: Path, folder: Path, *, trial: bool) -> Path:
    """Make one package.

    Args:
        kind: One of `KINDS`.
        program: What is staged.
        folder: Where it goes.
        trial: Whether it holds the Python for trying.
    """
    target = folder / f"casuskluis-{version()}-windows-x64{'-proef' if trial else ''}.{kind}"
    if kind == "msi":
        return installer.make(program, target, version(), moment())
    return portable.make(program, target, moment())


def _tell(made: Path) -> None:
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    sys.stdout.write(f"{made}\n{made.stat().st_size / 1e6:.1f} MB  sha256 {digest}\n")


if __name__ == "__main__":
    main()
