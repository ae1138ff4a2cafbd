# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of the tab Toetsen."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.review import NecessityReview
from casuskluis.services.casework.reviews import ReviewState
from casuskluis.services.endings.retention import RetentionCard as Kept
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cases.endings.words import term_facts, unchecked_chips
from casuskluis_ui.pages.words import SOON, counted, day_or_dash
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


def headed(card: Card, title: str, chips: list[ChipSpec], *buttons: Button) -> None:
    """Put a heading with chips and buttons on top of a card."""
    card.setAccessibleName(title)
    name = FoldingRow(label(title, "h2"), holder(row(ChipRow(chips), STRETCH)))
    card.add(FoldingRow(holder(row(name, STRETCH)), holder(row(STRETCH, *buttons))))


class ReviewCard(Card):
    """When the next review is due, and a button to record one.

    Signals:
        wanted: Record a review.
    """

    wanted = Signal()

    def __init__(self, state: ReviewState, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        buttons = []
        if state.case.is_open:
            record = Button(self.tr("Toets vastleggen"), "plus", "primary")
            record.clicked.connect(self.wanted)
            buttons.append(record)
        title = self.tr("Noodzakelijkheidstoets")
        headed(self, title, self._chips(state, today), *buttons)
        last = state.reviews[0].held_on if state.reviews else None
        self.add(
            FactRows(
                (
                    (self.tr("Volgende toets"), day_or_dash(state.case.next_review_on)),
                    (self.tr("Laatste toets"), day_or_dash(last)),
                    *term_facts(self, state.term),
                )
            )
        )

    def _chips(self, state: ReviewState, today: date) -> list[ChipSpec]:
        due = state.case.next_review_on
        if not state.case.is_open or due is None:
            return []
        if state.overdue:
            days = (today - due).days
            text = counted(days, self.tr("{n} dag te laat"), self.tr("{n} dagen te laat"))
            return [ChipSpec(text, "bad"), *unchecked_chips(self, state.term)]
        soon = due <= today + SOON
        state_chip = ChipSpec(self.tr("Binnenkort"), "warn")
        chip = state_chip if soon else ChipSpec(self.tr("Op tijd"), "ok")
        return [chip, *unchecked_chips(self, state.term)]


class HeldReviewCard(Card):
    """One review that was held."""

    def __init__(
        self, review: NecessityReview, codes: CodeBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        outcome = codes.label(CodeList.REVIEW_OUTCOME, review.outcome)
        title = self.tr("Toets van {day}").format(day=dutch_date(review.held_on))
        headed(self, title, [ChipSpec(outcome)])
        facts: list[Fact] = [
            (self.tr("Waarom (nog) nodig"), review.necessity),
            (self.tr("Kan het met minder"), review.proportionality),
            (self.tr("Door"), review.author),
        ]
        if review.next_on:
            facts.append((self.tr("Volgende toets"), dutch_date(review.next_on)))
        self.add(FactRows(facts))


class RetentionCard(Card):
    """How long the file is kept and why, with what an officer can do about it.

    Signals:
        extension_wanted: Keep it longer.
        hold_wanted: Stop its destruction.
        release_wanted: Lift the hold.
    """

    extension_wanted = Signal()
    hold_wanted = Signal()
    release_wanted = Signal()

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("Bewaren en vernietigen")
        headed(self, title, self._chips(kept), *self._buttons(kept))
        self.add(FactRows([*self._facts(kept), *self._after(kept)]))

    def _chips(self, kept: Kept) -> list[ChipSpec]:
        chips = []
        if kept.is_held:
            chips.append(ChipSpec(self.tr("Vernietigen tegengehouden"), "warn"))
        elif kept.is_due:
            chips.append(ChipSpec(self.tr("Te vernietigen"), "bad"))
        if kept.case.extension_reason:
            chips.append(ChipSpec(self.tr("Langer bewaard"), "info"))
        return [*chips, *unchecked_chips(self, kept.term)]

    def _buttons(self, kept: Kept) -> list[Button]:
        buttons = []
        if not kept.case.is_open:
            longer = Button(self.tr("Langer bewaren"), "calendar-plus")
            longer.clicked.connect(self.extension_wanted)
            buttons.append(longer)
        if kept.case.legal_hold:
            release = Button(self.tr("Opheffen"), "lock-open")
            release.setAccessibleName(self.tr("Tegenhouden van vernietiging opheffen"))
            release.clicked.connect(self.release_wanted)
            buttons.append(release)
        else:
            stop = Button(self.tr("Tegenhouden"), "lock")
            stop.setAccessibleName(self.tr("Vernietiging tegenhouden"))
            stop.clicked.connect(self.hold_wanted)
            buttons.append(stop)
        return buttons

    def _facts(self, kept: Kept) -> list[Fact]:
        if kept.case.destroy_on:
            facts: list[Fact] = [(self.tr("Vernietigen op"), dutch_date(kept.case.destroy_on))]
        elif kept.expected_on:
            text = self.tr("{day}, als de casus vandaag sluit")
            day = dutch_date(kept.expected_on)
            facts = [(self.tr("Vernietigen op"), text.format(day=day))]
        else:
            wrong = self.tr("Niet te berekenen: verbeter de bewaartermijn bij Instellingen.")
            facts = [(self.tr("Vernietigen op"), wrong)]
        if kept.case.closed_on:
            facts.insert(0, (self.tr("Gesloten op"), dutch_date(kept.case.closed_on)))
        return [*facts, *term_facts(self, kept.term, self.tr(" na sluiting"))]

    def _after(self, kept: Kept) -> list[Fact]:
        facts: list[Fact] = []
        if kept.case.extension_reason:
            facts.append((self.tr("Waarom langer"), kept.case.extension_reason))
        if kept.case.legal_hold:
            since = day_or_dash(kept.case.held_since)
            facts.append((self.tr("Tegengehouden sinds"), since))
            facts.append((self.tr("Waarom tegengehouden"), kept.case.hold_reason))
        if kept.pending_requests:
            text = self.tr("{numbers}: eerst beslissen, dan pas vernietigen")
            numbers = ", ".join(kept.pending_requests)
            facts.append((self.tr("Verzoek loopt"), text.format(numbers=numbers)))
        return facts
