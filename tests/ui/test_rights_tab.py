# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Rechten of a case: informing, disclosures, and the way to the requests."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.care.places import CareTab, care_place
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.rights import forms
from casuskluis_ui.pages.cases.tabs import RightsTab
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> CasesPage:
    made = CasesPage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    return made


@pytest.fixture
def case_id(demo: Workspace) -> CaseId:
    """A case about somebody who asked something."""
    request = next(one for one in demo.requests.running() if one.subject_id)
    return demo.requests.file(request.id).cases[0].id


def words(tab: RightsTab) -> str:
    return "\n".join(found.text() for found in tab.findChildren(QLabel))


def test_the_tab_shows_what_was_told_given_and_asked(page: CasesPage, case_id: CaseId) -> None:
    page.open_object(case_id)
    tab = page.detail.tab(RightsTab)
    went: list[tuple[str, int]] = []
    page.went.connect(lambda name, number: went.append((name, number)))

    assert "Betrokkene informeren" in words(tab)
    assert "Verstrekkingen (" in words(tab)
    assert "Verzoeken van deze persoon (1)" in words(tab)
    go = next(
        one
        for one in tab.findChildren(QPushButton)
        if one.accessibleName().startswith("Naar verzoek")
    )
    go.click()
    assert went[0][0] == "care"
    assert care_place(went[0][1])[0] is CareTab.REQUESTS


def test_informing_is_recorded_or_put_off(
    page: CasesPage, demo: Workspace, case_id: CaseId, qtbot: QtBot
) -> None:
    clock = demo.context.clock
    state = demo.informings.of_case(case_id)
    dialog = forms.informing(demo, clock, case_id, state, page)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.form["manner"].isVisible()
    assert not dialog.form["reason_not"].isVisible()
    dialog.form["which"].set_text("not_yet")
    assert dialog.form["reason_not"].isVisible()
    dialog.form["reason_not"].set_text("Het onderzoek loopt.")
    far = state.latest_postponement + timedelta(days=1)
    dialog.form["postponed_until"].set_text(dutch_date(far))
    dialog.submit()
    assert dutch_date(state.latest_postponement) in dialog.problem
    dialog.form["postponed_until"].set_text(dutch_date(state.latest_postponement))
    dialog.submit()

    found = demo.informings.of_case(case_id)
    assert found.due_on == state.latest_postponement
    page.open_object(case_id)
    assert "Het onderzoek loopt." in words(page.detail.tab(RightsTab))


def test_a_refusal_asks_for_its_reason_instead_of_a_ground(
    page: CasesPage, demo: Workspace, case_id: CaseId, qtbot: QtBot
) -> None:
    dialog = forms.disclosure(demo, demo.context.clock, case_id, page)
    qtbot.addWidget(dialog)
    dialog.show()
    partner = next(one for one in demo.partners.organisations() if one.ended_on is None)
    dialog.form["organisation"].set_text(str(partner.id))
    dialog.form["what"].set_text("Het hele dossier")
    assert dialog.form["legal_basis"].text
    dialog.form["refused"].set_text("1")
    assert not dialog.form["legal_basis"].isVisible()
    dialog.submit()
    assert dialog.problem
    dialog.form["refusal_reason"].set_text("Niet nodig.")
    dialog.submit()

    newest = demo.disclosures.of_case(case_id)[0]
    assert newest.refused
    assert newest.legal_basis == ""
