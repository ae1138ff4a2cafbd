# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The choices of the officer, kept as a draft: a lock in the middle loses none of them."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.parcels import Side, TakeChoices, TakePlan
from casuskluis_ui.pages.parcels.questions import FieldQuestions, PersonQuestions
from casuskluis_ui.widgets.labels import label

_PARCEL, _WHO, _SIDE, _OUT, _NAME = "parcel", "who:", "side:", "out:", "coordinator"
_NOBODY = "0"


class ChoicesStep(QWidget):
    """Who is who, and whose text stays. A form in the eyes of a lock.

    Args:
        coordinator: Where the case coordinator of new cases is chosen.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, coordinator: QComboBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coordinator = coordinator
        self._plan: TakePlan | None = None
        self._kept: dict[str, str] = {}
        self._left_out: frozenset[str] = frozenset()
        self.persons = PersonQuestions()
        self.fields = FieldQuestions()
        self.open = label("", "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self.open, self.persons, self.fields):
            layout.addWidget(part)
        layout.addStretch(1)
        for part in (self.persons, self.fields):
            part.changed.connect(self._tell)

    @property
    def form_name(self) -> str:
        """Under which name the choices are kept."""
        return "parcel_choices"

    @property
    def object_id(self) -> int:
        """They are about no record of this vault."""
        return 0

    def draft(self) -> Mapping[str, str]:
        """Return what was chosen so far, and for which parcel; or what came back of before."""
        if self._plan is None:
            return dict(self._kept)
        made = dict(self._written())
        return {_PARCEL: self._plan.manifest.parcel_id, **made} if made else {}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Keep what was chosen before a lock until its parcel is open again."""
        self._kept = dict(fields)

    def choices(self) -> TakeChoices:
        """Return what was chosen so far."""
        return TakeChoices(
            persons=self.persons.chosen(),
            fields=self.fields.chosen(),
            left_out=self._left_out,
            coordinator=str(self._coordinator.currentData() or ""),
        )

    def leave_out(self, keys: frozenset[str]) -> None:
        """Take these cases not in."""
        self._left_out = keys

    def choices_before(self, plan: TakePlan) -> TakeChoices:
        """Return what was chosen for this very parcel before a lock; nothing for another."""
        if self._kept.get(_PARCEL) != plan.manifest.parcel_id:
            self._kept = {}
        people = {one.key for one in plan.persons}
        fields = {one.key for one in plan.conflicts}
        who, sides = self._kept_as(_WHO), self._kept_as(_SIDE)
        return TakeChoices(
            persons={
                key: None if text == _NOBODY else SubjectId(int(text))
                for key, text in who.items()
                if key in people
            },
            fields={key: Side(text) for key, text in sides.items() if key in fields},
            left_out=frozenset(self._kept_as(_OUT)),
            coordinator=self._kept.get(_NAME, ""),
        )

    def show_plan(self, plan: TakePlan) -> None:
        """Ask what this plan asks; what is decided in it is chosen."""
        self._plan = plan
        self.persons.show_questions(plan.persons)
        self.fields.show_conflicts(plan.conflicts)
        self._tell()

    def forget(self) -> None:
        """Nothing is to be chosen any more."""
        self._plan = None
        self._kept = {}

    @property
    def waiting(self) -> int:
        """How many questions have no answer yet."""
        if self._plan is None:
            return 0
        people = len(self._plan.persons) - len(self.persons.chosen())
        return people + len(self._plan.conflicts) - len(self.fields.chosen())

    def _kept_as(self, start: str) -> dict[str, str]:
        return {
            name.removeprefix(start): text
            for name, text in self._kept.items()
            if name.startswith(start)
        }

    def _written(self) -> Iterator[tuple[str, str]]:
        choices = self.choices()
        for key, who in choices.persons.items():
            yield f"{_WHO}{key}", str(who or _NOBODY)
        for key, side in choices.fields.items():
            yield f"{_SIDE}{key}", str(side)
        for key in choices.left_out:
            yield f"{_OUT}{key}", "1"
        if choices.coordinator:
            yield _NAME, choices.coordinator

    def _tell(self) -> None:
        count = self.waiting
        told = (
            self.tr("Nog {n} te kiezen.").format(n=count)
            if count
            else self.tr("Alles is gekozen.")
        )
        self.open.setText(told)
        self.changed.emit()
