# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Verzoeken on a real vault: the clock, the steps and the inzagedossier."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.request import AccessRequest, RequestKind, RequestOutcome
from casuskluis.services.rights.dossier.choices import Treatment
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.care.page import CarePage
from casuskluis_ui.pages.care.places import CareTab, care_object, care_place
from casuskluis_ui.pages.care.requests import forms
from casuskluis_ui.pages.care.requests.dossier import DossierDialog
from casuskluis_ui.pages.care.requests.listing import clock_words
from casuskluis_ui.pages.care.requests.page import RequestsPage
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> CarePage:
    made = CarePage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1230, 860)
    made.refresh()
    made.show()
    return made


def requests_of(page: CarePage) -> RequestsPage:
    found = page.page(CareTab.REQUESTS)
    assert isinstance(found, RequestsPage)
    return found


def running(demo: Workspace) -> AccessRequest:
    return next(one for one in demo.requests.running() if one.subject_id and one.is_pending)


def button(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_number_says_both_the_tab_and_the_record() -> None:
    for tab in CareTab:
        for record in (0, 1, 4711):
            assert care_place(care_object(tab, record)) == (tab, record)
    assert care_place(15) == (CareTab.REQUESTS, 0)


def test_what_runs_stands_first_and_shows_its_clock(page: CarePage, demo: Workspace) -> None:
    request = running(demo)
    page.open_object(care_object(CareTab.REQUESTS, request.id))
    tab = requests_of(page)

    assert tab.list.model().rowCount() == 4
    assert page.current_object() == care_object(CareTab.REQUESTS, request.id)
    assert "nog 12 dagen" in tab.detail.clock.text
    assert button(tab.detail, "request-extend").isVisible()
    assert button(tab.detail, "request-dossier").isVisible()
    assert tab.detail.findChild(QPushButton, "step-identity") is None
    assert button(tab.detail, "step-decision").isVisible()


def test_a_late_request_is_red(demo: Workspace) -> None:
    today = demo.context.clock.today()
    request = running(demo)
    for left, tone, words in ((-1, "bad", "1 dag te laat"), (0, "warn", "laatste dag")):
        due = today.fromordinal(today.toordinal() + left)
        found = clock_words(replace(request, due_on=due), today)
        assert found[0] == tone
        assert words in found[1]


def test_a_request_is_recorded_and_goes_through_its_steps(
    page: CarePage, demo: Workspace, qtbot: QtBot
) -> None:
    clock = demo.context.clock
    tab = requests_of(page)
    new = forms.request(demo, clock, None, tab)
    qtbot.addWidget(new)
    new.submit()
    assert new.form["kind"].error
    new.form["kind"].set_text(RequestKind.ERASURE)
    new.form["requester"].set_text("Noor van Dalen")
    new.submit()
    made = next(one for one in demo.requests.all() if one.requester == "Noor van Dalen")

    early = forms.decision(demo, clock, made, tab)
    qtbot.addWidget(early)
    early.form["outcome"].set_text(RequestOutcome.GRANTED)
    early.submit()
    assert "is vastgesteld wie het verzoek doet" in early.problem

    checked = forms.identity(demo, clock, made, tab)
    qtbot.addWidget(checked)
    checked.form["method"].set_text("Paspoort getoond")
    checked.submit()
    more = forms.extension(demo, demo.requests.file(made.id), tab)
    qtbot.addWidget(more)
    more.form["reason"].set_text("Veel stukken.")
    more.submit()
    early.submit()
    sent = forms.sending(demo, clock, demo.requests.get(made.id), tab)
    qtbot.addWidget(sent)
    sent.submit()

    done = demo.requests.get(made.id)
    assert done.outcome is RequestOutcome.GRANTED
    assert done.extended_on == done.sent_on == clock.today()
    page.open_object(care_object(CareTab.REQUESTS, made.id))
    assert tab.detail.clock.text == ""


def test_the_dossier_is_made_in_memory_and_follows_the_choices(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    request = running(demo)
    dialog = _dialog(demo, request, runner, qtbot)
    assert len(dialog.choices.rows) == len(demo.access_dossiers.items(request.id)) > 0

    row = dialog.choices.rows[0]
    row.choose(Treatment.WITHHELD)
    assert not dialog.pdf.isEnabled()
    button(dialog, "makeDossier").click()
    qtbot.waitUntil(dialog.pdf.isEnabled, timeout=20_000)
    choice = dialog.choices.chosen()[row.item.id]
    assert choice.treatment is Treatment.WITHHELD
    assert choice.ground is not None

    names = dialog.findChild(QPlainTextEdit, "extraNames")
    assert names is not None
    names.setPlainText("Truus Kwakkelstein\n\n")
    assert not dialog.pdf.isEnabled()


def test_a_dossier_that_left_is_recorded(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    request = running(demo)
    dialog = _dialog(demo, request, runner, qtbot)
    assert not dialog.left_the_vault
    dialog.pdf.printed.emit()

    assert dialog.left_the_vault
    assert "Inzagedossier gemaakt op" in demo.requests.get(request.id).note
    dialog.reject()
    assert dialog.pdf.page_count == 0


def test_without_a_checked_identity_there_is_a_sentence_and_no_dossier(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    old = running(demo)
    bare = demo.requests.receive(
        AccessRequest(
            number="",
            subject_id=old.subject_id,
            requester=old.requester,
            received_on=old.received_on,
            due_on=old.due_on,
        )
    )
    dialog = DossierDialog(demo, bare, runner)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: bool(dialog.sentence), timeout=20_000)

    assert "is vastgesteld wie het verzoek doet" in dialog.sentence
    assert dialog.pdf.page_count == 0


def _dialog(
    demo: Workspace, request: AccessRequest, runner: TaskRunner, qtbot: QtBot
) -> DossierDialog:
    dialog = DossierDialog(demo, request, runner)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: dialog.pdf.page_count > 0, timeout=20_000)
    return dialog
