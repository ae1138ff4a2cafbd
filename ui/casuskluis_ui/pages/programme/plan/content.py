# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The part Inhoud: every chapter and measure in two columns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlanStatus
from casuskluis.services.programme.plan_file import PolicyPlanFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.programme.plan.columns import PieceCard
from casuskluis_ui.pages.programme.plan.wording import STATUS_TONES
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class ContentPart(QWidget):
    """The plan as it is written.

    Signals:
        section_edited: Change a chapter, by identifier; and so on.
        pillar_wanted: Add a measure to a pillar, by its code.
    """

    section_wanted = Signal()
    section_edited = Signal(int)
    section_removed = Signal(int)
    section_moved = Signal(int, int)
    pillar_wanted = Signal(str)
    measure_edited = Signal(int)
    measure_removed = Signal(int)
    measure_moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(self.cards, self.tr("Inhoud van het plan"))
        layout.addWidget(self._area)

    def show_plan(self, file: PolicyPlanFile, codes: CodeBook) -> None:
        """Show another plan, or the same one as it is now; the place on screen stays."""
        place = self._area.verticalScrollBar().value()
        self.cards.restart()
        is_open = file.plan.status is PolicyPlanStatus.DRAFT
        add = self.cards.column.addWidget
        if not is_open:
            fixed = self.tr(
                "Dit plan is vastgesteld: de teksten staan vast. De stand van maatregelen "
                "houdt u bij onder Uitvoering."
            )
            add(Banner("info", fixed))
        for section in file.before:
            add(self._section(section, is_open=is_open))
        for code, title in file.pillars:
            add(self._pillar_head(code, title, is_open=is_open))
            measures = file.of_pillar(code)
            for measure in measures:
                add(self._measure(measure, file, codes, is_open=is_open))
            if not measures:
                nothing = self.tr("Nog geen maatregelen bij deze pijler.")
                add(label(nothing, "muted", wrap=True))
        for section in file.after:
            add(self._section(section, is_open=is_open))
        if is_open:
            more = Button(self.tr("Hoofdstuk toevoegen"), "plus")
            more.clicked.connect(self.section_wanted)
            add(holder(row(more, STRETCH)))
        self.cards.column.addStretch(1)
        self._area.verticalScrollBar().setValue(place)

    def _pillar_head(self, code: str, title: str, *, is_open: bool) -> QWidget:
        head = label(self.tr("Pijler: {title}").format(title=title), "h2", wrap=True)
        if not is_open:
            return head
        more = _PillarButton(code, self.tr("Maatregel toevoegen"))
        more.setAccessibleName(self.tr("Maatregel toevoegen bij {title}").format(title=title))
        more.picked.connect(self.pillar_wanted)
        return FoldingRow(head, more)

    def _section(self, section: PlanSection, *, is_open: bool) -> PieceCard:
        card = PieceCard(
            section.id,
            section.title,
            public=section.public_text,
            confidential=section.confidential_text,
            is_open=is_open,
        )
        card.edit_wanted.connect(self.section_edited)
        card.removal_wanted.connect(self.section_removed)
        card.raised.connect(self._raise_section)
        card.lowered.connect(self._lower_section)
        return card

    def _measure(
        self, measure: Measure, file: PolicyPlanFile, codes: CodeBook, *, is_open: bool
    ) -> PieceCard:
        status = codes.label(CodeList.MEASURE_STATUS, measure.status)
        owner, day = file.owner_of(measure), measure.due_on
        said = (
            self.tr("Trekker: {who}").format(who=owner) if owner else "",
            measure.planning,
            self.tr("uiterlijk {day}").format(day=day_or_dash(day)) if day else "",
        )
        card = PieceCard(
            measure.id,
            measure.title,
            public=measure.public_text,
            confidential=measure.confidential_text,
            chips=[ChipSpec(status, STATUS_TONES[measure.status])],
            about=" · ".join(part for part in said if part),
            is_open=is_open,
        )
        card.edit_wanted.connect(self.measure_edited)
        card.removal_wanted.connect(self.measure_removed)
        card.raised.connect(self._raise_measure)
        card.lowered.connect(self._lower_measure)
        return card

    def _raise_section(self, record: int) -> None:
        self.section_moved.emit(record, -1)

    def _lower_section(self, record: int) -> None:
        self.section_moved.emit(record, 1)

    def _raise_measure(self, record: int) -> None:
        self.measure_moved.emit(record, -1)

    def _lower_measure(self, record: int) -> None:
        self.measure_moved.emit(record, 1)


class _PillarButton(Button):
    """Adds a measure to one pillar.

    Signals:
        picked: It was pressed: the code of the pillar.
    """

    picked = Signal(str)

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text, "plus")
        self._code = code
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._code)
