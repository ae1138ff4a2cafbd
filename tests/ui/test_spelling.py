# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dutch spelling while writing: never on the interface thread, never written anywhere."""

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from importlib.metadata import requires
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from casuskluis.domain.lists import SubjectQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.settings.writing import WritingTab
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.spelling import dictionary
from casuskluis_ui.text.spelling.dictionary import Dictionary
from casuskluis_ui.text.spelling.names import KnownNames
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.text.spelling.words import words
from casuskluis_ui.text.writing import Writing
from casuskluis_ui.widgets.passphrase_field import PassphraseField

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


class Kept:
    """Own words in memory."""

    def __init__(self) -> None:
        self.words: set[str] = set()

    def all(self) -> frozenset[str]:
        return frozenset(self.words)

    def add(self, word: str) -> None:
        self.words.add(word)

    def remove(self, word: str) -> None:
        self.words.discard(word)


@pytest.fixture
def spelling(qapp: QApplication) -> Iterator[Spelling]:
    made = Spelling(Kept(), lambda word: word == "Yilmaz")
    yield made
    made.stop()


@pytest.fixture
def editor(qtbot: QtBot, spelling: Spelling) -> PlainEditor:
    made = PlainEditor()
    qtbot.addWidget(made)
    made.show()
    Writing(spelling, made).help(made)
    return made


def _waves(editor: PlainEditor) -> list[str]:
    """Return every stretch of text with a wave under it."""
    found = []
    block = editor.document().begin()
    while block.isValid():
        encoded = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            if one.format.underlineStyle() is WAVE:
                part = encoded[2 * one.start : 2 * (one.start + one.length)]
                found.append(part.decode("utf-16-le"))
        block = block.next()
    return found


def _menu(editor: PlainEditor, place: int) -> QMenu:
    menu = QMenu(editor)
    menu.addAction("Kopiëren")
    editor.menu_made.emit(menu, place)
    return menu


def _texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def _choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_words_of_the_trade_are_known() -> None:
    known = Dictionary()
    trade = "casusoverleg jongerenwerk zorgmijder deskundigheidsbevordering weegploeg zo'n"
    assert all(known.knows(word) for word in trade.split())
    assert not known.knows("vergadernig")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("vergadernig", "vergadering"),
        ("casusovrleg", "casusoverleg"),
        ("waarscheinlijk", "waarschijnlijk"),
        ("interresant", "interessant"),
        ("Politei", "Politie"),
        ("deskundigheidsbevodering", "deskundigheidsbevordering"),
    ],
)
def test_what_was_meant_is_suggested(wrong: str, right: str) -> None:
    found = Dictionary().suggestions(wrong, lambda: True)
    assert right in found
    assert len(found) <= 5


def test_suggestions_stop_when_patience_ends() -> None:
    asked = iter([True] * 3)
    assert Dictionary().suggestions("beeldvromnig", lambda: next(asked, False)) == ()


def test_only_words_are_checked() -> None:
    text = (
        "Zaak 2026-0123 van dhr. Öztürk (OM) op 3-2-2026: jan@x.nl en www.x.nl, zo’n foto "
        "[persoon 1 bij 2026-1] C:\\map i2o [feit] één."
    )
    found = [word.text for word in words(text)]
    assert found == ["Zaak", "van", "dhr", "Öztürk", "op", "en", "zo'n", "foto", "één"]


def test_unknown_words_get_a_wave_and_the_text_stays(qtbot: QtBot, editor: PlainEditor) -> None:
    text = "Een 😀 gebrokken raam.\nYilmaz belde de politei in zaak 2026-0123."
    editor.setPlainText(text)
    qtbot.waitUntil(lambda: _waves(editor) == ["gebrokken", "politei"])
    assert editor.toPlainText() == text
    assert not editor.document().isUndoAvailable()


def test_showing_waves_is_no_change_for_who_listens(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Een gebrokken raam.")
    with qtbot.assertNotEmitted(editor.textChanged, wait=1):
        qtbot.waitUntil(lambda: bool(_waves(editor)))


def test_the_word_being_typed_is_left_alone(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, "de politei")
    with qtbot.waitSignal(_spelling_of(editor).judged):
        pass
    assert _waves(editor) == []
    QTest.keyClicks(editor, " ")
    qtbot.waitUntil(lambda: _waves(editor) == ["politei"])
    QTest.keyClicks(editor, "komd")
    assert _waves(editor) == ["politei"]
    QTest.keyClick(editor, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: _waves(editor) == ["politei", "komd"])


def _spelling_of(editor: PlainEditor) -> Spelling:
    found = editor.findChild(Spelling)
    assert isinstance(found, Spelling)
    return found


def test_the_menu_suggests_and_replaces(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Een gebrokken raam.")
    qtbot.waitUntil(lambda: bool(_waves(editor)))
    menu = _menu(editor, 6)
    assert _texts(menu)[:2] == ["Onbekend woord: gebrokken", "Voorstellen zoeken…"]
    qtbot.waitUntil(lambda: "gebroken" in _texts(menu))
    assert "Voorstellen zoeken…" not in _texts(menu)
    _choose(menu, "gebroken")
    assert editor.toPlainText() == "Een gebroken raam."
    editor.undo()
    assert editor.toPlainText() == "Een gebrokken raam."


def test_a_word_that_is_known_changes_nothing_in_the_menu(
    qtbot: QtBot, editor: PlainEditor
) -> None:
    editor.setPlainText("Een gebrokken raam.")
    qtbot.waitUntil(lambda: bool(_waves(editor)))
    assert _texts(_menu(editor, 1)) == ["Kopiëren"]


def test_own_words_and_ignored_words_lose_their_wave(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("Veldhavense politei en politei en gebrokken.")
    qtbot.waitUntil(lambda: len(_waves(editor)) == 4)
    _choose(_menu(editor, 2), "Toevoegen aan eigen woorden")
    assert _waves(editor) == ["politei", "politei", "gebrokken"]
    _choose(_menu(editor, 14), "Overal negeren")
    assert _waves(editor) == ["gebrokken"]
    assert _spelling_of(editor).own() == {"Veldhavense"}


def test_f7_goes_round_the_unknown_words(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("politei en gebrokken.")
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(lambda: len(_waves(editor)) == 2)
    seen = []
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_F7)
        seen.append(editor.textCursor().selectedText())
    assert seen == ["politei", "gebrokken", "politei"]


def test_switched_off_nothing_is_marked(qtbot: QtBot, editor: PlainEditor) -> None:
    editor.setPlainText("politei")
    qtbot.waitUntil(lambda: bool(_waves(editor)))
    _spelling_of(editor).enable(enabled=False)
    assert _waves(editor) == []
    assert _texts(_menu(editor, 2)) == ["Kopiëren"]


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
    qtbot.waitUntil(lambda: bool(_waves(editor)))
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


def test_two_thousand_words_cost_the_interface_less_than_a_tenth_of_a_second(
    qtbot: QtBot, editor: PlainEditor
) -> None:
    paragraph = "De weegploeg besprak gisteren de melding en vroeg de politei om aanvulling. "
    text = "\n".join([paragraph * 4] * 42)
    assert len(text.split()) > 2000
    start = time.perf_counter()
    editor.setPlainText(text)
    asked = time.perf_counter() - start
    qtbot.waitUntil(lambda: len(_waves(editor)) == 168, timeout=10_000)
    start = time.perf_counter()
    _spelling_of(editor).changed.emit()
    shown = time.perf_counter() - start
    # Room for a busy machine; the report gives what was measured on a quiet one.
    assert asked < 0.4
    assert shown < 0.4


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
        qtbot.waitUntil(lambda: bool(_waves(editor)))
        menu = _menu(editor, 6)
        qtbot.waitUntil(lambda: "gebroken" in _texts(menu))
        _choose(menu, "Overal negeren")
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
    assert _waves(editor) == []
    tab = WritingTab(spelling, PreferenceFile(tmp_path))
    qtbot.addWidget(tab)
    tab.read()
    assert not tab.check.isEnabled()
    assert "niet geïnstalleerd" in tab.state.text()
    spelling.stop()


def test_the_extra_is_no_need_of_the_program() -> None:
    needs = [one for one in requires("casuskluis") or [] if "chunspell" in one]
    assert all("extra" in one for one in needs)


def test_own_words_live_in_the_vault(qtbot: QtBot, empty: Workspace, tmp_path: Path) -> None:
    spelling = Spelling(empty.own_words, KnownNames(empty))
    tab = WritingTab(spelling, PreferenceFile(tmp_path))
    qtbot.addWidget(tab)
    tab.entry.setText("Veldhavense")
    tab.add()
    tab.entry.setText("aanpakker")
    tab.add()
    listed = tab.findChild(QListWidget, "ownWords")
    assert isinstance(listed, QListWidget)
    assert [listed.item(row).text() for row in range(2)] == ["aanpakker", "Veldhavense"]
    assert empty.own_words.all() == {"aanpakker", "Veldhavense"}
    listed.setCurrentRow(0)
    tab.remove()
    assert empty.own_words.all() == {"Veldhavense"}
    tab.check.setChecked(False)
    assert not PreferenceFile(tmp_path).load().spelling
    assert not spelling.enabled
    spelling.stop()


def test_names_the_officer_may_see_are_no_mistakes(demo: Workspace) -> None:
    known: Callable[[str], bool] = KnownNames(demo)
    subject = demo.persons.lines(demo.persons.ids(SubjectQuery()))[0]
    assert known(subject.name.family)
    assert not known("Xqzwvstra")


def stop_others() -> None:
    """Stop the help of windows that earlier tests in this process left open."""
    for one in gc.get_objects():
        if isinstance(one, Writing) and isValid(one):
            one.stop()


def test_an_open_vault_helps_everywhere_until_it_is_closed(
    qtbot: QtBot, demo: Workspace, tmp_path: Path
) -> None:
    stop_others()
    runner = TaskRunner()
    session = open_session(demo, tmp_path, runner)
    first, second = PlainEditor(), PlainEditor()
    for one in (first, second):
        qtbot.addWidget(one)
        one.show()
        one.activateWindow()
        one.setFocus()
        qtbot.waitUntil(one.hasFocus)
        if one is first:
            first.setPlainText("Een gebrokken raam.")
            qtbot.waitUntil(lambda: _waves(first) == ["gebrokken"], timeout=10_000)
            session.close()
    assert not second.property("writingAid")
    runner.shut_down()
