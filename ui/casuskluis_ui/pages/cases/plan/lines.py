# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Actions and interventions as lines in the cards of a plan."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import Intervention, Voluntariness
from casuskluis.services.casework.plan_files import PlanFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

STATUS_TONES = {
    ActionStatus.OPEN: "info",
    ActionStatus.BUSY: "info",
    ActionStatus.DONE: "ok",
    ActionStatus.LAPSED: "mute",
    ActionStatus.NOT_CARRIED_OUT: "warn",
    ActionStatus.HANDED_OVER: "mute",
}
FREEDOM_TONES = {
    Voluntariness.VOLUNTARY: "ok",
    Voluntariness.PRESSURE: "warn",
    Voluntariness.COMPULSION: "bad",
}


class Line(QWidget):
    """What it is, with its chips at the right, and who and when under it.

    Args:
        text: What it is.
        facts: Who and when; empty parts are left out.
        chips: At the right of the text.
        buttons: At the right of the chips.
    """

    def __init__(
        self,
        text: str,
        facts: Sequence[str],
        chips: Sequence[ChipSpec],
        buttons: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        right = holder(row(STRETCH, ChipRow(chips), *buttons))
        layout.addWidget(FoldingRow(label(text, wrap=True), right))
        under = "  ·  ".join(part for part in facts if part)
        layout.addWidget(label(under, "muted", wrap=True))
        self.setAccessibleName(text)


class LineMaker(QObject):
    """Makes the lines of one case, on one day."""

    def __init__(
        self, file: PlanFile, codes: CodeBook, today: date, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self.codes = codes
        self.today = today

    def action(self, action: ActionItem, *buttons: QWidget) -> Line:
        """Return an action as a line."""
        status = self.codes.label(CodeList.ACTION_STATUS, action.status)
        chips = [ChipSpec(status, STATUS_TONES[action.status])]
        if action.is_late(self.today):
            chips.append(ChipSpec(self.tr("Te laat"), "bad"))
        chips += self._stopped(action.owner_id, running=action.is_running)
        due = dutch_date(action.due_on) if action.due_on else ""
        facts = (
            action.number,
            self._file.organisation_name(action.owner_id),
            self.tr("uiterlijk %s") % due if due else "",
            self.tr("resultaat: %s") % action.result if action.result else "",
        )
        return Line(action.description, facts, chips, buttons)

    def intervention(self, one: Intervention, *buttons: QWidget, kind: bool = False) -> Line:
        """Return an intervention as a line; its kind goes in when nothing around it says it."""
        freedom = self.codes.label(CodeList.VOLUNTARINESS, one.voluntariness)
        chips = [ChipSpec(freedom, FREEDOM_TONES[one.voluntariness])]
        chips += self._stopped(one.executor_id, running=one.is_running(self.today))
        named = self.codes.label(CodeList.INTERVENTION_KIND, one.kind)
        facts = (
            named if kind else "",
            self._file.organisation_name(one.executor_id),
            self._period(one),
            self.tr("resultaat: %s") % one.result if one.result else "",
        )
        return Line(one.name, facts, chips, buttons)

    def _stopped(self, organisation_id: int | None, *, running: bool) -> list[ChipSpec]:
        found = self._file.organisations.get(organisation_id or 0)
        if found is None or not running or not found.has_ended(self.today):
            return []
        return [ChipSpec(self.tr("Partner gestopt"), "warn")]

    def _period(self, one: Intervention) -> str:
        starts = dutch_date(one.starts_on) if one.starts_on else "–"
        if one.ends_on is None:
            return self.tr("vanaf %s") % starts
        words = self.tr("{starts} t/m {ends}")
        return words.format(starts=starts, ends=dutch_date(one.ends_on))
