# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2


import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.plan import GoalOutcome, PlanStatus
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.plan import forms, outcomes
from casuskluis_ui.pages.cases.plan.forms import GoalForm
from casuskluis_ui.pages.cases.plan.printing import PlanPrintDialog
from casuskluis_ui.pages.cases.tabs import PlanTab
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import Chip


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot, runner: TaskRunner) -> CasesPage:
    made = CasesPage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def _case(demo: Workspace, *, drafting: bool) -> PlanFile:
    files = (demo.plans.of_case(found) for found in demo.cases.ids(CaseQuery()))
    return next(
        file for file in files if file.adopted and file.earlier and bool(file.draft) is drafting
    )


def _open(page: CasesPage, file: PlanFile) -> PlanTab:
    page.open_object(file.case.id)
    return page.detail.tab(PlanTab)


def _buttons(tab: PlanTab) -> list[str]:
    return [one.accessibleName() for one in tab.findChildren(QPushButton)]


def _press(tab: PlanTab, words: str) -> None:
    next(one for one in tab.findChildren(QPushButton) if one.accessibleName() == words).click()


def _fill_next_dialog(values: dict[str, str]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        for name, text in values.items():
            dialog.form[name].set_text(text)
        dialog.submit()

    QTimer.singleShot(0, act)


def _agree() -> None:
    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.property("kind") == "danger").click()

    QTimer.singleShot(0, act)


def _shown(tab: PlanTab) -> PlanVersion:
    assert tab.shown
    return tab.shown


def test_the_version_that_holds_is_shown_with_its_goals(
    page: CasesPage, demo: Workspace
) -> None:
    file = _case(demo, drafting=False)
    tab = _open(page, file)

    assert file.adopted
    assert _shown(tab) == file.adopted
    cards = {card.accessibleName() for card in tab.findChildren(Card)}
    assert {f"Doel {place}" for place in range(1, len(file.adopted.goals) + 1)} <= cards
    assert "Doel toevoegen" not in _buttons(tab)
    assert "Nieuwe versie" in _buttons(tab)


def test_an_earlier_version_can_be_read_and_stays_chosen(
    page: CasesPage, demo: Workspace
) -> None:
    file = _case(demo, drafting=False)
    tab = _open(page, file)
    versions = tab.findChild(QComboBox, "planVersion")
    assert isinstance(versions, QComboBox)

    versions.setCurrentIndex(versions.count() - 1)
    versions.activated.emit(versions.count() - 1)

    assert _shown(tab).plan.number == 1
    assert not {"Vaststellen", "Doel 1: Uitkomst vastleggen"} & set(_buttons(tab))
    page.refresh()
    assert _shown(tab).plan.number == 1


def test_a_plan_is_made_from_nothing_to_adopted(page: CasesPage, demo: Workspace) -> None:
    file = _case(demo, drafting=False)
    tab = _open(page, file)

    _press(tab, "Nieuwe versie")
    draft = _shown(tab)
    assert draft.plan.status is PlanStatus.DRAFT
    tomorrow = "20-03-2027"
    _fill_next_dialog({"text": "Hij kookt zelf.", "indicator": "Vaak.", "target_on": tomorrow})
    _press(tab, "Doel toevoegen")
    assert len(_shown(tab).goals) == len(draft.goals) + 1
    place = len(_shown(tab).goals)
    executor = str(demo.partners.organisations()[0].id)
    _fill_next_dialog(
        {
            "name": "Kookles", "kind": "social", "voluntariness": "voluntary",
            "executor": executor, "starts_on": "20-11-2026",
        }
    )  # fmt: skip
    _press(tab, f"Interventie toevoegen bij Doel {place}")
    assert _shown(tab).goals[-1].interventions[0].name == "Kookles"
    _fill_next_dialog({"summary": "Samen koken."})
    _press(tab, "Samenvatting wijzigen")
    _fill_next_dialog({})
    _press(tab, "Vaststellen")

    held = demo.plans.of_case(file.case.id).adopted
    assert held
    assert (held.plan.id, held.plan.summary) == (draft.plan.id, "Samen koken.")
    assert _shown(tab) == held


def test_a_goal_is_changed_and_taken_out_of_a_draft(page: CasesPage, demo: Workspace) -> None:
    tab = _open(page, _case(demo, drafting=True))
    goals = _shown(tab).goals

    _fill_next_dialog({"text": "Zij zingt in een koor."})
    _press(tab, "Doel 1: Wijzigen")
    assert _shown(tab).goals[0].goal.text == "Zij zingt in een koor."
    _agree()
    _press(tab, "Doel 1: Verwijderen")
    assert len(_shown(tab).goals) == len(goals) - 1


def test_a_draft_is_thrown_away_after_asking(page: CasesPage, demo: Workspace) -> None:
    file = _case(demo, drafting=True)
    tab = _open(page, file)

    _agree()
    _press(tab, "Concept weggooien")

    assert demo.plans.of_case(file.case.id).draft is None
    assert _shown(tab).plan.status is PlanStatus.ADOPTED


def test_the_outcome_of_a_goal_shows_on_its_card(page: CasesPage, demo: Workspace) -> None:
    file = _case(demo, drafting=False)
    tab = _open(page, file)
    assert file.adopted
    place = next(
        place
        for place, one in enumerate(file.adopted.goals, start=1)
        if one.goal.outcome is GoalOutcome.OPEN
    )

    _fill_next_dialog({"outcome": "reached", "note": "Het is gelukt."})
    _press(tab, f"Doel {place}: Uitkomst vastleggen")

    assert _shown(tab).goals[place - 1].goal.outcome is GoalOutcome.REACHED
    assert "Bereikt" in [chip.text() for chip in tab.findChildren(Chip)]


def test_an_action_for_a_goal_stands_under_it(page: CasesPage, demo: Workspace) -> None:
    file = _case(demo, drafting=False)
    tab = _open(page, file)
    owner = demo.partners.organisations()[0].id

    _fill_next_dialog({"description": "Kookles zoeken.", "owner": str(owner)})
    _press(tab, "Actie toevoegen bij Doel 1")

    actions = _shown(tab).goals[0].actions
    assert "Kookles zoeken." in [one.description for one in actions]


def test_a_case_without_a_plan_offers_to_make_one(page: CasesPage, demo: Workspace) -> None:
    case_id = CaseId(demo.cases.ids(CaseQuery())[0])
    with demo.context.write() as transaction:
        for action in transaction.actions.of_case(case_id):
            if action.goal_id is not None:
                transaction.actions.remove(action.id)
        for one in transaction.interventions.of_case(case_id):
            transaction.interventions.remove(one.id)
        for goal in reversed(transaction.goals.of_case(case_id)):
            transaction.goals.remove(goal.id)
        for plan in transaction.plans.of_case(case_id):
            transaction.plans.remove(plan.id)
    page.open_object(case_id)
    tab = page.detail.tab(PlanTab)

    assert tab.shown is None
    _press(tab, "Plan maken")
    assert _shown(tab).plan.number == 1


def test_a_goal_that_says_what_should_not_be_gets_a_hint(demo: Workspace, qtbot: QtBot) -> None:
    file = _case(demo, drafting=True)
    assert file.draft
    found = file.draft.goals[0].goal
    around = QPushButton()
    qtbot.addWidget(around)
    dialog = forms.goal(demo, demo.context.clock, found, around)
    form = dialog.form
    assert isinstance(form, GoalForm)

    assert form.hint == ""
    form["text"].set_text("Hij spijbelt niet meer.")
    assert "wat er wél komt" in form.hint
    dialog.submit()
    assert dialog.problem == "", "a hint is no refusal"
    stored = demo.plans.of_case(file.case.id).draft
    assert stored
    assert stored.goals[0].goal.text == "Hij spijbelt niet meer."


def test_a_meeting_brings_its_day_along(demo: Workspace, qtbot: QtBot) -> None:
    file = _case(demo, drafting=True)
    assert file.draft
    discussed = demo.cases.file(file.case.id).discussed
    meeting = next(one for one, _ in discussed if one.held_on <= demo.context.clock.today())
    around = QPushButton()
    qtbot.addWidget(around)
    dialog = outcomes.adoption(
        demo, demo.context.clock, file.draft.plan, [one for one, _ in discussed], around
    )

    dialog.form["meeting"].set_text(str(meeting.id))

    assert dialog.form["on"].text == f"{meeting.held_on:%d-%m-%Y}"


def test_the_paper_is_shown_and_names_only_for_core_partners(
    demo: Workspace, qtbot: QtBot, runner: TaskRunner
) -> None:
    file = _case(demo, drafting=True)
    assert file.adopted
    dialog = PlanPrintDialog(demo.plan_printer, runner, file, file.adopted)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.paper.made, timeout=20_000):
        dialog.show()

    assert dialog.paper.sentence == ""
    edition = dialog.edition
    assert not edition.names.isEnabled()
    core = next(one for one in file.organisations.values() if one.is_core)
    edition.holder.setCurrentIndex(edition.holder.findData(int(core.id)))
    assert edition.names.isEnabled()
    with qtbot.waitSignal(dialog.paper.made, timeout=20_000):
        edition.names.setChecked(True)
    dialog.paper.pdf.saved.emit(None)
    newest = demo.journal.newest(5)
    assert any(line.object == f"action_plan:{file.adopted.plan.id}" for line in newest)
    dialog.accept()
