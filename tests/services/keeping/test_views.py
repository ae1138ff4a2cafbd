# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.journal import JournalAction
from casuskluis.services.context import Context
from casuskluis.services.keeping.views import SAME_LOOK, Viewed, ViewService
from casuskluis.storage.failures import NotWriting
from services.bureau import NOW, PASSPHRASE, VAULTS, Office


def looks(office: Office) -> list[str]:
    with office.workspace.context.read() as transaction:
        lines = transaction.journal.entries(500)
    return [line.object for line in reversed(lines) if line.action is JournalAction.VIEWED]


def hold(_: object) -> None:
    """Be a worker that never comes to it."""


def later(office: Office, passed: timedelta) -> Context:
    return replace(office.workspace.context, clock=FixedClock(NOW + passed))


def test_opening_a_record_is_one_line_however_often_it_is_shown(office: Office) -> None:
    for _ in range(3):
        office.workspace.views.note(Viewed.CASE, 14)
        office.workspace.views.note(Viewed.SUBJECT, 14)

    assert looks(office) == ["case:14", "subject:14"]


@pytest.mark.parametrize(
    ("passed", "lines"),
    [(SAME_LOOK - timedelta(seconds=1), 1), (SAME_LOOK, 2), (-timedelta(hours=1), 2)],
)
def test_a_second_look_counts_after_a_quarter_or_when_the_clock_went_back(
    office: Office, monkeypatch: pytest.MonkeyPatch, passed: timedelta, lines: int
) -> None:
    views = ViewService(office.workspace.context)
    views.note(Viewed.CASE, 14)
    monkeypatch.setattr(views, "_context", later(office, passed))
    views.note(Viewed.CASE, 14)

    assert looks(office) == ["case:14"] * lines


def test_what_waits_for_the_worker_is_written_in_order_and_once(office: Office) -> None:
    queue: list[Callable[[], None]] = []
    views = office.workspace.views
    views.write_through(queue.append)
    views.note(Viewed.CASE, 1)
    views.note(Viewed.NOTIFICATION, 2)
    assert looks(office) == []

    for flush in queue:
        flush()

    assert looks(office) == ["case:1", "notification:2"]


def test_locking_loses_no_look(office: Office) -> None:
    place = office.workspace.place
    office.workspace.views.write_through(hold)
    office.workspace.views.note(Viewed.ATTACHMENT, 3)
    office.workspace.close()

    again = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        actions = [(line.action, line.object) for line in again.journal.newest(3)]
        assert actions[1:] == [
            (JournalAction.LOCKED, "vault"),
            (JournalAction.VIEWED, "attachment:3"),
        ]
    finally:
        again.abandon()


def test_what_cannot_be_written_goes_along_with_the_next_look(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    views = office.workspace.views

    def refuse(*_: object) -> None:
        raise NotWriting

    with monkeypatch.context() as patched:
        patched.setattr("casuskluis.storage.journal.JournalRepository.record", refuse)
        with pytest.raises(NotWriting):
            views.note(Viewed.CASE, 1)
        with pytest.raises(NotWriting):
            views.note(Viewed.CASE, 1)
    views.note(Viewed.CASE, 2)

    assert looks(office) == ["case:1", "case:2"]


def test_two_threads_write_every_look_once(office: Office) -> None:
    views = office.workspace.views
    views.write_through(hold)
    for number in range(50):
        views.note(Viewed.CASE, number)
    threads = [threading.Thread(target=views.flush) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert looks(office) == [f"case:{number}" for number in range(50)]


def test_reading_a_list_is_no_look(office: Office) -> None:
    case = office.case()
    office.workspace.cases.lines([case.id])

    assert looks(office) == []
