# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 2: what the check says of each group, and how to make what is too fine coarser."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseRecord, ReleaseStatus
from casuskluis.services.releases.choosing import Method
from casuskluis.services.releases.merges import merged_of
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import PreparedOverview
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.wizard.merges_card import MergesCard
from casuskluis_ui.pages.overviews.wizard.verdict_card import VerdictCard
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.busy_bar import show_unknown
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, column, holder, row
from casuskluis_ui.widgets.stack import Stack


class CheckPart(QWidget):
    """Shows the verdicts.

    Signals:
        picked: One proposal to take over.
        settle_wanted: All proposals at once.
        undone: One merge to take back.
        cleared: All merges to take back.
        stopped: The check must stop.
        withdraw_wanted: What was prepared before must not leave after all.
        rounding_wanted: Round the figures instead of leaving them out.
    """

    picked = Signal(object)
    settle_wanted = Signal()
    undone = Signal(object)
    cleared = Signal()
    stopped = Signal()
    withdraw_wanted = Signal()
    rounding_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Banner("info")
        self.settle_button = Button(self.tr("Alles samenvoegen"), "check", "primary")
        self.round_button = Button(self.tr("Afronden in plaats van weglaten"), "check")
        self.stop_button = Button(self.tr("Stoppen"), "x")
        self.bar = QProgressBar()
        self._cards = CardColumn()
        self._stack = Stack()
        self._build()
        self.settle_button.clicked.connect(self.settle_wanted)
        self.stop_button.clicked.connect(self._stop)
        self.round_button.clicked.connect(self.rounding_wanted)
        self.verdict.acted.connect(self.withdraw_wanted)

    def show_busy(self) -> None:
        """Say that the check is under way; what was there before is gone."""
        self.clear()
        self.stop_button.setEnabled(True)
        show_unknown(self.bar)
        self._stack.setCurrentIndex(1)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_stopped(self) -> None:
        """Say that the officer stopped it."""
        self._stack.setCurrentIndex(0)
        text = self.tr("U hebt de controle gestopt. Er is niets veranderd.")
        self._say("info", text)

    def show_refusal(self, sentence: str, *, has_merges: bool, hides: bool) -> None:
        """Say why there is nothing to show at all.

        Args:
            sentence: Dutch.
            has_merges: Whether taking the merges back may help.
            hides: Whether rounding may help.
        """
        self.clear()
        self._stack.setCurrentIndex(0)
        self._say("bad", sentence)
        self._rounding.setVisible(hides)
        if has_merges:
            again = Button(self.tr("Opnieuw zonder samenvoegen"), "rotate-ccw")
            again.clicked.connect(self.cleared)
            self._cards.column.addWidget(holder(row(again, STRETCH)))
        self._cards.column.addStretch(1)

    def show_prepared(self, prepared: PreparedOverview) -> None:
        """Show what came of the check."""
        self.clear()
        self._stack.setCurrentIndex(0)
        again = prepared.again
        if again is not None:
            self._tell_again(again)
        else:
            self._tell(prepared)
        for one in prepared.groups:
            card = VerdictCard(one)
            card.picked.connect(self.picked)
            self._cards.column.addWidget(card)
        if prepared.left_out:
            self._cards.column.addWidget(self._absent(prepared))
        merges = merged_of(prepared.wish.coarser)
        if merges and again is None:
            done = MergesCard(merges)
            done.undone.connect(self.undone)
            done.cleared.connect(self.cleared)
            self._cards.column.addWidget(done)
        self._cards.column.addStretch(1)

    @property
    def wants(self) -> Button | None:
        """The button to go to with the keyboard, when there is something to choose."""
        return None if self._settling.isHidden() else self.settle_button

    def clear(self) -> None:
        """Show nothing."""
        self._cards.restart()
        self.verdict.offer("")
        self._say("info", "")
        self._settling.hide()
        self._rounding.hide()

    def _tell(self, prepared: PreparedOverview) -> None:
        verdict = prepared.verdict
        hides = prepared.wish.method is not Method.ROUNDING
        self._rounding.setVisible(hides and verdict is Verdict.REFUSED)
        if verdict is Verdict.SAFE:
            self._say("ok", self.tr("Alles is veilig. Ga verder naar het voorbeeld."))
        elif verdict is Verdict.COARSEN:
            many = sum(len(one.advice) for one in prepared.groups)
            text = counted(
                many,
                self.tr("Eén tabel is te fijn verdeeld. Neem een voorstel over."),
                self.tr("{n} tabellen zijn te fijn verdeeld. Neem de voorstellen over."),
            )
            self._say("warn", text)
            self._settling.setVisible(prepared.settling != prepared.wish.coarser)
        elif prepared.printed:
            self._say("bad", self.tr("Vrijgeven kan niet. De reden staat hieronder."))
        else:
            self._say("bad", self._why_nothing(prepared))

    def _why_nothing(self, prepared: PreparedOverview) -> str:
        if any(one.refusal for one in prepared.groups):
            return self.tr("Vrijgeven kan niet. De reden staat hieronder.")
        return self.tr(
            "Te weinig om te publiceren. Kies een langere periode of een ander overzicht."
        )

    def _tell_again(self, record: ReleaseRecord) -> None:
        day = dutch_date(record.made_at.astimezone().date())
        if record.status is ReleaseStatus.PREPARED:
            text = self.tr(
                "Dit overzicht is op {day} klaargezet en nog niet vrijgegeven. De cijfers "
                "blijven die van toen."
            )
            self.verdict.offer(self.tr("Toch niet vrijgeven"))
        else:
            text = self.tr(
                "Dit overzicht is op {day} al vrijgegeven. U kunt het opnieuw afdrukken: de "
                "cijfers blijven die van toen."
            )
        self._say("info", text.format(day=day))

    def _absent(self, prepared: PreparedOverview) -> Card:
        card = Card(self.tr("Staat er niet in"))
        text = self.tr("Deze tabellen hebben te weinig aantallen en worden niet afgedrukt:")
        card.add(label(text, wrap=True))
        card.add(label("\n".join(f"– {title}" for title in prepared.left_out), wrap=True))
        return card

    def _say(self, tone: str, sentence: str) -> None:
        self.verdict.say(tone, sentence)
        self._top.setVisible(bool(sentence))

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()

    def _build(self) -> None:
        self._settling = holder(row(self.settle_button, STRETCH))
        self._rounding = holder(row(self.round_button, STRETCH))
        self._top = holder(
            column(
                self.verdict,
                self._settling,
                self._rounding,
                spacing=10,
                margins=(24, 4, 24, 14),
            )
        )
        busy = column(
            STRETCH,
            label(self.tr("De cijfers worden geteld, beschermd en gecontroleerd…"), wrap=True),
            self.bar,
            row(self.stop_button, STRETCH),
            STRETCH,
            spacing=12,
            margins=(24, 20, 24, 20),
        )
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Voortgang van de controle"))
        shown = column(self._top, scrolled(self._cards, self.tr("Controle")), spacing=0)
        shown.setStretch(1, 1)
        self._stack.addWidget(holder(shown))
        self._stack.addWidget(holder(busy))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(self._stack)
        self.clear()
