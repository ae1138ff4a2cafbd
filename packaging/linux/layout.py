# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The folder that the program runs from on Linux, for the .deb and for the portable archive.

It is a Python environment of its own: a link to the Python of the system, and the libraries of
the lock. So nothing that is installed elsewhere is ever imported.
"""

import re
import shutil
import sys
from pathlib import Path

from bundle.papers import write_papers
from bundle.staging import fill, run

SYSTEM_PYTHON = "/usr/bin/python{}.{}".format(*sys.version_info[:2])
PARTS = Path(__file__).parent / "debian"
STARTERS = {"casuskluis": "casuskluis", "casuskluis-venster": "casuskluis_ui"}
_STARTER = """#!/bin/sh
# Python runs isolated: no variable and no folder of the officer can bring in other code.
{here}
if [ ! -x "$here/bin/python3" ]; then
    echo "Casuskluis start niet: {python} is er niet. Laat dat pakket installeren." >&2
    exit 3
fi
{folder}exec "$here/bin/python3" -I -m {module} "$@"
"""
_ONE_VAULT = """case "${1-}" in
    ''|-*) ;;
    *) set -- --kluis "$@" ;; # from a file manager
esac
"""
_FOUND = 'here=$(dirname -- "$(readlink -f -- "$0")")'


_LIBRARY = re.compile(r"\.so(\.\d+)*$")
_STRIPPED = frozenset(
    {"cryptography", "pypdfium2_raw", "python_calamine", "rpds", "sqlalchemy", "sqlcipher3"}
)
"""Libraries with much in them for a debugger. Not those whose wheel was repaired for Linux, with
libraries of its own beside it: these no longer load. And not Qt, which stays as it was given."""


def environment(folder: Path, *, quick: bool = False) -> Path:
    """Fill a folder with the environment and the papers.

    Args:
        folder: Does not exist yet.
        quick: Take the libraries of this environment, for a check.

    Returns:
        Where the libraries are in it.
    """
    name = "python{}.{}".format(*sys.version_info[:2])
    packages = folder / "lib" / name / "site-packages"
    fill(packages, quick=quick)
    strip_symbols(packages)
    (folder / "bin").mkdir()
    (folder / "bin" / "python3").symlink_to(SYSTEM_PYTHON)
    (folder / "pyvenv.cfg").write_text(
        f"home = {Path(SYSTEM_PYTHON).parent}\ninclude-system-site-packages = false\n"
        f"version = {'.'.join(str(one) for one in sys.version_info[:2])}\n",
        "utf-8",
    )
    write_papers(folder, packages)
    return packages


def untouched(path: str) -> bool:
    """Tell whether a file is packed as it is in its wheel."""
    return path.split("/")[0] not in _STRIPPED or _LIBRARY.search(path) is None


def strip_symbols(packages: Path) -> None:
    """Remove from libraries what only a debugger reads: it is a twentieth of a package."""
    for path in sorted(packages.rglob("*")):
        if path.is_file() and not untouched(path.relative_to(packages).as_posix()):
            run("strip", "--strip-unneeded", str(path))


def starter(command: str, place: str | None) -> str:
    """Return the text of a command.

    Args:
        command: One of `STARTERS`.
        place: The folder of the environment; None finds it beside the command.
    """
    return _STARTER.format(
        here=_FOUND if place is None else f"here={place}",
        python=SYSTEM_PYTHON,
        folder=_ONE_VAULT if command == "casuskluis-venster" else "",
        module=STARTERS[command],
    )


def renew(folder: Path) -> None:
    """Empty a folder of an earlier build."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
