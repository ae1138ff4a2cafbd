# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Marking fact, observation and interpretation while writing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.statements import Statement
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.highlighting import Span, highlighting_of
from casuskluis_ui.text.marking.bar import MarkBar
from casuskluis_ui.text.marking.hints import hint
from casuskluis_ui.theme import Appearance, theme

TEXT = "Hij kwam binnen. Hij lijkt radicaal."


@pytest.fixture
def editor(qtbot: QtBot) -> PlainEditor:
    made = PlainEditor(TEXT)
    made.put_on_top(MarkBar([made]))
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    made.setFocus()
    return made


def _put_caret(editor: PlainEditor, place: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(place)
    editor.setTextCursor(cursor)


def _button(editor: PlainEditor, name: str) -> QToolButton:
    return next(one for one in editor.findChildren(QToolButton) if one.text() == name)


def _looks(editor: PlainEditor, line: int) -> list[QTextCharFormat]:
    block = editor.document().findBlockByNumber(line)
    # A copy: Qt throws the range away with the list.
    return [QTextCharFormat(one.format) for one in block.layout().formats()]


@pytest.mark.parametrize(
    ("key", "word"),
    [
        (Qt.Key.Key_1, "feit"),
        (Qt.Key.Key_2, "waarneming"),
        (Qt.Key.Key_3, "duiding"),
    ],
)
def test_a_key_marks_the_sentence_at_the_caret(
    qtbot: QtBot, editor: PlainEditor, key: Qt.Key, word: str
) -> None:
    _put_caret(editor, len(TEXT) - 3)
    QTest.keyClick(editor, key, Qt.KeyboardModifier.AltModifier)
    assert editor.toPlainText() == f"Hij kwam binnen.\n[{word}] Hij lijkt radicaal."
    assert editor.textCursor().block().text().endswith("radicaal.")


def test_a_mark_is_one_step_of_undo(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert editor.toPlainText() == f"[duiding] {TEXT}"
    editor.undo()
    assert editor.toPlainText() == TEXT
    editor.redo()
    assert editor.toPlainText() == f"[duiding] {TEXT}"


def test_several_lines_are_marked_each(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Een 😀 zin.\n\nNog een.\nDerde.")
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(
        editor.document().findBlockByNumber(3).position(), QTextCursor.MoveMode.KeepAnchor
    )
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert editor.toPlainText() == "[feit] Een 😀 zin.\n\n[feit] Nog een.\nDerde."


def test_the_bar_marks_and_shows_what_a_line_is(qtbot: QtBot, editor: PlainEditor) -> None:
    _put_caret(editor, 3)
    _button(editor, "Feit").click()
    assert editor.toPlainText().startswith("[feit] Hij kwam binnen.\n")
    assert _button(editor, "Feit").isChecked()
    assert not _button(editor, "Duiding").isChecked()
    _put_caret(editor, editor.document().characterCount() - 1)
    assert not _button(editor, "Feit").isChecked()


def test_a_mark_differs_by_more_than_colour(editor: PlainEditor) -> None:
    lines = {}
    for statement in Statement:
        editor.setPlainText(f"[{statement}] Iets.")
        mark, line = _looks(editor, 0)[0], _looks(editor, 0)[-1]
        assert mark.fontWeight() > 400
        lines[statement] = line.underlineStyle()
    assert len(set(lines.values())) == len(Statement)


def test_a_hint_is_a_question_and_comes_when_somebody_pauses(
    qtbot: QtBot, editor: PlainEditor
) -> None:
    bar = editor.findChild(MarkBar)
    assert isinstance(bar, MarkBar)
    _put_caret(editor, len(TEXT))
    qtbot.waitUntil(lambda: bar.asked.text() == "“lijkt”: is dit duiding? Alt+3")
    before = editor.toPlainText()
    QTest.keyClick(editor, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not bar.asked.text())
    assert before == TEXT


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Dat is vermoedelijk zo.", "vermoedelijk"),
        ("Hij radicaliseert.", "radicaliseert"),
        ("Een gelijke kans.", ""),
        ("[duiding] Hij lijkt boos.", ""),
        ("[feit] Hij lijkt boos.", "lijkt"),
        ("Hij zei: ik kom.", ""),
    ],
)
def test_only_words_of_the_list_are_asked_about(line: str, found: str) -> None:
    assert hint(line) == found


def test_the_menu_offers_the_marks(qtbot: QtBot, editor: PlainEditor) -> None:
    menu = QMenu(editor)
    editor.menu_made.emit(menu, 0)
    texts = [action.text() for action in menu.actions()]
    assert "Markeren als duiding\tAlt+3" in texts


def test_a_text_that_is_fixed_cannot_be_marked(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setReadOnly(True)
    QTest.keyClick(editor, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert editor.toPlainText() == TEXT


class _Bold:
    """A layer of somebody else."""

    def spans(self, text: str, block: object) -> list[Span]:
        del block
        look = QTextCharFormat()
        look.setFontItalic(True)
        return [Span(0, len(text), look)]


def test_layers_lie_on_each_other_and_are_no_change_of_the_text(
    qtbot: QtBot, editor: PlainEditor
) -> None:
    editor.setPlainText("[feit] 😀 Iets.")
    with qtbot.assertNotEmitted(editor.textChanged):
        layer = _Bold()
        highlighting_of(editor).add(layer)
        looks = _looks(editor, 0)
        assert all(one.fontItalic() for one in looks)
        assert looks[0].fontWeight() > 400
        theme().choose(Appearance.DARK, 10)
        highlighting_of(editor).remove(layer)
        assert not any(one.fontItalic() for one in _looks(editor, 0))
    assert not editor.document().isUndoAvailable()
    assert highlighting_of(editor) is highlighting_of(editor)
