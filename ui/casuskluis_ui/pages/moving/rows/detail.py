# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One row of a list: who it is, its values, its actions, and what is left of it.

Its parts are made once and shown again for the next row: making them takes a third of a second,
and an officer goes through hundreds of rows.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.services.moving.list_parts import CaseField
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import FieldLine, ListedFate, PlannedRow
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.moving.rows.actions_card import ActionsCard
from casuskluis_ui.pages.moving.rows.field_box import Codes, FieldBox
from casuskluis_ui.pages.moving.rows.listing import fate_words
from casuskluis_ui.pages.moving.rows.person_card import PersonCard, asks_who
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, column, holder, row

_TONES = {
    ListedFate.UNDECIDED: "warn",
    ListedFate.BLOCKED: "bad",
    ListedFate.REFUSED: "bad",
}


class RowDetail(CardColumn):
    """Shows one row and lets it be corrected.

    Args:
        codes: The code lists.
        today: Tells the day it is.

    Attributes:
        boxes: The values that are shown, by field.
        works: The actions.
        person: Asks who it is; None where there is nothing to ask.

    Signals:
        corrected: A field and its new text.
        decided: Who the person is.
        typed: Something was typed that was not taken yet.
    """

    corrected = Signal(object, str)
    decided = Signal(object)
    typed = Signal()

    def __init__(
        self, codes: CodeBook, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._codes = codes
        self._today = today
        self._row = 0
        self._made: dict[CaseField, FieldBox] = {}
        self.boxes: dict[CaseField, FieldBox] = {}
        self.works = ActionsCard(today)
        self.person: PersonCard | None = None
        self.more = Button("", "plus", "ghost")
        self._empty: list[FieldLine] = []
        self._settled = False
        self._coded: Codes = {}
        self._name = label("", "h2", wrap=True)
        self._fate = Chip("", "mute")
        self._place = label("", "muted")
        self._reasons = Banner("info")
        self._asked = QVBoxLayout()
        self._values = QVBoxLayout()
        self._rest = Card(self.tr("Verder in deze rij"))
        self._kept = label("", wrap=True)
        self._withheld = label("", "muted", wrap=True)
        self._build()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def row(self) -> int:
        """The row in view; 0 for none."""
        return self._row

    @property
    def sentence(self) -> str:
        """Why the row stays out, or what is good to know of it."""
        return self._reasons.text

    def show_row(self, plan: MovingPlan, number: int) -> None:
        """Show another row."""
        self._row = number
        shown = plan.rows[number]
        self._name.setText(shown.shown or self.tr("Zonder naam"))
        self._place.setText(self.tr("Rij %d van het bestand") % number)
        self._show_person(plan, shown)
        self._show_values(plan, shown)
        self.works.show_row(plan, shown)
        self._show_rest(plan, shown)
        self._tell(shown)

    def renew(self, plan: MovingPlan) -> None:
        """Show the same row as it is now; what is being typed stays where it is."""
        if self._row not in plan.rows:
            return
        shown = plan.rows[self._row]
        self._name.setText(shown.shown or self.tr("Zonder naam"))
        self._settled = shown.accepted
        for line in plan.fields(self._row):
            box = self.boxes.get(line.name)
            if box is not None and not box.is_changed:
                box.show_line(line, settled=shown.accepted)
        self.works.show_row(plan, shown)
        if self.person is not None:
            self.person.show_row(shown)
        self._tell(shown)

    def clear(self) -> None:
        """Show no row; the next list may know other codes and partners."""
        self._row = 0
        self.boxes, self._made, self.person = {}, {}, None
        self._empty = []
        clear_layout(self._asked)
        clear_layout(self._values)
        self.works.clear()

    def settle(self) -> bool:
        """Take what is typed and not taken yet; tells whether all of it could be read."""
        for box in tuple(self.boxes.values()):
            box.leave()
        self.works.leave()
        return not any(one.is_changed for one in self.boxes.values()) and not self.works.waits

    def words(self) -> Mapping[str, str]:
        """Return what is typed in fields and not taken yet, by name."""
        return {str(name): box.field.text for name, box in self.boxes.items() if box.is_changed}

    def put_back(self, words: Mapping[str, str]) -> None:
        """Put words back that were being typed."""
        for name, text in words.items():
            if name not in self.boxes:
                self._show_empty()
            box = self.boxes.get(CaseField(name)) if name in set(CaseField) else None
            if box is not None:
                box.field.set_text(text)

    def refuse(self, name: CaseField, sentence: str) -> None:
        """Say why a text cannot be a value."""
        if name in self.boxes:
            self.boxes[name].refuse(sentence)

    def _tell(self, shown: PlannedRow) -> None:
        self._fate.show_chip(*fate_words(shown.fate))
        self._reasons.say(_TONES.get(shown.fate, "info"), " ".join(shown.reasons))

    def _show_person(self, plan: MovingPlan, shown: PlannedRow) -> None:
        clear_layout(self._asked)
        self.person = None
        if asks_who(shown):
            self.person = PersonCard(plan, shown, self._codes)
            self.person.decided.connect(self.decided)
            self._asked.addWidget(self.person)

    def _show_values(self, plan: MovingPlan, shown: PlannedRow) -> None:
        vocabulary = plan.rules.vocabulary
        self._coded = {
            CaseField.IDEOLOGY: vocabulary.ideologies,
            CaseField.CLOSING_REASON: vocabulary.closing_reasons,
        }
        self._settled = shown.accepted
        for box in self.boxes.values():
            self._values.removeWidget(box)
            box.hide()
        self.boxes = {}
        lines = plan.fields(shown.row)
        for line in lines:
            if _is_told(line, shown):
                self._show_box(line)
        self._empty = [line for line in lines if not _is_told(line, shown)]
        self.more.say(self.tr("Nog %n velden, leeg in de lijst", "", len(self._empty)))
        self.more.setVisible(bool(self._empty))

    def _show_box(self, line: FieldLine) -> None:
        box = self._made.get(line.name)
        if box is None:
            box = self._made[line.name] = FieldBox(line, self._coded, self._today)
            box.corrected.connect(self._correct)
            box.typed.connect(self.typed)
        box.show_line(line, settled=self._settled)
        self._values.addWidget(box)
        self.boxes[line.name] = box
        box.show()

    def _show_empty(self) -> None:
        """Show the values of which the list says nothing as well."""
        empty, self._empty = self._empty, []
        for line in empty:
            self._show_box(line)
        if empty:
            self.boxes[empty[0].name].field.editor.setFocus()
        self.more.hide()

    def _show_rest(self, plan: MovingPlan, shown: PlannedRow) -> None:
        keeps = self.tr("Komt als notitie in het dossier:")
        if not plan.choices.keep_unmapped:
            keeps = self.tr("Wordt niet overgenomen:")
        told = (f"{header}: {text}" for header, text in shown.unmapped)
        self._kept.setText("\n".join((keeps, *told)))
        self._kept.setVisible(bool(shown.unmapped))
        text = self.tr("Mag niet worden bewaard en wordt niet overgenomen: {columns}.")
        self._withheld.setText(text.format(columns=", ".join(shown.withheld)))
        self._withheld.setVisible(bool(shown.withheld))
        self._rest.setVisible(bool(shown.unmapped or shown.withheld))

    def _correct(self, box: FieldBox) -> None:
        self.corrected.emit(box.name, box.field.text)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Take what was typed in a part that is left."""
        for part in self._parts():
            inside = before is not None and (before is part or part.isAncestorOf(before))
            still = now is not None and (now is part or part.isAncestorOf(now))
            if inside and not still:
                part.leave()
                return

    def _parts(self) -> Iterator[FieldBox | ActionsCard]:
        yield from tuple(self.boxes.values())
        yield self.works

    def _build(self) -> None:
        self._values.setSpacing(14)
        values = Card(self.tr("Gegevens"))
        values.add(self._values)
        values.add(row(self.more, STRETCH))
        self._rest.add(self._kept)
        self._rest.add(self._withheld)
        place = row(self._fate, self._place, STRETCH, spacing=10)
        self.column.addWidget(holder(column(self._name, place, spacing=4)))
        self.column.addWidget(self._reasons)
        self.column.addLayout(self._asked)
        for card in (values, self.works, self._rest):
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.more.clicked.connect(self._show_empty)


def _is_told(line: FieldLine, shown: PlannedRow) -> bool:
    """Whether the list says something of it, or somebody must look at it."""
    wanted = {CaseField.NAME, CaseField.STAGE, CaseField.BIRTH_DATE}
    closes = shown.fate is ListedFate.BLOCKED and line.name is CaseField.CLOSED_ON
    return bool(line.shown or line.written or line.doubt) or line.name in wanted or closes
