# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Is the person of a row somebody who came before? Both side by side, and the choice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import KnownAs, KnownMatch
from casuskluis.services.intake.known_words import GROUNDS, place_words
from casuskluis.services.moving.list_parts import CaseField
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import Decided, FieldLine, Person, PlannedRow
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import holder

_COMPARED = (
    CaseField.NAME, CaseField.BIRTH_DATE, CaseField.ALIAS, CaseField.STREET, CaseField.TOWN,
    CaseField.NUMBER, CaseField.STAGE, CaseField.REPORTED_ON, CaseField.REASON,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Option:
    words: str
    decided: Decided


class PersonCard(Card):
    """Asks who the person of a row is.

    Args:
        plan: The list.
        shown: The row.
        codes: The code lists.

    Signals:
        decided: What the officer decided.
    """

    decided = Signal(object)

    def __init__(
        self,
        plan: MovingPlan,
        shown: PlannedRow,
        codes: CodeBook,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("PersonCard", "Wie is dit?")
        super().__init__(title, parent=parent)
        self._codes = codes
        self._group = QButtonGroup(self)
        other = plan.rows.get(shown.case.double_of or 0)
        if other is not None:
            self.add(label(shown.case.double_doubt, wrap=True))
            self.add(self._beside(plan, shown, other))
        self._options = tuple(self._choices(plan, shown))
        self.buttons: list[QRadioButton] = []
        for place, option in enumerate(self._options):
            button = QRadioButton(option.words)
            button.setToolTip(option.words)
            self._group.addButton(button, place)
            self.buttons.append(button)
            self.add(button)
        self.show_row(shown)
        self._group.idClicked.connect(self._choose)

    def show_row(self, shown: PlannedRow) -> None:
        """Show what was decided."""
        told = [one.decided for one in self._options]
        self._group.setExclusive(False)
        for place, button in enumerate(self.buttons):
            button.setChecked(shown.decided == told[place])
        self._group.setExclusive(True)

    def _choose(self, place: int) -> None:
        self.decided.emit(self._options[place].decided)

    def _choices(self, plan: MovingPlan, shown: PlannedRow) -> Iterator[_Option]:
        row = shown.case.double_of
        if row is not None and row in plan.rows:
            text = self.tr("Dezelfde persoon als op rij {row}: {name}")
            words = text.format(row=row, name=plan.rows[row].shown)
            yield _Option(words, Decided(person=Person.SAME, same_row=row))
        for match in shown.known:
            if match.kind is KnownAs.SUBJECT:
                same = Decided(person=Person.SAME, subject_id=SubjectId(match.id))
                yield _Option(self._match(match), same)
        yield _Option(self.tr("Iemand anders"), Decided(person=Person.OTHER))
        yield _Option(self.tr("Deze rij overslaan"), Decided(person=Person.SKIP))

    def _match(self, match: KnownMatch) -> str:
        born = str(match.birth_date) if match.birth_date else ""
        parts: Sequence[str] = (
            match.name.sorted_display,
            born,
            GROUNDS[match.ground],
            place_words(match, self._codes),
        )
        who = " · ".join(part for part in parts if part)
        return self.tr("Dezelfde als in de kluis: {who}").format(who=who)

    def _beside(self, plan: MovingPlan, shown: PlannedRow, other: PlannedRow) -> QWidget:
        mine = {one.name: one for one in plan.fields(shown.row)}
        theirs = {one.name: one for one in plan.fields(other.row)}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        heads = (self.tr("Deze rij"), self.tr("Rij %d") % other.row)
        for place, words in enumerate(heads, start=1):
            grid.addWidget(label(words, "label"), 0, place)
            grid.setColumnStretch(place, 1)
        for line, name in enumerate(_COMPARED, start=1):
            if _filled(mine[name]) or _filled(theirs[name]):
                grid.addWidget(label(mine[name].label, "muted"), line, 0)
                for place, one in enumerate((mine[name], theirs[name]), start=1):
                    text = label(one.shown or "–", wrap=True)
                    text.setAccessibleName(f"{heads[place - 1]}, {one.label}: {one.shown}")
                    grid.addWidget(text, line, place)
        return holder(grid)


def _filled(line: FieldLine) -> bool:
    return bool(line.shown or line.written)


def asks_who(shown: PlannedRow) -> bool:
    """Tell whether there is something to ask about the person of a row."""
    return shown.case.double_of is not None or bool(shown.known) or shown.came_before
