# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: S608 - every statement is put together from words in this file

import runpy
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import chain
from pathlib import Path

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.errors import Cancelled
from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.domain.journal_chain import Breach, ControlNumber
from casuskluis.services.keeping.journal_words import ALARM, check_lines, sighting_line
from casuskluis.services.keeping.journals import JournalKeyReplaced
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageDamaged
from meddling import meddle
from services.bureau import PASSPHRASE, VAULTS, Office

SCRIPT = Path(__file__).parents[3] / "packaging" / "controleer_logboek.py"
COLUMNS = "at, action, object, result, origin, actor, prev"
ADD = f"INSERT INTO journal (sequence, {COLUMNS}, mac)"


def note(workspace: Workspace, times: int) -> None:
    with workspace.context.write() as transaction:
        for number in range(times):
            transaction.journal.record(JournalAction.VIEWED, f"case:{number}")


def found(workspace: Workspace, *statements: str) -> tuple[Breach | None, int]:
    meddle(workspace, *statements)
    report = workspace.journal.check()
    return report.breach, report.sequence


@pytest.fixture
def workspace(office: Office) -> Workspace:
    note(office.workspace, 10)
    return office.workspace


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., int]:
    """Give the script of the auditor an export and a key."""

    def check(data: bytes, key: str, *more: str) -> int:
        (tmp_path / "logboek.jsonl").write_bytes(data)
        (tmp_path / "sleutel.txt").write_text(key, "ascii")
        main = runpy.run_path(str(SCRIPT))["main"]
        arguments = [tmp_path / "logboek.jsonl", "--sleutel", tmp_path / "sleutel.txt", *more]
        outcome: int = main([str(one) for one in arguments])
        return outcome

    return check


def test_what_was_written_by_the_program_is_sound(workspace: Workspace) -> None:
    steps: list[tuple[int, int]] = []
    report = workspace.journal.check(progress=lambda *step: steps.append(step))

    assert report.is_sound
    assert report.control == workspace.journal.control_number()
    assert steps[-1] == (report.lines, report.lines)
    assert str(report.control) in check_lines(report)[1]


def test_it_stays_sound_over_closing_and_opening(office: Office) -> None:
    place = office.workspace.place
    office.workspace.close()
    again = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        assert again.journal.check().is_sound
    finally:
        again.abandon()


def test_odd_characters_are_signed_as_they_are_stored(workspace: Workspace) -> None:
    with workspace.context.write() as transaction:
        transaction.journal.record(JournalAction.VIEWED, "case:\ud800\x00é")

    assert workspace.journal.check().is_sound


def test_the_officer_can_stop_it(workspace: Workspace) -> None:
    with pytest.raises(Cancelled):
        workspace.journal.check(cancelled=lambda: True)


@pytest.mark.parametrize(
    "change",
    ["actor = 'x'", "at = '2026-01-01T00:00:00.000000+00:00'", "object = 'case:99'",
     "action = 'nonsense'", "result = 'refused'", "mac = x'00'"],
)  # fmt: skip
def test_a_changed_line_is_named(workspace: Workspace, change: str) -> None:
    assert found(workspace, f"UPDATE journal SET {change} WHERE sequence = 4") == (
        Breach.CHANGED,
        4,
    )


def test_a_deleted_line_is_named(workspace: Workspace) -> None:
    assert found(workspace, "DELETE FROM journal WHERE sequence = 4") == (Breach.GAP, 4)


def test_a_cut_tail_is_noticed_and_stays_noticed(workspace: Workspace) -> None:
    last = workspace.journal.control_number().sequence

    cut = f"DELETE FROM journal WHERE sequence > {last - 2}"
    assert found(workspace, cut) == (Breach.TAIL_CUT, last - 1)
    note(workspace, 1)
    assert workspace.journal.check().breach is Breach.GAP


def test_lines_that_change_places_are_noticed(workspace: Workspace) -> None:
    swap = [f"UPDATE journal SET sequence = {new} WHERE sequence = {old}"
            for old, new in ((4, -1), (5, 4), (-1, 5))]  # fmt: skip

    assert found(workspace, *swap) == (Breach.OUT_OF_ORDER, 4)


def test_a_line_put_in_between_is_noticed(workspace: Workspace) -> None:
    make_room = ("UPDATE journal SET sequence = -sequence - 1 WHERE sequence >= 4",
                 "UPDATE journal SET sequence = -sequence WHERE sequence < 0")  # fmt: skip
    copy = f"{ADD} SELECT 4, {COLUMNS}, mac FROM journal WHERE sequence = 5"

    assert found(workspace, *make_room, copy) == (Breach.OUT_OF_ORDER, 5)


@pytest.mark.parametrize("place", [0, -1, -(2**63)])
def test_a_line_put_before_the_first_is_noticed(workspace: Workspace, place: int) -> None:
    copy = f"{ADD} SELECT {place}, {COLUMNS}, mac FROM journal WHERE sequence = 1"

    assert found(workspace, copy) == (Breach.GAP, 1)


def test_a_line_put_behind_the_last_is_noticed_and_work_goes_on(workspace: Workspace) -> None:
    last = workspace.journal.control_number().sequence
    copy = (f"{ADD} SELECT {last + 1}, at, action, 'case:1', result, origin, actor, mac, mac "
            f"FROM journal WHERE sequence = {last}")  # fmt: skip

    assert found(workspace, copy) == (Breach.CHANGED, last + 1)
    note(workspace, 1)
    assert workspace.journal.check().sequence == last + 1


def test_a_replaced_key_is_noticed(workspace: Workspace) -> None:
    key = "UPDATE journal_key SET key = randomblob(32)"
    assert found(workspace, key)[0] is Breach.TAIL_CUT
    note(workspace, 1)
    assert workspace.journal.check().breach is Breach.CHANGED


def test_a_replaced_first_key_is_noticed(workspace: Workspace) -> None:
    key = "UPDATE journal_key SET first_sealed = randomblob(60)"
    assert found(workspace, key)[0] is Breach.KEY_REPLACED
    with pytest.raises(JournalKeyReplaced):
        workspace.journal.control_key()


def test_a_key_that_is_gone_is_damage_and_is_never_made_anew(workspace: Workspace) -> None:
    place = workspace.place
    meddle(workspace, "DELETE FROM journal_key", "DELETE FROM journal")
    with pytest.raises(StorageDamaged):
        workspace.journal.check()
    workspace.abandon()

    with pytest.raises(StorageDamaged):
        VAULTS.open(place, bytearray(PASSPHRASE))


def test_an_older_file_shows_only_with_a_number_noted_outside(workspace: Workspace) -> None:
    place = workspace.place
    older = (place / "data.db").read_bytes()
    note(workspace, 5)
    noted = workspace.journal.control_number()
    workspace.abandon()
    (place / "data.db").write_bytes(older)

    again = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        assert again.journal.check().is_sound
        report = again.journal.check(anchor=noted)
        assert report.breach is Breach.OLDER_THAN_ANCHOR
        note(again, 10)
        assert again.journal.check(anchor=noted).breach is Breach.ANCHOR_DIFFERS
    finally:
        again.abandon()


def test_every_breach_is_told_with_what_to_do(workspace: Workspace) -> None:
    report = workspace.journal.check()
    for breach in Breach:
        lines = check_lines(type(report)(3, report.control, breach, 4))
        assert lines[-1] == ALARM
        assert "{" not in lines[0]


def test_an_auditor_checks_the_export_without_the_vault(
    workspace: Workspace, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    key = workspace.journal.control_key()
    data = workspace.journal.export()
    noted = workspace.journal.control_number()

    assert run(data, key, "--controlegetal", str(noted)) == 0
    assert f"Controlegetal: {noted}" in capsys.readouterr().out
    done = [(entry.action, entry.object) for entry in workspace.journal.newest(2)]
    assert done == [
        (JournalAction.EXPORTED, "journal"),
        (JournalAction.EXPORTED, "journal_key"),
    ]


def tampered(data: bytes) -> Iterator[bytes]:
    lines = data.splitlines(keepends=True)
    yield data.replace(b"case:3", b"case:4")
    yield b"".join(chain(lines[:4], lines[5:]))
    yield b"".join(chain(lines[:4], [lines[5], lines[4]], lines[6:]))
    yield b"".join(chain(lines[:5], lines[4:]))
    yield b"".join(lines[:-1])
    yield b"".join(chain(lines[:-2], lines[-1:]))
    yield data + lines[-1]
    yield b"".join(chain(lines[:4], [b"{}\n"], lines[5:]))


def test_the_auditor_notices_what_was_done_to_an_export(
    workspace: Workspace, run: Callable[..., int]
) -> None:
    key = workspace.journal.control_key()
    data = workspace.journal.export()

    assert [run(one, key) for one in tampered(data)] == [4] * 8
    assert run(data, key, "--controlegetal", f"{99}-{'0' * 12}") == 4
    assert run(data, key.replace(key[0], "g")) == 2
    assert run(data, key, "--controlegetal", "veel") == 2
    assert run(b"{}", key) == 2


def test_the_auditor_s_script_knows_every_action(
    workspace: Workspace, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    with workspace.context.write() as transaction:
        for action in JournalAction:
            for result in JournalResult:
                transaction.journal.record(action, "access_request:3:dossier", result)
    key = workspace.journal.control_key()
    data = workspace.journal.export()

    assert run(data, key) == 0
    assert str(workspace.journal.control_number()) in capsys.readouterr().out


@pytest.mark.parametrize("way", range(8))
def test_the_script_says_in_words_what_is_wrong(
    workspace: Workspace, run: Callable[..., int], capsys: pytest.CaptureFixture[str], way: int
) -> None:
    key = workspace.journal.control_key()
    data = list(tampered(workspace.journal.export()))[way]

    assert run(data, key) == 4
    assert capsys.readouterr().out.endswith(".\n")


def test_a_journal_with_a_gap_opens_and_says_so_in_words(workspace: Workspace) -> None:
    place = workspace.place
    meddle(workspace, "DELETE FROM journal WHERE sequence IN (4, 5)")
    workspace.abandon()

    again = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        sequences = [line.sequence for line in again.journal.newest(500)]
        assert {3, 6} <= set(sequences)
        assert not {4, 5} & set(sequences)
        assert check_lines(again.journal.check())[0].startswith("Regel 4 ontbreekt")
        assert again.journal.find(ControlNumber(4, "0" * 12)).entry is None
    finally:
        again.abandon()


def test_a_clock_set_back_changes_nothing_in_the_order_of_lines(office: Office) -> None:
    place, now = office.workspace.place, office.workspace.context.clock.now()
    note(office.workspace, 2)
    office.workspace.close()

    back = replace(VAULTS, clock=FixedClock(now - timedelta(days=400)))
    again = back.open(place, bytearray(PASSPHRASE))
    try:
        note(again, 2)
        lines = again.journal.newest(500)
        assert again.clock_doubt
        assert "klok" in " ".join(again.warnings)
        assert again.journal.check().is_sound
    finally:
        again.abandon()
    numbers = [line.sequence for line in lines]
    assert numbers == sorted(numbers, reverse=True)
    assert lines[0].at < lines[-1].at


def test_a_control_number_leads_to_its_line(workspace: Workspace) -> None:
    noted = workspace.journal.control_number()
    note(workspace, 3)

    found = workspace.journal.find(noted)
    assert found.fits
    assert found.entry is not None
    assert found.entry.sequence == noted.sequence
    assert sighting_line(found).startswith("Dit controlegetal staat in het logboek")
    other = workspace.journal.find(ControlNumber(noted.sequence, "0" * 12))
    assert (other.fits, other.entry) == (False, found.entry)
    assert "ander controlegetal" in sighting_line(other)
    beyond = workspace.journal.find(ControlNumber(9999, noted.digits))
    assert (beyond.fits, beyond.entry) == (False, None)
    assert "staat niet in dit logboek" in sighting_line(beyond)


def test_a_number_from_before_a_rollback_is_found_missing(workspace: Workspace) -> None:
    place = workspace.place
    older = (place / "data.db").read_bytes()
    note(workspace, 5)
    noted = workspace.journal.control_number()
    workspace.abandon()
    (place / "data.db").write_bytes(older)

    again = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        assert not again.journal.find(noted).fits
    finally:
        again.abandon()
