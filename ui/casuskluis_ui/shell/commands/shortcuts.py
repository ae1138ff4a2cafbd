# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Turns the list of commands into actions of a window, for keys, menu and palette alike."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from casuskluis_ui.shell.commands.actions import COMMANDS, Command, Group, key_words
from casuskluis_ui.shell.commands.when import Situation

Work = Callable[[], object]


class Shortcuts(QObject):
    """The actions of one window.

    Args:
        window: Hears the keys.
        situation: Decides which actions are enabled.
        works: What each command does, by its name; a command without work has no action here.
    """

    def __init__(
        self, window: QWidget, situation: Situation, works: Mapping[str, Work]
    ) -> None:
        super().__init__(window)
        self._actions = {
            one.name: self._action(window, one, works[one.name])
            for one in COMMANDS
            if one.name in works
        }
        self.settle(situation)
        self._field = _FieldKeys(self)

    def settle(self, situation: Situation) -> None:
        """Enable what can be done in a situation."""
        for one in COMMANDS:
            if one.name in self._actions:
                self._actions[one.name].setEnabled(one.when.holds(situation))

    def action(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def enabled(self) -> tuple[Command, ...]:
        """Return the commands that can be given now."""
        return tuple(
            one
            for one in COMMANDS
            if one.name in self._actions and self._actions[one.name].isEnabled()
        )

    def trigger(self, name: str) -> None:
        """Give a command."""
        if name in self._actions:
            self._actions[name].trigger()

    def fill(self, menu: QMenu) -> None:
        """Put every command in a menu, each group under its own heading."""
        for group in Group:
            inside = [one for one in COMMANDS if one.group is group]
            actions = [self._actions[one.name] for one in inside if one.name in self._actions]
            if actions:
                menu.addMenu(group.value).addActions(actions)

    def _action(self, window: QWidget, one: Command, work: Work) -> QAction:
        keys = key_words(one.keys[0]) if one.keys else ""
        # The page hears its own keys; a second listener would make both deaf.
        words = f"{one.words}\t{keys}" if one.of_page and keys else one.words
        made = QAction(words, window)
        made.setObjectName(one.name)
        made.setShortcutVisibleInContextMenu(True)
        if not one.of_page:
            made.setShortcuts([QKeySequence(each) for each in one.keys])
        made.triggered.connect(work)
        window.addAction(made)
        return made


class _FieldKeys(QObject):
    """Lets the palette open from a field: on Linux a field takes Ctrl+K for itself.

    It removes the rest of the line there, which nobody expects who presses it for the palette.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if pressed == QKeySequence("Ctrl+K"):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(old, QWidget):
            old.removeEventFilter(self)
        if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit):
            now.installEventFilter(self)
