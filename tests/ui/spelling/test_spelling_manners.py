# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When help with spelling comes and when not; nothing of it is written anywhere."""

import os
import sys
import threading
from importlib.metadata import requires
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.settings.writing import WritingTab
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.spelling import dictionary
from casuskluis_ui.text.spelling.dictionary import Dictionary
from casuskluis_ui.text.spelling.names import KnownNames
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.text.writing import Writing
from casuskluis_ui.widgets.passphrase_field import PassphraseField
from ui.spelling.waving import Kept, choose, menu_at, texts, waves


def test_nothing_is_loaded_before_somebody_writes(qtbot: QtBot) -> None:
    made: list[int] = []

    def load() -> Dictionary:
        made.append(threading.get_ident())
        return Dictionary()

    spelling = Spelling(Kept(), lambda _: False, lexicon=load)
    editor = PlainEditor()
    qtbot.addWidget(editor)
    Writing(spelling, editor).help(editor)
    assert made == []
    editor.setPlainText("politei")
    qtbot.waitUntil(lambda: bool(waves(editor)))
    spelling.stop()
    assert made
    assert threading.get_ident() not in made


def test_help_comes_with_the_keyboard_but_not_to_a_passphrase(
    qtbot: QtBot, qapp: QApplication, spelling: Spelling
) -> None:
    line, secret, text = QLineEdit(), PassphraseField(), PlainEditor()
    writing = Writing(spelling, text)
    writing.begin(qapp)
    # Also while it is shown: what is typed there counts to the letter.
    secret.setEchoMode(QLineEdit.EchoMode.Normal)
    for one in (line, secret, text):
        qtbot.addWidget(one)
        one.show()
        one.activateWindow()
        one.setFocus()
    qtbot.waitUntil(text.hasFocus)
    helped = [bool(one.property("writingAid")) for one in (line, secret, text)]
    writing.stop()
    assert helped == [True, False, True]
    writing.stop()


_watched: list[tuple[str, object]] = []
_watching: list[bool] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    if _watching and event in {"open", "os.rename", "os.mkdir", "socket.connect"}:
        _watched.append((event, args))


def test_nothing_is_written_and_nothing_is_sent(qtbot: QtBot) -> None:
    spelling = Spelling(Kept(), lambda _: False)
    editor = PlainEditor()
    qtbot.addWidget(editor)
    Writing(spelling, editor).help(editor)
    sys.addaudithook(_watch)
    _watching.append(True)
    try:
        editor.setPlainText("Een gebrokken raam.")
        qtbot.waitUntil(lambda: bool(waves(editor)))
        menu = menu_at(editor, 6)
        qtbot.waitUntil(lambda: "gebroken" in texts(menu))
        choose(menu, "Overal negeren")
    finally:
        _watching.clear()
        spelling.stop()
    written = [
        args
        for event, args in _watched
        if event != "open" or (isinstance(args, tuple) and _writes(args))
    ]
    assert written == []


def _writes(args: tuple[object, ...]) -> bool:
    flags = args[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def test_without_the_part_for_spelling_everything_works_and_the_setting_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty: Workspace
) -> None:
    def nowhere(name: str) -> None:
        del name

    monkeypatch.setattr(dictionary, "find_spec", nowhere)
    spelling = Spelling(empty.own_words, KnownNames(empty))
    editor = PlainEditor()
    qtbot.addWidget(editor)
    Writing(spelling, editor).help(editor)
    editor.setPlainText("politei")
    assert waves(editor) == []
    tab = WritingTab(spelling, PreferenceFile(tmp_path))
    qtbot.addWidget(tab)
    tab.read()
    assert not tab.check.isEnabled()
    assert "niet geïnstalleerd" in tab.state.text()
    spelling.stop()


def test_the_extra_is_no_need_of_the_program() -> None:
    needs = [one for one in requires("casuskluis") or [] if "chunspell" in one]
    assert all("extra" in one for one in needs)
