# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2


from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.pseudonym import PseudonymDialog
from casuskluis_ui.shell.tasks import TaskRunner
from documents.reading import whole_text


def test_the_sheet_of_a_case_says_what_it_is_and_names_nobody(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    case_id = demo.cases.ids(CaseQuery())[0]
    subject = demo.cases.file(case_id).subject
    dialog = PseudonymDialog(demo, runner, case_id)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.paper.pdf.page_count > 0, timeout=20_000)
    text = whole_text(dialog.wanted().draw().pdf)
    assert "dit blijven persoonsgegevens" in text
    assert "anoniem" not in text.casefold()
    assert subject.name.family not in text
    assert str(demo.cases.file(case_id).case.number) not in text
    assert any("pseudonym_sheet" in one.object for one in demo.journal.newest(20))


def test_the_card_with_the_core_of_a_case_offers_the_sheet(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = CasesPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    page.refresh()
    page.open_object(demo.cases.ids(CaseQuery())[0])
    offered = [one.text().strip() for one in page.findChildren(QPushButton)]
    assert "Blad zonder naam" in offered
