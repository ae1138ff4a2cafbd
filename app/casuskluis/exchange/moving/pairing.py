# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Actions whose owner and due day stand in columns of their own."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import repeat

from casuskluis.exchange.moving.acting import NEW_OWNER, NO_OWNER, OWNER_PERHAPS, Setting
from casuskluis.exchange.moving.days import DayReader
from casuskluis.exchange.moving.due import NO_DAY, find_due
from casuskluis.exchange.moving.listed import ListedAction, Owner
from casuskluis.exchange.moving.splitting import split_actions

COUNTS_DIFFER = "Het aantal acties en het aantal actiehouders of datums verschilt."


def with_columns(
    actions: tuple[ListedAction, ...], owners: str, days: str, setting: Setting
) -> tuple[ListedAction, ...]:
    """Return the actions with what the columns beside them say.

    Args:
        actions: Of one cell.
        owners: The cell with who does them; may be empty.
        days: The cell with by when; may be empty.
        setting: What must be known to read both.
    """
    if not (owners or days) or not actions:
        return actions
    named, dated = _pieces(owners), _pieces(days)
    fits = len(named) in {0, 1, len(actions)} and len(dated) in {0, 1, len(actions)}
    # One owner for several actions is meant for all of them, or only for the first.
    sure = fits and len(actions) in {1, len(named) or 1, len(dated) or 1}
    who, when = _spread(named, len(actions)), _spread(dated, len(actions))
    found = [
        _dated(_owned(action, name, setting), day, setting)
        for action, name, day in zip(actions, who, when, strict=False)
    ]
    if sure and fits:
        return tuple(found)
    return tuple(replace(one, doubts=(*one.doubts, COUNTS_DIFFER)) for one in found)


def _pieces(text: str) -> tuple[str, ...]:
    return split_actions(text)[0] if text else ()


def _spread(pieces: Sequence[str], count: int) -> Sequence[str]:
    if len(pieces) == count:
        return pieces
    return list(repeat(pieces[0] if pieces else "", count))


def _owned(action: ListedAction, name: str, setting: Setting) -> ListedAction:
    if not name:
        return action
    others = tuple(
        why for why in action.doubts if why not in {NO_OWNER, OWNER_PERHAPS, NEW_OWNER}
    )
    owner = setting.owners.find(name)
    if owner is None:
        return replace(action, owner=Owner(name, known=False), doubts=(*others, NEW_OWNER))
    return replace(action, owner=owner, doubts=others)


def _dated(action: ListedAction, text: str, setting: Setting) -> ListedAction:
    if not text or action.due_on is not None:
        return action
    told = DayReader(setting.today, ahead=True).read(text)
    if told.value is not None and told.value.day is not None and told.is_certain:
        return replace(action, due_on=told.value.earliest)
    due = find_due(f"voor {text}", setting.talked, setting.today)
    doubts = [due.doubt] if due.doubt else [] if due.on else [NO_DAY]
    return replace(action, due_on=due.on, doubts=(*action.doubts, *doubts))
