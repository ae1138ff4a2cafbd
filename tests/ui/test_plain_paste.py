# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is pasted or dropped is plain text, and nothing one cannot see comes along."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.plain import plain, plain_line
from casuskluis_ui.text.writing import PlainLine

_SEEN = ("L", "M", "N", "P", "S")


def _seen(text: str) -> list[str]:
    whole = unicodedata.normalize("NFC", text)
    return [one for one in whole if unicodedata.category(one)[0] in _SEEN]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_nothing_unseen_comes_along_and_nothing_seen_is_lost(text: str) -> None:
    made = plain(text)
    assert _seen(made) == _seen(text)
    assert not [one for one in made if unicodedata.category(one) == "Cc" and one != "\n"]
    assert plain(made) == made


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("een\u00a0twee\u202fdrie\tvier", "een twee drie vier"),
        ("rad\u00adica\u200bli\u2060se\ufeffring", "radicalisering"),
        ("Jan\u202enasnaJ\u202c", "JannasnaJ"),
        ("\U000e0041\U000e0042zicht", "zicht"),
        ("\x00nul\x07bel\x1b[31m", "nulbel[31m"),
        ("\uf0b7 punt", "• punt"),
        ("Yılmaz é e\u0301", "Yılmaz é é"),
    ],
)
def test_known_troublemakers(pasted: str, text: str) -> None:
    assert plain(pasted) == text


def test_a_box_of_one_line_stays_one_line() -> None:
    assert plain_line("een\r\n\r\ntwee  \ndrie") == "een twee drie"


def _paste(editor: PlainEditor, data: QMimeData, qtbot: QtBot, keys: str) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    modifiers = Qt.KeyboardModifier.ControlModifier
    if "Shift" in keys:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_V, modifiers)


@pytest.mark.parametrize("keys", ["Ctrl+V", "Ctrl+Shift+V"])
def test_rich_text_is_pasted_as_plain_text(qtbot: QtBot, keys: str) -> None:
    editor = PlainEditor("Begin. ")
    qtbot.addWidget(editor)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    data = QMimeData()
    data.setHtml("<b>Vet</b> <img src='https://voorbeeld.nl/teller.png'>")
    data.setText("Vet\u00a0\u200bhier\r\n")
    _paste(editor, data, qtbot, keys)
    assert editor.toPlainText() == "Begin. Vet hier\n"
    editor.undo()
    assert editor.toPlainText() == "Begin. "


def test_ten_megabytes_are_refused_whole_with_a_sentence(qtbot: QtBot) -> None:
    editor = PlainEditor("Blijft staan.")
    qtbot.addWidget(editor)
    data = QMimeData()
    data.setText("woord " * 1_700_000)
    with qtbot.waitSignal(editor.refused) as told:
        editor.insertFromMimeData(data)
    assert told.args is not None
    assert "Er is niets geplakt" in told.args[0]
    assert "100000" in told.args[0]
    assert editor.toPlainText() == "Blijft staan."


def test_dropped_text_is_plain_and_a_dropped_file_is_not_for_a_text(qtbot: QtBot) -> None:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    editor.show()
    text = QMimeData()
    text.setText("Gesleept\u00adwoord")
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        text,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.dropEvent(event)
    assert editor.toPlainText() == "Gesleeptwoord"
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile("/geheim/kaart.pdf")])
    assert not editor.canInsertFromMimeData(file)


def test_a_box_of_one_line_takes_plain_text_and_can_undo_it(qtbot: QtBot) -> None:
    line = QLineEdit("Jan ")
    qtbot.addWidget(line)
    PlainLine(line)
    heard: list[str] = []
    line.textEdited.connect(heard.append)
    QGuiApplication.clipboard().setText("van\u00a0der\u200b Berg\nTweede")
    line.paste()
    qtbot.waitUntil(lambda: line.text() == "Jan van der Berg Tweede")
    assert heard[-1] == line.text()
    line.undo()
    line.undo()
    assert line.text() == "Jan "
