# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""On disks elsewhere the numbers of a file may change though it stays the same file."""

import os
from itertools import count
from pathlib import Path

import pytest

from casuskluis.storage.database import Database
from casuskluis.vault.lock import LOCK, VaultLock
from storage.records import World


def renumber(monkeypatch: pytest.MonkeyPatch, pace: int) -> None:
    """Give files another number after so many looks, as some shares do."""
    told, looks = os.stat, count()

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = list(told(path, follow_symlinks=follow_symlinks))
        found[1] = 1000 + next(looks) // pace
        return os.stat_result(found)

    monkeypatch.setattr(os, "stat", stat)


@pytest.mark.parametrize("pace", [1, 2])
def test_a_vault_is_read_where_its_file_does_not_keep_its_number(
    settled: Database, world: World, monkeypatch: pytest.MonkeyPatch, pace: int
) -> None:
    settled.renew()
    renumber(monkeypatch, pace)
    for _ in range(5):
        with settled.read() as transaction:
            assert transaction.cases.get(world["cases"].id) == world["cases"]


def test_a_lock_is_held_on_to_where_numbers_mean_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = VaultLock(tmp_path)
    renumber(monkeypatch, 1)
    assert lock.is_held
    (tmp_path / LOCK).unlink()
    assert not lock.is_held
    lock.release()
