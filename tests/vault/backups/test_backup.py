# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.vault import errors
from casuskluis.vault.backups.backup import back_up, restore, restore_with_recovery_code
from casuskluis.vault.faults import file_fault
from casuskluis.vault.vault import Vault
from vault.child import AT
from vault.sample import (
    MARKER,
    OTHER_WORDS,
    ROWS,
    Sample,
    flip,
    make,
    rows,
    secret,
)

LEDGERS = {"vernietigd.json", "vernietigd.json.2"}
NAMES = {"data.db", "vault.json", "vault.json.2", "backup.json"} | LEDGERS


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    folder = tmp_path / "usb-stick"
    folder.mkdir()
    return folder


@pytest.fixture
def backup(sample: Sample, destination: Path) -> Path:
    with sample.open() as vault:
        return back_up(vault, destination, at=AT)


def test_a_backup_is_whole_private_and_encrypted(backup: Path) -> None:
    assert backup.name == "Proef-20260304-050607.kluis"
    assert {file.name for file in backup.iterdir()} == NAMES
    assert [one.name for one in backup.parent.iterdir()] == [backup.name]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o700
    for file in backup.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert MARKER.encode() not in file.read_bytes()


def test_two_backups_in_one_second_stand_side_by_side(
    sample: Sample, destination: Path
) -> None:
    with sample.open() as vault:
        made = {back_up(vault, destination, at=AT).name for _ in range(3)}
    assert made == {f"Proef-20260304-050607{end}.kluis" for end in ("", "-2", "-3")}


def test_a_backup_is_consistent_while_the_vault_is_in_use(
    sample: Sample, destination: Path, tmp_path: Path
) -> None:
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM note WHERE id < 100")
        made = back_up(vault, destination, at=AT)
        connection.execute("COMMIT")
        connection.close()
    restore(made, tmp_path / "Terug.kluis", secret(), at=AT)
    with Vault.open(tmp_path / "Terug.kluis", secret()) as vault:
        assert rows(vault) == ROWS


def test_restoring_to_a_free_place_gives_an_equal_vault(backup: Path, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in backup.iterdir()}
    target = tmp_path / "Terug.kluis"
    words = secret()
    assert restore(backup, target, words, at=AT) is None
    assert not any(words)
    assert {file: file.read_bytes() for file in backup.iterdir()} == before
    with Vault.open(target, secret()) as vault:
        assert rows(vault) == ROWS
        assert vault.verify().is_sound


def test_restoring_puts_what_was_there_aside(sample: Sample, backup: Path) -> None:
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute("DELETE FROM note")
        connection.close()
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
    aside = restore(backup, sample.folder, secret(), at=AT)
    assert aside == sample.folder.with_name("Proef-opzij-20260304-050607.kluis")
    with sample.open() as vault:
        assert rows(vault) == ROWS
    with Vault.open(aside, secret(OTHER_WORDS)) as vault:
        assert rows(vault) == 0


def test_restoring_works_over_a_damaged_vault_and_with_the_recovery_code(
    sample: Sample, backup: Path
) -> None:
    flip(sample.database, 20)
    for copy in sample.copies:
        copy.unlink()
    assert restore_with_recovery_code(backup, sample.folder, sample.code, at=AT)
    with sample.open() as vault:
        assert rows(vault) == ROWS


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])


def on_headers(damage: Callable[[Path], object]) -> Callable[[Path], object]:
    """Return damage to both copies of the header."""

    def both(backup: Path) -> None:
        damage(backup / "vault.json")
        damage(backup / "vault.json.2")

    return both


DAMAGES: list[tuple[type[CasuskluisError], Callable[[Path], object]]] = [
    (errors.BackupIncomplete, lambda b: (b / "backup.json").unlink()),
    (errors.BackupDamaged, lambda b: flip(b / "backup.json", 40)),
    (errors.BackupDamaged, lambda b: (b / "backup.json").write_bytes(b"[]")),
    (errors.BackupDamaged, lambda b: flip(b / "data.db", 50_000)),
    (errors.BackupDamaged, lambda b: cut(b / "data.db")),
    (errors.BackupDamaged, lambda b: (b / "data.db").unlink()),
    (errors.BackupDamaged, lambda b: (b / "data.db").write_bytes(b"")),
    (errors.HeaderDamaged, on_headers(lambda file: flip(file, 9))),
    (
        errors.HeaderMissing,
        on_headers(Path.unlink),
    ),
    (errors.VaultMissing, shutil.rmtree),
]


@pytest.mark.parametrize(("expected", "damage"), DAMAGES)
def test_a_bad_backup_changes_nothing(
    sample: Sample,
    backup: Path,
    expected: type[CasuskluisError],
    damage: Callable[[Path], object],
) -> None:
    damage(backup)
    with pytest.raises(CasuskluisError) as caught:
        restore(backup, sample.folder, secret(), at=AT)
    assert type(caught.value) is expected
    assert {one.name for one in sample.folder.parent.iterdir()} == {
        "Proef.kluis",
        "usb-stick",
    }
    with sample.open() as vault:
        assert rows(vault) == ROWS


def test_a_backup_of_another_vault_under_our_header_is_refused(
    sample: Sample, backup: Path, tmp_path: Path
) -> None:
    other = make(tmp_path / "Ander.kluis")
    shutil.copy(other.database, backup / "data.db")
    with pytest.raises(errors.BackupDamaged):
        restore(backup, sample.folder, secret(), at=AT)


def test_a_wrong_passphrase_restores_nothing(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.WrongPassphrase):
        restore(backup, tmp_path / "Terug.kluis", secret(OTHER_WORDS), at=AT)
    with pytest.raises(errors.RecoveryCodeMistyped):
        restore_with_recovery_code(backup, tmp_path / "Terug.kluis", "x", at=AT)
    assert not (tmp_path / "Terug.kluis").exists()


def test_one_damaged_header_copy_in_a_backup_is_no_obstacle(
    backup: Path, tmp_path: Path
) -> None:
    (backup / "vault.json").write_bytes(b"")
    restore(backup, tmp_path / "Terug.kluis", secret(), at=AT)
    with Vault.open(tmp_path / "Terug.kluis", secret()) as vault:
        assert vault.verify().is_sound


def test_an_open_vault_is_not_put_aside(sample: Sample, backup: Path) -> None:
    with sample.open() as vault:
        with pytest.raises(errors.VaultInUse):
            restore(backup, sample.folder, secret(), at=AT)
        assert rows(vault) == ROWS


def test_a_folder_that_is_no_vault_is_not_put_aside(backup: Path, tmp_path: Path) -> None:
    documents = tmp_path / "Documenten"
    documents.mkdir()
    (documents / "brief.txt").write_text("x")
    for target in (documents, backup, backup / "Binnen.kluis", backup.parent):
        with pytest.raises(errors.RestoreTargetRefused):
            restore(backup, target, secret(), at=AT)
    assert [one.name for one in documents.iterdir()] == ["brief.txt"]


def test_a_backup_is_not_opened_as_a_vault(backup: Path) -> None:
    with pytest.raises(errors.VaultIsBackup):
        Vault.open(backup, secret())
    assert {file.name for file in backup.iterdir()} == NAMES


def test_a_backup_inside_the_vault_is_refused(sample: Sample) -> None:
    with sample.open() as vault, pytest.raises(errors.BackupPlaceRefused):
        back_up(vault, sample.folder, at=AT)


def test_a_destination_that_is_not_there_is_named(sample: Sample, tmp_path: Path) -> None:
    with sample.open() as vault, pytest.raises(errors.PlaceNotWritable):
        back_up(vault, tmp_path / "weg", at=AT)


def test_a_damaged_vault_gives_no_backup_that_counts(sample: Sample, destination: Path) -> None:
    with sample.open() as vault:
        flip(sample.database, 60_000)
        with pytest.raises((errors.DatabaseDamaged, errors.BackupDamaged)):
            back_up(vault, destination, at=AT)
    assert not list(destination.iterdir())


def test_backing_up_can_be_stopped_at_any_moment(sample: Sample, destination: Path) -> None:
    asked = 0

    def stop_at(moment: int) -> Callable[[], bool]:
        nonlocal asked
        asked = 0

        def cancelled() -> bool:
            nonlocal asked
            asked += 1
            return asked >= moment

        return cancelled

    with sample.open() as vault:
        for moment in range(1, 50):
            try:
                back_up(vault, destination, at=AT, cancelled=stop_at(moment))
            except Cancelled:
                assert not list(destination.iterdir())
            else:
                break
        assert moment > 5
        with pytest.raises(Cancelled):
            vault.verify(cancelled=stop_at(1))
        assert vault.verify().is_sound


def test_stopping_reaches_into_a_statement_that_runs(sample: Sample, destination: Path) -> None:
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute(
            "WITH RECURSIVE n (i) AS"
            " (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
            " INSERT INTO note SELECT i, 'woorden' FROM n"
        )
        connection.close()
        for work in (
            lambda ask: vault.verify(cancelled=ask),
            lambda ask: back_up(vault, destination, at=AT, cancelled=ask),
        ):
            answers: list[bool] = []

            def ask(answers: list[bool] = answers) -> bool:
                answers.append(len(answers) > 4)
                return answers[-1]

            with pytest.raises(Cancelled):
                work(ask)
            assert answers == [False] * 5 + [True]
        assert not list(destination.iterdir())
        assert vault.verify().is_sound


def test_progress_runs_from_nothing_to_all(
    sample: Sample, destination: Path, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))

    with sample.open() as vault:
        made = back_up(vault, destination, at=AT, progress=progress)
        assert seen == sorted(seen)
        assert (seen[0], seen[-1]) == ((0, 100), (100, 100))
        seen.clear()
        vault.verify(progress=progress)
        assert seen == sorted(seen)
    seen.clear()
    restore(made, tmp_path / "Terug.kluis", secret(), at=AT, progress=progress)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == ((0, 100), (100, 100))


def test_a_disk_that_cannot_wait_for_names_does_not_undo_a_restore(
    sample: Sample, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "as some network disks say")
        waiting(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)

    aside = restore(backup, sample.folder, secret(), at=AT)

    assert aside is not None
    for folder in (sample.folder, aside):
        with Vault.open(folder, secret()) as vault:
            assert rows(vault) == ROWS


def test_only_folders_of_our_own_making_are_swept(sample: Sample, destination: Path) -> None:
    with sample.open() as vault:
        own = destination / f".{vault.vault_id}.0123abcd.tmp"
        others = [
            destination / f".{vault.vault_id}.mijn-werk.tmp",
            destination / ".iemand-anders.0123abcd.tmp",
        ]
        for folder in (own, *others):
            folder.mkdir()
            (folder / "data.db").write_bytes(b"half")
        linked = destination / f".{vault.vault_id}.4567cdef.tmp"
        linked.symlink_to(others[0])

        back_up(vault, destination, at=AT)

    assert not own.exists()
    assert [(folder / "data.db").read_bytes() for folder in others] == [b"half", b"half"]


def test_a_refused_place_is_named_as_the_officer_knows_it() -> None:
    chosen = Path("/media/usb")
    passing = chosen / ".Proef.kluis.0123abcd.tmp" / "vault.json.2.4567cdef.tmp"

    for place in (passing, chosen / "Proef.kluis"):
        fault = file_fault(OSError(errno.EACCES, "no"), place, writing=True)
        assert fault.details["place"] == str(chosen)
