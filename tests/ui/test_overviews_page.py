# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.disclosure.releasing.errors import CannotRelease
from casuskluis.domain.releases import ReleaseAudience, ReleaseStatus
from casuskluis.services.releases.choosing import Method
from casuskluis.services.releases.profiles import Group
from casuskluis.services.releases.verdicts import GroupVerdict, Verdict
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.overviews import released_paper
from casuskluis_ui.pages.overviews.figure_grid import FigureGrid
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.pages.overviews.wizard.merges_card import MergesCard
from casuskluis_ui.pages.overviews.wizard.page import WizardPage
from casuskluis_ui.pages.overviews.wizard.step_bar import Step
from casuskluis_ui.pages.overviews.wizard.verdict_card import VerdictCard
from casuskluis_ui.shell.drafts import collect, put_back
from casuskluis_ui.shell.tasks import TaskRunner
from ui.overview_desk import PATIENCE, checked, open_page, quiet, released, safe


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> OverviewsPage:
    return open_page(demo, runner, qtbot)


def test_only_periods_that_are_over_are_offered_newest_first(page: OverviewsPage) -> None:
    choose = page.wizard.choose
    shown = [choose.periods.itemText(place) for place in range(choose.periods.count())]
    assert shown[0] == "2025  (peildatum 31-12-2025)"
    choose.profiles.buttons[2].click()
    shown = [choose.periods.itemText(place) for place in range(choose.periods.count())]
    assert shown[0].startswith("2026, kwartaal 3")
    assert choose.choice.audience is ReleaseAudience.PARTNER
    assert choose.choice.method is Method.ROUNDING


def test_an_empty_vault_has_nothing_to_choose(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    wizard = open_page(empty, runner, qtbot).wizard
    assert not wizard.next_button.isEnabled()
    assert "nog geen periode voorbij" in wizard.choose.nothing.text
    wizard.go_on()
    assert not wizard.making.is_busy


def test_what_is_too_fine_is_said_and_joined_with_one_click(
    page: OverviewsPage, qtbot: QtBot
) -> None:
    wizard = page.wizard
    checked(wizard, qtbot)
    assert wizard.making.prepared is not None
    assert wizard.making.prepared.verdict is Verdict.COARSEN
    assert "te fijn verdeeld" in wizard.check.verdict.text
    assert not wizard.next_button.isEnabled()
    words = {card.chip.text() for card in wizard.check.findChildren(VerdictCard)}
    assert "Te fijn verdeeld" in words

    wizard.check.settle_button.click()
    quiet(wizard, qtbot)

    assert wizard.check.verdict.text.startswith("Alles is veilig")
    assert wizard.next_button.isEnabled()


def test_a_single_proposal_can_be_taken_and_taken_back(
    page: OverviewsPage, qtbot: QtBot
) -> None:
    wizard = page.wizard
    checked(wizard, qtbot)
    card = next(
        one for one in wizard.check.findChildren(VerdictCard) if one.chip.text() != "Veilig"
    )
    offered = [one for one in card.findChildren(QPushButton) if one.accessibleName()]
    offered[0].click()
    quiet(wizard, qtbot)
    assert len(wizard.making.merges) == 1

    merges = wizard.check.findChildren(MergesCard)[-1]
    undo = [one for one in merges.findChildren(QPushButton) if "Ongedaan" in one.text()]
    undo[0].click()
    quiet(wizard, qtbot)
    assert not wizard.making.merges


def test_the_sample_shows_what_is_printed_and_nothing_true(
    page: OverviewsPage, qtbot: QtBot
) -> None:
    wizard = page.wizard
    safe(wizard, qtbot)
    wizard.go_on()
    grids = [one for one in wizard.sample.findChildren(FigureGrid) if one.isVisibleTo(page)]
    assert grids
    for grid in grids:
        for line in range(grid.rowCount()):
            cell = grid.item(line, 1)
            assert cell is not None
            assert int(cell.text()) % 5 == 0
            spoken = str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
            assert spoken.endswith(cell.text())
        assert grid.accessibleName()


def test_releasing_writes_the_ledger_and_shows_the_paper(
    page: OverviewsPage, demo: Workspace, qtbot: QtBot
) -> None:
    wizard = page.wizard
    safe(wizard, qtbot)
    wizard.go_on()
    wizard.go_on()
    assert not wizard.release.release_button.isEnabled()
    _released_from_here(wizard, qtbot)
    (line,) = demo.releases.ledger.lines()
    assert line.record.status is ReleaseStatus.PREPARED
    assert line.record.reference_date == date(2025, 12, 31)
    assert wizard.window().focusWidget() is wizard.release.paper.preview.pdf.saving

    wizard.release.paper.preview.pdf.saved.emit(Path("overzicht.pdf"))
    (line,) = demo.releases.ledger.lines()
    assert line.record.status is ReleaseStatus.RELEASED
    assert len(line.record.pdf_digest) == 64
    assert "Vrijgegeven" not in wizard.release.withdraw_button.text()
    assert not wizard.release.withdraw_button.isVisibleTo(wizard)


def _released_from_here(wizard: WizardPage, qtbot: QtBot) -> None:
    wizard.release.looked.click()
    wizard.release.release_button.click()
    preview = wizard.release.paper.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=PATIENCE)


def test_the_same_overview_again_prints_the_same_figures(
    page: OverviewsPage, demo: Workspace, qtbot: QtBot
) -> None:
    wizard = page.wizard
    released(wizard, qtbot)
    assert wizard.making.prepared is not None
    before = wizard.making.prepared.printed
    wizard.release.again_button.click()
    checked(wizard, qtbot)
    assert "klaargezet en nog niet vrijgegeven" in wizard.check.verdict.text
    assert wizard.making.prepared.printed == before
    wizard.go_on()
    wizard.go_on()
    assert wizard.release.is_done
    assert len(demo.releases.ledger.lines()) == 1


def test_what_did_not_leave_can_be_withdrawn(
    page: OverviewsPage, demo: Workspace, qtbot: QtBot
) -> None:
    wizard = page.wizard
    released(wizard, qtbot)
    wizard.release.withdraw_button.click()
    (line,) = demo.releases.ledger.lines()
    assert line.record.status is ReleaseStatus.WITHDRAWN
    assert wizard.choose.isVisibleTo(page)


def test_the_figures_can_be_saved_as_a_file(
    page: OverviewsPage,
    demo: Workspace,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wizard = page.wizard
    released(wizard, qtbot)
    target = tmp_path / "cijfers.csv"
    monkeypatch.setattr(released_paper, "ask_save_path", lambda *_: target)
    wizard.release.paper.plain.click()
    assert "Meldingen naar herkomst" in target.read_text(encoding="utf-8-sig")
    (line,) = demo.releases.ledger.lines()
    assert line.record.status is ReleaseStatus.RELEASED


def test_another_choice_outdates_what_is_shown(page: OverviewsPage, qtbot: QtBot) -> None:
    wizard = page.wizard
    safe(wizard, qtbot)
    wizard.steps.buttons[Step.CHOOSE].click()
    wizard.choose.audiences.buttons[1].click()
    assert wizard.making.prepared is None
    assert not wizard.steps.buttons[Step.SAMPLE].isEnabled()
    assert not wizard.check.findChildren(MergesCard) or not wizard.making.merges


def test_a_check_can_be_stopped(page: OverviewsPage, qtbot: QtBot) -> None:
    wizard = page.wizard
    wizard.go_on()
    wizard.check.stop_button.click()
    quiet(wizard, qtbot)
    stopped = "gestopt" in wizard.check.verdict.text
    assert stopped or wizard.making.prepared is not None


def test_what_was_chosen_survives_a_lock(
    page: OverviewsPage, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    wizard = page.wizard
    wizard.choose.profiles.buttons[2].click()
    wizard.choose.periods.setCurrentIndex(1)
    checked(wizard, qtbot)
    wizard.making.settle()
    quiet(wizard, qtbot)
    kept = [draft for draft in collect([page]) if draft.form == "overview"]
    assert len(kept) == 1

    after = open_page(demo, runner, qtbot)
    put_back(kept, [after])
    quiet(after.wizard, qtbot)
    assert after.wizard.choose.choice == wizard.choose.choice
    assert after.wizard.making.merges == wizard.making.merges
    assert after.wizard.check.isVisibleTo(after)


def test_nothing_is_kept_before_something_was_asked(page: OverviewsPage) -> None:
    assert [draft for draft in collect([page]) if draft.form == "overview"] == []


def test_the_ledger_tells_what_left_and_prints_it_again(
    page: OverviewsPage, qtbot: QtBot
) -> None:
    released(page.wizard, qtbot)
    page.show_part("ledger")
    ledger = page.ledger
    ledger.refresh()
    ledger.list.setCurrentIndex(ledger.list.model().index(0, 0))
    assert ledger.detail.print_button.isVisibleTo(ledger)
    assert ledger.detail.findChildren(FigureGrid)

    dialog = ledger.paper_dialog()
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.paper.preview.pdf.page_count > 0, timeout=PATIENCE)
    dialog.paper.notice.emit("Opgeslagen als cijfers.csv.")
    assert dialog.told.text == "Opgeslagen als cijfers.csv."
    dialog.paper.problem.emit("Het bestand kon niet worden geschreven.")
    assert dialog.told.text == "Het bestand kon niet worden geschreven."
    ledger.withdraw()
    assert not ledger.detail.withdraw_button.isVisibleTo(ledger)


def test_the_keyboard_goes_through_the_steps(page: OverviewsPage, qtbot: QtBot) -> None:
    wizard = page.wizard
    periods = wizard.choose.periods
    with qtbot.waitActive(page):
        page.activateWindow()
    periods.setFocus()
    QTest.keyClick(periods, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    quiet(wizard, qtbot)
    assert page.focusWidget() is wizard.check.settle_button
    QTest.keyClick(wizard.check.settle_button, Qt.Key.Key_Return)
    quiet(wizard, qtbot)
    assert page.focusWidget() is wizard.next_button
    QTest.keyClick(wizard.next_button, Qt.Key.Key_Return)
    assert wizard.sample.isVisibleTo(page)


def test_steps_tell_a_screen_reader_where_one_is(page: OverviewsPage) -> None:
    node = QAccessible.queryAccessibleInterface(page.wizard.steps.buttons[0])
    assert node is not None
    name = node.text(QAccessible.Text.Name)
    assert name == "Stap 1 van 4: Kies overzicht, hier bent u"


def test_what_readers_could_work_out_is_told_to_the_officer_only(qtbot: QtBot) -> None:
    known = "Samen met het overzicht van 31-12-2025 is dit uit te rekenen."
    found = GroupVerdict(Group.CASES, Verdict.REFUSED, refusal=CannotRelease(), reason=known)
    card = VerdictCard(found)
    qtbot.addWidget(card)
    told = [one.text() for one in card.findChildren(QLabel)]
    assert f"Alleen voor u, niet op papier: {known}" in told
