# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The installer for Windows in Wine: install, work, remove; minutes, so only when asked."""

import os
from pathlib import Path

import pytest
from bundle.staging import moment, version
from windows import installer, stage
from windows.wine import standins, trial

pytestmark = pytest.mark.slow
_lacking = (*trial.missing(), *installer.missing())
full = pytest.mark.skipif(
    os.environ.get("CASUSKLUIS_FULL") != "1" or bool(_lacking),
    reason=f"minutes: only with CASUSKLUIS_FULL=1 and {_lacking or 'Wine'}",
)


def test_the_names_that_a_library_of_windows_offers_are_read() -> None:
    library = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")
    if not library.is_file():
        pytest.skip("needs wine64")

    names = set(standins.exports(library.read_bytes()))
    assert {"creal", "cimagf", "cos", "fopen"} <= names


@full
def test_a_newer_version_replaces_an_older_and_an_older_changes_nothing(tmp_path: Path) -> None:
    older, newer = (_small(tmp_path, number) for number in ("0.1.0", "0.2.0"))
    wine = trial.Trial(tmp_path / "wine")

    assert wine.change("/i", older)
    assert "0.1.0.txt" in wine.installed()
    assert wine.change("/i", newer)
    after = wine.installed()
    assert "0.2.0.txt" in after
    assert "0.1.0.txt" not in after
    assert not wine.change("/i", older)
    assert wine.installed() == after
    assert wine.change("/x", newer)
    assert wine.installed() == ()


def _small(folder: Path, number: str) -> Path:
    """Return an installer of next to nothing."""
    program = folder / number
    program.mkdir()
    for name in ("pythonw.exe", installer.ICON, f"{number}.txt"):
        (program / name).write_text(number)
    return installer.make(program, folder / f"{number}.msi", number, moment())


@full
def test_the_installed_program_works_and_removal_leaves_nothing(tmp_path: Path) -> None:
    program = stage.fill(tmp_path / "program")
    made = installer.make(program, tmp_path / "casuskluis.msi", version(), moment())

    outcome = trial.Trial(tmp_path / "wine").run(made)

    assert "Alles in orde." in outcome.steps["self-test"]
    assert "Alle 20 PDF's zijn gecontroleerd" in outcome.steps["demo"]
    assert "LockScreen" in outcome.steps["window"]
    assert outcome.steps["written in the program"] == ""
    assert outcome.left == ()
