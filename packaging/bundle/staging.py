# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fills a folder with what the program runs on, the same bytes every time.

The libraries come from the lock by hash, the program from its own wheel; what
`bundle.contents` does not name stays out. What is compiled, bears a digest of the source that
is never looked at: no time stamp, and nothing to write where it is installed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from bundle.contents import choose

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "packaging" / "requirements" / "runtime.txt"
_FILE_MODE = 0o644
_FOLDER_MODE = 0o755


def version() -> str:
    """Return the version of the program, from the one place that holds it."""
    return str(
        tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    )


def moment() -> int:
    """Return the moment that every file in a package bears, in seconds since 1970.

    It is that of the last commit; SOURCE_DATE_EPOCH goes before it.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    told = run("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    return int(told)


def fill(packages: Path, *, quick: bool = False) -> None:
    """Put the chosen files of the lock and of the program in a folder.

    Args:
        packages: The folder, which does not exist yet.
        quick: Take the libraries of this environment, for a check.
    """
    with tempfile.TemporaryDirectory() as folder:
        installed = Path(folder) / "installed"
        (copy_lock if quick else install_lock)(installed)
        unpack_program(installed)
        copy_chosen(installed, packages)


def install_lock(destination: Path, *extra: str) -> None:
    """Install exactly what the lock names, each file checked by its hash.

    Args:
        destination: The folder to fill.
        extra: More options for pip, such as another platform.
    """
    run(
        sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--no-deps",
        "--require-hashes", "--only-binary", ":all:", "--no-warn-script-location",
        "--disable-pip-version-check", "--target", str(destination), "-r", str(LOCK), *extra,
    )  # fmt: skip


def copy_lock(destination: Path) -> None:
    """Copy what this environment holds of the lock; its files came in by hash as well.

    Args:
        destination: The folder to fill.

    Raises:
        SystemExit: When it holds another version than the lock names.
    """
    pinned = set(re.findall(r"(?m)^([\w.-]+)==([\w.]+)", LOCK.read_text("utf-8")))
    for name in sorted({name for name, _ in pinned}):
        try:
            held = distribution(name)
        except PackageNotFoundError:  # for another system or another Python
            continue
        if (name, held.version) not in pinned:
            raise SystemExit(f"{name} {held.version} is not in the lock. Run make setup.")
        for file in held.files or ():
            if ".." not in file.parts and file.suffix != ".pyc":
                target = destination / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file.locate(), target)


def unpack_program(destination: Path) -> None:
    """Build the wheel of the program and unpack it."""
    with tempfile.TemporaryDirectory() as folder:
        build_wheel(Path(folder))
        (wheel,) = Path(folder).glob("casuskluis-*.whl")
        with zipfile.ZipFile(wheel) as opened:
            opened.extractall(destination)


def build_wheel(folder: Path) -> None:
    """Build the wheel of the program in a folder."""
    run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder),
        str(ROOT), SOURCE_DATE_EPOCH=str(moment()),
    )  # fmt: skip


def copy_chosen(source: Path, destination: Path) -> None:
    """Copy the files that go along."""
    paths = [one.relative_to(source).as_posix() for one in source.rglob("*") if one.is_file()]
    for path in choose(paths).taken:
        target = destination / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / path, target)


def compile_all(packages: Path, shown_as: str) -> None:
    """Compile every module, in one process and one order, so that the bytes never differ.

    Args:
        packages: The folder with the modules.
        shown_as: Where it will stand; a report of an error names files by it.
    """
    run(
        sys.executable, "-m", "compileall", "-q", "-j", "1", "--invalidation-mode",
        "unchecked-hash", "-s", str(packages), "-p", shown_as, str(packages),
        PYTHONHASHSEED="0",
    )  # fmt: skip


def settle(folder: Path, at: int) -> None:
    """Give every file and folder its mode and moment.

    Args:
        folder: What goes in the package.
        at: Seconds since 1970.
    """
    for path in (folder, *folder.rglob("*")):
        if path.is_symlink():
            os.utime(path, (at, at), follow_symlinks=False)
            continue
        runs = path.is_file() and path.parent.name == "bin"
        starts = path.is_file() and path.read_bytes()[:2] == b"#!" and not path.suffix
        path.chmod(_FOLDER_MODE if path.is_dir() or runs or starts else _FILE_MODE)
        os.utime(path, (at, at))


def run(*command: str, **variables: str) -> str:
    """Run a program of the build and return what it says.

    Raises:
        SystemExit: When it is not there or fails, with its words.
    """
    if shutil.which(command[0]) is None:
        raise SystemExit(f"{command[0]} is not on this computer.")
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **variables}
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:4])}…\n{done.stdout}{done.stderr}")
    return done.stdout
