# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One notification: heading, what to do now, and tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.coding import CodeList
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.histories import HistoryLine
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.notifications.listing import STATUS_TONES, acute_chip
from casuskluis_ui.pages.notifications.tabs import AssessmentTab, FollowUpTab, ReportTab
from casuskluis_ui.pages.notifications.words import Names
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.masked_label import MayShow
from casuskluis_ui.widgets.tabs import Tabs, page_head


def case_to_open(file: NotificationFile) -> Assessment | None:
    """Return the assessment a case can be opened from now, if there is one."""
    if file.case is not None or not file.assessments:
        return None
    last = max(file.assessments, key=lambda one: (one.held_on, one.id))
    return last if last.outcome is AssessmentOutcome.PERSON_CENTRED else None


class NotificationDetail(QWidget):
    """Shows a notification and tells what the officer wants to do with it.

    Signals:
        edit_wanted: Change the notification.
        weighing_wanted: Record an assessment.
        opening_wanted: Open a case from the last assessment.
        case_wanted: Go to the case.
        person_wanted: Go to the person.
        feedback_given: The notifier was told what happened.
        routing_wanted: Record where the notification went.
        paper_wanted: Show the notification as PDF.
        notification_wanted: Go to another notification about the same person.
        known_case_wanted: Go to a case about the same person.

    Args:
        may_show: Notes that a shielded notifier is shown, and tells whether that may be.
    """

    edit_wanted = Signal()
    weighing_wanted = Signal()
    opening_wanted = Signal()
    case_wanted = Signal()
    person_wanted = Signal()
    feedback_given = Signal()
    routing_wanted = Signal()
    paper_wanted = Signal()
    notification_wanted = Signal(int)
    known_case_wanted = Signal(int)

    def __init__(self, may_show: MayShow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "h1")
        self._chips = ChipRow()
        self._facts = label("", "muted", wrap=True)
        self._banner = Banner("bad")
        self._banner.setObjectName("acuteDanger")
        self._bare = Banner("info")
        self._bare.setObjectName("minimised")
        self._paper = self._button(self.tr("PDF"), "printer", "paper")
        self._paper.setAccessibleName(self.tr("Melding als PDF bekijken"))
        self._edit = self._button(self.tr("Bewerken"), "pencil", "edit")
        self._weigh = self._button(self.tr("Wegen"), "scale", "weigh", "primary")
        self._open = self._button(self.tr("Casus openen"), "folder-plus", "open", "primary")
        self._go = self._button(self.tr("Naar casus"), "arrow-right", "case", "primary")
        self._feedback = self._button(self.tr("Teruggekoppeld"), "check", "feedback")
        self._tabs = Tabs(self.tr("Onderdelen van de melding"))
        self._report = ReportTab(may_show)
        self._assessments = AssessmentTab()
        self._follow_up = FollowUpTab()
        self._build()
        self._connect()

    def show_file(self, file: NotificationFile, names: Names, advice: str) -> None:
        """Show a notification.

        Args:
            file: The notification with what hangs on it.
            names: What codes and identifiers are called.
            advice: What to do in acute danger, from the settings.
        """
        told = file.notification
        self._title.setText(self.tr("Melding %s") % told.number)
        status = names.label(CodeList.NOTIFICATION_STATUS, told.status)
        chips = [ChipSpec(status, STATUS_TONES[told.status])]
        if told.acute_danger:
            chips.append(acute_chip())
        self._facts.setText(self._summary(file))
        if told.shield_source:
            chips.append(ChipSpec(self.tr("Bron afgeschermd"), "warn"))
        self._chips.show_chips(chips)
        urgent = told.acute_danger and told.status is not NotificationStatus.HANDLED
        self._banner.say("bad", advice if urgent else "")
        self._bare.say("info", self._bare_words(told))
        self._show_buttons(file)
        self._report.show_file(file, names)
        self._assessments.show_file(file, names)
        self._follow_up.show_file(file, names)
        weighed = len(file.assessments)
        self._tabs.setTabText(1, self.tr("Weging (%d)") % weighed)

    def show_history(self, lines: Sequence[HistoryLine]) -> None:
        """Show what changed in the notification."""
        self._follow_up.show_history(lines)

    def focus_content(self) -> None:
        """Put the focus on the tabs."""
        self._tabs.tabBar().setFocus()

    def _bare_words(self, told: Notification) -> str:
        if told.minimised_on is None or told.remove_on is None:
            return ""
        return self.tr(
            "Niet opgenomen. Sinds {since} bewaart de melding alleen nummer, datums en "
            "uitkomst. Op {day} verdwijnt de rest, ook de naam."
        ).format(since=dutch_date(told.minimised_on), day=dutch_date(told.remove_on))

    def _summary(self, file: NotificationFile) -> str:
        told = file.notification
        parts = [self.tr("Ontvangen %s") % dutch_date(told.received_on)]
        if file.subject is not None:
            parts.append(file.subject.name.display)
        if file.notifier_organisation and not told.shield_source:
            parts.append(file.notifier_organisation)
        return "  ·  ".join(parts)

    def _show_buttons(self, file: NotificationFile) -> None:
        told = file.notification
        ready = case_to_open(file) is not None
        weighed = told.status is NotificationStatus.HANDLED
        self._edit.setVisible(told.minimised_on is None)
        self._paper.setVisible(told.minimised_on is None)
        self._weigh.setVisible(not weighed and file.case is None and not ready)
        self._open.setVisible(ready)
        self._go.setVisible(file.case is not None)
        self._feedback.setVisible(told.feedback_wanted and told.feedback_on is None)

    def _button(self, text: str, icon: str, name: str, kind: str = "") -> Button:
        made = Button(text, icon, kind=kind)
        made.setObjectName(f"notification-{name}")
        return made

    def _build(self) -> None:
        buttons = (self._feedback, self._paper, self._edit, self._weigh, self._open, self._go)
        for button in buttons:
            # Together they are wider than a small screen; a record never needs them all.
            button.setVisible(button is self._edit)
        name = FoldingRow(self._title, holder(row(self._chips, STRETCH)))
        top = FoldingRow(holder(row(name, STRETCH)), Flow(buttons))
        head = page_head(column(top, self._facts, spacing=6, margins=(24, 16, 20, 12)))
        for title, tab in (
            (self.tr("Melding"), self._report),
            (self.tr("Weging"), self._assessments),
            (self.tr("Vervolg"), self._follow_up),
        ):
            self._tabs.addTab(scrolled(tab, title), title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(page_head(column(self._banner, self._bare, margins=(24, 0, 24, 8))))
        layout.addWidget(self._tabs, 1)

    def _connect(self) -> None:
        self._edit.clicked.connect(self.edit_wanted)
        self._paper.clicked.connect(self.paper_wanted)
        self._weigh.clicked.connect(self.weighing_wanted)
        self._open.clicked.connect(self.opening_wanted)
        self._go.clicked.connect(self.case_wanted)
        self._feedback.clicked.connect(self.feedback_given)
        self._report.person_wanted.connect(self.person_wanted)
        self._assessments.weighing_wanted.connect(self.weighing_wanted)
        self._follow_up.case_wanted.connect(self.case_wanted)
        self._follow_up.feedback_given.connect(self.feedback_given)
        self._follow_up.routing_wanted.connect(self.routing_wanted)
        self._report.notification_wanted.connect(self.notification_wanted)
        self._report.case_wanted.connect(self.known_case_wanted)
