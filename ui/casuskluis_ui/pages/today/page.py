# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Vandaag."""

from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeList
from casuskluis.domain.lists import ActionLine
from casuskluis.services.today import Today
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.jobs import BackupJob
from casuskluis_ui.pages.today.cards import ListCard, MeetingCard
from casuskluis_ui.pages.today.columns import TwoColumns
from casuskluis_ui.pages.today.entries import action_entry, notification_entry, review_entry
from casuskluis_ui.pages.words import counted, local_moment
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.dutch import DUTCH
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.labels import label


class TodayPage(WorkPage):
    """What waits: meeting, notifications, actions, reviews, backup, settings."""

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Vandaag"), parent)
        self._workspace = workspace
        self._runner = runner
        self._today: Today | None = None
        self._day = label("", "muted", wrap=True)
        self.backup = Banner("warn", "", self.tr("Nu back-up maken"))
        self.unchecked = Banner("info", "", self.tr("Naar instellingen"))
        self.meeting = MeetingCard()
        self.waiting = ListCard(
            self.tr("Te wegen meldingen"), self.tr("Er wacht geen melding op een weging.")
        )
        self.due = ListCard(
            self.tr("Acties: te laat en deze week"),
            self.tr("Geen actie is te laat of moet deze week klaar zijn."),
        )
        self.reviews = ListCard(
            self.tr("Noodzakelijkheidstoetsen"),
            self.tr("De komende vier weken is er geen toets."),
        )
        self._build()
        self._connect()

    @override
    def refresh(self) -> None:
        """Read again what waits."""
        self.attempt(self._read)

    def _read(self) -> None:
        today = self._workspace.today.read()
        codes = self._workspace.codes.book()
        self._today = today
        self._show_head(today)
        kind = codes.label(CodeList.MEETING_KIND, today.meeting.kind) if today.meeting else ""
        self.meeting.show_meeting(today.meeting, kind, today.agenda)
        self.waiting.show_entries(
            [(one.id, notification_entry(one, codes, today.day)) for one in today.waiting]
        )
        self.due.show_entries(
            [(one.id, action_entry(one, today.day)) for one in self._running(today)]
        )
        self.reviews.show_entries(
            [
                (one.id, review_entry(one, codes, today.day))
                for one in (*today.reviews_late, *today.reviews_soon)
            ]
        )

    def _running(self, today: Today) -> tuple[ActionLine, ...]:
        return (*today.late, *today.this_week)

    def _show_head(self, today: Today) -> None:
        day = QDate(today.day.year, today.day.month, today.day.day)
        parts = [DUTCH.toString(day, "dddd d MMMM yyyy")]
        if today.last_backup is None:
            text = self.tr(
                "Er is nog geen back-up. Maak er een, liefst op een andere schijf dan de kluis."
            )
        else:
            made = local_moment(today.last_backup)
            parts.append(self.tr("Laatste back-up: {moment}").format(moment=made))
            text = self.tr(
                "De laatste back-up is van {moment}. Dat is meer dan een week geleden."
            ).format(moment=made)
        self._day.setText("  ·  ".join(parts))
        self.backup.say("warn", text if today.backup_old else "")
        self.unchecked.say("info", self._unchecked_text(today.unchecked))

    def _unchecked_text(self, count: int) -> str:
        if count == 0:
            return ""
        return counted(
            count,
            self.tr("{n} instelling is nog niet met de bron vergeleken."),
            self.tr("{n} instellingen zijn nog niet met de bron vergeleken."),
        )

    def _build(self) -> None:
        content = CardColumn()
        content.column.addWidget(label(self.title, "h1"))
        content.column.addWidget(self._day)
        content.column.addWidget(self.backup)
        content.column.addWidget(self.unchecked)
        columns = TwoColumns()
        columns.add(0, self.meeting)
        columns.add(0, self.reviews)
        columns.add(1, self.waiting)
        columns.add(1, self.due)
        content.column.addWidget(columns)
        content.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content, self.title))

    def _connect(self) -> None:
        self.backup.acted.connect(self._back_up)
        self.unchecked.acted.connect(self._go_to_settings)
        self.meeting.opened.connect(self._go_to_meeting)
        self.waiting.chosen.connect(self._go_to_notification)
        self.waiting.all_wanted.connect(self._go_to_notifications)
        self.due.chosen.connect(self._go_to_action)
        self.due.all_wanted.connect(self._go_to_actions)
        self.reviews.chosen.connect(self._go_to_case)
        self.reviews.all_wanted.connect(self._go_to_cases)

    def _back_up(self) -> None:
        self.backup.setEnabled(False)
        task = self._runner.run(
            self.tr("Back-up maken"),
            BackupJob(self._workspace.backups),
            done=self._backed_up,
            failed=self._refused,
        )
        task.finished.connect(self._free_backup)

    def _backed_up(self, made: Path) -> None:
        text = self.tr("De back-up {name} is gemaakt en gecontroleerd.")
        self.told(text.format(name=made.name))

    def _refused(self, sentence: str) -> None:
        self.problem.emit(sentence)

    def _free_backup(self) -> None:
        self.backup.setEnabled(True)

    def _go_to_settings(self) -> None:
        self.went.emit("settings", 0)

    def _go_to_meeting(self) -> None:
        meeting = self._today.meeting if self._today else None
        self.went.emit("meetings", meeting.id if meeting else 0)

    def _go_to_notification(self, notification_id: int) -> None:
        self.went.emit("notifications", notification_id)

    def _go_to_notifications(self) -> None:
        self.went.emit("notifications", 0)

    def _go_to_action(self, action_id: int) -> None:
        """Go to the case of an action, or to the action itself when it has none."""
        running = self._running(self._today) if self._today else ()
        found = next((one for one in running if one.id == action_id), None)
        if found is not None and found.case_id:
            self.went.emit("cases", found.case_id)
        else:
            self.went.emit("actions", action_id)

    def _go_to_actions(self) -> None:
        self.went.emit("actions", 0)

    def _go_to_case(self, case_id: int) -> None:
        self.went.emit("cases", case_id)

    def _go_to_cases(self) -> None:
        self.went.emit("cases", 0)
