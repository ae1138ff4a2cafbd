# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A backup takes the pages as they stand; where those are not sound, the library copies."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.backups.backup import back_up, restore
from casuskluis.vault.errors import CannotRead
from casuskluis.vault.raw_file import RawFile
from casuskluis.vault.rotating.rotation import rotate
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from vault.child import AT
from vault.rotating import around, keys_of
from vault.sample import ROWS, Sample, flip, rows, secret

PAGE = 4096
_DESCRIPTORS = Path("/proc/self/fd")
with_descriptors = pytest.mark.skipif(
    not _DESCRIPTORS.is_dir(), reason="what is open shows on Linux only"
)


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    folder = tmp_path / "usb-stick"
    folder.mkdir()
    return folder


@pytest.fixture
def vault(sample: Sample) -> Iterator[Vault]:
    with sample.open() as opened:
        yield opened


def _thin_out(vault: Vault) -> int:
    """Remove most rows, and return how many pages are free."""
    connection = vault.connect()
    connection.execute("DELETE FROM note WHERE id > ?", (ROWS // 4,))
    free = int(connection.execute("PRAGMA freelist_count").fetchone()[0])
    connection.close()
    return free


def _open_databases(folder: Path) -> list[str]:
    found = []
    for one in _DESCRIPTORS.iterdir():
        with suppress(OSError):  # the one that lists the others is closed by now
            found.append(str(one.readlink()))
    return [name for name in found if name.startswith(f"{folder}/data.db")]


def test_a_backup_has_the_very_pages_of_the_vault(
    sample: Sample, vault: Vault, destination: Path
) -> None:
    assert _thin_out(vault)
    made = back_up(vault, destination, at=AT)
    assert (made / "data.db").read_bytes() == sample.database.read_bytes()


def test_the_pages_stay_behind_while_they_are_to_be_cleaned(
    sample: Sample, vault: Vault, destination: Path
) -> None:
    assert _thin_out(vault)
    vault.ledger.intend(["a case that was destroyed"], AT)
    made = back_up(vault, destination, at=AT)
    assert (made / "data.db").stat().st_size < sample.database.stat().st_size


def test_what_lies_behind_the_last_page_stays_out(
    sample: Sample, vault: Vault, destination: Path
) -> None:
    size = sample.database.stat().st_size
    with sample.database.open("ab") as file:
        file.write(b"\xff" * 3 * PAGE)
    made = back_up(vault, destination, at=AT)
    assert (made / "data.db").stat().st_size == size


def test_a_bad_page_that_is_not_in_use_does_not_keep_a_backup_from_being_made(
    sample: Sample, vault: Vault, destination: Path, tmp_path: Path
) -> None:
    assert _thin_out(vault) > 2
    kept = rows(vault)
    flip(sample.database, sample.database.stat().st_size - PAGE // 2)
    made = back_up(vault, destination, at=AT)
    assert (made / "data.db").stat().st_size < sample.database.stat().st_size
    restore(made, tmp_path / "Terug.kluis", secret(), at=AT)
    with Vault.open(tmp_path / "Terug.kluis", secret()) as other:
        assert other.verify().is_sound
        assert rows(other) == kept


@with_descriptors
def test_one_file_stays_open_however_many_backups_there_are(
    vault: Vault, destination: Path
) -> None:
    for _ in range(3):
        back_up(vault, destination, at=AT)
    assert len(_open_databases(vault.folder)) == 1
    vault.close()
    assert not _open_databases(vault.folder)


@with_descriptors
def test_the_file_of_before_new_keys_is_let_go(vault: Vault, destination: Path) -> None:
    back_up(vault, destination, at=AT)
    rotate(vault, keys_of(vault, new_code()), around(), Watch())
    assert not [name for name in _open_databases(vault.folder) if "deleted" in name]
    back_up(vault, destination, at=AT)
    assert len(_open_databases(vault.folder)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file with holes")
def test_the_page_of_the_locks_is_not_read(tmp_path: Path) -> None:
    locks = 0x40000000
    file = tmp_path / "groot.db"
    with file.open("wb") as made:
        made.seek(locks)
        made.write(b"\x01" * PAGE + b"\x02" * PAGE)
    raw = RawFile(file)
    seen = {0: b"", locks: b"", locks + PAGE: b""}
    at = 0
    for part in raw.parts(locks + 2 * PAGE):
        if at in seen:
            seen[at] = bytes(part[:PAGE])
        at += len(part)
    raw.close()
    assert at == locks + 2 * PAGE
    assert seen == {0: bytes(PAGE), locks: bytes(PAGE), locks + PAGE: b"\x02" * PAGE}


def test_a_file_that_is_closed_meanwhile_is_a_disk_that_fails(sample: Sample) -> None:
    raw = RawFile(sample.database)
    parts = raw.parts(1 << 30)
    next(parts)
    raw.close()
    with pytest.raises(CannotRead):
        next(parts)
