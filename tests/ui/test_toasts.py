# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Short messages: none pushes an offer to undo away, and all can be reached and read."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.toast import FOCUS_KEY, Toast


class Steps:
    """What was taken back."""

    def __init__(self) -> None:
        self.back: list[str] = []

    def first(self) -> None:
        self.back.append("first")

    def second(self) -> None:
        self.back.append("second")


@pytest.fixture
def steps() -> Steps:
    return Steps()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    primary = Button("Nieuwe casus", kind="primary")
    made.setCentralWidget(holder(column(STRETCH, row(STRETCH, primary, STRETCH))))
    made.statusBar().showMessage("Alles opgeslagen")
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    primary.setFocus()
    return made


@pytest.fixture
def toast(window: QMainWindow) -> Toast:
    return Toast(window)


def test_news_waits_while_an_undo_is_offered(toast: Toast, steps: Steps) -> None:
    toast.say("Actie verwijderd.", steps.first)
    toast.say("Opgeslagen.")
    assert toast.text == "Actie verwijderd."
    toast.take_back()
    assert steps.back == ["first"]
    assert toast.text == "Opgeslagen."
    assert toast._undo.isHidden()


def test_the_last_step_is_taken_back_first_and_the_one_before_after_it(
    toast: Toast, steps: Steps
) -> None:
    toast.say("Actie verwijderd.", steps.first)
    toast.say("Notitie verwijderd.", steps.second)
    assert toast.text == "Notitie verwijderd."
    toast.take_back()
    assert toast.text == "Actie verwijderd."
    toast.take_back()
    assert steps.back == ["second", "first"]
    assert not toast.isVisible()
    toast.take_back()
    assert steps.back == ["second", "first"]


def test_news_takes_the_place_of_news(toast: Toast) -> None:
    toast.say("Opgeslagen.")
    toast.say("Back-up gemaakt.")
    assert toast.text == "Back-up gemaakt."
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_time_stands_still_under_the_mouse(toast: Toast) -> None:
    toast.say("Opgeslagen.")
    toast._hold()
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


def test_f6_brings_the_keyboard_there_and_escape_brings_it_back(
    window: QMainWindow, toast: Toast, steps: Steps
) -> None:
    before = QApplication.focusWidget()
    toast.say("Actie verwijderd.", steps.first)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert FOCUS_KEY == "F6"
    assert QApplication.focusWidget() is toast._undo
    assert not toast._timer.isActive(), "it does not go while the keyboard is on it"
    QTest.keyClick(toast._undo, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is toast._close
    QTest.keyClick(toast._close, Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert QApplication.focusWidget() is before
    assert steps.back == []


def test_leaving_with_tab_lets_the_time_go_on(window: QMainWindow, toast: Toast) -> None:
    toast.say("Opgeslagen.")
    toast.take_focus()
    assert not toast._timer.isActive()
    window.findChildren(QPushButton)[0].setFocus()
    assert toast._timer.isActive()


@pytest.mark.parametrize("points", [10, 13, 20])
@pytest.mark.parametrize("size", [(1280, 720), (900, 600)])
def test_it_covers_neither_the_status_bar_nor_the_primary_button(
    window: QMainWindow,
    toast: Toast,
    look: Theme,
    steps: Steps,
    points: int,
    size: tuple[int, int],
) -> None:
    look.choose(Appearance.LIGHT, points)
    window.resize(*size)
    text = "De actie is verwijderd en staat niet meer op de agenda van het casusoverleg."
    toast.say(text, steps.first)
    QApplication.processEvents()
    where = toast.geometry()
    primary = window.findChildren(Button)[0]
    taken = QRect(primary.mapTo(window, QPoint()), primary.size())
    assert not where.intersects(taken)
    assert where.bottom() < window.statusBar().geometry().top()
    assert window.rect().contains(where)
    assert toast._text.height() >= toast._text.heightForWidth(toast._text.width())
