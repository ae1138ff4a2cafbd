# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import GoalOutcome
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.endings.forms import closing
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import (
    ActionsTab,
    CaseTab,
    InformationTab,
    LifeDomainTab,
    RelatedPersonsTab,
)
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.form import Form

_OWN = (
    "Overzicht", "Informatie", "Leefgebieden", "Acties", "Andere personen", "Overleg",
    "Geschiedenis",
)  # fmt: skip


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> CasesPage:
    made = CasesPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def _open(
    page: CasesPage, demo: Workspace, phase: CasePhase = CasePhase.CASE_MEETING
) -> CaseId:
    today = demo.context.clock.today()
    found = next(
        one
        for one in demo.cases.ids(CaseQuery(phases=frozenset({phase})))
        if not demo.cases.file(one).case.review_overdue(today)
    )
    page.open_object(found)
    return found


def settle(demo: Workspace, case_id: CaseId) -> None:
    """Bring everything on the checklist of a case in order."""
    with demo.context.write() as transaction:
        for action in transaction.actions.of_case(case_id):
            transaction.actions.save(replace(action, status=ActionStatus.DONE))
        for goal in transaction.goals.of_case(case_id):
            transaction.goals.save(replace(goal, outcome=GoalOutcome.REACHED))
    for line in demo.closing.checklist(case_id):
        if not line.is_settled:
            demo.closing.mark(case_id, line.step)


def _button(page: CasesPage, words: str) -> QPushButton:
    return next(
        button
        for button in page.findChildren(QPushButton)
        if button.accessibleName() == words and button.isVisibleTo(page)
    )


def _fill_next_dialog(values: dict[str, str], seen: list[str]) -> None:
    """Fill in the dialog that opens and save; when it is refused, note why and stop."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        for name, text in values.items():
            dialog.form[name].set_text(text)
        dialog.submit()
        if dialog.isVisible():
            seen.extend(field.error for field in dialog.form if field.error)
            seen.append(dialog.problem)
            dialog.form.mark_saved()
            dialog.reject()

    QTimer.singleShot(0, act)


def _cards(page: CasesPage) -> list[str]:
    return [card.accessibleName() for card in page.findChildren(Card)]


def test_open_cases_are_listed_and_closed_ones_only_when_asked(
    page: CasesPage, demo: Workspace
) -> None:
    shown = page.list.model().rowCount()
    assert shown == len(demo.cases.ids(CaseQuery(phases=OPEN_PHASES)))
    page._closed.setChecked(True)
    assert page.list.model().rowCount() == len(
        demo.cases.ids(CaseQuery(phases=frozenset(CasePhase)))
    )


def test_typing_a_number_leaves_that_case(page: CasesPage, demo: Workspace) -> None:
    line = demo.cases.lines(demo.cases.ids(CaseQuery()))[3]
    page.search.setText(line.number)
    page.search.returnPressed.emit()
    assert page.list.model().rowCount() == 1
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    assert page.current_object() == line.id


def test_every_tab_shows_the_case(page: CasesPage, demo: Workspace) -> None:
    case_id = _open(page, demo)
    file = demo.cases.file(case_id)
    tabs = page.findChild(QTabWidget)
    assert tabs is not None
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    own = [title for title in titles if title.split(" (")[0] in _OWN]
    assert own == [
        "Overzicht",
        f"Informatie ({len(file.information)})",
        "Leefgebieden",
        f"Acties ({len(file.actions)})",
        f"Andere personen ({len(file.related_persons)})",
        "Overleg",
        "Geschiedenis",
    ]
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
    cards = _cards(page)
    assert {"Kern", "Termijnen", "Betrokkene"} <= set(cards)
    assert {action.number for action in file.actions} <= set(cards)


def test_information_is_recorded_with_its_source(page: CasesPage, demo: Workspace) -> None:
    case_id = _open(page, demo)
    before = len(demo.cases.file(case_id).information)
    source = demo.partners.organisations()[0].id
    seen: list[str] = []
    _fill_next_dialog(
        {"text": "Gezien op straat.", "purpose": "Beeld", "source": str(source)}, seen
    )
    _button_on(page, InformationTab, "Informatie toevoegen").click()
    assert not seen
    stored = demo.cases.file(case_id).information
    assert len(stored) == before + 1
    assert any(item.text == "Gezien op straat." for item in stored)


def test_information_without_a_source_is_refused_at_its_field(
    page: CasesPage, demo: Workspace
) -> None:
    case_id = _open(page, demo)
    before = len(demo.cases.file(case_id).information)
    seen: list[str] = []
    _fill_next_dialog({"text": "Gezien op straat.", "purpose": "Beeld"}, seen)
    _button_on(page, InformationTab, "Informatie toevoegen").click()
    assert "Vul dit in." in seen
    assert len(demo.cases.file(case_id).information) == before


def test_a_life_domain_is_described(page: CasesPage, demo: Workspace) -> None:
    case_id = _open(page, demo)
    before = len(demo.cases.file(case_id).life_domain_notes)
    seen: list[str] = []
    domain = demo.codes.book().choices(CodeList.LIFE_DOMAIN)[0].code
    _fill_next_dialog({"life_domain": domain, "situation": "Woont bij zijn zus."}, seen)
    _button_on(page, LifeDomainTab, "Leefgebied beschrijven").click()
    assert not seen
    assert len(demo.cases.file(case_id).life_domain_notes) == before + 1


def test_a_related_person_needs_a_reason_and_can_be_let_go(
    page: CasesPage, demo: Workspace
) -> None:
    case_id = _open(page, demo)
    before = {person.id for person in demo.cases.file(case_id).related_persons}
    seen: list[str] = []
    _fill_next_dialog({"name": "Jansen, Kees"}, seen)
    _button_on(page, RelatedPersonsTab, "Persoon toevoegen").click()
    assert "Vul dit in." in seen
    _fill_next_dialog({"name": "Jansen, Kees", "necessity": "Broer, woont in huis."}, [])
    _button_on(page, RelatedPersonsTab, "Persoon toevoegen").click()
    added = {person.id for person in demo.cases.file(case_id).related_persons} - before
    assert len(added) == 1
    page.detail.tab(RelatedPersonsTab).remove(added.pop())
    assert {person.id for person in demo.cases.file(case_id).related_persons} == before


def test_an_action_is_added_updated_and_finished(page: CasesPage, demo: Workspace) -> None:
    case_id = _open(page, demo)
    before = {action.id for action in demo.cases.file(case_id).actions}
    owner = demo.partners.organisations()[0].id
    due = demo.context.clock.today() + timedelta(days=7)
    words = {"description": "Bellen", "owner": str(owner), "due_on": dutch_date(due)}
    _fill_next_dialog(words, [])
    _button(page, "Actie toevoegen").click()
    (added,) = [one for one in demo.cases.file(case_id).actions if one.id not in before]
    assert (added.description, added.due_on, added.number[:2]) == ("Bellen", due, "A-")
    _fill_next_dialog({"status": "done", "result": "Gebeld."}, [])
    page.detail.tab(ActionsTab).change(added.id)
    stored = demo.actions.get(added.id)
    assert (stored.done_on, stored.result) == (demo.context.clock.today(), "Gebeld.")


def test_a_phase_that_may_follow_can_be_chosen(page: CasesPage, demo: Workspace) -> None:
    case_id = _open(page, demo)
    menu = page.detail.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["In monitoring"]
    menu.actions()[0].trigger()
    assert demo.cases.file(case_id).case.phase is CasePhase.MONITORING


def test_closing_needs_a_reason_and_sets_the_day_of_destruction(
    page: CasesPage, demo: Workspace
) -> None:
    case_id = _open(page, demo)
    seen: list[str] = []
    _fill_next_dialog({}, seen)
    _button(page, "Sluiten").click()
    assert "Er is nog geen reden van sluiting. Kies een reden." in seen
    reason = demo.codes.book().choices(CodeList.CLOSING_REASON)[0].code
    _fill_next_dialog({"reason": reason}, seen)
    _button(page, "Sluiten").click()
    assert "nog niet alles op de sluitlijst is rond" in seen[-1]
    settle(demo, case_id)
    _fill_next_dialog({"reason": reason}, [])
    _button(page, "Sluiten").click()
    case = demo.cases.file(case_id).case
    assert case.phase is CasePhase.CLOSED
    assert case.destroy_on is not None
    assert case.closed_on == demo.context.clock.today()


def test_a_closed_case_cannot_be_closed_again(page: CasesPage, demo: Workspace) -> None:
    page._closed.setChecked(True)
    _open(page, demo, CasePhase.CLOSED)
    assert not page.detail._close.isVisibleTo(page)


def test_a_closed_case_offers_no_new_action(page: CasesPage, demo: Workspace) -> None:
    _open(page, demo, CasePhase.MONITORING)
    assert page.detail._add.isVisibleTo(page)
    page._closed.setChecked(True)
    _open(page, demo, CasePhase.CLOSED)
    assert not page.detail._add.isVisibleTo(page)


def test_what_somebody_else_changed_is_shown_and_what_was_typed_is_kept(
    page: CasesPage, demo: Workspace
) -> None:
    case_id = _open(page, demo)
    stored = demo.cases.file(case_id)
    dialog = forms.core(demo, stored, page)
    demo.cases.save(replace(stored.case, reason="Van een ander", district="Noord"))
    dialog.form["reason"].set_text("Van mij")
    dialog.submit()
    assert "intussen" in dialog.problem
    assert dialog.form["reason"].text == "Van mij"
    assert "Een ander" in dialog.form["reason"].error
    assert (dialog.form["district"].text, dialog.form["district"].error) == ("Noord", "")
    dialog.submit()
    assert "Kies eerst" in dialog.problem
    dialog.conflict.mine["reason"].click()
    dialog.submit()
    saved = demo.cases.file(case_id).case
    assert (saved.reason, saved.district) == ("Van mij", "Noord")


@pytest.mark.parametrize(
    "make",
    [
        lambda demo, file, page: forms.information(demo, demo.context.clock, file, page),
        lambda demo, _, page: forms.action(demo, demo.context.clock, None, page),
        lambda demo, file, page: closing(demo, demo.context.clock, file.case, page),
    ],
)
def test_a_date_that_does_not_exist_is_refused(
    page: CasesPage, demo: Workspace, make: Callable[..., FormDialog]
) -> None:
    file = demo.cases.file(_open(page, demo))
    dialog = make(demo, file, page)
    _complete(dialog.form, demo)
    for name in ("happened_on", "due_on", "next_review_on", "on"):
        if name in dialog.form.values():
            dialog.form[name].set_text("31-02-2026")
    dialog.submit()
    errors = [field.error for field in dialog.form if field.error]
    assert any("geen bestaande datum" in text for text in (*errors, dialog.problem))


def _complete(form: Form, demo: Workspace) -> None:
    source = str(demo.partners.organisations()[0].id)
    texts = {"text": "x", "purpose": "x", "source": source, "description": "x"}
    texts |= {"owner": source}
    texts |= {"reason": demo.codes.book().choices(CodeList.CLOSING_REASON)[0].code}
    for name in form.values():
        if name in texts:
            form[name].set_text(texts[name])


def _button_on(page: CasesPage, kind: type[CaseTab], words: str) -> QPushButton:
    tab = page.detail.tab(kind)
    return next(
        button for button in tab.findChildren(QPushButton) if button.accessibleName() == words
    )
