# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Toetsen: is this case still needed, may it close, and how long is it kept?"""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.review import ReviewOutcome
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.reviews import ReviewState
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cases.endings import forms
from casuskluis_ui.pages.cases.endings.cards import HeldReviewCard, RetentionCard, ReviewCard
from casuskluis_ui.pages.cases.endings.checklist import ChecklistPanel
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label


class ReviewsTab(CaseTab):
    """The review, the closing checklist and the retention of one case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self._state: ReviewState | None = None
        self.panel: ChecklistPanel | None = None

    @override
    def title(self) -> str:
        return self.tr("Toetsen")

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        workspace, case = self.desk.workspace, file.case
        state = self._state = workspace.reviews.of_case(case.id)
        kept = workspace.retention.card(case.id)
        self.restart()
        if case.is_open:
            review = ReviewCard(state, self.desk.clock.today())
            review.wanted.connect(self.review)
            self.column.addWidget(review)
        retention = RetentionCard(kept)
        retention.extension_wanted.connect(self.extend)
        retention.hold_wanted.connect(self.hold)
        retention.release_wanted.connect(self.release)
        if case.is_open:
            self.column.addWidget(self._checklist(file))
        self.column.addWidget(retention)
        if state.reviews:
            self.column.addWidget(label(self.tr("Eerdere toetsen"), "h2"))
        for held in state.reviews:
            self.column.addWidget(HeldReviewCard(held, self.codes))
        self.column.addStretch(1)

    @opens("necessity_review")
    def review(self) -> None:
        """Record a review; the outcome "sluiten" goes on to the closing."""
        if self._state is None:
            return
        desk = self.desk
        dialog = forms.review(desk.workspace, desk.clock, self._state, desk.page)
        outcomes: list[ReviewOutcome] = []
        dialog.saved.connect(outcomes.append)
        desk.page.ask(dialog)
        if ReviewOutcome.CLOSE in outcomes:
            self.close_case()

    @opens("closing")
    def close_case(self) -> None:
        """Close the case, by its checklist."""
        if self._file is not None:
            desk, case = self.desk, self._file.case
            desk.page.ask(forms.closing(desk.workspace, desk.clock, case, desk.page))

    @opens("retention_extension")
    def extend(self) -> None:
        """Keep the file longer."""
        if self._file is not None:
            desk, case = self.desk, self._file.case
            desk.page.ask(forms.extension(desk.workspace, desk.clock, case, desk.page))

    @opens("legal_hold")
    def hold(self) -> None:
        """Stop the destruction of the file."""
        if self._file is not None:
            desk = self.desk
            desk.page.ask(forms.hold(desk.workspace, self._file.case, desk.page))

    def release(self) -> None:
        """Ask whether the hold can go, and lift it."""
        if self._file is None:
            return
        case_id, page = self._file.case.id, self.desk.page
        if confirm(
            self,
            self.tr("Tegenhouden opheffen?"),
            self.tr("Als de bewaartermijn voorbij is, wordt het dossier daarna vernietigd."),
            self.tr("Opheffen"),
        ) and page.attempt(lambda: self.desk.workspace.retention.release(case_id)):
            page.told(self.tr("Het dossier wordt niet meer tegengehouden."))

    def _checklist(self, file: CaseFile) -> Card:
        close = Button(self.tr("Casus sluiten"), "archive")
        close.clicked.connect(self.close_case)
        card = Card(self.tr("Sluitlijst"), close)
        text = self.tr("De casus kan dicht als elke stap klaar is, of als u zegt waarom niet.")
        card.add(label(text, "muted", wrap=True))
        service = self.desk.workspace.closing
        self.panel = ChecklistPanel(service, file.case.id, self.codes)
        self.panel.form_opened.connect(self.desk.page.form_opened)
        self.panel.form_left.connect(self.desk.page.form_left)
        card.add(self.panel)
        return card
