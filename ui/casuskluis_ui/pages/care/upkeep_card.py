# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One periodic check: when, by whom, the next day, the source, and its history."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.upkeep import UpkeepKind, UpkeepRecord
from casuskluis.services.terms.deadline_words import broken_words, term_words
from casuskluis.services.terms.upkeep import Upkeep
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.words import SOON
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

HISTORY_SHOWN = 3


class UpkeepCard(Card):
    """Shows one check, with a button to record it as done.

    Signals:
        done_wanted: The button was pressed.
    """

    done_wanted = Signal()

    def __init__(self, kind: UpkeepKind, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.explanation = self._explained(kind)
        self._title = label("", "h2")
        self._chips = ChipRow()
        self.done = Button(self.tr("Nu gedaan"), "check")
        self._facts = FactRows()
        self._history = label("", "muted", wrap=True)
        self.earlier = Button("", kind="ghost")
        self._records: tuple[UpkeepRecord, ...] = ()
        self._rows = HISTORY_SHOWN
        left = holder(row(self._title, self._chips, STRETCH, spacing=12))
        self._buttons = row(STRETCH, self.done)
        self.add(FoldingRow(left, holder(self._buttons)))
        self.add(label(self.explanation, "muted", wrap=True))
        self.add(self._facts)
        self.add(self._history)
        self.add(row(self.earlier, STRETCH))
        self.done.clicked.connect(self.done_wanted)
        self.earlier.clicked.connect(self._show_all)

    def _explained(self, kind: UpkeepKind) -> str:
        texts: Mapping[UpkeepKind, str] = {
            UpkeepKind.AUTHORISATION: self.tr(
                "Heeft iedereen nog precies de rollen die nodig zijn?"
            ),
            UpkeepKind.SPECIAL_AUTHORISATION: self.tr(
                "Wie beheert de kluis, wie kent het noodblad, en klopt dat nog?"
            ),
            UpkeepKind.RESTORE_TEST: self.tr(
                "Zet een back-up terug op een andere plek en kijk of alles er staat. Het "
                "programma kan dat ook zelf doen en er een bewijs van maken."
            ),
            UpkeepKind.JOURNAL_CHECK: self.tr(
                "Laat iemand die niet in de casussen werkt het logboek controleren."
            ),
            UpkeepKind.COVENANT: self.tr("Kloppen de partners, de doelen en de afspraken nog?"),
            UpkeepKind.DPIA: self.tr("Beschrijft de DPIA nog hoe er wordt gewerkt?"),
            UpkeepKind.CONTACTS: self.tr("Werken de contactpersonen nog bij de partners?"),
        }
        return texts[kind]

    def add_button(self, button: QWidget) -> None:
        """Put another button before the one to record the check."""
        self._buttons.insertWidget(1, button)

    def show_upkeep(self, found: Upkeep, title: str, today: date) -> None:
        """Show a check as it is now."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self.done.setAccessibleName(self.tr("Nu gedaan: {check}").format(check=title))
        self._chips.show_chips(self._chips_of(found, today))
        last = found.last
        done = self.tr("Nog nooit")
        if last is not None:
            done = self.tr("{day} door {name}").format(
                day=dutch_date(last.done_on), name=last.author or "–"
            )
        due = dutch_date(found.due_on) if found.due_on else broken_words(found.setting)
        often = self.tr("elke {term} ({source})").format(
            term=term_words(found.setting), source=found.setting.source
        )
        self._facts.show_facts(
            (
                (self.tr("Laatst gedaan"), done),
                (self.tr("Uiterlijk weer"), due),
                (self.tr("Hoe vaak"), often),
            )
        )
        self._records = found.history
        self._show_history()

    def _chips_of(self, found: Upkeep, today: date) -> list[ChipSpec]:
        if found.due_on is None:
            chips = [ChipSpec(self.tr("Niet te berekenen"), "bad")]
        elif found.late:
            chips = [ChipSpec(self.tr("Te laat"), "bad")]
        elif found.due_on <= today + SOON:
            chips = [ChipSpec(self.tr("Binnenkort"), "warn")]
        else:
            chips = [ChipSpec(self.tr("Op tijd"), "ok")]
        if not found.setting.is_checked:
            chips.append(ChipSpec(self.tr("Termijn te controleren")))
        return chips

    def _show_all(self) -> None:
        self._rows = HISTORY_SHOWN if self._rows > HISTORY_SHOWN else len(self._records)
        self._show_history()

    def _show_history(self) -> None:
        lines = [_line(one) for one in self._records[: self._rows]]
        self._history.setText("\n".join(lines))
        self._history.setVisible(bool(lines))
        more = len(self._records) - HISTORY_SHOWN
        self.earlier.setVisible(more > 0)
        text = self.tr("Nog {n} eerdere tonen").format(n=more)
        self.earlier.setText(self.tr("Minder tonen") if self._rows > HISTORY_SHOWN else text)


def _line(record: UpkeepRecord) -> str:
    parts = (dutch_date(record.done_on), record.author, record.note)
    return "  ·  ".join(part for part in parts if part)
