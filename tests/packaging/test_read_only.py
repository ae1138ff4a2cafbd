# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The program works from a folder in which it may write nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import casuskluis
import casuskluis_resources

_START = """
import runpy, sys
sys.path.insert(0, sys.argv.pop(1))
runpy.run_module("casuskluis", run_name="__main__")
"""
_WRITE = "import sys; open(sys.argv[1] + '/nieuw', 'w')"
_IS_ROOT = sys.platform == "linux" and os.getuid() == 0
# Root writes anywhere, unless it has no right to pass over the rights of files.
_WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or (_IS_ROOT and shutil.which("setpriv") is None),
    reason="rights as Linux has them",
)


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Path]:
    """Return a copy of the program that nobody may change."""
    folder = tmp_path / "programma"
    for package in (casuskluis, casuskluis_resources):
        source = Path(str(package.__file__)).parent
        shutil.copytree(
            source, folder / source.name, ignore=shutil.ignore_patterns("__pycache__")
        )
    _set_rights(folder, 0o555, 0o444)
    yield folder
    _set_rights(folder, 0o755, 0o644)


def test_the_program_works_where_it_may_write_nothing(program: Path, tmp_path: Path) -> None:
    assert "PermissionError" in _run(_WRITE, program, tmp_path).stderr
    before = {one: one.stat().st_mtime_ns for one in program.rglob("*")}

    work = [["zelftest"], ["demo", str(tmp_path / "demo")]]
    for arguments in work if os.environ.get("CASUSKLUIS_FULL") == "1" else work[:1]:
        done = _run(_START, program, tmp_path, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    assert {one: one.stat().st_mtime_ns for one in program.rglob("*")} == before


def _set_rights(folder: Path, of_folders: int, of_files: int) -> None:
    for one in (folder, *folder.rglob("*")):
        one.chmod(of_folders if one.is_dir() else of_files)


def _run(
    code: str, program: Path, home: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    start = _WITHOUT_RIGHTS if _IS_ROOT else ()
    return subprocess.run(  # noqa: S603 - our own program
        [*start, sys.executable, "-I", "-c", code, str(program), *arguments],
        capture_output=True, text=True, check=False, cwd=home,
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
    )  # fmt: skip
