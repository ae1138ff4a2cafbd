# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Waves and a menu while writing: never on the interface thread."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis_ui.text.editor import PlainEditor
from ui.spelling.waving import choose, menu_at, spelling_of, texts, waves


def test_unknown_words_get_a_wave_and_the_text_stays(qtbot: QtBot, editor: PlainEditor) -> None:
    text = "Een 😀 gebrokken raam.\nYilmaz belde de politei in zaak 2026-0123."
    editor.setPlainText(text)
    qtbot.waitUntil(lambda: waves(editor) == ["gebrokken", "politei"])
    assert editor.toPlainText() == text
    assert not editor.document().isUndoAvailable()


def test_showing_waves_is_no_change_for_who_listens(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Een gebrokken raam.")
    with qtbot.assertNotEmitted(editor.textChanged, wait=1):
        qtbot.waitUntil(lambda: bool(waves(editor)))


def test_the_word_being_typed_is_left_alone(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, "de politei")
    with qtbot.waitSignal(spelling_of(editor).judged):
        pass
    assert waves(editor) == []
    QTest.keyClicks(editor, " ")
    qtbot.waitUntil(lambda: waves(editor) == ["politei"])
    QTest.keyClicks(editor, "komd")
    assert waves(editor) == ["politei"]
    QTest.keyClick(editor, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: waves(editor) == ["politei", "komd"])


def test_the_menu_suggests_and_replaces(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Een gebrokken raam.")
    qtbot.waitUntil(lambda: bool(waves(editor)))
    menu = menu_at(editor, 6)
    assert texts(menu)[:2] == ["Onbekend woord: gebrokken", "Voorstellen zoeken…"]
    qtbot.waitUntil(lambda: "gebroken" in texts(menu))
    assert "Voorstellen zoeken…" not in texts(menu)
    choose(menu, "gebroken")
    assert editor.toPlainText() == "Een gebroken raam."
    editor.undo()
    assert editor.toPlainText() == "Een gebrokken raam."


def test_a_word_that_is_known_changes_nothing_in_the_menu(
    qtbot: QtBot, editor: PlainEditor
) -> None:
    editor.setPlainText("Een gebrokken raam.")
    qtbot.waitUntil(lambda: bool(waves(editor)))
    assert texts(menu_at(editor, 1)) == ["Kopiëren"]


def test_own_words_and_ignored_words_lose_their_wave(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Veldhavense politei en politei en gebrokken.")
    qtbot.waitUntil(lambda: len(waves(editor)) == 4)
    choose(menu_at(editor, 2), "Toevoegen aan eigen woorden")
    assert waves(editor) == ["politei", "politei", "gebrokken"]
    choose(menu_at(editor, 14), "Overal negeren")
    assert waves(editor) == ["gebrokken"]
    assert spelling_of(editor).own() == {"Veldhavense"}


def test_f7_goes_round_the_unknown_words(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("politei en gebrokken.")
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(lambda: len(waves(editor)) == 2)
    seen = []
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_F7)
        seen.append(editor.textCursor().selectedText())
    assert seen == ["politei", "gebrokken", "politei"]


def test_switched_off_nothing_is_marked(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("politei")
    qtbot.waitUntil(lambda: bool(waves(editor)))
    spelling_of(editor).enable(enabled=False)
    assert waves(editor) == []
    assert texts(menu_at(editor, 2)) == ["Kopiëren"]


def test_two_thousand_words_cost_the_interface_less_than_a_tenth_of_a_second(
    qtbot: QtBot, editor: PlainEditor
) -> None:
    paragraph = "De weegploeg besprak gisteren de melding en vroeg de politei om aanvulling. "
    text = "\n".join([paragraph * 4] * 42)
    assert len(text.split()) > 2000
    start = time.perf_counter()
    editor.setPlainText(text)
    asked = time.perf_counter() - start
    qtbot.waitUntil(lambda: len(waves(editor)) == 168, timeout=10_000)
    start = time.perf_counter()
    spelling_of(editor).changed.emit()
    shown = time.perf_counter() - start
    # Room for a busy machine; the report gives what was measured on a quiet one.
    assert asked < 0.4
    assert shown < 0.4
