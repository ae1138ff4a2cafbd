# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What needs attention in a case: its review, its late actions."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.pages.words import SOON, counted
from casuskluis_ui.widgets.banner import Banner


class Attention(QWidget):
    """At most two banners: one about the review, one about late actions.

    Signals:
        review_wanted: The officer wants to record the review.
    """

    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = Banner("bad", action=self.tr("Toets vastleggen"))
        self.review.acted.connect(self.review_wanted)
        self.late = Banner("warn")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 8)
        layout.setSpacing(8)
        for banner in (self.review, self.late):
            banner.hide()
            layout.addWidget(banner)

    def show_file(self, file: CaseFile, today: date) -> None:
        """Show what needs attention in a case; nothing at all when nothing does."""
        tone, text = self._of_review(file, today)
        self.review.say(tone, text)
        late = self._of_actions(file, today)
        self.late.say("warn", late)
        self.setVisible(bool(text or late))

    def _of_review(self, file: CaseFile, today: date) -> tuple[str, str]:
        due = file.case.next_review_on
        if file.case.review_overdue(today):
            text = self.tr(
                "De noodzakelijkheidstoets is over de datum. U kunt alles lezen; deze casus "
                "neemt niets nieuws op tot de toets is vastgelegd."
            )
            return "bad", text
        if file.case.is_open and due is not None and due <= today + SOON:
            return "warn", self.tr("De noodzakelijkheidstoets moet uiterlijk %s.") % dutch_date(
                due
            )
        return "warn", ""

    def _of_actions(self, file: CaseFile, today: date) -> str:
        late = [action for action in file.actions if action.is_late(today)]
        if not late:
            return ""
        words = counted(
            len(late),
            self.tr("{n} actie is over de datum: "),
            self.tr("{n} acties zijn over de datum, de eerste: "),
        )
        return words + late[0].description
