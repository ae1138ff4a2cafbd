# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One plan: its head, and the parts Inhoud, Publieksversie and Uitvoering."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.policy_plan import PolicyPlan, PolicyPlanStatus
from casuskluis.services.programme.plan_file import PolicyPlanFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.programme.plan.board import BoardPart
from casuskluis_ui.pages.programme.plan.content import ContentPart
from casuskluis_ui.pages.programme.plan.public import PublicPart
from casuskluis_ui.pages.programme.plan.wording import plan_chips, years_word
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import Tabs, page_head


class PlanDetail(QWidget):
    """Shows a plan.

    Signals:
        part_shown: Another part came into view.
    """

    part_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "h1", wrap=True)
        self._chips = ChipRow()
        self.secrecy_line = label("", "muted", wrap=True)
        self.whole = Button(self.tr("Volledige versie"), "printer")
        self.adopt = Button(self.tr("Vaststellen"), "file-check")
        self.more = IconButton("ellipsis", self.tr("Meer over dit plan"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.edit = self._entry(self.tr("Titel en jaren wijzigen"))
        self.secrecy = self._entry(self.tr("Geheimhouding vastleggen"))
        self.unsecret = self._entry(self.tr("Geheimhouding weghalen"))
        self.lift = self._entry(self.tr("Geheimhouding opheffen"))
        self.follow = self._entry(self.tr("Nieuw plan uit dit plan"))
        self.end = self._entry(self.tr("Plan beëindigen"))
        self.discard = self._entry(self.tr("Concept weggooien"))
        self.more.setMenu(self._menu)
        self.content = ContentPart()
        self.public = PublicPart()
        self.board = BoardPart()
        self.tabs = Tabs(self.tr("Onderdelen van het plan"))
        self.tabs.addTab(self.content, self.tr("Inhoud"))
        self.tabs.addTab(self.public, self.tr("Publieksversie"))
        self.tabs.addTab(self.board, self.tr("Uitvoering"))
        self.tabs.currentChanged.connect(self.part_shown)
        buttons = holder(row(STRETCH, self.whole, self.adopt, self.more))
        head = column(
            FoldingRow(self._title, buttons),
            row(self._chips, STRETCH),
            self.secrecy_line,
            spacing=6,
            margins=(24, 18, 24, 8),
        )
        whole = column(page_head(head), self.tabs, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_plan(self, file: PolicyPlanFile, codes: CodeBook) -> None:
        """Show a plan in its head and in the parts that show its texts."""
        plan = file.plan
        self._title.setText(plan.title)
        status = codes.label(CodeList.POLICY_PLAN_STATUS, plan.status)
        self._chips.show_chips([ChipSpec(years_word(plan)), *plan_chips(plan, status)])
        self.secrecy_line.setText(self._secrecy_words(plan))
        self.secrecy_line.setVisible(plan.secrecy is not None)
        draft = plan.status is PolicyPlanStatus.DRAFT
        self.adopt.setVisible(draft)
        self.edit.setVisible(draft)
        self.discard.setVisible(draft)
        self.secrecy.setVisible(draft or plan.secrecy is None)
        self.unsecret.setVisible(draft and plan.secrecy is not None)
        self.lift.setVisible(plan.is_secret and not draft)
        self.end.setVisible(plan.status is PolicyPlanStatus.ADOPTED)
        self.content.show_plan(file, codes)
        self.board.show_plan(file, codes)

    def begin_at(self, plan: PolicyPlan) -> None:
        """Bring the part to the front that fits how far a plan is."""
        with QSignalBlocker(self.tabs):
            draft = plan.status is PolicyPlanStatus.DRAFT
            self.tabs.setCurrentWidget(self.content if draft else self.board)

    @property
    def shows_public(self) -> bool:
        """Whether the part about the public version is in view."""
        return self.tabs.currentWidget() is self.public

    def _entry(self, text: str) -> QAction:
        return self._menu.addAction(text)

    def _secrecy_words(self, plan: PolicyPlan) -> str:
        order = plan.secrecy
        if order is None:
            return ""
        words = self.tr(
            "Geheimhouding opgelegd door {body}, {ground}. Bevoegd tot opheffing: {who}."
        )
        return words.format(body=order.imposed_by, ground=order.ground, who=order.lifted_by)
