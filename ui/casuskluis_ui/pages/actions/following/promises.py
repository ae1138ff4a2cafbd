# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What one organisation still has to do, with the words to ask after it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.leading.following import OwnerActions, Promise
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column


class PromisePanel(QWidget):
    """The right side.

    Signals:
        copy_wanted: Copy the reminder; with what must be done (true) or only numbers.
        reminded: The reminder that was copied was sent.
        outcome_wanted, case_wanted: Of one action: its identifier; of its case.
    """

    copy_wanted = Signal(bool)
    reminded = Signal()
    outcome_wanted = Signal(int)
    case_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner: OwnerActions | None = None
        self._name = label("", "h2", wrap=True)
        self._facts = label("", "muted", wrap=True)
        self.with_words = QCheckBox(self.tr("Met omschrijving, zonder namen"))
        self.with_words.setToolTip(
            self.tr("Zonder vinkje staan alleen nummers en datums in de herinnering.")
        )
        self.copy_button = Button(
            self.tr("Herinnering kopiëren"), "copy", "primary", tip="Ctrl+H"
        )
        self.copied = Banner("info", closable=True)
        self.sent_button = Button(self.tr("Noteren als herinnerd"), "check")
        self._show_asked(shown=False)
        self._cards = CardColumn()
        self.copy_button.clicked.connect(self._copy)
        self.sent_button.clicked.connect(self.reminded)
        top = column(
            FoldingRow(column_of(self._name, self._facts), self.copy_button),
            Flow((self.with_words, self.sent_button)),
            self.copied,
            margins=(24, 14, 24, 4),
        )
        whole = column(
            top, scrolled(self._cards, self.tr("Acties van deze organisatie")), spacing=0
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)

    @property
    def owner(self) -> OwnerActions | None:
        """The organisation in view."""
        return self._owner

    def show_owner(self, owner: OwnerActions) -> None:
        """Show another organisation, or the same one as it is now."""
        if self._owner is None or self._owner.organisation_id != owner.organisation_id:
            self._show_asked(shown=False)
        self._owner = owner
        self._name.setText(owner.name)
        parts = [owner.email]
        if owner.reminded_on:
            parts.append(self.tr("herinnerd op %s") % dutch_date(owner.reminded_on))
        self._facts.setText("  ·  ".join(part for part in parts if part))
        self._facts.setVisible(any(parts))
        can_ask = any(not one.shielded for one in owner.to_chase)
        self.copy_button.setVisible(can_ask)
        self.with_words.setVisible(can_ask)
        self._cards.restart()
        for title, promises in (
            (self.tr("Te laat"), owner.late),
            (self.tr("Deze week"), owner.this_week),
            (self.tr("Zonder datum"), owner.undated),
            (self.tr("Later"), owner.coming),
        ):
            if promises:
                self._cards.column.addWidget(self._card(title, promises))
        self._cards.column.addStretch(1)

    def show_copied(self, count: int) -> None:
        """Say that the reminder is on the clipboard, and offer to note that it was sent."""
        asked = counted(count, self.tr("{n} actie"), self.tr("{n} acties"))
        text = self.tr(
            "Herinnering over %s gekopieerd. Plak hem in uw e-mail: na een halve minuut is het "
            "klembord weer leeg. Verstuurd? Noteer het dan."
        )
        self.copied.say("info", text % asked)
        self.sent_button.show()

    def forget_copied(self) -> None:
        """The reminder was noted: nothing more to offer."""
        self._show_asked(shown=False)

    def _show_asked(self, *, shown: bool) -> None:
        self.copied.setVisible(shown)
        self.sent_button.setVisible(shown)

    def _copy(self) -> None:
        self.copy_wanted.emit(self.with_words.isChecked())

    def _card(self, title: str, promises: Sequence[Promise]) -> Card:
        card = Card(f"{title} ({len(promises)})")
        for promise in promises:
            card.add(self._line(promise))
        return card

    def _line(self, promise: Promise) -> QWidget:
        action = promise.action
        number = f"{action.number}  ·  {action.description}"
        parts = [promise.case_number and self.tr("casus %s") % promise.case_number]
        if action.due_on:
            parts.append(self.tr("uiterlijk %s") % dutch_date(action.due_on))
        if promise.days_late:
            late = self.tr("{n} dag te laat"), self.tr("{n} dagen te laat")
            parts.append(counted(promise.days_late, *late))
        if action.reminded_on:
            parts.append(self.tr("herinnerd %s") % dutch_date(action.reminded_on))
        detail = "  ·  ".join(part for part in parts if part)
        words = column_of(
            label(number, wrap=True),
            label(detail, "late" if promise.days_late else "muted", wrap=True),
        )
        if promise.shielded:
            return words
        return FoldingRow(words, self._buttons(promise))

    def _buttons(self, promise: Promise) -> QWidget:
        action = promise.action
        done = RecordButton(action.id, self.tr("Afronden"), "check")
        done.setAccessibleName(self.tr("%s afronden") % action.number)
        done.picked.connect(self.outcome_wanted)
        buttons = [done]
        if action.case_id:
            case = RecordButton(action.case_id, self.tr("Naar casus"), "arrow-right")
            case.setAccessibleName(self.tr("Naar casus %s") % promise.case_number)
            case.picked.connect(self.case_wanted)
            buttons.append(case)
        return Flow(buttons)


def column_of(*parts: QWidget) -> QWidget:
    """Return parts close under each other."""
    made = QWidget()
    made.setLayout(column(*parts, spacing=2))
    return made
