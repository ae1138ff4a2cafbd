# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fills a folder with the program for Windows: a Python of its own, the libraries, the program.

What no list names stays out: the interpreter goes by `packaging/manifest.toml`, the libraries
by `bundle.contents`. Nothing of what is staged is run here, except by Wine, and then only to
compile where there is no Python of the packed version.

Libraries go along compiled only, so that a package is half as large; the program itself keeps
its source beside, for who wants to read what runs.
"""

import fnmatch
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from bundle import staging
from bundle.contents import choose
from bundle.papers import write_papers
from windows.installer import ICON
from windows.inputs import Manifest, interpreter, read_manifest, wheels
from windows.runtime import name_interpreter

LIBRARIES = "lib"
OWN = ("casuskluis", "casuskluis_resources", "casuskluis_ui")
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
    shutil.copyfile(Path(__file__).parent / ICON, folder / ICON)
    compile_all(folder / LIBRARIES, manifest.python)
    write_papers(folder, folder / LIBRARIES)
    name_interpreter(folder)
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
        for path in chosen(found, manifest):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(installed / path, target / path)


def chosen(paths: Collection[str], manifest: Manifest) -> tuple[str, ...]:
    """Return the files of the wheels that go along on Windows."""
    return tuple(
        one
        for one in choose(paths).taken
        if not any(fnmatch.fnmatchcase(one, each) for each in manifest.leave_out)
    )


def compile_all(libraries: Path, python: str) -> None:
    """Compile every module, in one process and one order, so that the bytes never differ.

    The compiled files are never compared with the source: nobody can write beside them where
    the program is installed, and no time stamp ends up in them.
    """
    start = compiler(libraries.parent, python)
    others = sorted(one.name for one in libraries.iterdir() if one.name not in OWN)
    _compile((*start, "-m", "compileall"), OWN, libraries)
    _compile((*start, "-m", "compileall", "-b"), others, libraries)
    for name in others:
        for source in (libraries / name, *_files(libraries / name)):
            if source.suffix == ".py":
                source.unlink()


def _compile(start: Collection[str], names: Collection[str], libraries: Path) -> None:
    """Compile what stands in a folder; by relative names, so that no path of here goes along."""
    done = subprocess.run(
        [
            *start, "-q", "-j", "1", "--invalidation-mode", "unchecked-hash",
            "-p", _SHOWN_AS, *names,
        ],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, cwd=libraries,
        env={**os.environ, "PYTHONHASHSEED": "0", "WINEDEBUG": "-all"},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"Compiling failed.\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def compiler(folder: Path, python: str) -> tuple[str, ...]:
    """Return how to start a Python of the packed version: the packed one itself, in Wine.

    Without Wine it is one of this computer, and the bytes are then those of its last number.
    """
    if Path(_WINE).exists():
        return (_WINE, str(folder / "python.exe"), "-I")
    return (shutil.which(f"python{python}") or sys.executable, "-I")


def missing() -> tuple[str, ...]:
    """Return what is needed here to compile, and not there."""
    python = read_manifest().python
    here = "{}.{}".format(*sys.version_info[:2]) == python
    if here or Path(_WINE).exists() or shutil.which(f"python{python}"):
        return ()
    return (f"wine64 (or a Python {python})",)


def forbidden(paths: Collection[str]) -> tuple[str, ...]:
    """Return what may never be in a package: ways to a network, tools of developers."""
    return tuple(one for one in paths if _is_forbidden(PurePosixPath(one.lower())))


def _is_forbidden(path: PurePosixPath) -> bool:
    parts = set(path.parts)
    told = (
        "qtnetwork",
        "qtwebengine",
        "qtqml",
        "qvnc",
        "tuiotouch",
        "_ssl.",
        "libssl",
        "_wmi.",
    )
    return bool(parts & {"tls", "networkinformation"}) or any(one in path.name for one in told)


def _files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file())
