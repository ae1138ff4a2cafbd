# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""All the packages for Windows are made of, pinned by SHA-256 in `packaging/manifest.toml`.

The package index that pip is set up with gives wheels for Windows on any system; nothing of
them is run here. ``pip download`` would run the ``setup.py`` of a source archive: the
interpreter for trying is one, so of that only the file is asked for, by the parts of pip.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / "packaging" / "manifest.toml"
LOCK = ROOT / "packaging" / "requirements" / "runtime.txt"
CACHE = ROOT / "build" / "windows" / "inputs"
_FETCH = """
import sys
from pip._internal.commands import create_command
from pip._internal.network.download import Downloader
from pip._vendor.packaging.requirements import Requirement
wanted, folder = Requirement(sys.argv[1]), sys.argv[2]
command = create_command("download")
options, _ = command.parse_args(["--no-binary", ":all:", wanted.name])
with command.main_context():
    session = command.get_default_session(options)
    finder = command._build_package_finder(options, session)
    found = finder.find_best_candidate(wanted.name, wanted.specifier).best_candidate
    Downloader(session, "off")(found.link, folder)
"""


class WrongInput(SystemExit):
    """An input is not what the manifest says; nothing is built."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Where a Python for Windows comes from.

    Attributes:
        requirement: On the package index; empty for one that is given by its path.
        file: Its name.
        sha256: Of that file.
    """

    requirement: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `packaging/manifest.toml` says.

    Attributes:
        python: The version that is packed, as in "3.13".
        smoke: The interpreter to try the packages with.
        releases: Those that may be given by their path: SHA-256 by file name.
        keep: The files of the interpreter that go along.
        leave_out: Patterns of files of the wheels that stay behind on Windows.
        wheels: SHA-256 by file name.
    """

    python: str
    smoke: Interpreter
    releases: Mapping[str, str]
    keep: frozenset[str]
    leave_out: tuple[str, ...]
    wheels: Mapping[str, str]


def read_manifest(file: Path = MANIFEST) -> Manifest:
    """Read the manifest."""
    told = tomllib.loads(file.read_text("utf-8"))
    interpreter = told["interpreter"]
    return Manifest(
        python=interpreter["python"],
        smoke=Interpreter(**interpreter["smoke"]),
        releases=interpreter["releases"],
        keep=frozenset(interpreter["keep"]),
        leave_out=tuple(told["leave_out"]),
        wheels=told["wheels"],
    )


def digest(file: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def checked(file: Path, sha256: str) -> Path:
    """Return the file when it is what it should be.

    Raises:
        WrongInput: When it is missing or something else.
    """
    if not file.is_file():
        raise WrongInput(f"{file.name} is missing.")
    if digest(file) != sha256:
        raise WrongInput(f"{file.name} is not the file that the manifest pins.")
    return file


def wheels(manifest: Manifest, cache: Path = CACHE) -> tuple[Path, ...]:
    """Return the wheels, fetched where they are not in the cache, each checked."""
    absent = [name for name in manifest.wheels if not (cache / name).is_file()]
    if absent:
        _download(manifest, [_pinned(one, manifest.wheels[one]) for one in absent], cache)
    return tuple(checked(cache / name, sha256) for name, sha256 in manifest.wheels.items())


def interpreter(manifest: Manifest, given: Path | None, cache: Path = CACHE) -> zipfile.ZipFile:
    """Return the embeddable Python, checked.

    Args:
        manifest: Names what may be used.
        given: The zip of a release; None for the one that only tries the packages.
        cache: Where inputs are kept.

    Raises:
        WrongInput: When the zip that was given is not in the manifest.
    """
    if given is not None:
        if given.name not in manifest.releases:
            raise WrongInput(f"{given.name} is not in [interpreter.releases] of the manifest.")
        return zipfile.ZipFile(checked(given, manifest.releases[given.name]))
    smoke = manifest.smoke
    if not (cache / smoke.file).is_file():
        _fetch(smoke.requirement, cache)
    with tarfile.open(checked(cache / smoke.file, smoke.sha256)) as archive:
        (member,) = (one for one in archive if one.name.endswith("/data.zip"))
        opened = archive.extractfile(member)
        assert opened is not None  # a member that is a file
        return zipfile.ZipFile(BytesIO(opened.read()))


def _pinned(wheel: str, sha256: str) -> str:
    name, version = wheel.split("-")[:2]
    return f"{name}=={version} --hash=sha256:{sha256}"


def _download(manifest: Manifest, lines: list[str], cache: Path) -> None:
    _pip(
        lines, cache, "--only-binary", ":all:", "--platform", "win_amd64",
        "--implementation", "cp", "--python-version", manifest.python,
    )  # fmt: skip


def _pip(lines: list[str], cache: Path, *options: str) -> None:
    """Have pip fetch files by their hash.

    Raises:
        WrongInput: When the index cannot be reached or has another file.
    """
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
             "--disable-pip-version-check", "-r", str(wanted), "-d", str(cache), *options],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise WrongInput(f"The inputs cannot be fetched.\n{done.stderr[-2000:]}")


def _fetch(requirement: str, cache: Path) -> None:
    """Have pip fetch a source archive, and not look inside it.

    Raises:
        WrongInput: When the index cannot be reached, or this pip has no such parts.
    """
    cache.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", _FETCH, requirement, str(cache)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise WrongInput(
            f"{requirement} cannot be fetched; put its file in {cache}.\n{done.stderr[-1000:]}"
        )
