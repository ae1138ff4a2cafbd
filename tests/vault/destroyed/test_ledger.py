# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was destroyed is remembered beside the database, and nobody changes that unnoticed."""

import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from casuskluis.vault import errors
from casuskluis.vault.checking import check
from casuskluis.vault.destroyed.ledger import FIRST, SECOND, LedgerTrouble, copy_name
from casuskluis.vault.vault import Vault
from vault.child import AT
from vault.sample import ROWS, Sample, flip, make, rows, run_child, secret
from vault.test_crashes import crashed
from vault.test_full_disk import small_disk

ONE, TWO = "case:1:2026-001:2026-02-01", "case:2:2026-002:2026-02-03"


def ledgers(sample: Sample) -> tuple[Path, Path]:
    return sample.folder / FIRST, sample.folder / SECOND


def destroyed(sample: Sample, *texts: str) -> None:
    with sample.open() as vault:
        vault.ledger.intend(texts, AT)
        vault.ledger.settle()


def without_ledger(sample: Sample) -> None:
    """Make it a vault of before there were ledgers."""
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute("DELETE FROM vault_meta WHERE k LIKE 'ledger%'")
        connection.close()
    for file in ledgers(sample):
        file.unlink()


def test_a_new_vault_has_an_empty_ledger_that_opening_leaves_alone(sample: Sample) -> None:
    before = [file.read_bytes() for file in ledgers(sample)]
    with sample.open() as vault:
        assert (vault.ledger.pending, dict(vault.ledger.destroyed)) == (frozenset(), {})
        assert vault.ledger.trouble is None
    assert [file.read_bytes() for file in ledgers(sample)] == before
    assert before[0] == before[1]
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in ledgers(sample))


def test_a_destruction_is_remembered_for_good(sample: Sample) -> None:
    with sample.open() as vault:
        vault.ledger.intend([ONE], AT)
        assert vault.ledger.pending == {vault.ledger.fingerprint(ONE)}
        assert vault.ledger.is_destroyed(ONE)
        vault.ledger.settle()
    with sample.open() as vault:
        assert vault.ledger.is_destroyed(ONE)
        assert not vault.ledger.is_destroyed(TWO)
        assert not vault.ledger.pending


def test_the_ledger_says_nothing_to_who_cannot_open_the_vault(sample: Sample) -> None:
    destroyed(sample, ONE)
    text = ledgers(sample)[0].read_text()
    assert "2026-001" not in text
    assert "case" not in text.replace("casuskluis", "")
    with sample.open() as vault:
        mine = vault.ledger.fingerprint(ONE)
        assert mine in text
        assert "fingerprint" not in repr(vault.ledger) + repr(vars(vault.ledger)["_page"])
    with make(sample.folder.with_name("Ander.kluis")).open() as other:
        assert other.ledger.fingerprint(ONE) != mine


def test_a_destruction_that_was_undone_is_withdrawn(sample: Sample) -> None:
    destroyed(sample, ONE)
    with sample.open() as vault:
        vault.ledger.intend([ONE, TWO], AT)
        vault.ledger.withdraw([ONE, TWO])
        assert not vault.ledger.pending
        assert (vault.ledger.is_destroyed(ONE), vault.ledger.is_destroyed(TWO)) == (True, False)


def test_settling_one_leaves_the_other_pending(sample: Sample) -> None:
    with sample.open() as vault:
        vault.ledger.intend([ONE], AT)
        vault.ledger.intend([TWO], AT)
        vault.ledger.settle([TWO])
        assert vault.ledger.pending == {vault.ledger.fingerprint(ONE)}
        vault.ledger.withdraw([ONE, TWO])
        assert (vault.ledger.is_destroyed(ONE), vault.ledger.is_destroyed(TWO)) == (False, True)


def test_what_an_earlier_session_left_pending_cannot_be_withdrawn(sample: Sample) -> None:
    with sample.open() as vault:
        vault.ledger.intend([ONE], AT)
    with sample.open() as vault:
        vault.ledger.withdraw([ONE])
        assert vault.ledger.pending == {vault.ledger.fingerprint(ONE)}


def test_a_crash_at_any_moment_leaves_nothing_destroyed_that_is_forgotten(
    sample: Sample,
) -> None:
    seen = set()
    for place in crashed("destroy", sample.folder.parent):
        folder = place / sample.folder.name
        with Vault.open_with_recovery_code(folder, sample.code) as vault:
            known, gone = vault.ledger.is_destroyed("case:1"), rows(vault) < ROWS
            assert known or not gone
            assert vault.ledger.trouble is None
            seen.add((known, bool(vault.ledger.pending), gone))
        assert not list(folder.glob("*.tmp"))
    assert (True, True, False) in seen
    assert (True, True, True) in seen


@pytest.mark.parametrize("room", [0, 4096])
def test_on_a_full_disk_nothing_is_destroyed(
    untouched: Sample,
    mount: Path,
    room: int,
) -> None:
    found = small_disk("destroy", untouched, mount, room)
    assert found["said"] == "DiskFull"
    assert found["sound"]


def on_both(sample: Sample, damage: Callable[[Path], object]) -> None:
    for file in ledgers(sample):
        damage(file)


def tamper(file: Path) -> None:
    """Leave out what was destroyed, in a text that is otherwise whole."""
    body = json.loads(file.read_text())
    body["entries"] = {}
    file.write_text(json.dumps(body, sort_keys=True, indent=1) + "\n")


def replaced_by_another(sample: Sample) -> None:
    other = make(sample.folder.with_name("Ander.kluis"))
    for mine, theirs in zip(ledgers(sample), ledgers(other), strict=True):
        shutil.copy(theirs, mine)


DAMAGES: list[tuple[LedgerTrouble | None, Callable[[Sample], object]]] = [
    (None, lambda s: ledgers(s)[0].unlink()),
    (None, lambda s: flip(ledgers(s)[1], 30)),
    (LedgerTrouble.MISSING, lambda s: on_both(s, Path.unlink)),
    (LedgerTrouble.DAMAGED, lambda s: on_both(s, lambda file: flip(file, 90))),
    (LedgerTrouble.DAMAGED, lambda s: on_both(s, lambda file: file.write_bytes(b""))),
    (LedgerTrouble.DAMAGED, lambda s: on_both(s, tamper)),
    (LedgerTrouble.DAMAGED, replaced_by_another),
]


@pytest.mark.parametrize(("trouble", "damage"), DAMAGES)
def test_what_happened_to_the_ledger_is_told_once(
    sample: Sample, trouble: LedgerTrouble | None, damage: Callable[[Sample], object]
) -> None:
    destroyed(sample, ONE)
    sample.open().close()  # the database knows this ledger now
    damage(sample)
    before = [file.read_bytes() for file in ledgers(sample) if file.exists()]
    assert check(sample.folder, secret()).ledger is trouble
    assert [file.read_bytes() for file in ledgers(sample) if file.exists()] == before
    with sample.open() as vault:
        assert vault.verify().ledger is trouble
        assert vault.ledger.trouble is trouble
        assert vault.ledger.is_destroyed(ONE) == (trouble is None)
    with sample.open() as vault:
        assert vault.ledger.trouble is None
        vault.ledger.intend([TWO], AT)
    assert ledgers(sample)[0].read_bytes() == ledgers(sample)[1].read_bytes()


def test_an_old_ledger_put_back_is_told(sample: Sample) -> None:
    old = ledgers(sample)[0].read_bytes()
    destroyed(sample, ONE)
    sample.open().close()
    for file in ledgers(sample):
        file.write_bytes(old)
    with sample.open() as vault:
        assert vault.ledger.trouble is LedgerTrouble.ROLLED_BACK
    with sample.open() as vault:
        assert vault.ledger.trouble is None


def test_a_lost_ledger_comes_back_from_the_copy_with_the_backups(
    sample: Sample, tmp_path: Path
) -> None:
    destroyed(sample, ONE)
    with sample.open() as vault:
        assert vault.ledger.copy_to(tmp_path).name == copy_name(vault.vault_id)
    for file in ledgers(sample):
        file.unlink()
    with sample.open() as vault:
        assert vault.ledger.trouble is LedgerTrouble.MISSING
        assert vault.ledger.absorb(tmp_path) == 1
        assert vault.ledger.pending == {vault.ledger.fingerprint(ONE)}
        assert vault.ledger.absorb(tmp_path) == 0


def test_a_copy_keeps_what_only_the_copy_knows(sample: Sample, tmp_path: Path) -> None:
    old = [file.read_bytes() for file in ledgers(sample)]
    destroyed(sample, ONE)
    with sample.open() as vault:
        vault.ledger.copy_to(tmp_path)
    for file, data in zip(ledgers(sample), old, strict=True):
        file.write_bytes(data)
    destroyed(sample, TWO)
    with sample.open() as vault:
        vault.ledger.copy_to(tmp_path)
        assert vault.ledger.absorb(tmp_path) == 1
        assert vault.ledger.is_destroyed(ONE)


def test_what_may_still_be_withdrawn_is_not_copied(sample: Sample, tmp_path: Path) -> None:
    with sample.open() as vault:
        vault.ledger.intend([ONE], AT)
        text = vault.ledger.copy_to(tmp_path).read_text()
        assert vault.ledger.fingerprint(ONE) not in text


def test_a_spoilt_copy_is_refused_and_then_written_anew(sample: Sample, tmp_path: Path) -> None:
    destroyed(sample, ONE)
    with sample.open() as vault:
        copy = vault.ledger.copy_to(tmp_path)
        copy.write_bytes(b"{}")
        with pytest.raises(errors.LedgerDamaged):
            vault.ledger.absorb(tmp_path)
        vault.ledger.copy_to(tmp_path)
        assert vault.ledger.absorb(tmp_path) == 0


def test_the_ledger_of_another_vault_is_told_apart(sample: Sample, tmp_path: Path) -> None:
    other = make(sample.folder.with_name("Ander.kluis"))
    with sample.open() as vault, other.open() as stranger:
        stranger.ledger.copy_to(tmp_path)
        copy = tmp_path / copy_name(stranger.vault_id)
        copy.rename(tmp_path / copy_name(vault.vault_id))
        with pytest.raises(errors.LedgerForeign):
            vault.ledger.absorb(tmp_path)


def test_a_ledger_of_a_newer_version_keeps_the_vault_shut_and_whole(sample: Sample) -> None:
    for file in ledgers(sample):
        body = json.loads(file.read_text()) | {"version": 2}
        file.write_text(json.dumps(body))
    before = ledgers(sample)[0].read_bytes()
    with pytest.raises(errors.NewerVault):
        sample.open()
    assert ledgers(sample)[0].read_bytes() == before


def test_a_vault_from_before_the_ledger_gets_one_without_a_word(sample: Sample) -> None:
    without_ledger(sample)
    with sample.open() as vault:
        assert vault.ledger.trouble is None
        vault.ledger.intend([ONE], AT)
    with sample.open() as vault:
        assert vault.ledger.is_destroyed(ONE)


def test_a_closed_vault_has_no_ledger_any_more(sample: Sample) -> None:
    vault = sample.open()
    ledger, key = vault.ledger, vars(vault.ledger)["_key"]
    vault.close()
    assert not any(key)
    with pytest.raises(errors.VaultClosed):
        ledger.fingerprint(ONE)


def test_a_vault_with_a_ledger_still_opens_on_a_full_disk(
    untouched: Sample,
    mount: Path,
) -> None:
    assert small_disk("unlock", untouched, mount, 0)["said"] == "ok"
    assert run_child("destroy", make(mount.with_name("Klein.kluis")).folder) == "ok"
