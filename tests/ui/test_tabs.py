# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""More tabs than fit side by side stay within reach of the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.theme import Theme
from casuskluis_ui.widgets.tabs import Tabs

NAMES = (
    "Overzicht",
    "Informatie",
    "Leefgebieden",
    "Andere personen",
    "Rechten",
    "Geschiedenis",
)


def test_the_arrow_beside_the_tabs_takes_its_clicks(qtbot: QtBot, look: Theme) -> None:
    tabs = Tabs("Onderdelen")
    qtbot.addWidget(tabs)
    for name in NAMES:
        tabs.addTab(QWidget(), name)
    tabs.resize(380, 200)
    with qtbot.waitExposed(tabs):
        tabs.show()
    bar = tabs.tabBar()
    arrow = max(bar.findChildren(QToolButton), key=QWidget.x)
    before = bar.tabRect(len(NAMES) - 1).right()

    # As the mouse does it: what lies on top gets the click.
    place = arrow.mapTo(tabs, arrow.rect().center())
    on_top = tabs.childAt(place)
    assert on_top is not None
    QTest.mouseClick(on_top, Qt.MouseButton.LeftButton)

    assert bar.tabRect(len(NAMES) - 1).right() < before
