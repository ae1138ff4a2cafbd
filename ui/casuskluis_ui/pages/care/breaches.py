# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Datalekken: the register, with the clock in hours."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import DataBreachId
from casuskluis.domain.upkeep import DataBreach
from casuskluis.services.terms.breaches import BreachLine
from casuskluis.services.terms.deadline_words import clock_words
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.care import breach_forms
from casuskluis_ui.pages.words import day_or_dash, local_moment
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class BreachesPage(WorkPage):
    """The register of data breaches, newest first."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Datalekken"), parent)
        self._workspace = workspace
        self._clock = clock
        self.cards: dict[int, Card] = {}
        self._column = CardColumn()
        self._area: QScrollArea = scrolled(self._column, self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    @override
    def refresh(self) -> None:
        """Read the register again."""
        self.attempt(self._read)

    @override
    def open_object(self, object_id: int) -> None:
        """Bring one breach into view."""
        card = self.cards.get(object_id)
        if card is not None:
            self._area.ensureWidgetVisible(card)

    @opens("data_breach")
    def add(self) -> None:
        """Enter a breach."""
        self.ask(breach_forms.entering(self._workspace, self._clock, self))

    @opens("data_breach_text")
    def change(self, breach_id: int) -> None:
        """Change what is written about a breach."""
        found = self._breach(breach_id)
        if found is not None:
            self.ask(breach_forms.changing(self._workspace, found, self))

    @opens("data_breach_report")
    def report(self, breach_id: int) -> None:
        """Record that the authority was told."""
        found = self._breach(breach_id)
        if found is not None:
            self.ask(breach_forms.reporting(self._workspace, self._clock, found, self))

    @opens("data_breach_closing")
    def close_breach(self, breach_id: int) -> None:
        """Close a breach."""
        found = self._breach(breach_id)
        if found is not None:
            self.ask(breach_forms.closing(self._workspace, self._clock, found, self))

    def _breach(self, breach_id: int) -> DataBreach | None:
        found: list[DataBreach] = []
        get = partial(self._workspace.breaches.get, DataBreachId(breach_id))
        self.attempt(lambda: found.append(get().breach))
        return found[0] if found else None

    def _read(self) -> None:
        lines = self._workspace.breaches.all()
        now = self._clock.now()
        self._column.restart()
        self.cards = {}
        if not lines:
            empty = EmptyState(
                "shield-check",
                self.tr("Geen datalekken"),
                self.tr("Gaat er iets mis met gegevens, leg het dan meteen vast."),
                self.tr("Datalek vastleggen"),
            )
            empty.acted.connect(self.add)
            self._column.column.addWidget(empty, 1)
            return
        add = Button(self.tr("Datalek vastleggen"), "plus", kind="primary")
        add.clicked.connect(self.add)
        intro = label(self._intro(), "muted", wrap=True)
        self._column.column.addWidget(FoldingRow(intro, holder(row(STRETCH, add))))
        for line in lines:
            card = self._card(line, now)
            self.cards[line.breach.id] = card
            self._column.column.addWidget(card)
        self._column.column.addStretch(1)

    def _intro(self) -> str:
        return self.tr(
            "Ook een datalek dat u niet meldt, staat in het register (AVG artikel 33 lid 5)."
        )

    def _card(self, line: BreachLine, now: datetime) -> Card:
        breach = line.breach
        card = Card()
        card.setAccessibleName(self.tr("Datalek {number}").format(number=breach.number))
        title = label(self.tr("Datalek {number}").format(number=breach.number), "h2")
        left = holder(row(title, ChipRow(self._chips(line, now)), STRETCH, spacing=12))
        card.add(FoldingRow(left, holder(row(STRETCH, *self._buttons(breach)))))
        card.add(FactRows(self._facts(breach)))
        return card

    def _chips(self, line: BreachLine, now: datetime) -> list[ChipSpec]:
        words = clock_words(line, now)
        chip = ChipSpec(words[:1].upper() + words[1:], _tone(line, now))
        if line.breach.closed_on is None:
            return [chip]
        return [chip, ChipSpec(self.tr("Afgesloten"))]

    def _buttons(self, breach: DataBreach) -> list[RecordButton]:
        if breach.closed_on is not None:
            return []
        wanted = [(self.tr("Wijzigen"), self.change)]
        if breach.reported_at is None:
            wanted.append((self.tr("Gemeld bij de AP"), self.report))
        wanted.append((self.tr("Afsluiten"), self.close_breach))
        made = []
        for text, heard in wanted:
            button = RecordButton(breach.id, text)
            button.setAccessibleName(f"{text}: {breach.number}")
            button.picked.connect(heard)
            made.append(button)
        return made

    def _facts(self, breach: DataBreach) -> list[Fact]:
        told = breach.reported_at
        facts: list[Fact] = [
            (self.tr("Ontdekt op"), local_moment(breach.found_at)),
            (self.tr("Wat er gebeurde"), breach.description),
            (self.tr("Maatregelen"), breach.measures),
            (self.tr("Gemeld bij de AP"), local_moment(told) if told else ""),
            (self.tr("Betrokkenen ingelicht"), day_or_dash(breach.persons_told_on)),
        ]
        if breach.reason_not:
            facts.append((self.tr("Waarom niet gemeld"), breach.reason_not))
        if breach.closed_on:
            facts.append((self.tr("Afgesloten op"), day_or_dash(breach.closed_on)))
        return facts


def _tone(line: BreachLine, now: datetime) -> str:
    if line.breach.reported_at is not None:
        return "ok" if line.in_time is not False else "bad"
    if line.breach.closed_on is not None:
        return "mute"
    return "warn" if line.due_at is not None and now <= line.due_at else "bad"
