# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What looks for faults in every place finds the faults that were put in on purpose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casuskluis_ui.widgets.chip import Chip
from ui import access_eyes as eyes

LONG = "Een lange tekst die niet past"


def _shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    root = QWidget()
    layout = QVBoxLayout(root)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(root)
    root.show()
    QApplication.processEvents()
    return root


def _named(widget: QWidget) -> QWidget:
    widget.setAccessibleName("Naam")
    return widget


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    assert "no name" in eyes.nameless(_shown(qtbot, QLineEdit()))[0]
    assert not eyes.nameless(_shown(qtbot, _named(QLineEdit())))


def test_a_control_without_a_role_is_found(qtbot: QtBot) -> None:
    drawn = _named(QWidget())
    drawn.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert "no role" in eyes.nameless(_shown(qtbot, drawn))[0]


@pytest.mark.parametrize("make", [QTextEdit, lambda: QTableWidget(2, 2)])
def test_what_keeps_the_keyboard_is_found(make: type[QWidget], qtbot: QtBot) -> None:
    root = _shown(qtbot, QPushButton("Eerst"), _named(make()), QPushButton("Laatst"))
    assert any("does not come back" in fault for fault in eyes.trapped(root))
    assert any("skips" in fault and "Laatst" in fault for fault in eyes.trapped(root))


def test_a_way_around_without_faults_has_none(qtbot: QtBot) -> None:
    root = _shown(qtbot, QPushButton("Eerst"), _named(QLineEdit()), QCheckBox("Laatst"))
    assert not eyes.trapped(root)


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QLabel, QComboBox])
def test_words_that_do_not_fit_are_found(kind: type[QWidget], qtbot: QtBot) -> None:
    made = kind()
    if isinstance(made, QComboBox):
        made.addItem(LONG)
    else:
        made.setProperty("text", LONG)
    root = _shown(qtbot, made)
    assert not eyes.cut(root)
    made.setFixedWidth(30)
    QApplication.processEvents()
    assert eyes.cut(root)


def test_lines_that_do_not_fit_are_found(qtbot: QtBot) -> None:
    text = QLabel(LONG * 4, wordWrap=True)
    root = _shown(qtbot, text)
    text.setFixedSize(120, 20)
    assert eyes.cut(root)


def test_a_label_that_leads_nowhere_is_found(qtbot: QtBot) -> None:
    alone, line = QLabel("&Naam"), QLineEdit()
    root = _shown(qtbot, alone, line)
    assert eyes.lonely_labels(root)
    alone.setBuddy(line)
    assert not eyes.lonely_labels(root)


def test_a_tone_without_a_word_is_found(qtbot: QtBot) -> None:
    assert eyes.color_only(_shown(qtbot, Chip("", "bad")))
    assert not eyes.color_only(_shown(qtbot, Chip("Te laat", "bad")))
