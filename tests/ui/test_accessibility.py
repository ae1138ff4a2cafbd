# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casuskluis_ui.dialogs import ColumnChoice, FormDialog, ImportPreview, Preview, PreviewRow
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.pdf_view import PdfView
from ui.doors import SlowDoor
from ui.town import CLOCK, notification_form, session


def _preview(mapping: object) -> Preview:
    return Preview(headings=("Naam",), rows=[PreviewRow(number=1, cells=("A. de Vries",))])


def _made(kind: str, runner: TaskRunner) -> QWidget:
    if kind in {"cases", "notifications", "meetings"}:
        window = MainWindow(session(), runner, CLOCK)
        window.begin(drafts_lost=False)
        window.go_to(kind)
        window.resize(1366, 768)
        return window
    if kind == "dialog":
        return FormDialog("Melding wijzigen", notification_form(), print)
    if kind == "import":
        choice = ColumnChoice(column="Naam", options={"name": "Naam"})
        return ImportPreview("Contactpersonen inlezen", [choice], _preview)
    if kind == "pdf":
        return PdfView()
    screen = LockScreen(SlowDoor(), runner)
    screen.show_card(kind)
    screen.resize(1280, 720)
    return screen


FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Smaller sizes as well when it is asked; pages at the usual size: `every_place`."""
KINDS = (
    "cases", "notifications", "meetings", "dialog", "import", "pdf",
    "open", "create", "restore", "recover", "whole",
)  # fmt: skip


@pytest.fixture(params=KINDS)
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QWidget]:
    """Every kind of window, one after another."""
    runner = TaskRunner()
    widget = _made(request.param, runner)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    yield widget
    runner.shut_down()


def _walk(
    node: QAccessibleInterface, path: str = ""
) -> Iterator[tuple[str, QAccessibleInterface]]:
    here = f"{path} > {node.role().name}:{node.text(QAccessible.Text.Name)[:24]}"
    yield here, node
    for place in range(node.childCount()):
        child = node.child(place)
        if child.isValid():
            yield from _walk(child, here)


def test_everything_that_takes_the_keyboard_has_a_name(shown: QWidget) -> None:
    root = QAccessible.queryAccessibleInterface(shown)
    assert root is not None
    nameless = [
        path
        for path, node in _walk(root)
        if node.state().focusable
        and not node.state().invisible
        and not node.text(QAccessible.Text.Name).strip()
    ]
    assert not nameless


def test_tab_visits_everything_and_comes_back(shown: QWidget) -> None:
    wanted = {
        id(each): each
        for each in shown.findChildren(QWidget)
        if each.isVisibleTo(shown)
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    }
    seen: set[int] = set()
    for _ in range(3 * len(wanted) + 5):
        focused = QApplication.focusWidget()
        if focused is None:
            QTest.keyClick(shown, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
        seen.add(id(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    missed = [
        f"{type(each).__name__}:{each.accessibleName()}"
        for key, each in wanted.items()
        if key not in seen
    ]
    assert not missed


def test_tables_let_the_keyboard_out(shown: QWidget) -> None:
    assert not [
        table for table in shown.findChildren(QTableView)
        if table.isVisibleTo(shown) and table.tabKeyNavigation()
    ]  # fmt: skip


@pytest.mark.parametrize("points", [10, 13, 20] if FULL else [20])
def test_no_text_is_cut_off(shown: QWidget, look: Theme, points: float) -> None:
    look.choose(Appearance.LIGHT, points)
    shown.ensurePolished()
    QApplication.processEvents()
    QApplication.processEvents()
    assert not [
        f"{type(each).__name__}:{_text(each)} {each.size().toTuple()}"
        for each in shown.findChildren(QWidget)
        if each.isVisibleTo(shown) and _is_cut(each)
    ]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QPushButton | QCheckBox) else ""


def _is_cut(widget: QWidget) -> bool:
    if not _text(widget):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width()) - 1
    if isinstance(widget, QLabel) and not widget.sizePolicy().horizontalPolicy().value:
        return False
    return widget.width() < widget.minimumSizeHint().width() - 1 or (
        widget.height() < widget.minimumSizeHint().height() - 1
    )
