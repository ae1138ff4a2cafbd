# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter to the person: typed on one side, seen on the other."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.rights.letter import LetterDialog
from casuskluis_ui.pages.cases.tabs import RightsTab
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def case_id(demo: Workspace) -> CaseId:
    return demo.cases.ids(CaseQuery())[0]


@pytest.fixture
def dialog(demo: Workspace, runner: TaskRunner, case_id: CaseId, qtbot: QtBot) -> LetterDialog:
    made = LetterDialog(demo.informing_letters, runner, case_id)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_letter_appears_as_soon_as_it_says_why(dialog: LetterDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "waarom" in dialog.paper.sentence)

    with qtbot.waitSignal(dialog.paper.made):
        dialog.form["reason"].set_text("De school maakt zich zorgen.")

    assert dialog.paper.sentence == ""
    dialog.form.mark_saved()


def test_closing_asks_nothing_and_keeps_the_words(dialog: LetterDialog) -> None:
    dialog.form["reason"].set_text("De school maakt zich zorgen.")
    dialog.reject()
    assert not dialog.isVisible()
    assert dialog.form.changed, "the page hands it to the window, which keeps it"
    assert dialog.form["reason"].text == "De school maakt zich zorgen."


def test_a_printed_letter_stands_in_the_journal_and_needs_no_question(
    dialog: LetterDialog, demo: Workspace, case_id: CaseId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.paper.made):
        dialog.form["reason"].set_text("De school maakt zich zorgen.")
    qtbot.waitUntil(lambda: dialog.paper.sentence == "")

    dialog.paper.pdf.printed.emit()

    told = " ".join(str(one) for one in demo.journal.newest(3))
    assert f"case:{case_id}:informing_letter" in told
    assert not dialog.form.changed


def test_the_tab_opens_it(
    demo: Workspace,
    runner: TaskRunner,
    case_id: CaseId,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[LetterDialog] = []

    def note(one: LetterDialog) -> None:
        opened.append(one)

    monkeypatch.setattr(LetterDialog, "exec", note)
    page = CasesPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    page.open_object(case_id)
    tab = page.detail.tab(RightsTab)

    button = tab.findChild(QPushButton, "writeLetter")
    assert button is not None
    button.click()

    assert len(opened) == 1
