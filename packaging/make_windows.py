# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Stages the program for Windows in ``build/windows/program``; packages are made of that."""

import argparse
import shutil
from pathlib import Path

from bundle.staging import ROOT
from windows import stage

BUILD = ROOT / "build" / "windows"


def main() -> None:
    """Stage the program anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interpreter", type=Path, help="zip of the embeddable Python")
    asked = parser.parse_args()
    folder = BUILD / "program"
    shutil.rmtree(folder, ignore_errors=True)
    stage.fill(folder, asked.interpreter)


if __name__ == "__main__":
    main()
