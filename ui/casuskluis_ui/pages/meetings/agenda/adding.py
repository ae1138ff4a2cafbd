# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting cases, notifications and topics on the agenda with one field."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from casuskluis_ui.pages.meetings.agenda.finding import Found
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import row
from casuskluis_ui.widgets.search_field import DEBOUNCE_MS

Find = Callable[[str], list[Found]]


class AddBar(QWidget):
    """One field: type a number or a name and press Enter; other words become a topic.

    Args:
        find: Returns what fits a text and is not on the agenda.

    Signals:
        case_wanted: The identifier of a case.
        notification_wanted: The identifier of a notification.
        topic_wanted: What was typed that is neither; may be empty.
        unclear: Several cases fit what was typed.
    """

    case_wanted = Signal(int)
    notification_wanted = Signal(int)
    topic_wanted = Signal(str)
    unclear = Signal()

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._offered: list[Found] = []
        self._picked = False
        self.field = QLineEdit()
        self.field.setObjectName("addItem")
        self.field.setPlaceholderText(self.tr("Casus, melding of onderwerp toevoegen…"))
        self.field.setAccessibleName(self.tr("Casus, melding of onderwerp toevoegen"))
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = self._completer.popup()
        if popup is not None:
            popup.setProperty("role", "popup")
        self.field.setCompleter(self._completer)
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        button = Button(self.tr("Toevoegen"), "plus")
        self._connect(button)
        line = row(self.field, button)
        line.setStretch(0, 1)
        self.setLayout(line)

    def offer(self) -> None:
        """Show what fits what is typed."""
        self._offered = self._find(self.field.text())
        self._words.setStringList([one.words for one in self._offered])
        if self._offered and self.field.hasFocus():
            self._completer.complete()

    def add(self) -> None:
        """Add what is chosen or typed."""
        if self._picked:
            return
        self._timer.stop()
        text = " ".join(self.field.text().split())
        found = self._find(text)
        if len(found) > 1:
            self.offer()
            self.unclear.emit()
            return
        self.forget()
        if found:
            self._want(found[0])
        else:
            self.topic_wanted.emit(text)

    def forget(self) -> None:
        """Start again with an empty field."""
        self._picked = False
        self._offered = []
        self._words.setStringList([])
        self.field.clear()

    def _connect(self, button: Button) -> None:
        self.field.returnPressed.connect(self.add)
        self.field.textEdited.connect(self._typed)
        self._timer.timeout.connect(self.offer)
        self._completer.activated.connect(self._pick)
        button.clicked.connect(self.add)

    def _typed(self) -> None:
        self._words.setStringList([])  # what fitted the letter before is not offered meanwhile
        self._timer.start()

    def _pick(self, words: str) -> None:
        found = next((one for one in self._offered if one.words == words), None)
        if found is None:
            return
        # Qt writes the words in the field, and passes Enter on, after this.
        self._picked = True
        QTimer.singleShot(0, self.forget)
        self._want(found)

    def _want(self, found: Found) -> None:
        if found.case_id:
            self.case_wanted.emit(found.case_id)
        else:
            self.notification_wanted.emit(found.notification_id)
