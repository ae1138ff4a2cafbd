# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A paper of the programme over some days, which can be changed above it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.partial_date import NotADate, dutch_date
from casuskluis_ui.dialogs.paper_frame import PaperFrame
from casuskluis_ui.pages.programme.papers.period import Period
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.field import Field


class PeriodFrame(PaperFrame):
    """A paper over some days, which can be changed.

    Args:
        runner: Makes the paper.
        work: Dutch, what the progress strip says meanwhile.
        clock: Tells the day it is.
        period: At first.
    """

    def __init__(
        self,
        runner: TaskRunner,
        work: str,
        clock: Clock,
        period: Period,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, work, parent)
        self.first = DateField(clock.today)
        self.last = DateField(clock.today)
        self.fields = (
            Field(self.tr("&Van"), self.first),
            Field(self.tr("&Tot en met"), self.last),
        )
        for editor, day in zip((self.first, self.last), period, strict=True):
            with QSignalBlocker(editor):
                editor.setText(dutch_date(day))
            editor.textChanged.connect(self.order_soon)

    def period(self) -> Period | None:
        """Return the days that are filled in; None when one is no date."""
        try:
            first, last = self.first.day(), self.last.day()
        except NotADate:
            return None
        return None if first is None or last is None else Period(first, last)
