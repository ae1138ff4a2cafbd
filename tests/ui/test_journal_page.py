# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import runpy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.services.keeping.journal_labels import ACTIONS, KINDS, RESULTS, record_words
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.journal.control import ControlPart
from casuskluis_ui.pages.journal.page import JournalPage
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
    assert record_words("draft:notification:0") == "Concept (melding)"
    assert record_words("draft:information_item_change:7") == "Concept (informatie 7)"
    assert record_words("draft:shell:0") == "Concept (open vensters)"
    assert record_words("draft:contact_of_old:1") == "Concept (contactpersoon 1)"
    assert record_words("draft:unknown:1") == "Concept"
    assert record_words("subject:count=60") == "Persoon (60 stuks)"
    assert record_words("history:case:14") == "Eerdere waarden van casus 14"
    assert (
        record_words("access_request:3:dossier") == "Verzoek van betrokkene 3 (inzagedossier)"
    )
    assert record_words("subject:keys") == "Persoon (zoeksleutels)"
    assert record_words("case:3:references") == "Casus 3 (verwijzingen)"
    assert record_words("something:1") == "something 1"


def test_moments_are_written_day_first() -> None:
    moment = datetime(2026, 3, 2, 13, 2, tzinfo=UTC)
    assert local_moment(moment).startswith("02-03-2026 ")


def test_the_newest_come_first_and_older_ones_on_request(demo: Workspace, qtbot: QtBot) -> None:
    page = _page(demo, qtbot, 50)
    wanted = [entry.sequence for entry in demo.journal.newest(100)]
    model = page.desk.table
    assert [model.object_id(row) for row in range(model.rowCount())] == wanted[:50]
    page.more.click()
    assert [model.object_id(row) for row in range(model.rowCount())] == wanted
    assert page.more.isEnabled()


def test_at_the_end_there_is_nothing_more_to_load(empty: Workspace, qtbot: QtBot) -> None:
    page = _page(empty, qtbot, 5000)
    assert not page.more.isEnabled()
    texts = [page.desk.table.data(page.desk.table.index(0, place)) for place in range(7)]
    assert texts[2] in ACTIONS.values()
    assert texts[5:] == ["S. Meijer", "toets"]


def _control(page: JournalPage) -> ControlPart:
    page.tabs.setCurrentIndex(1)
    return page.control


def _check(control: ControlPart, qtbot: QtBot) -> None:
    control.check_button.click()
    assert not control.check_button.isEnabled()
    qtbot.waitUntil(control.check_button.isEnabled)


def test_a_sound_journal_shows_its_control_number(empty: Workspace, qtbot: QtBot) -> None:
    control = _control(_page(empty, qtbot))
    assert not control.verdict.isVisible()
    _check(control, qtbot)

    assert control.verdict.isVisible()
    assert control.verdict.property("role") == "banner-ok"
    number = str(empty.journal.control_number())
    assert number in control.verdict.text
    assert control.control.text() == f"Noteer dit getal: {number}"


def test_a_changed_journal_is_told_in_red(empty: Workspace, qtbot: QtBot) -> None:
    meddle(empty, "UPDATE journal SET actor = 'iemand anders' WHERE sequence = 2")
    control = _control(_page(empty, qtbot))
    _check(control, qtbot)

    assert control.verdict.property("role") == "banner-bad"
    assert control.verdict.text.startswith("Regel 2 is veranderd")
    assert not control.control.isVisible()


def test_a_number_that_does_not_fit_is_told_apart(empty: Workspace, qtbot: QtBot) -> None:
    control = _control(_page(empty, qtbot))
    for typed, tone, begins in (
        ("veel", "bad", "Dit is geen controlegetal"),
        ("", "info", "Typ eerst een controlegetal"),
        ("9999-0a1b2c3d4e5f", "bad", "Regel 9999 staat niet in dit logboek"),
        ("1-0a1b2c3d4e5f", "bad", "Regel 1 heeft in dit logboek een ander"),
    ):
        control.number.setText(typed)
        control.find_button.click()

        assert control.verdict.property("role") == f"banner-{tone}", typed
        assert control.verdict.text.startswith(begins), typed


def test_a_number_of_a_paper_is_found_and_goes_along_with_the_check(
    empty: Workspace, qtbot: QtBot
) -> None:
    noted = empty.journal.control_number()
    control = _control(_page(empty, qtbot))
    control.number.setText(f" {noted} ")
    control.number.returnPressed.emit()
    assert control.verdict.text.startswith("Dit controlegetal staat in het logboek: regel")

    control.number.setText(f"{noted.sequence}-{'0' * 12}")
    _check(control, qtbot)
    assert "niet de regel van het controlegetal" in control.verdict.text
    control.number.setText("veel")
    control.check_button.click()
    assert control.check_button.isEnabled()


def test_export_and_key_are_written_for_an_auditor(
    empty: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(empty, qtbot)
    control = _control(page)
    module = "casuskluis_ui.pages.journal.control"
    monkeypatch.setattr(f"{module}.confirm", lambda *_: True)
    places = iter((tmp_path / "logboek.jsonl", tmp_path / "sleutel.txt"))
    monkeypatch.setattr(f"{module}.ask_save_path", lambda *_: next(places))
    with qtbot.waitSignal(page.notice):
        control.export_button.click()
    with qtbot.waitSignal(page.notice):
        control.key_button.click()
    with qtbot.waitSignal(page.problem):
        control.write_key(tmp_path / "is er niet" / "sleutel.txt")

    script = Path(__file__).parents[2] / "packaging" / "controleer_logboek.py"
    main = runpy.run_path(str(script))["main"]
    arguments = [tmp_path / "logboek.jsonl", "--sleutel", tmp_path / "sleutel.txt"]
    assert main([str(one) for one in arguments]) == 0


def _shown(page: JournalPage) -> list[tuple[str, str, str]]:
    model = page.desk.table
    rows = range(model.rowCount())
    cells = [[model.data(model.index(line, place)) for place in (2, 3, 5)] for line in rows]
    return [(str(what), str(of), str(who)) for what, of, who in cells]


def test_filters_narrow_the_list_and_can_be_cleared(demo: Workspace, qtbot: QtBot) -> None:
    page = _page(demo, qtbot, 5000)
    everything = page.desk.table.rowCount()
    filters = page.filters
    filters.action.setCurrentIndex(filters.action.findData("created"))
    filters.kind.setCurrentIndex(filters.kind.findData("case"))
    filters.actor.setCurrentIndex(filters.actor.findData("S. Meijer"))
    filters.actor.activated.emit(filters.actor.currentIndex())

    lines = _shown(page)
    assert 0 < len(lines) < everything
    assert all(what == "Vastgelegd" and who == "S. Meijer" for what, _, who in lines)
    assert all(of.startswith("Casus ") for _, of, _ in lines)
    page.refresh()
    assert _shown(page) == lines
    filters.clear.click()
    assert page.desk.table.rowCount() == everything


def test_a_period_is_whole_days_where_the_officer_sits(demo: Workspace, qtbot: QtBot) -> None:
    page = _page(demo, qtbot, 5000)
    days = sorted({line.at.astimezone().date() for line in demo.journal.newest(5000)})
    filters = page.filters
    filters.since.show_value(days[0])
    filters.until.show_value(days[-1])
    filters.until.editingFinished.emit()
    assert page.desk.table.rowCount() == len(demo.journal.newest(5000))

    filters.since.show_value(days[-1] + timedelta(days=1))
    filters.since.editingFinished.emit()
    assert page.desk.table.rowCount() == 0
    filters.since.setText("31-02-2026")
    with qtbot.waitSignal(page.problem):
        filters.since.editingFinished.emit()
