# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import errno
import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from casuskluis.vault.errors import CannotWrite, HeaderOutdated, VaultInUse
from vault.rotating import LEAVES, add_leaver
from vault.sample import CHILD, OTHER_WORDS, ROWS, Sample, rows, secret


@contextmanager
def held_elsewhere(sample: Sample) -> Iterator[subprocess.Popen[str]]:
    """Have another process keep the vault open."""
    with subprocess.Popen(  # noqa: S603  # our own script
        [sys.executable, str(CHILD), "hold", str(sample.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_vault_open_in_another_process_says_where(sample: Sample) -> None:
    with held_elsewhere(sample) as process:
        with pytest.raises(VaultInUse) as caught:
            sample.open()
        host = os.uname().nodename
        assert caught.value.details == {"app": "casuskluis", "host": host, "pid": process.pid}


def test_a_killed_process_leaves_no_lock(sample: Sample) -> None:
    with held_elsewhere(sample) as process:
        process.kill()
        process.wait()
    assert (sample.folder / "lock").read_bytes()
    with sample.open() as vault:
        assert rows(vault) == ROWS


def test_a_vault_opens_once_in_one_process_and_again_after_closing(sample: Sample) -> None:
    with sample.open():
        with pytest.raises(VaultInUse):
            sample.open()
        with pytest.raises(VaultInUse):
            sample.open("a wrong passphrase, too")
    sample.open().close()


def test_the_lock_names_no_user(sample: Sample) -> None:
    with sample.open():
        written = json.loads((sample.folder / "lock").read_bytes())
    assert set(written) == {"app", "host", "pid"}
    assert (sample.folder / "lock").read_bytes() == b""


def test_a_failed_opening_frees_the_vault(sample: Sample) -> None:
    sample.database.rename(sample.folder / "elders")
    for _ in range(2):
        with pytest.raises(Exception, match="no database"):
            sample.open()


def test_a_disk_without_locks_is_not_taken_for_a_vault_in_use(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "as some network disks say")

    monkeypatch.setattr(fcntl, "flock", refuse)

    with pytest.raises(CannotWrite):
        sample.open()


def test_a_lock_file_that_was_removed_lets_nobody_undo_what_another_did(sample: Sample) -> None:
    add_leaver(sample.folder)
    with sample.open() as first:
        (sample.folder / "lock").unlink()
        with sample.open() as second:
            with pytest.raises(VaultInUse):
                first.remove_officer(LEAVES)
            second.remove_officer(LEAVES)
        with pytest.raises(HeaderOutdated):
            first.change_passphrase(secret(), secret(OTHER_WORDS))
    with sample.open() as again:
        assert LEAVES not in again.officers


def test_a_lock_file_that_was_removed_is_made_again_when_nobody_came(sample: Sample) -> None:
    with sample.open() as vault:
        (sample.folder / "lock").unlink()
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
        with pytest.raises(VaultInUse):
            sample.open(OTHER_WORDS)
