# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which backups go from a folder, and what stays there whatever it is."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.thinning import KeepRule
from casuskluis.vault.backups.backup import back_up
from casuskluis.vault.backups.stock import Proof, in_stock, stock_of
from casuskluis.vault.backups.thinning import thin
from casuskluis.vault.vault import Vault
from vault.sample import Sample, flip, make

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
RULE = KeepRule(days=2, weeks=1, months=1)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "reservekopieën"
    folder.mkdir()
    return folder


def aged(vault: Vault, place: Path, days: int) -> Path:
    return back_up(vault, place, at=NOW - timedelta(days=days))


def names(place: Path) -> set[str]:
    return {one.name for one in place.iterdir()}


def test_old_backups_go_and_the_newest_stays(sample: Sample, place: Path) -> None:
    with sample.open() as vault:
        old = [aged(vault, place, days) for days in (400, 200)]
        kept = [aged(vault, place, days) for days in (20, 1)]
        spare = aged(vault, place, 0)
        assert thin(vault, place, RULE, today=NOW.date(), spare=spare) == 2
        assert names(place) == {one.name for one in (*kept, spare)}
        assert not any(one.exists() for one in old)
        assert [one.folder for one in stock_of(vault, place)] == [spare, kept[1], kept[0]]


def test_what_is_not_provenly_a_backup_of_this_vault_stays(
    sample: Sample, place: Path, tmp_path: Path
) -> None:
    other = make(tmp_path / "Ander.kluis")
    with other.open() as vault:
        foreign = aged(vault, place, 400)
    with sample.open() as vault:
        forged, with_a_letter, cut, linked = (aged(vault, place, 390 + n) for n in range(4))
        flip(forged / "backup.json", 60)
        (with_a_letter / "brief.txt").write_text("van de ambtenaar")
        (cut / "data.db").write_bytes(b"half")
        elsewhere = tmp_path / "elders.kluis"
        shutil.move(linked, elsewhere)
        linked.symlink_to(elsewhere, target_is_directory=True)
        aside = place / "Proef-opzij-20250101-000000.kluis"
        shutil.copytree(with_a_letter, aside)
        (aside / "brief.txt").unlink()
        (place / "Vakantie.kluis").mkdir()
        before = names(place)
        spare = aged(vault, place, 0)
        assert thin(vault, place, RULE, today=NOW.date(), spare=spare) == 0
    assert names(place) == before | {spare.name}
    assert foreign.is_dir()
    assert elsewhere.is_dir()


def test_without_a_new_verified_backup_nothing_goes(sample: Sample, place: Path) -> None:
    with sample.open() as vault:
        for days in (400, 300):
            aged(vault, place, days)
        spare = aged(vault, place, 0)
        flip(spare / "backup.json", 60)
        assert thin(vault, place, RULE, today=NOW.date(), spare=spare) == 0
        assert thin(vault, place, RULE, today=NOW.date(), spare=place / "weg.kluis") == 0
    assert len(names(place)) == 3


def test_a_stock_says_of_each_backup_what_is_known(sample: Sample, place: Path) -> None:
    with sample.open() as vault:
        good = aged(vault, place, 0)
        forged = aged(vault, place, 1)
        cut = aged(vault, place, 2)
        text = (forged / "backup.json").read_text()
        (forged / "backup.json").write_text(text.replace("2026-11-20", "2026-11-19"))
        (cut / "data.db").write_bytes(b"half")
        found = {one.folder: one.proof for one in stock_of(vault, place)}
    assert found == {good: Proof.OURS, forged: Proof.DAMAGED, cut: Proof.DAMAGED}
    unproven = {one.folder: one.proof for one in in_stock(place)}
    assert unproven == {good: Proof.WHOLE, forged: Proof.WHOLE, cut: Proof.DAMAGED}
