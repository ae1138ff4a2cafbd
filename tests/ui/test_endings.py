# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Toetsen, the closing dialog, and the tab Vernietigen, on a real vault."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.closing import ClosingStep, StepState
from casuskluis.domain.destruction import DestructionStatus
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.review import ReviewOutcome
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.pages.care.destruction.page import DestructionPage
from casuskluis_ui.pages.cases.endings import forms
from casuskluis_ui.pages.cases.endings.checklist import ChecklistPanel
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import ReviewsTab
from casuskluis_ui.shell.tasks import TaskRunner

SECOND = "een tweede rij van losse woorden"


def found(demo: Workspace, wanted: Callable[[Case], bool]) -> Case:
    for case_id in demo.cases.ids(CaseQuery(phases=frozenset(CasePhase))):
        case = demo.cases.file(case_id).case
        if wanted(case):
            return case
    raise LookupError


def words(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel))


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    return {
        part.accessibleName(): part
        for part in widget.findChildren(QPushButton)
        if not part.isHidden()
    }


@pytest.fixture
def cases(demo: Workspace, qtbot: QtBot) -> CasesPage:
    page = CasesPage(demo, demo.context.clock, TaskRunner())
    qtbot.addWidget(page)
    page.refresh()
    return page


@pytest.fixture
def destruction(demo: Workspace, qtbot: QtBot) -> DestructionPage:
    page = DestructionPage(demo, demo.context.clock, TaskRunner())
    qtbot.addWidget(page)
    page.refresh()
    return page


def shown(page: CasesPage, case: Case) -> ReviewsTab:
    page.open_object(case.id)
    return page.detail.tab(ReviewsTab)


def test_an_overdue_case_says_so_and_is_in_order_after_its_review(
    cases: CasesPage, demo: Workspace
) -> None:
    today = demo.context.clock.today()
    case = found(demo, lambda one: one.review_overdue(today))
    assert "te laat" in words(shown(cases, case))

    dialog = forms.review(demo, demo.context.clock, demo.reviews.of_case(case.id), cases)
    dialog.form["outcome"].set_text(ReviewOutcome.CONTINUE)
    dialog.submit()
    assert dialog.form["necessity"].error
    dialog.form["necessity"].set_text("De zorgen zijn er nog.")
    dialog.form["proportionality"].set_text("Lichter kan niet.")
    dialog.submit()

    assert not demo.reviews.of_case(case.id).overdue
    cases.refresh()
    assert "te laat" not in words(shown(cases, case))


def test_in_aftercare_nobody_can_scale_down(cases: CasesPage, demo: Workspace) -> None:
    case = found(demo, lambda one: one.phase is CasePhase.AFTERCARE)
    dialog = forms.review(demo, demo.context.clock, demo.reviews.of_case(case.id), cases)
    dialog.form["outcome"].set_text(ReviewOutcome.SCALE_DOWN)
    assert dialog.form.values()["outcome"] == ""


def test_the_checklist_is_ticked_skipped_and_taken_back(
    cases: CasesPage, demo: Workspace
) -> None:
    case = found(demo, lambda one: one.is_open)
    panel = shown(cases, case).panel
    assert panel is not None
    step = ClosingStep.PARTNERS
    before = panel.left

    panel.buttons[step, "tick"].click()
    assert panel.left == before - 1
    panel.buttons[step, "take_back"].click()
    dialog = panel.skip_dialog(step)
    dialog.submit()
    assert dialog.form["reason"].error
    dialog.form["reason"].set_text("Er deed geen partner mee.")
    dialog.submit()
    panel.refresh()

    (line,) = [line for line in panel.lines if line.step is step]
    assert line.state is StepState.SKIPPED
    assert "geen partner" in words(panel)


def test_what_the_records_tell_has_no_buttons(cases: CasesPage, demo: Workspace) -> None:
    case = found(demo, lambda one: one.is_open)
    panel = shown(cases, case).panel
    assert panel is not None
    assert not {step for step, _ in panel.buttons} & {
        ClosingStep.ACTIONS,
        ClosingStep.GOALS,
        ClosingStep.RETENTION,
    }


def test_the_closing_dialog_says_what_is_still_open(cases: CasesPage, demo: Workspace) -> None:
    case = found(demo, lambda one: one.phase is CasePhase.CASE_MEETING)
    dialog = forms.closing(demo, demo.context.clock, case, cases)
    panel = dialog.findChild(ChecklistPanel)
    assert panel is not None
    assert panel.left
    dialog.form["reason"].set_text("goals_reached")
    dialog.submit()
    assert "sluitlijst" in dialog.problem


def test_a_closed_file_is_kept_longer_or_held_with_a_reason(
    cases: CasesPage, demo: Workspace
) -> None:
    case = found(demo, lambda one: not one.is_open and not one.legal_hold)
    longer = forms.extension(demo, demo.context.clock, case, cases)
    longer.form["reason"].set_text("Claim bij de rechter.")
    longer.submit()
    assert "latere" in longer.problem
    longer.form["until"].set_text("01-01-2035")
    longer.submit()
    held = forms.hold(demo, case, cases)
    held.form["reason"].set_text("Klacht.")
    held.submit()

    text = words(shown(cases, case))
    assert "01-01-2035" in text
    assert "Klacht." in text


def test_a_list_is_drawn_confirmed_on_paper_and_carried_out(
    destruction: DestructionPage, demo: Workspace, qtbot: QtBot
) -> None:
    assert {"Lijst opstellen"} <= set(buttons(destruction))
    destruction.draw_up()
    (file,) = demo.destruction.lists()
    assert {"Bevestigen", "Intrekken", "Afdrukken en tekenen"} <= set(buttons(destruction))

    dialog = destruction.confirmation(file)
    qtbot.addWidget(dialog)
    dialog.on_paper.setChecked(True)
    dialog.name.setText("S. Meijer")
    dialog.signed.setChecked(True)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.problem))
    assert "iemand anders" in dialog.problem
    dialog.name.setText("B. de Graaf")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.submit()

    (done,) = demo.destruction.lists()
    assert done.list.status is DestructionStatus.CARRIED_OUT
    destruction.refresh()
    assert "Verklaring" in buttons(destruction)
    assert done.records[0].number in words(destruction)


def test_a_second_officer_types_an_own_passphrase(
    destruction: DestructionPage, demo: Workspace, qtbot: QtBot
) -> None:
    demo.keys.add_officer("B. de Graaf", bytearray(SECOND, "utf-8"))
    destruction.draw_up()
    dialog = destruction.confirmation(demo.destruction.lists()[0])
    qtbot.addWidget(dialog)
    dialog.submit()
    assert dialog.form["secret"].error
    dialog.secret.setText(SECOND)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.submit()

    assert demo.destruction.lists()[0].list.with_passphrase
    assert dialog.secret.text() == ""


def test_a_paper_that_leaves_is_in_the_journal(
    destruction: DestructionPage, demo: Workspace, qtbot: QtBot
) -> None:
    destruction.draw_up()
    list_id = demo.destruction.lists()[0].list.id
    paper = demo.destruction.draw_list(list_id)
    dialog = PaperDialog(paper, lambda: demo.destruction.record_print(list_id), destruction)
    qtbot.addWidget(dialog)

    dialog.pdf.printed.emit()

    newest = demo.journal.newest(1)[0]
    assert (newest.action, newest.object) == ("printed", f"destruction_list:{list_id}")


def test_what_stays_and_what_lies_outside_is_told(destruction: DestructionPage) -> None:
    text = words(destruction)
    assert "back-ups" in text
    assert "Papier" in text


def test_in_the_closing_dialog_no_dialog_stands_on_top_of_another(
    demo: Workspace, cases: CasesPage, qtbot: QtBot
) -> None:
    case = demo.cases.file(demo.cases.ids(CaseQuery())[0]).case
    dialog = forms.closing(demo, demo.context.clock, case, cases)
    qtbot.addWidget(dialog)
    dialog.show()
    panel = dialog.findChild(ChecklistPanel)
    assert panel is not None
    step = next(line.step for line in panel.lines if (line.step, "skip") in panel.buttons)
    panel.skip(step)
    (inside,) = panel.findChildren(FormDialog)
    assert inside.isVisible()
    assert not inside.isWindow()
    inside.form["reason"].set_text("Was er nooit.")
    inside.reject()
    panel.skip(step)
    assert inside.form["reason"].text == "Was er nooit.", "thinking again loses no word"
    inside.submit()
    assert next(line for line in panel.lines if line.step is step).is_settled
