# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an officer corrected and decided in a list, so that it survives a lock.

The file itself is never copied: after a lock it is read again, and this is done to it again.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import SubjectId
from casuskluis.services.moving.list_parts import CaseField, ListedAction, Owner
from casuskluis.services.moving.naming import with_name
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import Decided, Person

Actions = tuple[ListedAction, ...]


@dataclass(frozen=True, slots=True)
class Edits:
    """Everything that was changed in a list, by row; the last change of a thing counts.

    Attributes:
        names: Who is meant by a name the vault does not know; None for nobody.
        fields: Row and field to the text that was typed.
        actions: Row to the actions it has instead.
        decided: Row to what was decided about the person.
        accepted: Rows of which the officer lets the doubts be.
    """

    names: Mapping[str, Owner | None] = field(default_factory=dict, repr=False)
    fields: Mapping[tuple[int, CaseField], str] = field(default_factory=dict, repr=False)
    actions: Mapping[int, Actions] = field(default_factory=dict, repr=False)
    decided: Mapping[int, Decided] = field(default_factory=dict, repr=False)
    accepted: frozenset[int] = frozenset()

    def with_name(self, name: str, meant: Owner | None) -> "Edits":
        """Return the edits in which a name means somebody."""
        return replace(self, names={**self.names, name: meant})

    def without_last_name(self) -> "Edits":
        """Return the edits without what was last said of a name."""
        return replace(self, names=dict(list(self.names.items())[:-1]))

    def with_field(self, row: int, name: CaseField, text: str) -> "Edits":
        """Return the edits with a value corrected."""
        return replace(self, fields={**self.fields, (row, name): text})

    def with_actions(self, row: int, actions: Actions) -> "Edits":
        """Return the edits with other actions in a row."""
        return replace(self, actions={**self.actions, row: actions})

    def with_decision(self, row: int, decided: Decided | None) -> "Edits":
        """Return the edits with a decision about a person, or without it."""
        others = {one: told for one, told in self.decided.items() if one != row}
        return replace(self, decided=others if decided is None else {**others, row: decided})

    def with_accepted(self, rows: frozenset[int], *, accepted: bool) -> "Edits":
        """Return the edits in which rows were looked at, or not any more."""
        kept = self.accepted | rows if accepted else self.accepted - rows
        return replace(self, accepted=kept)

    def done_to(self, plan: MovingPlan) -> MovingPlan:
        """Return a plan with all this done to it; rows it does not have are passed over."""
        for called, meant in self.names.items():
            plan = with_name(plan, called, meant)
        for (row, name), text in self.fields.items():
            if row in plan.rows:
                with suppress(CasuskluisError):  # the list was read in another way meanwhile
                    plan = plan.with_field(row, name, text)
        for row, actions in self.actions.items():
            if row in plan.rows:
                plan = plan.with_actions(row, actions)
        for row, told in self.decided.items():
            if row in plan.rows:
                plan = plan.with_decision(row, told)
        return plan.with_accepted(sorted(self.accepted & plan.rows.keys()))

    def written(self) -> str:
        """Return everything as text, for a draft; empty when nothing was changed."""
        if self == Edits():
            return ""
        told = {
            "names": [[name, _named(one)] for name, one in self.names.items()],
            "fields": [[row, name, text] for (row, name), text in self.fields.items()],
            "actions": [
                [row, [_written(one) for one in actions]]
                for row, actions in self.actions.items()
            ],
            "decided": [
                [row, one.person, one.subject_id, one.same_row]
                for row, one in self.decided.items()
            ],
            "accepted": sorted(self.accepted),
        }
        return json.dumps(told, ensure_ascii=False)


def edits_in(text: str) -> Edits:
    """Return the edits a draft tells of.

    Raises:
        ValueError: When it cannot be read any more.
    """
    if not text:
        return Edits()
    try:
        told = json.loads(text)
        return Edits(
            names={str(name): _owner(one) for name, one in told["names"]},
            fields={(int(row), CaseField(name)): str(new) for row, name, new in told["fields"]},
            actions={int(row): tuple(map(_action, one)) for row, one in told["actions"]},
            decided={int(row): _decided(*rest) for row, *rest in told["decided"]},
            accepted=frozenset(map(int, told["accepted"])),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("no edits of a list") from error


def _written(action: ListedAction) -> list[Any]:
    due = action.due_on.isoformat() if action.due_on else ""
    return [action.text, _named(action.owner), due, action.done, list(action.doubts)]


def _named(owner: Owner | None) -> list[Any] | None:
    return [owner.name, owner.known, owner.is_officer] if owner else None


def _owner(named: list[Any] | None) -> Owner | None:
    return Owner(str(named[0]), bool(named[1]), bool(named[2])) if named else None


def _action(told: list[Any]) -> ListedAction:
    text, named, due, done, doubts = told
    return ListedAction(
        text=str(text),
        owner=_owner(named),
        due_on=date.fromisoformat(due) if due else None,
        done=bool(done),
        doubts=tuple(map(str, doubts)),
    )


def _decided(person: str, subject: int | None, same_row: int | None) -> Decided:
    known = SubjectId(subject) if subject is not None else None
    return Decided(person=Person(person), subject_id=known, same_row=same_row)
