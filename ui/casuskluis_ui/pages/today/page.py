# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Vandaag."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.deadline import Deadline, Urgency
from casuskluis.domain.lists import NotificationQuery
from casuskluis.domain.officer import Permission
from casuskluis.services.checking.check_words import check_warning
from casuskluis.services.terms.deadline_words import broken_words, pressing_words
from casuskluis.services.terms.today import Today
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ListItem
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.jobs import BackupJob
from casuskluis_ui.pages.today.cards import MeetingCard
from casuskluis_ui.pages.today.columns import TwoColumns
from casuskluis_ui.pages.today.deadline_card import DeadlineCard
from casuskluis_ui.pages.today.entries import deadline_entry
from casuskluis_ui.pages.today.places import place_of
from casuskluis_ui.pages.today.releases import WaitingReleases
from casuskluis_ui.pages.today.waiting import WaitingCard
from casuskluis_ui.pages.words import counted, local_moment
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.backup_words import away, trouble
from casuskluis_ui.shell.dutch import DUTCH
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label

_PRESSING_SHOWN = 3


class TodayPage(WorkPage):
    """What waits: deadlines that are late, due and coming, the next meeting, the backup."""

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Vandaag"), parent)
        self._workspace = workspace
        self._runner = runner
        self._today: Today | None = None
        self._codes: CodeBook = workspace.codes.book()
        self._day = label("", "muted", wrap=True)
        self.pressing = Banner("bad", "", self.tr("Nu doen"))
        self.backup = Banner("warn", "", self.tr("Nu back-up maken"))
        self.checked = Banner("info", "", self.tr("Naar instellingen"))
        self.broken = Banner("bad", "", self.tr("Naar instellingen"))
        self.unchecked = Banner("info", "", self.tr("Naar instellingen"))
        self.releases = WaitingReleases(workspace)
        self.meeting = MeetingCard()
        self.waiting = WaitingCard(workspace)
        self.nothing = self._lesson()
        self.late = DeadlineCard(
            self.tr("Te laat"), self.tr("Niets is te laat."), self._described
        )
        self.this_week = DeadlineCard(
            self.tr("Deze week"),
            self.tr("Deze week hoeft niets meer klaar te zijn."),
            self._described,
        )
        self.coming = DeadlineCard(
            self.tr("Komt eraan"),
            self.tr("De komende zes weken loopt er geen termijn af."),
            self._described,
        )
        allowed = workspace.officers.access().permissions
        self._build()
        self.meeting.setVisible(Permission.MEETINGS in allowed)
        self._connect()

    @override
    def refresh(self) -> None:
        """Read again what waits."""
        self.attempt(self._read)

    def _read(self) -> None:
        today = self._workspace.today.read()
        self._codes = self._workspace.codes.book()
        self._today = today
        self._show_head(today)
        self.releases.read()
        self.waiting.read()
        kind = (
            self._codes.label(CodeList.MEETING_KIND, today.meeting.kind)
            if today.meeting
            else ""
        )
        self.meeting.show_meeting(today.meeting, kind, today.agenda)
        for card, urgency in (
            (self.late, Urgency.LATE),
            (self.this_week, Urgency.THIS_WEEK),
            (self.coming, Urgency.COMING),
        ):
            found = today.watch.of(urgency)
            words = {
                one.kind: self._codes.label(CodeList.DEADLINE_KIND, one.kind) for one in found
            }
            cut = any(one.kind in today.watch.cut for one in found)
            card.show_deadlines(found, words, more=cut)
        calm = not (today.late or today.this_week or today.coming or today.meeting)
        is_new = calm and self.waiting.isHidden() and not self._has_cases()
        self.nothing.setVisible(is_new)
        self._columns.setVisible(not is_new)

    def _described(self, deadlines: Sequence[Deadline]) -> Sequence[ListItem]:
        today = self._today
        if today is None:
            return ()
        names = self._workspace.today.names(deadlines)
        told = partial(deadline_entry, codes=self._codes, today=today.day, now=today.now)
        return [told(one, name=names.get(one)) for one in deadlines]

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
        self._show_backup(today, text if today.backup_old else "")
        wrong = today.check.at is not None and not today.check.sound
        self.checked.say("bad" if wrong else "info", check_warning(today.check, local_moment))
        self.unchecked.say("info", self._unchecked_text(today.unchecked))
        self.pressing.say("bad", self._pressing_text(today))
        self.broken.say("bad", "\n".join(broken_words(one) for one in today.watch.broken))

    def _show_backup(self, today: Today, old: str) -> None:
        """Tell what is the matter with the backups, to who can do something about it."""
        state = self._workspace.backups.state()
        told = old or trouble(state) or away(state, today.now)
        allowed = self._workspace.officers.access().permissions
        if self._workspace.reading is not None:
            told = ""  # who works in the vault reads it
        elif Permission.BACKUP not in allowed:
            self.backup.offer("")
            ask = self.tr("{told} Vraag de beheerder om een back-up te maken.")
            told = ask.format(told=told) if told else ""
        self.backup.say("warn", told)

    def _unchecked_text(self, count: int) -> str:
        if count == 0:
            return ""
        return counted(
            count,
            self.tr("{n} instelling is nog niet met de bron vergeleken."),
            self.tr("{n} instellingen zijn nog niet met de bron vergeleken."),
        )

    def _pressing_text(self, today: Today) -> str:
        """Return what waits for nothing, one sentence each."""
        return "\n".join(
            pressing_words(
                one, self._codes.label(CodeList.DEADLINE_KIND, one.kind), today.day, today.now
            )
            for one in today.watch.pressing[:_PRESSING_SHOWN]
        )

    def _build(self) -> None:
        content = CardColumn()
        content.column.addWidget(label(self.title, "h1"))
        content.column.addWidget(self._day)
        for banner in (
            self.pressing,
            self.broken,
            self.backup,
            self.checked,
            self.releases,
            self.unchecked,
        ):
            content.column.addWidget(banner)
        self._columns = columns = TwoColumns()
        columns.add(0, self.late)
        columns.add(0, self.this_week)
        columns.add(1, self.waiting)
        columns.add(1, self.meeting)
        columns.add(1, self.coming)
        content.column.addWidget(columns)
        content.column.addWidget(self.nothing)
        content.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content, self.title))

    def _connect(self) -> None:
        self.pressing.acted.connect(self._go_to_pressing)
        self.backup.acted.connect(self._back_up)
        self.broken.acted.connect(self._go_to_settings)
        self.checked.acted.connect(self._go_to_settings)
        self.unchecked.acted.connect(self._go_to_settings)
        self.releases.wanted.connect(self.went)
        self.meeting.opened.connect(self._go_to_meeting)
        self.waiting.went.connect(self.went)
        self.waiting.form_wanted.connect(self.form_wanted)
        self.nothing.acted.connect(self._go_to_notifications)
        for card in (self.late, self.this_week, self.coming):
            card.chosen.connect(self._go_to)

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

    def _lesson(self) -> EmptyState:
        """Return what the page teaches while there is nothing in the vault."""
        made = EmptyState(
            "house",
            self.tr("Hier staat straks wat op u wacht"),
            self.tr(
                "Termijnen, acties en het volgende overleg komen hier vanzelf bij elkaar. Het "
                "begint met een melding."
            ),
            self.tr("Naar de meldingen"),
        )
        made.hide()
        return made

    def _has_cases(self) -> bool:
        """Whether there is any work, or somebody whose roles show none."""
        allowed = self._workspace.officers.access().permissions
        if allowed.isdisjoint({Permission.ALL_CASES, Permission.OWN_CASES}):
            return True
        return bool(self._workspace.notifications.ids(NotificationQuery()))

    def _go_to_notifications(self) -> None:
        self.went.emit("notifications", 0)

    def _go_to_settings(self) -> None:
        self.went.emit("settings", 0)

    def _go_to_meeting(self) -> None:
        meeting = self._today.meeting if self._today else None
        self.went.emit("meetings", meeting.id if meeting else 0)

    def _go_to_pressing(self) -> None:
        if self._today is not None and self._today.watch.pressing:
            self._go_to(self._today.watch.pressing[0])

    def _go_to(self, deadline: object) -> None:
        if isinstance(deadline, Deadline):
            self.went.emit(*place_of(deadline))
