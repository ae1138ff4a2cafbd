# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The package for Debian; building it, twice, only when everything is asked."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from configparser import ConfigParser
from io import BytesIO
from pathlib import Path

import pytest
from bundle.staging import settle, version
from linux.archive import deb, pack
from linux.layout import PARTS, STARTERS, starter
from linux.make_deb import PLACE, changelog, control, make
from linux.make_tar import make as make_tar

full = pytest.mark.skipif(
    os.environ.get("CASUSKLUIS_FULL") != "1" or shutil.which("strip") is None,
    reason="minutes: only with CASUSKLUIS_FULL=1 and strip",
)


def test_the_control_file_asks_for_the_python_it_is_built_for() -> None:
    text = control(1234)
    major, minor = sys.version_info[:2]

    assert "@" not in text.replace("@localhost", "")
    assert f"Version: {version()}\n" in text
    assert "Installed-Size: 1234\n" in text
    assert f"python3 (>= {major}.{minor}), python3 (<< {major}.{minor + 1})" in text
    assert text.endswith("\n")


@pytest.mark.parametrize("command", STARTERS)
@pytest.mark.parametrize("place", [PLACE, None])
def test_the_program_starts_isolated(command: str, place: str | None) -> None:
    text = starter(command, place)

    assert f'"$here/bin/python3" -I -m {STARTERS[command]} "$@"' in text
    done = subprocess.run(["/bin/sh", "-n"], input=text, text=True, check=False)
    assert done.returncode == 0


def test_a_starter_without_its_python_says_what_to_do(tmp_path: Path) -> None:
    command = tmp_path / "casuskluis"
    command.write_text(starter("casuskluis", None), "utf-8")

    done = subprocess.run(  # noqa: S603 - our own script
        ["/bin/sh", str(command)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 3
    assert "Laat dat pakket installeren." in done.stderr


def test_the_desktop_file_opens_only_what_the_mime_type_names() -> None:
    entry = ConfigParser(interpolation=None, strict=True)
    entry.read(PARTS / "nl.casuskluis.Casuskluis.desktop", "utf-8")
    named = ET.parse(PARTS / "casuskluis.xml").getroot()[0]  # noqa: S314 - our own file

    # Not inode/directory: the program would open every folder of the officer.
    assert entry["Desktop Entry"]["MimeType"] == f"{named.get('type')};"
    assert entry["Desktop Entry"]["Exec"].split()[0] in STARTERS
    assert (PARTS / f"{entry['Desktop Entry']['Icon']}.svg").is_file()


def test_the_change_log_is_that_of_this_version() -> None:
    assert re.match(rf"casuskluis \({re.escape(version())}\) ", changelog())


def test_an_archive_has_the_same_bytes_whatever_made_its_files(tmp_path: Path) -> None:
    for name, umask in (("one", 0o022), ("other", 0o077)):
        before = os.umask(umask)
        (tmp_path / name / "bin").mkdir(parents=True)
        for file in sorted(("bin/start", "b.py", "a.so"), reverse=umask == 0o077):
            (tmp_path / name / file).write_text(file)
        (tmp_path / name / "link").symlink_to("b.py")
        os.umask(before)
        settle(tmp_path / name, 1_000_000)

    first = pack(tmp_path / "one", ".", 1_000_000)

    assert first == pack(tmp_path / "other", ".", 1_000_000)
    with tarfile.open(fileobj=BytesIO(first)) as archive:
        assert archive.getnames() == [".", "./bin", "./bin/start", "./link", "./b.py", "./a.so"]
        assert {one.uname for one in archive} == {"root"}
        assert archive.getmember("./bin/start").mode == 0o755
        assert archive.getmember("./b.py").mode == 0o644


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_dpkg_reads_the_package_it_is_given(tmp_path: Path) -> None:
    folder = tmp_path / "root"
    (folder / "usr").mkdir(parents=True)
    (folder / "usr/odd").write_text("odd")
    about = tmp_path / "about"
    about.mkdir()
    (about / "control").write_text(control(1))
    made = tmp_path / "made.deb"
    parts = {"debian-binary": b"2.0\n", "control.tar.xz": pack(about, ".", 1)}
    made.write_bytes(deb({**parts, "data.tar.xz": pack(folder, ".", 1)}, 1))

    told = [
        subprocess.run(  # noqa: S603 - dpkg of the system
            ["dpkg-deb", way, str(made)],  # noqa: S607 - as above
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for way in ("--field", "--contents")
    ]

    assert "Package: casuskluis\n" in told[0]
    assert "./usr/odd" in told[1]


@full
@pytest.mark.parametrize("make_one", [make, make_tar])
def test_two_builds_have_the_same_bytes(tmp_path: Path, make_one: Callable[..., Path]) -> None:
    first = make_one(tmp_path / "1", tmp_path / "work", 1).read_bytes()

    assert make_one(tmp_path / "2", tmp_path / "elsewhere", 1).read_bytes() == first
