# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Descriptions of types of cases: made, looked at, and released on one tab."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.releases.choosing import AUDIENCES
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.types import TypeRelease, TypeService
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.released_paper import ReleasedPaper
from casuskluis_ui.pages.overviews.words import audience_words
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, column, holder, row
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.tabs import page_head

_HALF_YEARS = 6


@dataclass(frozen=True, slots=True)
class DescribeJob:
    """Groups the cases and describes them; runs on the worker thread."""

    service: TypeService
    on: date
    audience: ReleaseAudience

    def __call__(self, control: TaskControl) -> TypeRelease:
        """Do it."""
        return self.service.describe(
            self.on, self.audience, cancelled=lambda: control.cancelled
        )


class DescriptionsPage(WorkPage):
    """Choose a day and a reader, look at the descriptions, release them."""

    def __init__(
        self,
        releases: Releases,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Typebeschrijvingen"), parent)
        self._releases = releases
        self._clock = clock
        self._runner = runner
        self._task: Task | None = None
        self._told: TypeRelease | None = None
        self.days = QComboBox()
        self.readers = QComboBox()
        self.describe_button = Button(self.tr("Beschrijven"), "file-text", "primary", "Ctrl+N")
        self.release_button = Button(self.tr("Vrijgeven"), "file-check")
        self.result = Banner("info")
        self._cards = CardColumn()
        self.paper = ReleasedPaper(releases, runner)
        self._stack = Stack()
        self._build()
        self._connect()

    @override
    def refresh(self) -> None:
        """Offer the ends of the half years that are over; the one chosen stays chosen."""
        chosen = self.days.currentData()
        with QSignalBlocker(self.days):
            self.days.clear()
            for day in _half_years(self._clock.today()):
                self.days.addItem(dutch_date(day), day.isoformat())
            self.days.setCurrentIndex(max(self.days.findData(chosen), 0))

    def describe(self) -> None:
        """Describe what is chosen, on the worker thread."""
        if self._task is not None:
            return
        day = date.fromisoformat(str(self.days.currentData()))
        audience = AUDIENCES[self.readers.currentIndex()]
        job = DescribeJob(self._releases.types, day, audience)
        self._task = self._runner.run(
            self.tr("Typen beschrijven"), job, done=self._show, failed=self._refuse
        )
        self._task.finished.connect(self._finish)
        self._offer()

    def release(self) -> None:
        """Write the descriptions in the ledger and show their paper."""
        self.attempt(self._write)

    def _write(self) -> None:
        if self._told is None:
            return
        self._told = self._releases.types.write(self._told)
        if self._told.record is not None:
            self.paper.show_release(self._told.record)
            self._stack.setCurrentIndex(2)
            self.changed.emit()
        self._offer()

    def _show(self, told: TypeRelease) -> None:
        self._told = told
        self._cards.restart()
        shown = [(one.size, " ".join(one.sentences)) for one in told.texts]
        for card in description_cards(shown):
            self._cards.column.addWidget(card)
        self._cards.column.addStretch(1)
        self._stack.setCurrentIndex(1)
        text = self.tr("Elke groep telt minstens {n} casussen. Lees na voor u vrijgeeft.")
        self.result.say("ok", text.format(n=told.least))

    def _refuse(self, sentence: str) -> None:
        self._outdate()
        self.result.say("bad", sentence)

    def _finish(self) -> None:
        self._task = None
        self._offer()

    def _outdate(self) -> None:
        self._told = None
        self.paper.forget()
        self._stack.setCurrentIndex(0)
        self.result.say("info", "")
        self._offer()

    def _offer(self) -> None:
        busy = self._task is not None
        self.describe_button.setEnabled(not busy)
        shown = self._told is not None and self._stack.currentIndex() == 1
        self.release_button.setEnabled(shown and not busy)

    def _build(self) -> None:
        for audience in AUDIENCES:
            self.readers.addItem(audience_words(audience))
        self.readers.setAccessibleName(self.tr("Voor wie"))
        self.days.setAccessibleName(self.tr("Peildatum"))
        self.days.setMinimumContentsLength(12)
        day, reader = (
            label(self.tr("&Peildatum"), "muted"),
            label(self.tr("Voor &wie"), "muted"),
        )
        day.setBuddy(self.days)
        reader.setBuddy(self.readers)
        choices = Flow(
            (
                holder(row(day, self.days)),
                holder(row(reader, self.readers)),
                self.describe_button,
                self.release_button,
            )
        )
        self.result.hide()
        head = column(choices, self.result, spacing=10, margins=(24, 12, 24, 12))
        empty = EmptyState(
            "users",
            self.tr("Nog niets beschreven"),
            self.tr(
                "Casussen die op elkaar lijken worden samen beschreven, in woorden. Een groep "
                "telt minstens 10 casussen; van één casus staat er niets in."
            ),
        )
        self._stack.addWidget(empty)
        self._stack.addWidget(scrolled(self._cards, self.title))
        self._stack.addWidget(self.paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(self._stack, 1)
        self._offer()

    def _connect(self) -> None:
        self.days.currentIndexChanged.connect(self._outdate)
        self.readers.currentIndexChanged.connect(self._outdate)
        self.describe_button.clicked.connect(self.describe)
        self.release_button.clicked.connect(self.release)
        self.paper.problem.connect(self.problem)
        self.paper.left.connect(self.changed)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.describe)


def description_cards(told: Sequence[tuple[str, str]]) -> list[QWidget]:
    """Return a card for each group: how many cases, and the words."""
    cards: list[QWidget] = []
    for number, (size, words) in enumerate(told, start=1):
        heading = QCoreApplication.translate("overviews", "Groep {n}: ongeveer {size} casussen")
        card = Card(heading.format(n=number, size=size))
        card.add(label(words, wrap=True))
        cards.append(card)
    return cards


def _half_years(today: date) -> list[date]:
    """Return the last days of the half years that are over, newest first."""
    ends = [
        date(year, month, last)
        for year in range(today.year, today.year - _HALF_YEARS, -1)
        for month, last in ((12, 31), (6, 30))
    ]
    return [day for day in ends if day <= today - timedelta(days=1)][:_HALF_YEARS]
