# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 4: what would be made of the list, and what stays out. Nothing is stored yet."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.moving.plans import Totals
from casuskluis.services.moving.rows import ListedFate
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.moving.rows.listing import Which
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, row


class TotalsPart(QWidget):
    """Shows the trial.

    Signals:
        rows_wanted: Show the rows of a kind: a `Which`.
    """

    rows_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = Banner("bad")
        self.verdict = Banner("info")
        self.made = FactRows()
        self.out = FactRows()
        self._partners = label("", wrap=True)
        self.doubt_button = Button(self.tr("Rijen met twijfel tonen"), "list-checks", "ghost")
        self.out_button = Button(self.tr("Deze rijen tonen"), "list-checks", "ghost")
        self._build()
        self.doubt_button.clicked.connect(self._show_doubts)
        self.out_button.clicked.connect(self._show_out)

    def show_totals(self, totals: Totals) -> None:
        """Show what would be made."""
        self.problem.say("bad", "")
        taken = totals.fates[ListedFate.TAKE]
        if not taken:
            words = self.tr("Zo wordt geen enkele rij overgenomen. De redenen staan hieronder.")
            self.verdict.say("bad", words)
        elif totals.doubtful:
            words = counted(
                totals.doubtful,
                self.tr("Bij 1 rij staat nog een twijfel die u niet hebt nagekeken."),
                self.tr("Bij {n} rijen staat nog een twijfel die u niet hebt nagekeken."),
            )
            more = self.tr("U kunt ze toch overnemen: de twijfel komt dan in de toelichting.")
            self.verdict.say("warn", f"{words} {more}")
        else:
            self.verdict.say("ok", self.tr("Alles is nagekeken. U kunt overnemen."))
        self.doubt_button.setVisible(bool(totals.doubtful))
        self.made.show_facts(list(self._made(totals)))
        self.out.show_facts(list(self._out(totals)))
        self.out_button.setVisible(len(tuple(self._fates(totals))) > 0)
        names = ", ".join(totals.organisations)
        text = self.tr("Nieuwe partners: {names}. Controleer de spelling.")
        self._partners.setText(text.format(names=names))
        self._partners.setVisible(bool(names))

    def refuse(self, sentence: str) -> None:
        """Say why the list cannot be taken in."""
        self.problem.say("bad", sentence)

    def _made(self, totals: Totals) -> Iterator[Fact]:
        cases = str(totals.cases)
        if totals.closed_cases:
            text = self.tr("{all}, waarvan {closed} gesloten")
            cases = text.format(all=totals.cases, closed=totals.closed_cases)
        yield self.tr("Rijen"), str(totals.fates[ListedFate.TAKE])
        yield self.tr("Nieuwe personen"), str(totals.subjects)
        yield self.tr("Meldingen"), str(totals.notifications)
        yield self.tr("Wegingen"), str(totals.assessments)
        yield self.tr("Casussen"), cases
        yield self.tr("Acties"), str(totals.actions)
        yield self.tr("Notities uit andere kolommen"), str(totals.notes)
        yield self.tr("Bespreekwensen"), str(totals.wishes)
        yield self.tr("Nieuwe partners"), str(len(totals.organisations))

    def _fates(self, totals: Totals) -> Iterator[Fact]:
        words = {
            ListedFate.UNDECIDED: self.tr("Nog niet gekozen wie het is"),
            ListedFate.BLOCKED: self.tr("Er mist iets dat nodig is"),
            ListedFate.SKIPPED: self.tr("Overgeslagen"),
            ListedFate.REFUSED: self.tr("Geen casus, of mag niet worden bewaard"),
        }
        for fate, text in words.items():
            if totals.fates[fate]:
                rows = self.tr("1 rij"), self.tr("{n} rijen")
                yield text, counted(totals.fates[fate], *rows)

    def _out(self, totals: Totals) -> Iterator[Fact]:
        yield from self._fates(totals)
        if totals.left_out:
            rows = self.tr("1 rij"), self.tr("{n} rijen")
            yield self.tr("Tussenkoppen en totalen"), counted(totals.left_out, *rows)
        if totals.withheld:
            yield self.tr("Kolommen die niet mogen"), ", ".join(totals.withheld)
        if totals.unmapped and not totals.notes:
            cells = self.tr("1 cel"), self.tr("{n} cellen")
            words = self.tr("Kolommen zonder bekende betekenis")
            yield words, counted(totals.unmapped, *cells)

    def _show_doubts(self) -> None:
        self.rows_wanted.emit(Which.LOOK)

    def _show_out(self) -> None:
        self.rows_wanted.emit(Which.OUT)

    def _build(self) -> None:
        made = Card(self.tr("Dit komt in de kluis"))
        made.add(self.made)
        made.add(self._partners)
        out = Card(self.tr("Dit blijft erbuiten"))
        out.add(self.out)
        out.add(row(self.out_button, STRETCH))
        cards = CardColumn()
        intro = self.tr("Dit is een proef: er staat nog niets in de kluis.")
        for part in (self.problem, self.verdict):
            cards.column.addWidget(part)
        cards.column.addLayout(row(self.doubt_button, STRETCH))
        cards.column.addWidget(label(intro, "muted", wrap=True))
        cards.column.addWidget(made)
        cards.column.addWidget(out)
        cards.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(scrolled(cards, self.tr("Proef")))
        self.problem.hide()
