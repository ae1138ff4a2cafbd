# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""In every region of the window there is at most one thing to do next."""

import os
from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QSplitter, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui import composition
from casuskluis_ui.dialogs import ColumnChoice, FormDialog, ImportPreview, Preview, PreviewRow
from casuskluis_ui.pages.settings.passphrase import PassphraseDialog
from casuskluis_ui.pages.settings.recovery import SheetDialog
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.pdf_view import PdfView
from ui.doors import Sheet, SlowDoor, paper_bytes
from ui.town import notification_form

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Every page when it is asked; else every second one."""
RECORDS = (1, 3) if FULL else (1,)


def _region(button: QWidget, top: QWidget) -> QWidget:
    """Return the part of the window it belongs to: a side, a PDF, or all of it."""
    part = button
    while part is not top:
        around = part.parentWidget()
        if around is None or isinstance(around, QSplitter):
            return part
        if isinstance(part, PdfView):
            return part
        part = around
    return top


def crowded(top: QWidget) -> list[str]:
    """Return the regions with more than one primary button in view."""
    found: dict[int, list[str]] = defaultdict(list)
    for button in top.findChildren(QPushButton):
        if button.property("kind") == "primary" and button.isVisibleTo(top):
            found[id(_region(button, top))].append(button.accessibleName())
    return [" + ".join(names) for names in found.values() if len(names) > 1]


def _walk(page: Page, seen: set[int]) -> Iterator[str]:
    """Yield what is crowded on a page, on every tab of it."""
    yield from crowded(page)
    for tabs in page.findChildren(QTabWidget):
        if id(tabs) in seen or not tabs.isVisibleTo(page):
            continue
        seen.add(id(tabs))
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            QApplication.processEvents()
            yield from (f"{tabs.tabText(place)}: {each}" for each in _walk(page, seen))
        tabs.setCurrentIndex(0)


@pytest.mark.parametrize("kind", ["demo", "empty"])
def test_a_page_has_one_thing_to_do_next(
    request: pytest.FixtureRequest, qtbot: QtBot, runner: TaskRunner, kind: str
) -> None:
    workspace: Workspace = request.getfixturevalue(kind)
    found: list[str] = []
    for section in composition.sections(workspace, runner)[:: 1 if FULL else 2]:
        page = section.make()
        qtbot.addWidget(page)
        page.resize(1440, 900)
        page.show()
        page.refresh()
        for record in RECORDS if kind == "demo" else (0,):
            if record:
                page.open_object(record)
            QApplication.processEvents()
            found.extend(f"{section.title}: {each}" for each in _walk(page, set()))
        page.hide()
    assert not sorted(set(found))


def _preview(mapping: object) -> Preview:
    return Preview(headings=("Naam",), rows=[PreviewRow(number=1, cells=("A. de Vries",))])


def _dialogs(workspace: Workspace, runner: TaskRunner) -> Iterator[QDialog]:
    yield FormDialog("Melding wijzigen", notification_form(), print)
    choice = ColumnChoice(column="Naam", options={"name": "Naam"})
    yield ImportPreview("Contactpersonen inlezen", [choice], _preview)
    yield PassphraseDialog(workspace.keys, runner)
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - slow, and only here

    yield SheetDialog(Sheet(paper_bytes(Canvas, 1)))  # type: ignore[arg-type]  # as a paper is


def test_a_dialog_has_one_thing_to_do_next(
    empty: Workspace, qtbot: QtBot, runner: TaskRunner
) -> None:
    for dialog in _dialogs(empty, runner):
        qtbot.addWidget(dialog)
        dialog.show()
        buttons = [
            each.accessibleName()
            for each in dialog.findChildren(QPushButton)
            if each.property("kind") == "primary" and each.isVisible()
        ]
        if isinstance(dialog, SheetDialog):
            dialog._keep()  # else closing asks first
        assert len(buttons) == 1, buttons


@pytest.mark.parametrize("card", ["open", "create", "restore", "recover", "whole"])
def test_a_card_at_the_door_has_one_thing_to_do_next(
    qtbot: QtBot, runner: TaskRunner, card: str
) -> None:
    screen = LockScreen(SlowDoor(), runner)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_card(card)
    assert not crowded(screen)
