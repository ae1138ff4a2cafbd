# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Single inputs, labels and pictures while names are hidden: nothing shows, nothing changes."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.quiet.inputs import Bars
from casuskluis_ui.quiet.mode import QuietMode
from casuskluis_ui.quiet.previews import Cover
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.image_view import ImageView
from casuskluis_ui.widgets.toast import Toast
from ui.quiet_eyes import everything, found, paint
from ui.quiet_plants import RELATED, SUBJECT, TEXT, KnownPlants

EXAMPLES = 60 if os.environ.get("CASUSKLUIS_FULL") == "1" else 25


@pytest.fixture
def quiet() -> Iterator[QuietMode]:
    made = QuietMode(Discretion(), KnownPlants())
    yield made
    made.end()


def test_a_text_the_program_changes_meanwhile_is_hidden_too(
    quiet: QuietMode, qtbot: QtBot
) -> None:
    label = QLabel(f"Dossier van {SUBJECT}")
    qtbot.addWidget(label)
    label.show()
    quiet.discretion.hide_names(hidden=True)
    paint()
    assert SUBJECT not in label.text()
    label.setText(f"Nu met {RELATED}")
    paint()
    assert RELATED not in label.text()
    quiet.end()

    assert label.text() == f"Nu met {RELATED}"


def test_a_window_that_opens_meanwhile_is_hidden_before_it_is_seen(
    quiet: QuietMode, qtbot: QtBot
) -> None:
    quiet.discretion.hide_names(hidden=True)
    opened = QWidget()
    qtbot.addWidget(opened)
    opened.setWindowTitle(SUBJECT)
    opened.setToolTip(SUBJECT)
    opened.show()

    assert found(everything()) == []
    quiet.end()
    assert (opened.windowTitle(), opened.toolTip()) == (SUBJECT, SUBJECT)


def test_a_bar_lies_over_each_name_in_a_note_also_when_it_is_selected(
    quiet: QuietMode, qtbot: QtBot
) -> None:
    edit = QPlainTextEdit(TEXT)
    qtbot.addWidget(edit)
    edit.resize(420, 240)
    edit.show()
    edit.selectAll()
    quiet.discretion.hide_names(hidden=True)
    paint()
    bars = edit.findChild(Bars)
    assert bars is not None
    image = edit.viewport().grab().toImage()
    boxes = list(bars.boxes())

    assert len(boxes) >= 8
    for box in boxes:
        inside = box.adjusted(3, 3, -3, -3)
        points = range(inside.left(), inside.right())
        inks = {
            QColor(image.pixel(x, y)).name()
            for x in points
            for y in range(inside.top(), inside.bottom())
        }
        assert len(inks) == 1
    assert edit.toPlainText() == TEXT


def test_a_line_with_a_name_is_dots_until_it_has_none(quiet: QuietMode, qtbot: QtBot) -> None:
    line = QLineEdit(SUBJECT)
    qtbot.addWidget(line)
    line.show()
    quiet.discretion.hide_names(hidden=True)
    paint()
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert line.text() == SUBJECT
    line.setText("Gesprek op school")
    paint()
    assert line.echoMode() is QLineEdit.EchoMode.Normal


def test_what_is_typed_shows_until_a_pause(quiet: QuietMode, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    quiet.discretion.hide_names(hidden=True)
    QTest.keyClicks(line, "Zzyrtaal")
    paint()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.waitUntil(lambda: line.echoMode() is QLineEdit.EchoMode.Password, timeout=4000)
    assert line.text() == "Zzyrtaal"


def test_choices_hide_names_and_keep_what_is_chosen(quiet: QuietMode, qtbot: QtBot) -> None:
    combo = RecordCombo([(3, SUBJECT), (5, RELATED)])
    qtbot.addWidget(combo)
    combo.set_entry("5")
    combo.show()
    quiet.discretion.hide_names(hidden=True)
    paint()
    assert found(everything()) == []
    assert (combo.entry(), combo.chosen, combo.itemText(1)) == ("5", 5, SUBJECT)
    combo.set_entry("3")
    paint()
    assert (combo.entry(), combo.currentText()) == ("3", SUBJECT)
    assert found(everything()) == []


def test_copying_gives_no_names_and_pasting_here_gives_them_back(
    quiet: QuietMode, qtbot: QtBot
) -> None:
    edit = QPlainTextEdit(TEXT)
    qtbot.addWidget(edit)
    edit.show()
    quiet.discretion.hide_names(hidden=True)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    edit.selectAll()
    edit.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied
    assert not found(iter([("", copied)]))
    other = QPlainTextEdit()
    qtbot.addWidget(other)
    other.show()
    QTest.keyClick(other, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert other.toPlainText() == TEXT


def test_a_toast_tells_no_name(quiet: QuietMode, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window)
    quiet.discretion.hide_names(hidden=True)
    toast.say(f"Casus van {SUBJECT} opgeslagen")
    paint()

    assert found(everything()) == []


def test_a_picture_is_covered_and_its_button_ends_the_quiet_mode(
    quiet: QuietMode, qtbot: QtBot
) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    quiet.discretion.hide_names(hidden=True)
    paint()
    cover = view.findChild(Cover)
    assert cover is not None
    assert cover.geometry() == view.rect()
    top = view.childAt(QPoint(5, 5))
    assert top is not None
    assert cover is top or cover.isAncestorOf(top)
    cover.ended.emit()

    assert not quiet.on
    assert view.findChild(Cover) is None


PARTS = st.sampled_from([SUBJECT, RELATED, "belt", "😀", "\n", TEXT, "é ", "zzyrtaals"])


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(PARTS, max_size=6))
def test_hiding_never_changes_what_an_input_holds(parts: list[str]) -> None:
    text = " ".join(parts)
    edit, line = QPlainTextEdit(text), QLineEdit(text)
    line.setMaxLength(100_000)
    held = (edit.toPlainText(), line.text())
    mode = QuietMode(Discretion(), KnownPlants())
    mode.discretion.hide_names(hidden=True)
    for widget in (edit, line):
        widget.show()
        widget.grab()
    during = (edit.toPlainText(), line.text())
    mode.end()

    assert during == held
    assert (edit.toPlainText(), line.text()) == held
    edit.close()
    line.close()


UI = Path(__file__).parents[2] / "ui" / "casuskluis_ui"
NO_NAMES = {
    "shell/navigation.py": "titles of sections",
    "widgets/labels.py": "a label, whose text is swapped",
    "pages/meetings/calendar/painting.py": "the day of the month",
    "charts/canvas.py": "counts, and words of code lists",
}
"""What paints or answers by itself without asking the veil, and why."""


def test_every_model_and_painter_asks_the_veil() -> None:
    asks = re.compile(r"@veiled_data\n    def data\(")
    for path in UI.rglob("*.py"):
        source, name = path.read_text("utf-8"), path.relative_to(UI).as_posix()
        if name in NO_NAMES or name.startswith("quiet/"):
            continue
        assert len(re.findall(r"    def data\(self, index", source)) == len(
            asks.findall(source)
        ), name
        assert "drawText(" not in source or "veiled(" in source, name
