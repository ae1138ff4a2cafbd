# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A copy of a backup at a second place: whole and read back, or not there."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.vault import errors
from casuskluis.vault.backups.backup import back_up, restore
from casuskluis.vault.backups.carrying import carry, is_there, settle_in
from casuskluis.vault.vault import Vault
from vault.sample import ROWS, Sample, flip, rows, secret

AT = datetime(2026, 11, 21, 17, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def made(sample: Sample, tmp_path: Path) -> Path:
    (tmp_path / "naast").mkdir()
    with sample.open() as vault:
        return back_up(vault, tmp_path / "naast", at=AT)


def test_a_copy_on_the_stick_restores(
    sample: Sample, made: Path, stick: Path, tmp_path: Path
) -> None:
    seen: list[int] = []
    with sample.open() as vault:
        settle_in(vault, stick)
        there = carry(vault, made, stick, progress=lambda done, _: seen.append(done))
        assert carry(vault, made, stick) == there
    assert seen == sorted(seen)
    assert seen[-1] == 100
    assert {one.name: one.read_bytes() for one in there.iterdir()} == {
        one.name: one.read_bytes() for one in made.iterdir()
    }
    restore(there, tmp_path / "Terug.kluis", secret(), at=AT)
    with Vault.open(tmp_path / "Terug.kluis", secret()) as vault:
        assert rows(vault) == ROWS


def test_an_empty_folder_in_the_place_of_the_stick_gets_nothing(
    sample: Sample, made: Path, stick: Path
) -> None:
    with sample.open() as vault:
        settle_in(vault, stick)
        assert is_there(vault.vault_id, stick)
        shutil.rmtree(stick)
        assert not is_there(vault.vault_id, stick)
        stick.mkdir()
        with pytest.raises(errors.SecondPlaceMissing):
            carry(vault, made, stick)
    assert not list(stick.iterdir())


def test_a_damaged_copy_there_is_made_again_beside_it(
    sample: Sample, made: Path, stick: Path
) -> None:
    with sample.open() as vault:
        settle_in(vault, stick)
        first = carry(vault, made, stick)
        flip(first / "data.db", 50_000)
        second = carry(vault, made, stick)
    assert second.name == f"{made.stem}-2.kluis"


def test_a_damaged_backup_is_not_spread(sample: Sample, made: Path, stick: Path) -> None:
    with sample.open() as vault:
        settle_in(vault, stick)
        before = set(stick.iterdir())
        flip(made / "data.db", 50_000)
        with pytest.raises(errors.BackupDamaged):
            carry(vault, made, stick)
    assert set(stick.iterdir()) == before


def test_carrying_can_be_stopped_at_any_moment(sample: Sample, made: Path, stick: Path) -> None:
    def stop_at(moment: int) -> Callable[[], bool]:
        asked = iter(range(1, 1000))
        return lambda: next(asked) >= moment

    with sample.open() as vault:
        settle_in(vault, stick)
        before = set(stick.iterdir())
        for moment in range(1, 50):
            try:
                carry(vault, made, stick, cancelled=stop_at(moment))
            except Cancelled:
                assert set(stick.iterdir()) == before
            else:
                break
        assert moment > 3


def test_the_vault_itself_is_no_second_place(sample: Sample) -> None:
    with sample.open() as vault, pytest.raises(errors.BackupPlaceRefused):
        settle_in(vault, sample.folder)


def test_a_place_that_is_gone_is_named(sample: Sample, tmp_path: Path) -> None:
    with sample.open() as vault, pytest.raises(errors.PlaceNotWritable):
        settle_in(vault, tmp_path / "weg")
