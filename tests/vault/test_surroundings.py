# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from casuskluis.vault.surroundings import conflict_copies, is_conflict_copy, look_around
from vault.sample import Sample

COPIES = [
    "data (conflicted copy 2026-11-20 093000).db",
    "data (LAPTOP-17's conflicted copy 2026-11-20).db",
    "data (conflict kopie 2026-11-20).db",
    "vault (conflicterend exemplaar van PC-3 2026-11-20).json",
    "data-LAPTOP.db",
    "data-DESKTOP-4F2.db",
    "vault-LAPTOP.json",
    "vault (1).json",
    "vault.json (1)",
    "data(2).db",
    "data.sync-conflict-20261120-093000-ABCDEFG.db",
    "vault.sync-conflict-20261120-093000-ABCDEFG.json",
    "data_conflict-20261120-093000.db",
    "data (conflicted copy 2026-11-20 093000).db",
    "data [Conflict].db",
    "[Conflict] vault.json",
    "data - kopie.db",
    "Kopie van data.db",
    "vernietigd-LAPTOP.json",
    "vernietigd (1).json.2",
    "~$data.db",
]
OURS = [
    "data.db", "data.db-journal", "vault.json", "vault.json.2", "vernietigd.json", "lock",
    "vernietigd.json.2", "vault.json.0a1b2c3d.tmp", "reserve", "data.new", "marker.json",
]  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
def test_the_copies_of_synchronising_programs_are_known(name: str) -> None:
    assert is_conflict_copy(name)


@pytest.mark.parametrize("name", OURS)
def test_the_files_of_a_vault_are_no_copies(name: str) -> None:
    assert not is_conflict_copy(name)


def test_copies_are_named_and_left_alone(sample: Sample) -> None:
    copy = sample.folder / "data-LAPTOP.db"
    copy.write_bytes(sample.database.read_bytes())
    assert conflict_copies(sample.folder) == ("data-LAPTOP.db",)
    sample.open().close()
    assert copy.read_bytes() == sample.database.read_bytes()


def test_a_folder_that_is_gone_has_no_copies(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "weg") == ()


@pytest.mark.parametrize(
    ("parts", "cloud"),
    [
        ("OneDrive - Gemeente Veldhaven", "OneDrive"),
        ("OneDrive", "OneDrive"),
        ("Dropbox (Gemeente)", "Dropbox"),
        ("Google Drive/Mijn Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("Box Sync", "Box"),
        ("Documenten/Dropboxen", ""),
        ("Inbox", ""),
        ("Werk", ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(
    tmp_path: Path, parts: str, cloud: str
) -> None:
    assert look_around(tmp_path / parts / "Proef.kluis", {}).cloud == cloud


@pytest.mark.parametrize(
    ("mark", "cloud"), [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox")]
)
def test_a_synchronised_folder_is_known_by_its_mark(
    tmp_path: Path, mark: str, cloud: str
) -> None:
    (tmp_path / mark).mkdir()
    assert look_around(tmp_path / "Werk" / "Proef.kluis", {}).cloud == cloud


def test_a_synchronised_folder_is_known_by_the_environment(tmp_path: Path) -> None:
    root = {"OneDriveCommercial": str(tmp_path / "Wolk")}
    assert look_around(tmp_path / "Wolk" / "Proef.kluis", root).cloud == "OneDrive"
    assert look_around(tmp_path / "Wolken" / "Proef.kluis", root).cloud == ""


@pytest.mark.parametrize(
    ("system", "network"),
    [
        ("ext4", False), ("tmpfs", False), ("fuse.fuse-overlayfs", False), ("fuseblk", False),
        ("cifs", True), ("nfs4", True), ("9p", True), ("fuse.sshfs", True), ("smb3", True),
    ],
)  # fmt: skip
def test_a_disk_of_another_computer_is_known(
    tmp_path: Path, system: str, *, network: bool
) -> None:
    share = tmp_path / "een share"
    point = str(share).replace(" ", "\\040")
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n"
        f"2 1 0:9 / {point} rw,relatime shared:1 - {system} //server/share rw\n"
        "not a line at all\n"
    )
    assert look_around(share / "Proef.kluis", {}, mounts).network is network
    assert not look_around(tmp_path / "Proef.kluis", {}, mounts).network


def test_a_path_of_a_server_is_on_a_network() -> None:
    assert look_around(Path("//server/share/Proef.kluis"), {}).network


def test_a_stick_is_known(tmp_path: Path) -> None:
    assert look_around(Path("/media/officer/STICK/Proef.kluis"), {}).removable
    assert not look_around(tmp_path, {}).removable


def test_an_ordinary_place_is_worth_no_word(tmp_path: Path) -> None:
    found = look_around(tmp_path / "Proef.kluis", {})
    assert (found.cloud, found.network, found.removable, found.copies) == ("", False, False, ())
