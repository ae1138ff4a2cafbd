# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Salvaging where more is the matter: keys half renewed, and a disk that fills up."""

import sys
from pathlib import Path

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.lists import NotificationQuery
from casuskluis.explanations import explain
from casuskluis.vault.access.copies import read_copies, write_copies
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.rotating.finishing import Interrupted
from casuskluis.vault.rotating.recoding import RECODED, recode
from casuskluis.vault.rotating.rotation import _following
from casuskluis.vault.rotating.standstill import Standstill
from casuskluis.vault.rotating.staying import new_keys
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from faults.salvage_scene import SALVAGING
from services.bureau import PASSPHRASE, VAULTS, open_office

PAGE = 4096


@pytest.fixture
def wreck(tmp_path: Path) -> Path:
    """A vault of which one page in the middle is damaged."""
    office = open_office(tmp_path)
    office.notification(office.subject())
    office.workspace.close()
    return office.workspace.place


def damage(folder: Path) -> None:
    data = bytearray((folder / DATABASE).read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    data[middle : middle + 8] = bytes(8)
    (folder / DATABASE).write_bytes(data)


def half_renewed(folder: Path) -> None:
    """Leave both databases and the header that knows both keys, as a power cut does."""
    with Vault.open(folder, bytearray(PASSPHRASE)) as vault:
        words = bytearray(PASSPHRASE)
        keys = new_keys(vault, vault.label, words, codes={}, recovery=(new_code(),))
        header, still = _following(vault, keys), Standstill(folder / DATABASE)
        vault.keep(still)
        still.begin(vault.connect)
        recode(folder, vault.master, keys.master, header, Watch(), still=still)
        still.end()
        write_copies(folder, header)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.name != "lock"}


def test_a_vault_with_keys_half_renewed_is_salvaged_and_nothing_of_it_goes(
    wreck: Path,
) -> None:
    half_renewed(wreck)
    damage(wreck)
    before = bytes_of(wreck)
    saved = SALVAGING.with_passphrase(wreck, bytearray(PASSPHRASE))
    assert bytes_of(wreck) == before
    workspace = VAULTS.open(saved.place, bytearray(PASSPHRASE))
    try:
        assert workspace.keys.verify().is_sound
        assert len(workspace.notifications.ids(NotificationQuery())) == 1
        assert not read_copies(saved.place).newest_first()[0].previous
    finally:
        workspace.close()


def test_opening_keeps_the_whole_copy_when_the_database_itself_is_damaged(wreck: Path) -> None:
    half_renewed(wreck)
    damage(wreck)
    before = bytes_of(wreck)
    with Vault.open(wreck, bytearray(PASSPHRASE)) as vault:
        assert vault.interrupted is Interrupted.PENDING
    assert bytes_of(wreck)[RECODED] == before[RECODED]


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
@pytest.mark.parametrize("room", [0, 130 * PAGE])
def test_a_disk_that_fills_up_is_told_and_leaves_the_vault_as_it_was(
    wreck: Path, room: int
) -> None:
    import resource  # noqa: PLC0415 - does not exist on Windows

    damage(wreck)
    before, beside = bytes_of(wreck), sorted(wreck.parent.iterdir())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(CasuskluisError) as full:
            SALVAGING.with_passphrase(wreck, bytearray(PASSPHRASE))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "schijf" in explain(full.value)
    assert bytes_of(wreck) == before
    assert sorted(wreck.parent.iterdir()) == beside
