# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of the tab Vernietigen: what is due, each list, and what stays."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.destruction import DestructionRecord, DestructionStatus
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.endings.destruction import DueFile, ListFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.words import counted, day_or_dash
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

_TONES = {
    DestructionStatus.DRAWN: "warn",
    DestructionStatus.CARRIED_OUT: "ok",
    DestructionStatus.WITHDRAWN: "mute",
}
_SHOWN = 8


class DueCard(Card):
    """The files whose day has come, and a button to put them on a list.

    Signals:
        wanted: Draw up a list.
    """

    wanted = Signal()

    def __init__(self, due: Sequence[DueFile], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        free = [one for one in due if not one.is_held and not one.list_number]
        title = self.tr("Te vernietigen dossiers")
        self.setAccessibleName(title)
        self.draw = Button(self.tr("Lijst opstellen"), "file-plus", "primary")
        self.draw.setVisible(bool(free))
        self.draw.clicked.connect(self.wanted)
        self.add(FoldingRow(label(title, "h2"), holder(row(STRETCH, self.draw))))
        for one in due:
            self.add(self._line(one))
        if not due:
            text = self.tr("Van geen enkele casus is de bewaartermijn voorbij.")
            self.add(label(text, "muted", wrap=True))

    def _line(self, due: DueFile) -> QWidget:
        case = due.case
        text = self.tr("Gesloten {closed}  ·  vernietigen op {day}").format(
            closed=day_or_dash(case.closed_on), day=day_or_dash(case.destroy_on)
        )
        number = label(self.tr("Casus {number}").format(number=case.number))
        left = FoldingRow(number, holder(row(ChipRow(self._chips(due)), STRETCH)))
        return FoldingRow(
            holder(row(left, STRETCH)), holder(row(STRETCH, label(text, "muted")))
        )

    def _chips(self, due: DueFile) -> list[ChipSpec]:
        if due.is_held:
            return [ChipSpec(self.tr("Tegengehouden"), "warn")]
        if due.list_number:
            text = self.tr("Op lijst {number}").format(number=due.list_number)
            return [ChipSpec(text, "info")]
        return [ChipSpec(self.tr("Kan weg"), "bad")]


class ListCard(Card):
    """One destruction list with its steps.

    Signals:
        paper_wanted: Show the list, to print and sign.
        confirmation_wanted: Have a second person confirm, and destroy.
        withdrawal_wanted: Take the list back.
        record_wanted: Show the record of destruction.
    """

    paper_wanted = Signal()
    confirmation_wanted = Signal()
    withdrawal_wanted = Signal()
    record_wanted = Signal()

    def __init__(self, file: ListFile, codes: CodeBook, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        found = file.list
        title = self.tr("Lijst {number}").format(number=found.number)
        self.setAccessibleName(title)
        status = codes.label(CodeList.DESTRUCTION_STATUS, found.status)
        chips = ChipRow([ChipSpec(status, _TONES[found.status])])
        self.buttons = self._buttons(file)
        name = FoldingRow(label(title, "h2"), holder(row(chips, STRETCH)))
        actions = holder(row(STRETCH, *self.buttons))
        self.add(FoldingRow(holder(row(name, STRETCH)), actions))
        self.add(FactRows(self._facts(file)))
        if found.status is DestructionStatus.DRAWN:
            self.add(label(self._next_step(), "muted", wrap=True))

    def _buttons(self, file: ListFile) -> list[Button]:
        if file.list.status is DestructionStatus.DRAWN:
            withdraw = Button(self.tr("Intrekken"), kind="ghost")
            withdraw.clicked.connect(self.withdrawal_wanted)
            paper = Button(self.tr("Afdrukken en tekenen"), "printer")
            paper.clicked.connect(self.paper_wanted)
            confirm = Button(self.tr("Bevestigen"), "check", "primary")
            confirm.clicked.connect(self.confirmation_wanted)
            return [withdraw, paper, confirm]
        if file.list.status is DestructionStatus.CARRIED_OUT:
            record = Button(self.tr("Verklaring"), "file-check")
            record.clicked.connect(self.record_wanted)
            return [record]
        return []

    def _next_step(self) -> str:
        return self.tr(
            "Druk de lijst af en laat haar door twee mensen tekenen. Laat daarna de tweede "
            "persoon bevestigen; dan wordt alles op de lijst vernietigd."
        )

    def _facts(self, file: ListFile) -> list[Fact]:
        found = file.list
        numbers = ", ".join(record.number for record in file.records)
        drawn = f"{dutch_date(found.drawn_on)}, {found.drawn_by}"
        facts: list[Fact] = [
            (self.tr("Opgesteld"), drawn),
            (self.tr("Dossiers"), f"{len(file.records)}: {numbers}"),
        ]
        if found.status is not DestructionStatus.CARRIED_OUT:
            return facts
        way = self.tr("met eigen wachtzin") if found.with_passphrase else self.tr("op papier")
        second = f"{found.confirmed_by} ({way})" if found.confirmed_by else "–"
        done = [record.destroyed_on for record in file.records if record.destroyed_on]
        facts.append((self.tr("Tweede persoon"), second))
        facts.append((self.tr("Vernietigd op"), day_or_dash(max(done, default=None))))
        return facts


class RemainingCard(Card):
    """What stays of the files that were destroyed, and what lies outside the program."""

    def __init__(
        self, records: Sequence[DestructionRecord], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Wat blijft"), parent=parent)
        for text in (
            self.tr(
                "Van een vernietigd dossier blijven nummer, dagen en aantallen, en een regel "
                "in de jaarcijfers. Niets daarvan noemt een persoon."
            ),
            self.tr(
                "In back-ups van voor de vernietiging staat het dossier nog, versleuteld. Zet "
                "u zo'n back-up terug, dan vernietigt het programma het meteen opnieuw. Gooi "
                "oude back-ups op tijd weg."
            ),
            self.tr(
                "Papier en bestanden buiten de kluis vernietigt u zelf. Vraag partners om dat "
                "ook te doen."
            ),
        ):
            self.add(label(text, "muted", wrap=True))
        self.add(FactRows([self._fact(record) for record in records[:_SHOWN]]))
        more = len(records) - _SHOWN
        if more > 0:
            text = counted(
                more, self.tr("En nog {n} dossier."), self.tr("En nog {n} dossiers.")
            )
            self.add(label(text, "muted"))

    def _fact(self, record: DestructionRecord) -> Fact:
        text = self.tr("vernietigd {day}  ·  {contents}").format(
            day=day_or_dash(record.destroyed_on), contents=record.contents
        )
        return (record.number, text)
