# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A disk without room: told apart, nothing half-written, all well once there is room."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from vault.sample import Sample, run_child

INSIDE = sorted(
    ["data.db", "lock", "vault.json", "vault.json.2", "vernietigd.json", "vernietigd.json.2"]
)


def small_disk(action: str, sample: Sample, mount: Path, room: int) -> dict[str, Any]:
    unshare = ("unshare", "--user", "--map-root-user", "--mount")
    probe = f"mount -t tmpfs none {mount}"
    if shutil.which("unshare") is None:
        pytest.skip("no unshare")
    probed = subprocess.run([*unshare, "sh", "-c", probe], capture_output=True, check=False)  # noqa: S603
    if probed.returncode:
        pytest.skip("no mount namespaces here")
    said = run_child("small-disk", action, sample.folder, mount, room, before=unshare)
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.mark.parametrize("room", [0, 4096, 8192, 16384])
def test_creating_on_a_full_disk_leaves_nothing(
    untouched: Sample, mount: Path, room: int
) -> None:
    found = small_disk("create", untouched, mount, room)
    assert found["said"] == "DiskFull"
    assert found["names"] == []


@pytest.mark.parametrize("room", [0, 4096])
def test_changing_the_passphrase_on_a_full_disk_changes_nothing(
    untouched: Sample, mount: Path, room: int
) -> None:
    found = small_disk("change", untouched, mount, room)
    assert found["said"] == "DiskFull"
    assert found["sound"]  # opens with the old passphrase
    assert found["inside"] == INSIDE


@pytest.mark.parametrize("room", [0, 8192, 200_000])
def test_a_backup_on_a_full_disk_leaves_nothing(
    untouched: Sample, mount: Path, room: int
) -> None:
    found = small_disk("back_up", untouched, mount, room)
    assert found["said"] == "DiskFull"
    assert found["names"] == ["Proef.kluis"]
    assert found["sound"]


def test_saving_on_a_full_disk_keeps_what_was_saved(untouched: Sample, mount: Path) -> None:
    found = small_disk("fill", untouched, mount, 500_000)
    assert found["said"] == "DiskFull"
    assert found["sound"]
    assert "data.db-journal" not in found["inside"]


def test_a_vault_opens_on_a_full_disk(untouched: Sample, mount: Path) -> None:
    assert small_disk("unlock", untouched, mount, 0)["said"] == "ok"


def test_a_limit_on_the_size_of_files_counts_as_full(sample: Sample) -> None:
    before = [copy.read_bytes() for copy in sample.copies]
    assert run_child("small-files", "change", sample.folder, 500) == "DiskFull"
    assert [copy.read_bytes() for copy in sample.copies] == before
    sample.open().close()
