# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.journal.page import JournalPage
from casuskluis_ui.pages.journal.words import ACTIONS, KINDS, RESULTS, record_words
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.shell.tasks import TaskRunner
from meddling import meddle


def _page(workspace: Workspace, qtbot: QtBot, size: int = 200) -> JournalPage:
    made = JournalPage(workspace, TaskRunner(), size)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.refresh()
    return made


def test_every_action_and_result_has_its_word() -> None:
    assert set(ACTIONS) == set(JournalAction)
    assert set(RESULTS) == set(JournalResult)


def test_every_kind_in_a_filled_vault_has_its_word(demo: Workspace) -> None:
    kinds = {entry.object.partition(":")[0] for entry in demo.journal.newest(5000)}
    assert kinds <= set(KINDS)


def test_records_are_named_in_dutch() -> None:
    assert record_words("case:14") == "Casus 14"
    assert record_words("vault") == "Kluis"
    assert record_words("subject:count=60") == "Persoon (60 stuks)"
    assert record_words("something:1") == "something 1"


def test_moments_are_written_day_first() -> None:
    moment = datetime(2026, 3, 2, 13, 2, tzinfo=UTC)
    assert local_moment(moment).startswith("02-03-2026 ")


def test_the_newest_come_first_and_older_ones_on_request(demo: Workspace, qtbot: QtBot) -> None:
    page = _page(demo, qtbot, 50)
    wanted = [entry.sequence for entry in demo.journal.newest(100)]
    model = page._model
    assert [model.object_id(row) for row in range(model.rowCount())] == wanted[:50]
    page.more.click()
    assert [model.object_id(row) for row in range(model.rowCount())] == wanted
    assert page.more.isEnabled()


def test_at_the_end_there_is_nothing_more_to_load(empty: Workspace, qtbot: QtBot) -> None:
    page = _page(empty, qtbot, 5000)
    assert not page.more.isEnabled()
    texts = [page._model.data(page._model.index(0, place)) for place in range(7)]
    assert texts[2] in ACTIONS.values()
    assert texts[5:] == ["S. Meijer", "toets"]


def test_a_sound_journal_shows_its_control_number(empty: Workspace, qtbot: QtBot) -> None:
    page = _page(empty, qtbot)
    assert not page.verdict.isVisible()
    page.check_button.click()
    assert not page.check_button.isEnabled()
    qtbot.waitUntil(page.check_button.isEnabled)

    assert page.verdict.isVisible()
    assert page.verdict.property("role") == "banner-ok"
    assert str(empty.journal.control_number()) in page.verdict.text


def test_a_changed_journal_is_told_in_red(empty: Workspace, qtbot: QtBot) -> None:
    meddle(empty, "UPDATE journal SET actor = 'iemand anders' WHERE sequence = 2")
    page = _page(empty, qtbot)
    page.check_button.click()
    qtbot.waitUntil(page.check_button.isEnabled)

    assert page.verdict.property("role") == "banner-bad"
    assert page.verdict.text.startswith("Regel 2 is veranderd")
