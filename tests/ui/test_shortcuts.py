# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keys: none twice, none taken from a text, each also in a menu, all in the overview."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

import casuskluis_ui
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.shell.commands.actions import COMMANDS, PAGE_KEYS, Group, command, key_words
from casuskluis_ui.shell.commands.overview import KeyOverview
from casuskluis_ui.shell.desktop.capture import CaptureShield
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import theme
from casuskluis_ui.theme.icons import resources
from casuskluis_ui.widgets.toast import Toast

KEPT = {
    # In a field they do what they always do; elsewhere they are ours.
    "Ctrl+Z": "a field undoes its own typing first",
    # On Linux a field would remove the rest of its line; the palette wins.
    "Ctrl+K": "opens the palette from a field, too",
    # What the systems mean by it is what we do with it.
    "Ctrl+F": "find", "Ctrl+N": "new", "Ctrl+P": "print", "Ctrl+Q": "quit", "F5": "refresh",
    "Alt+Left": "back", "Alt+Right": "forward", "Ctrl++": "zoom in", "Ctrl+=": "zoom in",
    "Ctrl+-": "zoom out", "F1": "help", "F11": "full screen", "Ctrl+,": "preferences",
    "Shift+F1": "what is this", "Ctrl+L": "no field has an address bar here",
}  # fmt: skip
"""Standard keys of Qt that the program uses, and why that takes nothing from a text."""
EDITING = (
    "Undo", "Redo", "Cut", "Copy", "Paste", "SelectAll", "Delete", "Backspace",
    "DeleteStartOfWord", "DeleteEndOfWord", "DeleteEndOfLine", "DeleteCompleteLine",
    "MoveToNextChar", "MoveToPreviousChar", "MoveToNextWord", "MoveToPreviousWord",
    "MoveToNextLine", "MoveToPreviousLine", "MoveToStartOfLine", "MoveToEndOfLine",
    "MoveToStartOfBlock", "MoveToEndOfBlock", "MoveToStartOfDocument", "MoveToEndOfDocument",
    "SelectNextChar", "SelectPreviousChar", "SelectNextWord", "SelectPreviousWord",
    "SelectNextLine", "SelectPreviousLine", "SelectStartOfLine", "SelectEndOfLine",
    "SelectStartOfBlock", "SelectEndOfBlock", "SelectStartOfDocument", "SelectEndOfDocument",
    "InsertParagraphSeparator", "InsertLineSeparator",
)  # fmt: skip


def _seen_by(handle: int, seen_by: int) -> bool:
    del handle, seen_by
    return True


@pytest.fixture
def window(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    session = open_session(demo, demo.place, runner)
    shield = CaptureShield(_seen_by)  # as where windows can be kept out of captures
    made = MainWindow(session, runner, demo.context.clock, shield=shield)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    made.begin(drafts_lost=False)
    return made


def all_keys() -> list[str]:
    return [QKeySequence(keys).toString() for one in COMMANDS for keys in one.keys]


def test_names_and_keys_are_there_once() -> None:
    assert [name for name, count in Counter(all_keys()).items() if count > 1] == []
    assert len({one.name for one in COMMANDS}) == len(COMMANDS)
    assert all(QKeySequence(keys).count() == 1 for one in COMMANDS for keys in one.keys)


def test_no_key_is_taken_from_who_is_writing() -> None:
    for name in EDITING:
        standard = getattr(QKeySequence.StandardKey, name)
        bound = {each.toString() for each in QKeySequence.keyBindings(standard)}
        assert not bound & (set(all_keys()) - set(KEPT)), name


def test_alt_with_a_letter_is_left_to_the_labels() -> None:
    assert not [keys for keys in all_keys() if re.fullmatch(r"Alt\+[A-Z]", keys)]


def test_pages_use_no_key_of_the_window_for_something_else() -> None:
    """A key in two places at once would be heard in neither."""
    ours = set(all_keys()) - {"Ctrl+N"}  # pages hear that one for the window
    own = {
        "shell/commands", "shell/navigation.py", "quiet/", "widgets/toast.py",
        "theme/zoom.py", "pages/meetings/leading/screen.py",  # F9: the same thing
    }  # fmt: skip
    root = Path(casuskluis_ui.__file__).parent
    made, listed = (
        r'(?:QKeySequence|setShortcut)\("([^"]+)"\)',
        r'\("((?:Ctrl|Alt|F\d)[^"]*)", ',
    )
    heard = re.compile(rf"{made}|^\s+{listed}", re.MULTILINE)
    for path in root.rglob("*.py"):
        place = path.relative_to(root).as_posix()
        if place.startswith(tuple(own)):
            continue
        found = {one or two for one, two in heard.findall(path.read_text(encoding="utf-8"))}
        assert not {QKeySequence(keys).toString() for keys in found} & ours, place


def test_every_command_has_words_an_icon_and_a_way_in_the_menu(window: MainWindow) -> None:
    menu = window._rail.menu.commands
    groups = {action.text(): action.menu() for action in menu.actions()}
    assert list(groups) == [group.value for group in Group]
    for one in COMMANDS:
        assert one.words
        assert (resources() / "icons" / f"{one.icon}.svg").exists(), one.icon
        inside = groups[one.group.value]
        assert isinstance(inside, QMenu)
        assert window.desk.shortcuts.action(one.name) in inside.actions(), one.name


def test_keys_are_said_in_dutch() -> None:
    assert key_words("Alt+Left") == "Alt+←"
    assert key_words("Ctrl+Return") == "Ctrl+Enter"
    assert command("lock").keys == ("Ctrl+L",)
    with pytest.raises(LookupError):
        command("nothing")


def test_ctrl_and_a_number_go_to_a_page(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window._pages.current_name == "cases"
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window._pages.current_name == "settings"


def test_alt_0_brings_the_keyboard_to_a_list_with_a_name(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    rail = window._rail._list
    assert rail.hasFocus()
    assert rail.accessibleName() == "Onderdelen"


def test_ctrl_plus_minus_and_0_change_the_size_of_text(window: MainWindow) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, ctrl)
    QTest.keyClick(window, Qt.Key.Key_Equal, ctrl)
    assert theme().points > 11
    QTest.keyClick(window, Qt.Key.Key_Minus, ctrl)
    QTest.keyClick(window, Qt.Key.Key_0, ctrl)
    assert theme().points == 10


def test_f9_hides_names_once_wherever_one_is(window: MainWindow) -> None:
    quiet = window._session.quiet
    assert quiet is not None
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert quiet.on
    window.desk.shortcuts.trigger("quiet")
    assert not quiet.on


def test_f11_and_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_new_and_print_say_so_where_a_page_has_none(window: MainWindow) -> None:
    window.go_to("journal")
    toast = window.findChild(Toast)
    assert toast is not None
    window.desk.shortcuts.trigger("new_here")
    assert "niets nieuws" in toast.text
    window.go_to("today")
    toast.hide()
    window.desk.shortcuts.trigger("manual")


def test_a_backup_can_be_asked_for_anywhere(
    window: MainWindow, demo: Workspace, qtbot: QtBot
) -> None:
    before = demo.backups.last()
    window.desk.shortcuts.trigger("back_up")
    qtbot.waitUntil(lambda: demo.backups.last() != before, timeout=20_000)
    qtbot.waitUntil(lambda: "back-up" in window._toast.text, timeout=20_000)


def test_the_overview_shows_everything_and_filters(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    overview = window.findChild(KeyOverview)
    assert overview is not None
    assert overview.model.count() == len(COMMANDS) + len(PAGE_KEYS)
    overview.filter("vergr")
    assert overview.model.count() < 6
    rows = [overview.model.index(place) for place in range(overview.model.rowCount())]
    assert any(row.data(LINE_ROLE).title_spans for row in rows)
    overview.filter("ctrl l")
    found = map(overview.model.index, range(overview.model.rowCount()))
    assert "Kluis vergrendelen" in [row.data() for row in found]
    overview.filter("zzzz")
    assert overview.model.count() == 0
    overview.reject()
