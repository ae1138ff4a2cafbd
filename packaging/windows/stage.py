# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fills a folder with the program for Windows: a Python of its own, the libraries, the program.

What no list names stays out: the interpreter goes by `packaging/manifest.toml`, the libraries
by `bundle.contents`. Nothing of what is staged is run here, except by Wine, and then only to
compile where there is no Python of the packed version.
"""

import fnmatch
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Collection
from pathlib import Path

from bundle import staging
from bundle.contents import choose
from windows.inputs import Manifest, interpreter, read_manifest, wheels

LIBRARIES = "lib"
STARTERS = Path(__file__).parent / "starters"
_SHOWN_AS = "Casuskluis"
_WINE = "/usr/lib/wine/wine64"


def fill(folder: Path, given: Path | None = None) -> Path:
    """Fill a folder.

    Args:
        folder: Which does not exist yet.
        given: The zip of the Python for a release; None packs the one for trying.

    Returns:
        The folder.
    """
    manifest = read_manifest()
    folder.mkdir(parents=True)
    unpack_interpreter(manifest, folder, given)
    unpack_libraries(manifest, folder / LIBRARIES)
    for file in sorted(STARTERS.iterdir()):
        shutil.copyfile(file, folder / file.name)
    shutil.copyfile(staging.ROOT / "LICENSE", folder / "LICENSE.txt")
    compile_all(folder / LIBRARIES, manifest.python)
    staging.settle(folder, staging.moment())
    return folder


def unpack_interpreter(manifest: Manifest, folder: Path, given: Path | None) -> None:
    """Unpack what is kept of the interpreter; its path file isolates it for good.

    Raises:
        KeyError: When a file that goes along is not in it.
    """
    found: dict[str, bytes] = {}
    with interpreter(manifest, given) as opened:
        for name in opened.namelist():
            found[Path(name).name] = opened.read(name)
    for name in manifest.keep:
        target = "LICENSE-python.txt" if name == "LICENSE.txt" else name
        (folder / target).write_bytes(found[name])
    short = f"python{manifest.python.replace('.', '')}"
    lines = (f"{short}.zip", ".", LIBRARIES)
    (folder / f"{short}._pth").write_text("\r\n".join(lines) + "\r\n", newline="")


def unpack_libraries(manifest: Manifest, target: Path) -> None:
    """Unpack the wheels and the program, and keep what the lists name."""
    with tempfile.TemporaryDirectory() as place:
        installed = Path(place)
        for wheel in wheels(manifest):
            with zipfile.ZipFile(wheel) as opened:
                opened.extractall(installed)
        staging.unpack_program(installed)
        found = [one.relative_to(installed).as_posix() for one in _files(installed)]
        for path in chosen(found, manifest.leave_out):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(installed / path, target / path)


def chosen(paths: Collection[str], leave_out: Collection[str]) -> tuple[str, ...]:
    """Return the files of the wheels that go along on Windows."""
    taken = choose(paths).taken
    return tuple(
        one for one in taken if not any(fnmatch.fnmatchcase(one, each) for each in leave_out)
    )


def compile_all(libraries: Path, python: str) -> None:
    """Compile every module, in one process and one order, so that the bytes never differ.

    The compiled files are never compared with the source: nobody can write beside them where
    the program is installed, and no time stamp ends up in them.
    """
    done = subprocess.run(
        [
            *compiler(libraries.parent, python), "-m", "compileall", "-q", "-j", "1",
            "--invalidation-mode", "unchecked-hash", "-s", str(libraries),
            "-p", _SHOWN_AS, str(libraries),
        ],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONHASHSEED": "0"},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"Compiling failed.\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def compiler(folder: Path, python: str) -> tuple[str, ...]:
    """Return how to start a Python of the packed version: here, or the packed one in Wine."""
    own = os.environ.get("COMPILER") or shutil.which(f"python{python}")
    return (own, "-I") if own else (_WINE, str(folder / "python.exe"), "-I")


def _files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file())
