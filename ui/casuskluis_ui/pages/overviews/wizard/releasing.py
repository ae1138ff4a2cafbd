# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 4: release, and then print or save; or not after all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseRecord, ReleaseStatus
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.showing import release_number
from casuskluis.services.releases.wishes import PreparedOverview
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.released_paper import ReleasedPaper
from casuskluis_ui.pages.overviews.words import audience_words, status_words
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, column, holder, row
from casuskluis_ui.widgets.stack import Stack


class ReleasePart(QWidget):
    """Asks for the last look, and shows the paper afterwards.

    Signals:
        release_wanted: Write it in the ledger.
        withdraw_wanted: It does not leave after all.
        again_wanted: Begin with another overview.
        left: A paper or a file left.
        problem: A Dutch sentence for what was refused.
        notice: A Dutch sentence for what was saved.
    """

    release_wanted = Signal()
    withdraw_wanted = Signal()
    again_wanted = Signal()
    left = Signal()
    problem = Signal(str)
    notice = Signal(str)

    def __init__(
        self, releases: Releases, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.facts = FactRows()
        self.looked = QCheckBox(self.tr("Ik heb de tabellen &bekeken"))
        self.release_button = Button(self.tr("Vrijgeven"), "file-check", "primary")
        self.state = Banner("info")
        self.withdraw_button = Button(self.tr("Toch niet vrijgeven"), "undo-2")
        self.again_button = Button(self.tr("Ander overzicht"), "plus")
        self.paper = ReleasedPaper(releases, runner, (self.again_button, self.withdraw_button))
        self._stack = Stack()
        self._build()
        self.looked.toggled.connect(self.release_button.setEnabled)
        self.release_button.clicked.connect(self.release_wanted)
        self.withdraw_button.clicked.connect(self.withdraw_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        for inner, outer in (
            (self.paper.left, self.left),
            (self.paper.problem, self.problem),
            (self.paper.notice, self.notice),
        ):
            inner.connect(outer)

    @property
    def is_done(self) -> bool:
        """Whether it was written in the ledger."""
        return self._stack.currentIndex() == 1

    def show_prepared(self, prepared: PreparedOverview) -> None:
        """Ask for the last look at what would leave."""
        self.paper.forget()
        self.looked.setChecked(False)
        self._stack.setCurrentIndex(0)
        wish = prepared.wish
        self.facts.show_facts(
            (
                (self.tr("Overzicht"), f"{wish.profile.title} {wish.period.name}"),
                (self.tr("Peildatum"), dutch_date(wish.period.last)),
                (self.tr("Voor wie"), audience_words(wish.audience)),
                (self.tr("Eerdere overzichten"), self._earlier(prepared.earlier)),
            )
        )

    def show_record(self, record: ReleaseRecord) -> None:
        """Show the paper of what was written in the ledger."""
        self.show_state(record)
        self._stack.setCurrentIndex(1)
        self.paper.show_release(record)

    def show_state(self, record: ReleaseRecord) -> None:
        """Say whether it left."""
        number = release_number(record)
        waits = record.status is ReleaseStatus.PREPARED
        text = (
            self.tr("{number}: staat klaar. Druk het af of sla het op; dan geldt het als weg.")
            if waits
            else self.tr("{number}: {status}. Opnieuw afdrukken geeft dezelfde cijfers.")
        )
        status = status_words(record.status).lower()
        self.state.say("info" if waits else "ok", text.format(number=number, status=status))
        self.withdraw_button.setVisible(waits)

    def clear(self) -> None:
        """Show nothing."""
        self.paper.forget()
        self._stack.setCurrentIndex(0)
        self.looked.setChecked(False)

    def _earlier(self, count: int) -> str:
        return self.tr("%n meegerekend", "", count) if count else self.tr("geen")

    def _build(self) -> None:
        self.release_button.setEnabled(False)
        self.release_button.setObjectName("release")
        self.looked.setObjectName("looked")
        card = Card(self.tr("Vrijgeven"))
        card.add(self.facts)
        what = self.tr(
            "Met Vrijgeven komt er een regel in het uitgifteregister. Elk later overzicht "
            "rekent dit mee. Daarna kunt u het afdrukken of opslaan."
        )
        card.add(label(what, wrap=True))
        card.add(self.looked)
        card.add(row(self.release_button, STRETCH))
        asking = CardColumn()
        asking.column.addWidget(card)
        asking.column.addStretch(1)
        head = column(self.state, margins=(24, 4, 24, 0))
        done = column(holder(head), self.paper, spacing=0)
        done.setStretch(1, 1)
        self._stack.addWidget(scrolled(asking, self.tr("Vrijgeven")))
        self._stack.addWidget(holder(done))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(self._stack)
