# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The package for Debian; building it, twice, only when everything is asked."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest
from bundle.staging import version
from linux.layout import PARTS, STARTERS, starter
from linux.make_deb import PLACE, changelog, control, make

full = pytest.mark.skipif(
    os.environ.get("CASUSKLUIS_FULL") != "1" or shutil.which("dpkg-deb") is None,
    reason="minutes: only with CASUSKLUIS_FULL=1 and dpkg-deb",
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


def test_the_desktop_file_opens_what_the_mime_type_names() -> None:
    entry = ConfigParser(interpolation=None, strict=True)
    entry.read(PARTS / "nl.casuskluis.Casuskluis.desktop", "utf-8")
    named = ET.parse(PARTS / "casuskluis.xml").getroot()[0]  # noqa: S314 - our own file

    assert entry["Desktop Entry"]["MimeType"] == f"{named.get('type')};"
    assert entry["Desktop Entry"]["Exec"].split()[0] in STARTERS
    assert (PARTS / f"{entry['Desktop Entry']['Icon']}.svg").is_file()


def test_the_change_log_is_that_of_this_version() -> None:
    assert re.match(rf"casuskluis \({re.escape(version())}\) ", changelog())


@full
def test_two_builds_have_the_same_bytes_and_hold_no_way_to_a_network(tmp_path: Path) -> None:
    first = make(tmp_path / "1", tmp_path / "work", 1).read_bytes()
    made = make(tmp_path / "2", tmp_path / "work", 1)

    assert made.read_bytes() == first
    listed = subprocess.run(  # noqa: S603 - dpkg of the system
        ["dpkg-deb", "-c", str(made)],  # noqa: S607 - as above
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert not re.search(r"QtNetwork|/tls/|vnc|tuio|qml|WebEngine", listed, re.IGNORECASE)
    assert "root/root" in listed
