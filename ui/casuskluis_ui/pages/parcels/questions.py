# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer chooses before a parcel is taken in: who is who, and whose text stays."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import KnownMatch
from casuskluis.domain.parcels import FieldConflict, PersonQuestion, Side
from casuskluis_ui.pages.parcels.unknown import DESCRIPTION, foreign_label, hides_whole
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, column, holder, row

_LONGEST = 600
"""Characters of each text."""
_BETWEEN = "  ·  "
SOMEBODY_ELSE = 0
"""Stands for a new person, where others have an identifier."""


class PersonQuestions(QWidget):
    """A question for each person of a parcel who may be known here.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: dict[str, QButtonGroup] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def show_questions(self, questions: Sequence[PersonQuestion]) -> None:
        """Ask who these people are; what was decided is chosen."""
        clear_layout(self._column)
        self.ways.clear()
        for one in questions:
            self._column.addWidget(self._card(one))

    def chosen(self) -> Mapping[str, SubjectId | None]:
        """Return who is whom, as far as that was chosen."""
        made: dict[str, SubjectId | None] = {}
        for key, ways in self.ways.items():
            if ways.checkedId() >= SOMEBODY_ELSE:
                made[key] = SubjectId(ways.checkedId()) or None
        return made

    def _card(self, question: PersonQuestion) -> Card:
        born = str(question.birth_date) if question.birth_date else ""
        known = (question.name.display, born, question.town)
        card = Card()
        card.setAccessibleName(self.tr("Wie is dit?"))
        card.add(foreign_label(_BETWEEN.join(part for part in known if part), "h2"))
        told = self.tr("Uit {numbers}. Lijkt op iemand die hier al staat. Wie is het?")
        card.add(label(told.format(numbers=", ".join(question.cases)), "muted", wrap=True))
        ways = QButtonGroup(card)
        self.ways[question.key] = ways
        for match in question.matches:
            same = self.tr("Dezelfde persoon: {who}").format(who=_who(match))
            self._offer(card, ways, match.id, same)
        self._offer(
            card, ways, SOMEBODY_ELSE, self.tr("Iemand anders: hier een nieuwe persoon")
        )
        if question.decided:
            ways.button(question.chosen or SOMEBODY_ELSE).setChecked(True)
        ways.idClicked.connect(self.changed)
        return card

    def _offer(self, card: Card, ways: QButtonGroup, identifier: int, words: str) -> None:
        button = QRadioButton(words)
        ways.addButton(button, identifier)
        card.add(button)


class FieldQuestions(QWidget):
    """Every field that both sides changed: both texts side by side, and nothing chosen yet.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides: dict[str, Mapping[Side, QRadioButton]] = {}
        self.all_mine = Button(self.tr("Alles van hier"))
        self.all_theirs = Button(self.tr("Alles uit het pakket"))
        self._told = label("", "muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        card = Card(self.tr("Beide kanten gewijzigd"), self.all_mine, self.all_theirs)
        card.add(self._told)
        card.add(self._rows)
        layout = column(card)
        self.setLayout(layout)
        self.all_mine.clicked.connect(self._choose_mine)
        self.all_theirs.clicked.connect(self._choose_theirs)

    def show_conflicts(self, conflicts: Sequence[FieldConflict]) -> None:
        """Ask whose text stays, field by field."""
        clear_layout(self._rows)
        self.sides.clear()
        for one in conflicts:
            self._rows.addWidget(self._conflict(one))
        told = counted(
            len(conflicts),
            self.tr("Dit veld is hier en in het pakket gewijzigd. Kies welke tekst blijft."),
            self.tr(
                "Deze {n} velden zijn hier en in het pakket gewijzigd. Kies bij elk veld welke "
                "tekst blijft. De andere tekst blijft in de geschiedenis staan."
            ),
        )
        self._told.setText(told)
        self.setVisible(bool(conflicts))

    def chosen(self) -> Mapping[str, Side]:
        """Return whose text stays, as far as that was chosen."""
        return {
            key: side
            for key, ways in self.sides.items()
            for side, button in ways.items()
            if button.isChecked()
        }

    def choose_all(self, side: Side) -> None:
        """Let the texts of one side stay, everywhere."""
        for ways in self.sides.values():
            ways[side].setChecked(True)
        self.changed.emit()

    def _choose_mine(self) -> None:
        self.choose_all(Side.MINE)

    def _choose_theirs(self) -> None:
        self.choose_all(Side.THEIRS)

    def _conflict(self, found: FieldConflict) -> QWidget:
        place = [part for part in (found.case, found.record, found.label) if part]
        ways = QButtonGroup(self)
        mine, left = self._side(found, Side.MINE, ways)
        theirs, right = self._side(found, Side.THEIRS, ways)
        self.sides[found.key] = {Side.MINE: mine, Side.THEIRS: theirs}
        both = row(left, right, spacing=16)
        for one in (0, 1):
            both.setStretch(one, 1)
        return holder(column(label(_BETWEEN.join(place), "label", wrap=True), both, spacing=6))

    def _side(
        self, found: FieldConflict, side: Side, ways: QButtonGroup
    ) -> tuple[QRadioButton, QWidget]:
        here = side is Side.MINE
        words = self.tr("Dit staat hier") if here else self.tr("Dit staat in het pakket")
        text = (found.mine if here else found.theirs) or self.tr("(leeg)")
        button = QRadioButton(words)
        button.setAccessibleName(f"{found.record}, {found.label}: {words}")
        button.setAccessibleDescription(text)
        button.setChecked(found.chosen is side)
        button.clicked.connect(self.changed)
        ways.addButton(button)
        short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        shown = label(short, "muted", wrap=True) if here else foreign_label(short, "muted")
        if not here:
            hides_whole(button, DESCRIPTION)
        return button, holder(column(button, shown, STRETCH, spacing=4))


def _who(match: KnownMatch) -> str:
    born = str(match.birth_date) if match.birth_date else ""
    parts = (match.name.display, born, match.place, match.numbers)
    return _BETWEEN.join(part for part in parts if part)
