# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting the story of the demonstration into an open vault."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from casuskluis.domain.history import Addendum
from casuskluis.domain.plan import Goal
from casuskluis.exchange.reading import Progress
from casuskluis.services.demonstration.colleagues import introduce
from casuskluis.services.demonstration.cycle import convene
from casuskluis.services.demonstration.enclosures import enclose
from casuskluis.services.demonstration.leading import fix_minutes
from casuskluis.services.demonstration.notes import change_a_few
from casuskluis.services.demonstration.policy_plan import plan_ahead
from casuskluis.services.demonstration.programme import plan_activities
from casuskluis.services.demonstration.story import DemoStory, draw
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction

SEED = 2026
MUNICIPALITY = "Veldhaven"

_REFERENCES: Mapping[str, str] = {
    "organisation_id": "organisations",
    "notifier_organisation_id": "organisations",
    "source_id": "organisations",
    "owner_id": "organisations",
    "present": "organisations",
    "shared_with": "organisations",
    "restricted_to": "organisations",
    "contact_id": "contacts",
    "owner_contact_id": "contacts",
    "subject_id": "subjects",
    "notification_id": "notifications",
    "earlier_id": "notifications",
    "routed_to_id": "organisations",
    "assessment_id": "assessments",
    "case_id": "cases",
    "reentry_of": "cases",
    "meeting_id": "meetings",
    "previous_id": "meetings",
    "agenda_item_id": "agenda_items",
    "plan_id": "plans",
    "goal_id": "goals",
    "activity_id": "activities",
    "parties": "organisations",
    "executor_id": "organisations",
}
"""Which field refers to which list of the story."""

_OF_ITS_OWN: Mapping[type, Mapping[str, str]] = {
    Goal: {"earlier_id": "goals"},
    Addendum: {"record_id": "information"},
}
"""Where a field of one kind refers to another list than the name tells."""

_REFERRED = frozenset(_REFERENCES.values()) | {"information"}
_Numbers = dict[str, dict[int, int]]


def fill(
    workspace: Workspace, *, seed: int = SEED, progress: Progress | None = None
) -> DemoStory:
    """Tell the story up to today and store all of it, or nothing at all.

    Args:
        workspace: An open vault with its code lists and settings, and nothing else.
        seed: Any whole number; the same number gives the same story.
        progress: Called with how many records are stored and how many there are.

    Returns:
        The story, with its local identifiers; those in the vault may be others.
    """
    story = draw(seed, workspace.context.clock.today())
    with workspace.context.write() as transaction:
        _store(transaction, story, progress or _silent)
        change_a_few(transaction)
        fix_minutes(transaction, workspace.officer)
    # The term of the oldest rejected ones is over: the officer would have removed them.
    workspace.removal.run()
    convene(workspace)
    introduce(workspace)
    enclose(workspace)
    plan_activities(workspace)
    plan_ahead(workspace)
    return story


def _store(transaction: Transaction, story: DemoStory, progress: Progress) -> None:
    kinds = [
        part.name for part in fields(story) if isinstance(getattr(story, part.name), tuple)
    ]
    total = sum(len(getattr(story, kind)) for kind in kinds)
    numbers: _Numbers = {kind: {} for kind in kinds}
    done = 0
    for kind in kinds:
        records: Sequence[Any] = getattr(story, kind)
        repository: Any = getattr(transaction, kind)
        if kind in _REFERRED:
            for record in records:
                numbers[kind][record.id] = repository.add(_renumbered(record, numbers)).id
        else:
            repository.add_many([_renumbered(record, numbers) for record in records])
        done += len(records)
        progress(done, total)


def _renumbered(record: Any, numbers: _Numbers) -> Any:
    """Return a record as not stored yet, that refers to others by their number in the vault."""
    changed: dict[str, object] = {"id": 0}
    references = {**_REFERENCES, **_OF_ITS_OWN.get(type(record), {})}
    for part in fields(record):
        value = getattr(record, part.name)
        if part.name in references and value is not None:
            known = numbers[references[part.name]]
            changed[part.name] = _mapped(value, known.__getitem__)
    return replace(record, **changed)


def _mapped(value: Any, number: Callable[[int], int]) -> object:
    if isinstance(value, tuple):
        return tuple(number(one) for one in value)
    return number(value)


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""
