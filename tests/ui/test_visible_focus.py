# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the keyboard is can be seen, on every kind of control and in every theme."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.navigation import NavigationList
from casuskluis_ui.shell.session import Section
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.theme.contrast import contrast
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.tabs import Tabs

LEAST = 40
"""Pixels that must change: less is no ring and no line."""


def _day() -> date:
    return date(2026, 11, 20)


def _combo() -> QWidget:
    box = QComboBox()
    box.addItems(["Een", "Twee"])
    return box


def _tabs() -> QWidget:
    tabs = Tabs("Onderdelen")
    tabs.addTab(QWidget(), "Eerste")
    tabs.addTab(QWidget(), "Tweede")
    return tabs


def _navigation() -> QWidget:
    made = NavigationList([Section(name="a", title="Vandaag", icon="house", make=QWidget)])  # type: ignore[arg-type]  # never made
    made.setCurrentIndex(made.sections.index(0))
    return made


KINDS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: Button("Opslaan"),
    "primary": lambda: Button("Opslaan", kind="primary"),
    "danger": lambda: Button("Verwijderen", kind="danger"),
    "ghost": lambda: Button("Annuleren", kind="ghost"),
    "icon": lambda: IconButton("x", "Sluiten"),
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "search": lambda: SearchField("Zoeken", "Woord"),
    "date": lambda: DateField(_day),
    "combo": _combo,
    "spin": QSpinBox,
    "time": QTimeEdit,
    "check": lambda: QCheckBox("Klaar"),
    "radio": lambda: QRadioButton("Klaar"),
    "tabs": _tabs,
    "navigation": _navigation,
}


@pytest.mark.parametrize("appearance", [
    Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_LIGHT, Appearance.HIGH_DARK,
])  # fmt: skip
def test_the_focus_can_be_seen_on_every_kind_of_control(
    appearance: Appearance, look: Theme, qtbot: QtBot
) -> None:
    look.choose(appearance, 10)
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    other = Button("Elders")
    layout.addWidget(other)
    made = {name: make() for name, make in KINDS.items()}
    for each in made.values():
        layout.addWidget(each)
    root.show()
    root.activateWindow()
    unseen = [name for name, each in made.items() if _changed(each, other) < LEAST]
    look.choose(Appearance.LIGHT, 10)
    assert not unseen


def _changed(widget: QWidget, other: QWidget) -> int:
    """Return how many pixels of a control differ with the keyboard on it."""
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = _picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = _picture(widget)
    assert QApplication.focusWidget() is (widget.focusProxy() or widget)
    return sum(
        _stands_out(before, after, x, y)
        for x in range(before.width())
        for y in range(before.height())
    )


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def _stands_out(before: QImage, after: QImage, x: int, y: int) -> bool:
    """Tell whether a pixel differs so that one sees it; the colours are in `contrast.py`."""
    if before.pixel(x, y) == after.pixel(x, y):
        return False
    colors = (before.pixelColor(x, y).name(), after.pixelColor(x, y).name())
    return contrast(*colors) >= 1.25  # the ring is drawn smooth: its outermost pixels are soft
