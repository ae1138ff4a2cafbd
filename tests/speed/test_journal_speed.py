# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Following a long journal takes seconds at most, and a change at its end is still noticed.

With ``CASUSKLUIS_FULL=1`` it has 100,000 lines; otherwise a small number, in the same time.
"""

import os
import time
from collections.abc import Iterator

import pytest

from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.domain.journal_chain import Breach
from casuskluis.services.workspace import Workspace
from meddling import meddle
from services.bureau import open_office

LINES = 100_000 if os.environ.get("CASUSKLUIS_FULL") == "1" else 5_000
MOST_SECONDS = 3.0
MOST_SECONDS_OF_A_PAGE = 1.0


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = open_office(tmp_path_factory.mktemp("journal")).workspace
    with made.context.write() as transaction:
        for number in range(LINES):
            transaction.journal.record(JournalAction.VIEWED, f"case:{number % 500}")
    yield made
    made.abandon()


def test_a_long_journal_is_followed_in_time(workspace: Workspace) -> None:
    started = time.perf_counter()
    report = workspace.journal.check()
    spent = time.perf_counter() - started
    print(f"\n{report.lines} lines followed in {spent:.2f} s")  # noqa: T201 - a figure

    assert report.is_sound
    assert report.lines >= LINES
    assert spent < MOST_SECONDS


@pytest.mark.parametrize(
    "wanted",
    [
        JournalQuery(),
        JournalQuery(kind="case"),
        JournalQuery(action=JournalAction.DESTROYED),
        JournalQuery(actor="Niemand"),
    ],
)
def test_a_page_of_it_is_there_at_once(workspace: Workspace, wanted: JournalQuery) -> None:
    started = time.perf_counter()
    workspace.journal.newest(200, wanted=wanted)

    assert time.perf_counter() - started < MOST_SECONDS_OF_A_PAGE


def test_a_change_at_its_end_is_noticed(workspace: Workspace) -> None:
    last = workspace.journal.control_number().sequence
    change = f"UPDATE journal SET actor = '%s' WHERE sequence = {last - 1}"  # noqa: S608 - a number
    meddle(workspace, change % "x")
    report = workspace.journal.check()
    meddle(workspace, change % workspace.officer)  # the vault is shared: put it back

    assert (report.breach, report.sequence) == (Breach.CHANGED, last - 1)
    assert workspace.journal.check().is_sound
