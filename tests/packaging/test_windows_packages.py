# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The installer and the zip for Windows: what they hold, and the same bytes every time."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from bundle.staging import moment, version
from windows import installer, portable, stage

ROOT = Path(__file__).parents[2]
AT = 1_790_000_000
NAMESPACE = {"w": "http://schemas.microsoft.com/wix/2006/wi"}
tools = pytest.mark.skipif(
    bool(installer.missing()), reason="needs wixl, msitools and faketime"
)
full = pytest.mark.skipif(
    os.environ.get("CASUSKLUIS_FULL") != "1" or bool(installer.missing() or stage.missing()),
    reason="minutes: only with CASUSKLUIS_FULL=1, wixl, msitools, faketime and wine64",
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a small staged program."""
    folder = tmp_path / "program"
    for name in ("pythonw.exe", "lib/casuskluis/één.py", "lib/b/c.pyc", installer.ICON):
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(name.encode())
    return folder


def described(program: Path, number: str = "0.1.0") -> ET.Element:
    """Return what wixl gets, as it reads it."""
    return ET.fromstring(ET.tostring(installer.describe(program, number)))  # noqa: S314 - ours


def test_every_file_is_a_component_with_an_identity_of_its_own(program: Path) -> None:
    root = described(program)
    files = [one.get("Source") for one in root.iterfind(".//w:File", NAMESPACE)]
    guids = [one.get("Guid") for one in root.iterfind(".//w:Component", NAMESPACE)]
    named = {one.get("Id") for one in root.iterfind(".//w:Component", NAMESPACE)}
    chosen = {one.get("Id") for one in root.iterfind(".//w:ComponentRef", NAMESPACE)}

    staged = {p.relative_to(program).as_posix() for p in program.rglob("*") if p.is_file()}
    assert set(files) == staged
    assert len(set(guids)) == len(guids) == len(files) + 2
    assert named == chosen


def test_a_new_version_replaces_the_old_one_and_an_old_one_is_refused(program: Path) -> None:
    old, new = (described(program, one)[0] for one in ("0.1.0", "0.2.0"))

    assert old.get("UpgradeCode") == new.get("UpgradeCode") == installer.UPGRADE_CODE
    assert old.get("Id") != new.get("Id")
    refused = new.find("w:MajorUpgrade", NAMESPACE)
    assert refused is not None
    assert refused.get("DowngradeErrorMessage") == installer.DOWNGRADE
    assert "nieuwere versie" in installer.DOWNGRADE


def test_the_installer_is_for_the_whole_computer_and_starts_without_a_console(
    program: Path,
) -> None:
    root = described(program)
    package = root.find(".//w:Package", NAMESPACE)
    shortcut = root.find(".//w:Shortcut", NAMESPACE)

    assert package is not None
    assert package.get("InstallScope") == "perMachine"
    assert shortcut is not None
    assert shortcut.get("Target") == "[INSTALLDIR]pythonw.exe"
    assert shortcut.get("Arguments") == "-I -m casuskluis_ui"


def test_a_folder_that_is_a_vault_can_be_opened_from_the_file_manager(program: Path) -> None:
    values = {
        (one.get("Key"), one.get("Name")): one.get("Value")
        for one in described(program).iterfind(".//w:RegistryValue", NAMESPACE)
    }
    verb = r"Software\Classes\Directory\shell\Casuskluis"

    assert values[verb, "AppliesTo"] == 'System.FileName:"*.kluis"'
    assert values[rf"{verb}\command", None] == (
        '"[INSTALLDIR]pythonw.exe" -I -m casuskluis_ui --kluis "%1"'
    )
    assert not any("Policies" in str(key) for key, _ in values)  # those are of IT


@tools
def test_two_installers_of_the_same_program_have_the_same_bytes(
    program: Path, tmp_path: Path
) -> None:
    made = []
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
        target = tmp_path / name / "kluis.msi"
        made.append(installer.make(program, target, "0.1.0", AT).read_bytes())

    assert made[0] == made[1]


@tools
def test_another_content_gives_a_package_with_another_identity(
    program: Path, tmp_path: Path
) -> None:
    before = _number(installer.make(program, tmp_path / "1.msi", "0.1.0", AT))
    (program / "pythonw.exe").write_bytes(b"anders")

    assert _number(installer.make(program, tmp_path / "2.msi", "0.1.0", AT)) != before


def test_two_zips_have_the_same_bytes_whatever_the_files_bear(
    program: Path, tmp_path: Path
) -> None:
    first = portable.make(program, tmp_path / "1.zip", AT).read_bytes()
    for path in program.rglob("*"):
        os.utime(path, (1, 1))
        path.chmod(0o700)

    second = portable.make(program, tmp_path / "2.zip", AT)
    assert second.read_bytes() == first
    with zipfile.ZipFile(second) as opened:
        assert all(one.startswith("Casuskluis/") for one in opened.namelist())
        assert opened.testzip() is None


def test_ci_goes_on_without_the_tools_and_a_developer_is_told(tmp_path: Path) -> None:
    for ci, status in (("1", 0), ("", 1)):
        done = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, str(ROOT / "packaging" / "make_windows.py"), "msi"],
            capture_output=True, text=True, check=False, cwd=tmp_path,
            env={"PATH": str(tmp_path), "CI": ci},
        )  # fmt: skip
        assert done.returncode == status, done.stderr
        assert re.fullmatch(
            "Nothing is made for Windows: install .*wixl.* first.\n", done.stdout
        )


@full
def test_the_whole_program_gives_the_same_bytes_and_holds_no_way_to_a_network(
    tmp_path: Path,
) -> None:
    made = []
    folder = tmp_path / "program"
    for name in ("1", "2"):
        folder = tmp_path / name / "program"
        stage.fill(folder)
        target = tmp_path / name / "kluis.msi"
        made.append(installer.make(folder, target, version(), moment()).read_bytes())
    names = [one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()]

    assert made[0] == made[1]
    assert stage.forbidden(names) == ()
    assert (folder / "licenties" / "casuskluis.cdx.json").is_file()


def _number(package: Path) -> str:
    told = subprocess.run(  # noqa: S603 - msitools of the system
        [shutil.which("msiinfo") or "", "suminfo", str(package)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return str(re.findall(r"Revision number \(UUID\): (\S+)", told)[0])
