# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column


def test_a_row_folds_only_when_there_is_no_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = FoldingRow(label("Een titel van enige lengte", "h1"), QPushButton("Registreren"))
    window.setLayout(column(line))
    window.show()
    whole = line.sizeHint().width()
    window.resize(whole + 10, 200)
    assert not line.is_folded
    window.resize(whole - 10, 200)
    assert line.is_folded
    assert line.sizeHint().width() == whole
    window.resize(whole + 10, 200)
    assert not line.is_folded
