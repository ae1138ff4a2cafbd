# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an officer does about a word that is not known: the context menu and F7."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QMenu

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.spelling.layer import SpellingLayer
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.widgets.announcing import announce

NEXT_KEY = "F7"


class SpellingAid(QObject):
    """Helps with the spelling in one editor. It goes with the editor.

    Args:
        editor: The text.
        spelling: Knows words.
    """

    def __init__(self, editor: PlainEditor, spelling: Spelling) -> None:
        super().__init__(editor)
        self._editor = editor
        self._spelling = spelling
        self._layer = SpellingLayer(editor, spelling)
        self._menu: _WordMenu | None = None
        editor.menu_made.connect(self._add)
        key = QShortcut(
            QKeySequence(NEXT_KEY), editor, context=Qt.ShortcutContext.WidgetShortcut
        )
        key.activated.connect(self.go_on)

    def go_on(self) -> None:
        """Select the next word that is not known, and say it."""
        if not self._spelling.enabled:
            return
        found = self._layer.next_wrong()
        if found is None:
            announce(self._editor, self.tr("Geen onbekende woorden."))
            return
        self._editor.setTextCursor(found)
        self._editor.ensureCursorVisible()
        announce(self._editor, self.tr("Onbekend woord: %s") % found.selectedText())

    def _add(self, menu: QMenu, place: int) -> None:
        found = self._layer.wrong_at(place)
        if found is not None and not self._editor.isReadOnly():
            self._menu = _WordMenu(menu, self._editor, found, self._spelling)


class _WordMenu(QObject):
    """Puts what can be done about one word at the top of a menu. It goes with the menu."""

    def __init__(
        self, menu: QMenu, editor: PlainEditor, found: QTextCursor, spelling: Spelling
    ) -> None:
        super().__init__(menu)
        self._editor = editor
        self._found = found
        self._spelling = spelling
        self._answered = False
        self._word = found.selectedText().replace("’", "'")
        first = menu.actions()[0] if menu.actions() else None
        self._menu = menu
        self._before = first
        self._title = self._insert(self.tr("Onbekend woord: %s") % self._word)
        self._title.setEnabled(False)
        self._waiting = self._insert(self.tr("Voorstellen zoeken…"))
        self._waiting.setEnabled(False)
        keep = self._insert(self.tr("Toevoegen aan eigen woorden"))
        keep.triggered.connect(self._keep)
        ignore = self._insert(self.tr("Overal negeren"))
        ignore.triggered.connect(self._ignore)
        menu.insertSeparator(first) if first is not None else menu.addSeparator()
        spelling.suggested.connect(self._show)
        spelling.suggest(self._word)

    def _insert(self, text: str, before: QAction | None = None) -> QAction:
        # Else an ampersand in a text would become a mnemonic.
        action = QAction(text.replace("&", "&&"), self._menu)
        place = before or self._before
        if place is None:
            self._menu.addAction(action)
        else:
            self._menu.insertAction(place, action)
        return action

    def _show(self, word: str, meant: tuple[str, ...]) -> None:
        if word != self._word or self._answered:
            return
        self._answered = True
        for one in meant:
            action = self._insert(one, self._waiting)
            action.triggered.connect(partial(self._take, one))
        if meant:
            self._menu.removeAction(self._waiting)
        else:
            self._waiting.setText(self.tr("Geen voorstellen"))

    def _take(self, word: str, checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what a menu sends
        del checked
        # The text may have changed since: another window stored it, or names were hidden.
        if self._found.selectedText().replace("’", "'") == self._word:
            self._found.insertText(word)

    def _keep(self) -> None:
        try:
            self._spelling.keep(self._word)
        except CasuskluisError as error:
            self._editor.say(explain(error))

    def _ignore(self) -> None:
        self._spelling.ignore(self._word)
