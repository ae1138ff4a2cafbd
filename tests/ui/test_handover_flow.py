# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The hand-over in the window."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from casuskluis.services.office.handover import Handover
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.handover.desk import HandoverDesk
from casuskluis_ui.pages.handover.dialog import HandoverDialog
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner


def leaving(workspace: Workspace) -> str:
    """Return a colleague with cases and partners."""
    service = workspace.handover
    return next(
        one
        for one in service.colleagues()
        if service.proposal(one).cases and service.proposal(one).partners
    )


def dialog_of(workspace: Workspace, qtbot: QtBot) -> HandoverDialog:
    dialog = HandoverDialog(workspace, TaskRunner(), None)
    qtbot.addWidget(dialog)
    return dialog


def receive(dialog: HandoverDialog, name: str) -> None:
    editor = dialog.to["receiver"].editor
    assert isinstance(editor, QComboBox)
    editor.setEditText(name)


def test_four_steps_lead_to_a_hand_over(demo: Workspace, qtbot: QtBot) -> None:
    name = leaving(demo)
    before = demo.handover.proposal(name)
    dialog = dialog_of(demo, qtbot)
    dialog.who["leaving"].set_text(name)
    done: list[object] = []
    dialog.carried_out.connect(done.append)

    dialog.go_on()
    dialog.go_on()
    receive(dialog, "S. Meijer")
    dialog.go_on()
    assert dialog.step == 3
    pdf = dialog.paper.preview.pdf
    qtbot.waitUntil(lambda: pdf.page_count > 0, timeout=20_000)
    dialog.paper.names.setChecked(True)
    assert not pdf.isEnabled()
    qtbot.waitUntil(pdf.isEnabled, timeout=20_000)
    assert not done
    dialog.go_on()

    (handover,) = done
    assert isinstance(handover, Handover)
    assert set(handover.cases) == {case.id for case in before.cases}
    assert demo.handover.proposal(name).is_empty
    assert len(demo.handover.proposal("S. Meijer").cases) >= len(before.cases)


def test_what_is_not_ticked_stays(demo: Workspace, qtbot: QtBot) -> None:
    name = leaving(demo)
    before = demo.handover.proposal(name)
    dialog = dialog_of(demo, qtbot)
    dialog.who["leaving"].set_text(name)
    dialog.go_on()
    kept = before.cases[0].id
    dialog.what.tick("cases", [case.id for case in before.cases[1:]])
    dialog.go_on()
    receive(dialog, "S. Meijer")
    dialog.go_on()
    dialog.go_on()

    assert [case.id for case in demo.handover.proposal(name).cases] == [kept]


def test_somebody_else_must_take_over(demo: Workspace, qtbot: QtBot) -> None:
    name = leaving(demo)
    dialog = dialog_of(demo, qtbot)
    dialog.who["leaving"].set_text(name)
    dialog.go_on()
    dialog.go_on()

    dialog.go_on()
    assert (dialog.step, bool(dialog.problem)) == (2, True)
    receive(dialog, name)
    dialog.go_on()
    assert (dialog.step, bool(dialog.problem)) == (2, True)
    dialog.go_back()
    assert (dialog.step, dialog.problem) == (1, "")


def test_who_has_nothing_hands_nothing_over(demo: Workspace, qtbot: QtBot) -> None:
    dialog = dialog_of(demo, qtbot)
    dialog.who["leaving"].set_text("S. Meijer")

    dialog.go_on()

    assert (dialog.step, bool(dialog.problem)) == (0, True)


def test_afterwards_the_role_of_stand_in_is_offered(demo: Workspace, qtbot: QtBot) -> None:
    page = WorkPage("Proef")
    qtbot.addWidget(page)
    desk = HandoverDesk(demo, TaskRunner(page), page)
    assert desk.role_dialog() is None

    name = leaving(demo)
    desk.keep(Handover(leaving=name, receiver="S. Meijer"))
    dialog = desk.role_dialog()

    assert dialog is not None
    assert dialog.form["stand_in"].text == "1"
    assert dialog.form["stands_in_for"].text == name
    dialog.form["valid_until"].set_text("31-01-2027")
    dialog.submit()
    assert dialog.problem == ""
