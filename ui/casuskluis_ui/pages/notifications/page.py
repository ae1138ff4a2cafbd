# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with all notifications."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from casuskluis.domain.case import Case
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import NotificationId
from casuskluis.domain.lists import NotificationLine, NotificationQuery
from casuskluis.domain.notification import Notification
from casuskluis.domain.setting import SettingKey
from casuskluis.explanations import explain
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.lists.filters import ChoiceFilter, TickFilter
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.notifications import forms
from casuskluis_ui.pages.notifications.detail import NotificationDetail, case_to_open
from casuskluis_ui.pages.notifications.listing import (
    describe,
    notification_query,
    notification_source,
)
from casuskluis_ui.pages.notifications.reading_in import ReportImport
from casuskluis_ui.pages.notifications.retention import RetentionDialog
from casuskluis_ui.pages.notifications.words import Names
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.layouts import holder, row


class NotificationsPage(BrowsePage):
    """The list of notifications, and the one chosen in it."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        empty = self._nothing()
        super().__init__(self.tr("Meldingen"), self.tr("Naam of nummer"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._codes = workspace.codes.book()
        self._file: NotificationFile | None = None
        self._registered = NotificationId(0)
        statuses = self._codes.choices(CodeList.NOTIFICATION_STATUS)
        self._status = CodeCombo(statuses, self.tr("Alle meldingen"))
        self._status.setObjectName("statusFilter")
        self._status.setAccessibleName(self.tr("Stand van de meldingen"))
        self._status.currentIndexChanged.connect(self.refresh)
        self._owed = QCheckBox(self.tr("Terugkoppeling open"))
        self._owed.setObjectName("owedFilter")
        self._owed.toggled.connect(self.refresh)
        self.filters.addWidget(FoldingRow(holder(row(self._status)), holder(row(self._owed))))
        self.reports = ReportImport(workspace, clock, runner, self)
        self._add_buttons()
        empty.acted.connect(self.register)
        self._detail = NotificationDetail(self._note_notifier)
        self.use_detail(self._detail)
        model: PagedListModel[NotificationQuery, NotificationLine] = PagedListModel(
            notification_source(workspace.notifications), self._describe, self
        )
        filters = (
            ChoiceFilter("status", self._status, self.tr("Stand")),
            TickFilter("owed", self._owed),
        )
        kind = ListKind.NOTIFICATIONS
        self.use_list(
            model, self._query, ListSetup(workspace=workspace, kind=kind, filters=filters)
        )
        self._connect()

    def _add_buttons(self) -> None:
        """Add what can be done with the list, the primary one last."""
        terms = IconButton("timer", self.tr("Bewaartermijnen"))
        terms.setObjectName("retention")
        terms.clicked.connect(self._show_retention)
        self.buttons.addWidget(terms)
        read_in = IconButton("upload", self.tr("Meldingen inlezen…"))
        read_in.setObjectName("readIn")
        read_in.clicked.connect(self.reports.choose)
        self.buttons.addWidget(read_in)
        register = self.add_primary(self.tr("Melding registreren"))
        register.setShortcut("Ctrl+N")
        register.setToolTip("Ctrl+N")
        register.clicked.connect(self.register)

    @override
    def take_files(self, paths: Sequence[Path]) -> bool:
        takes = all(path.suffix.casefold() == ".json" for path in paths)
        if takes:
            self.reports.begin(paths)
        return takes

    def _nothing(self) -> EmptyState:
        """Return what stands at the right while there is nothing, or nothing is chosen."""
        empty = EmptyState(
            "inbox",
            self.tr("Geen melding gekozen"),
            self.tr("Kies links een melding, of registreer een nieuwe."),
            self.tr("Melding registreren"),
        )
        empty.teach(
            self.tr("Nog geen meldingen"),
            self.tr(
                "Hier komen zorgen die iemand bij u meldt. Leg de eerste melding vast, of "
                "lees een bestand met meldingen in."
            ),
        )
        return empty

    @override
    def show_record(self, object_id: int) -> None:
        self._file = self._workspace.notifications.file(NotificationId(object_id))
        self._workspace.views.note(Viewed.NOTIFICATION, object_id)
        organisations = self._workspace.partners.organisations()
        advice = self._workspace.settings.get(SettingKey.DANGER_ADVICE).value
        self._detail.show_file(self._file, Names.of(self._codes, organisations), advice)
        told = self._file.notification.id
        self._detail.show_history(self._workspace.histories.of_notification(told))

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        super().refresh()

    def _note_notifier(self) -> bool:
        """Enter in the journal that a shielded notifier is shown; tell whether that worked."""
        file, views = self._file, self._workspace.views
        return file is not None and self.attempt(
            lambda: views.note(Viewed.NOTIFICATION, file.notification.id, "notifier")
        )

    @opens("notification", new=True)
    def register(self) -> None:
        """Ask for a new notification, and show it."""
        dialog = forms.registration(self._workspace, self._clock, None, self)
        dialog.saved.connect(self._remember)
        if self.ask(dialog):
            self._show_registered()

    def _connect(self) -> None:
        self.list.chosen.connect(self._detail.focus_content)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.weighing_wanted.connect(self._weigh)
        self._detail.opening_wanted.connect(self._open_case)
        self._detail.case_wanted.connect(self._go_to_case)
        self._detail.person_wanted.connect(self._go_to_person)
        self._detail.feedback_given.connect(self._give_feedback)
        self._detail.routing_wanted.connect(self._route)
        self._detail.paper_wanted.connect(self._show_paper)
        self._detail.notification_wanted.connect(self._show_other)
        self._detail.known_case_wanted.connect(self._go_to_known_case)
        self.reports.problem.connect(self.problem)
        self.reports.registered.connect(self._show_read_in)

    def _query(self, text: str) -> object:
        return notification_query(text, self._status.entry(), owed=self._owed.isChecked())

    def _describe(self, line: NotificationLine) -> ListItem:
        return describe(line, self._codes, self._clock.today())

    def _remember(self, stored: object) -> None:
        if isinstance(stored, Notification):
            self._registered = stored.id

    def _show_registered(self) -> None:
        # A new notification is not among the handled ones.
        self._status.set_entry("")
        self._owed.setChecked(False)
        self.open_object(self._registered)

    def _show_read_in(self, newest: int, sentence: str) -> None:
        self._registered = NotificationId(newest)
        self.told(sentence)
        self._show_registered()

    @opens("notification", new=False)
    def _edit(self) -> None:
        if self._file is not None:
            told = self._file.notification
            # The form shows in full what the page covers.
            if told.shield_source and not self._note_notifier():
                return
            self.ask(forms.registration(self._workspace, self._clock, told, self))

    @opens("assessment")
    def _weigh(self) -> None:
        if self._file is not None:
            self.ask(forms.weighing(self._workspace, self._clock, self._file, self))

    @opens("case_opening")
    def _open_case(self) -> None:
        held = case_to_open(self._file) if self._file is not None else None
        if held is None:
            return
        dialog = forms.opening(self._workspace, held, self)
        dialog.saved.connect(self._take_up)
        self.ask(dialog)

    def _take_up(self, case: object) -> None:
        if isinstance(case, Case):
            self.changed.emit()
            self.went.emit("cases", case.id)

    def _go_to_case(self) -> None:
        if self._file is not None and self._file.case is not None:
            self.went.emit("cases", self._file.case.id)

    def _go_to_person(self) -> None:
        if self._file is not None and self._file.subject is not None:
            self.went.emit("persons", self._file.subject.id)

    @opens("feedback")
    def _give_feedback(self) -> None:
        if self._file is None:
            return
        if not self.ask(forms.feedback(self._workspace, self._clock, self._file, self)):
            return
        told = self._file.notification  # as it is now
        if told.minimised_on is None:
            sentence = self.tr("Vastgelegd: de melder heeft terugkoppeling gekregen.")
            self.undoable.emit(sentence, partial(self._take_feedback_back, told.id))

    def _take_feedback_back(self, notification_id: NotificationId) -> None:
        if self.attempt(lambda: self._workspace.feedback.take_back(notification_id)):
            self.told(self.tr("De terugkoppeling is weer open."))

    @opens("routing")
    def _route(self) -> None:
        if self._file is not None:
            self.ask(forms.routing(self._workspace, self._clock, self._file, self))

    def _show_paper(self) -> None:
        if self._file is None:
            return
        printer, told = self._workspace.notification_printer, self._file.notification
        try:
            paper = printer.draw(told.id)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        dialog = PaperDialog(paper, partial(printer.record, told.id), self)
        dialog.exec()
        dialog.deleteLater()

    def _show_retention(self) -> None:
        dialog = RetentionDialog(self._workspace.removal, self._codes, self)
        dialog.removed.connect(self.told)
        dialog.exec()
        dialog.deleteLater()

    def _show_other(self, notification_id: int) -> None:
        self._status.set_entry("")
        self._owed.setChecked(False)
        self.open_object(notification_id)

    def _go_to_known_case(self, case_id: int) -> None:
        self.went.emit("cases", case_id)
