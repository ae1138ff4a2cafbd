# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting cases, notifications and topics on the agenda, and what the program proposes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from casuskluis.domain.lists import CaseQuery, NotificationQuery
from casuskluis.domain.notification import NotificationStatus
from casuskluis.services.meetings.proposals import Proposal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.choices import Choice, RecordCombo
from casuskluis_ui.widgets.labels import ElidedLabel, IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, column, holder, row

_WAITING = frozenset({NotificationStatus.NEW, NotificationStatus.IN_ASSESSMENT})
_ROWS_SHOWN = 3
_MOST_SHOWN = 8
"""The others move up when these are added."""


def open_cases(workspace: Workspace) -> dict[int, str]:
    """Return every open case by identifier: number and name."""
    ids = workspace.cases.ids(CaseQuery())
    return {
        line.id: f"{line.number}  ·  {line.name.display}" for line in workspace.cases.lines(ids)
    }


def waiting_notifications(workspace: Workspace) -> dict[int, str]:
    """Return every notification that is not handled yet: number and name."""
    service = workspace.notifications
    ids = service.ids(NotificationQuery(statuses=_WAITING))
    return {
        line.id: f"{line.number}  ·  {line.name.display}" if line.name else line.number
        for line in service.lines(ids)
    }


class AddBar(QWidget):
    """One field: type a number or a name and press Enter; other words become a topic.

    Notifications stand in the field with a negative identifier, so that one list can hold both.

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self.field = RecordCombo((), self.tr("Casus, melding of onderwerp toevoegen…"))
        self.field.setObjectName("addItem")
        self.field.setAccessibleName(self.tr("Casus, melding of onderwerp toevoegen"))
        line_edit = self.field.lineEdit()
        if line_edit is not None:
            line_edit.returnPressed.connect(self.add)
        button = Button(self.tr("Toevoegen"), "plus")
        button.clicked.connect(self.add)
        line = row(self.field, button)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_choices(self, cases: Mapping[int, str], notifications: Mapping[int, str]) -> None:
        """Offer these cases and notifications."""
        word = self.tr("Melding %s")
        self._choices = [*cases.items()]
        self._choices += [(-one, word % text) for one, text in notifications.items()]
        self.field.show_choices(self._choices)

    def add(self) -> None:
        """Add what is chosen or typed."""
        text = " ".join(self.field.currentText().split())
        chosen = self.field.chosen
        if not chosen:
            fitting = [
                one for one, shown in self._choices if text.casefold() in shown.casefold()
            ]
            if text and len(fitting) > 1:
                self.unclear.emit()
                return
            chosen = fitting[0] if text and fitting else 0
        self.field.setCurrentIndex(0)
        if chosen > 0:
            self.case_wanted.emit(chosen)
        elif chosen < 0:
            self.notification_wanted.emit(-chosen)
        else:
            self.topic_wanted.emit(text)


class SuggestionCard(QFrame):
    """What could be discussed too, each with its reason.

    Signals:
        case_wanted: The identifier of a case.
        notification_wanted: The identifier of a notification.
    """

    case_wanted = Signal(int)
    notification_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._found: Sequence[Proposal] = ()
        self._named: Mapping[str, str] = {}
        self._heading = label("", "muted")
        self._more = Button("", kind="ghost")
        self._more.clicked.connect(self._show_more)
        self._shown = _ROWS_SHOWN
        self._rows = column(spacing=0)
        top = row(self._heading, STRETCH, self._more)
        self.setLayout(column(top, self._rows, spacing=2, margins=(14, 6, 8, 8)))

    def show_suggestions(
        self,
        found: Sequence[Proposal],
        cases: Mapping[int, str],
        notifications: Mapping[int, str],
    ) -> None:
        """Show suggestions, with the names behind their numbers."""
        named = {}
        for each in found:
            known = cases.get(each.case_id or 0) or notifications.get(each.notification_id or 0)
            named[each.title] = known or each.title
        self._found, self._named = found, named
        one, more = self.tr("Voorstel: 1 punt"), self.tr("Voorstel: %d punten")
        self._heading.setText(one if len(found) == 1 else more % len(found))
        self.setVisible(bool(found))
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._rows)
        for each in self._found[: self._shown]:
            self._rows.addWidget(self._line(each, self._named[each.title]))
        all_of_them = self._shown > _ROWS_SHOWN
        words = self.tr("Minder tonen") if all_of_them else self.tr("Meer tonen")
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._more.setVisible(len(self._found) > _ROWS_SHOWN)

    def _show_more(self) -> None:
        self._shown = _ROWS_SHOWN if self._shown > _ROWS_SHOWN else _MOST_SHOWN
        self._fill()

    def _line(self, suggestion: Proposal, shown: str) -> QWidget:
        add = Button(self.tr("Toevoegen"), "plus", kind="ghost")
        add.setAccessibleName(self.tr("%s toevoegen") % shown)
        add.setProperty("case", int(suggestion.case_id or 0))
        add.setProperty("notification", int(suggestion.notification_id or 0))
        add.clicked.connect(self._add)
        icon = IconLabel("folder" if suggestion.case_id else "inbox")
        line = row(icon, ElidedLabel(shown), ElidedLabel(suggestion.why, "muted"), add)
        line.setStretch(1, 5)
        line.setStretch(2, 4)
        return holder(line)

    def _add(self) -> None:
        button = self.sender()
        case, notification = int(button.property("case")), int(button.property("notification"))
        if case:
            self.case_wanted.emit(case)
        else:
            self.notification_wanted.emit(notification)
