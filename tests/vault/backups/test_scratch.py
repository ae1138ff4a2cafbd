# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A backup restored for a moment, with the keys of the open vault."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.vault import errors
from casuskluis.vault.backups.backup import back_up
from casuskluis.vault.backups.counting import count_rows
from casuskluis.vault.backups.scratch import scratch, sweep_scratch
from casuskluis.vault.watch import Watch
from vault.sample import MARKER, ROWS, Sample, flip, make

AT = datetime(2026, 11, 21, 17, tzinfo=UTC)


@pytest.fixture
def made(sample: Sample, tmp_path: Path) -> Path:
    (tmp_path / "naast").mkdir()
    with sample.open() as vault:
        return back_up(vault, tmp_path / "naast", at=AT)


def hidden(sample: Sample) -> list[Path]:
    return [one for one in sample.folder.parent.iterdir() if one.name.startswith(".")]


def test_the_restored_backup_can_be_read_and_is_gone_afterwards(
    sample: Sample, made: Path
) -> None:
    with sample.open() as vault:
        with scratch(vault, made, Watch()) as restored:
            (folder,) = hidden(sample)
            assert MARKER.encode() not in (folder / "data.db").read_bytes()
            connection = restored.connect()
            counts = count_rows(connection)
            connection.close()
            assert counts["note"] == ROWS
            assert counts == restored.mark.counts
            assert restored.findings.is_sound
            sweep_scratch(vault)  # at work: left alone
            assert folder.is_dir()
        assert hidden(sample) == []


def test_what_a_stopped_computer_left_is_swept(sample: Sample) -> None:
    with sample.open() as vault:
        left = sample.folder.parent / f".oefening-{vault.vault_id}.0123abcd.tmp"
        left.mkdir()
        (left / "data.db").write_bytes(b"half")
        sweep_scratch(vault)
    assert not left.exists()


def test_a_backup_of_another_vault_or_other_keys_is_told(
    sample: Sample, made: Path, tmp_path: Path
) -> None:
    other = make(tmp_path / "Ander.kluis")
    with other.open() as vault:
        foreign = back_up(vault, tmp_path / "naast", at=AT)
    for name in ("vault.json", "vault.json.2"):
        (made / name).unlink()
        shutil.copy(foreign / name, made / name)
    with sample.open() as vault:
        with pytest.raises(errors.BackupKeyReplaced), scratch(vault, made, Watch()):
            pass
        with pytest.raises(errors.BackupDamaged), scratch(vault, foreign, Watch()):
            pass


def test_damage_and_stopping_leave_nothing(sample: Sample, made: Path) -> None:
    flip(made / "data.db", 50_000)
    with sample.open() as vault:
        with pytest.raises(errors.BackupDamaged), scratch(vault, made, Watch()):
            pass
        with pytest.raises(Cancelled), scratch(vault, made, Watch(lambda: True)):
            pass
    assert hidden(sample) == []
