# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Calling any public method of any service, with arguments made up from its type hints."""

import collections.abc
import dataclasses
import inspect
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from casuskluis.documents.tagging.memory import Memory
from casuskluis.domain import identifiers
from casuskluis.domain.case import Case
from casuskluis.services.late import Late
from casuskluis.services.workplace import Workplace
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction
from services.bureau import NOW, TODAY

PARTS = {
    "related_persons": identifiers.RelatedPersonId,
    "life_domain_notes": identifiers.LifeDomainNoteId,
    "information": identifiers.InformationItemId,
    "instruments": identifiers.InstrumentReferenceId,
    "attachments": identifiers.AttachmentId,
    "plans": identifiers.PlanId,
    "goals": identifiers.GoalId,
    "interventions": identifiers.InterventionId,
    "informings": identifiers.InformingId,
    "disclosures": identifiers.DisclosureId,
    "necessity_reviews": identifiers.NecessityReviewId,
    "actions": identifiers.ActionItemId,
    "agenda_items": identifiers.AgendaItemId,
    "access_requests": identifiers.AccessRequestId,
    "authorisations": identifiers.AuthorisationId,
}
"""What belongs to a case: the repository, and the type of its identifier."""
_READ_LATE = {"Memory": Memory}
"""What services only name for the type checker, so that papers are not read at start."""


@dataclass(frozen=True)
class Method:
    """One public method of a service."""

    service: str
    name: str
    call: Callable[..., Any]
    about_case: bool

    @property
    def full_name(self) -> str:
        return f"{self.service}.{self.name}"


class Arguments:
    """Makes arguments about one case out of type hints."""

    def __init__(self, known: Mapping[Any, Any], folder: Path) -> None:
        self._known = known
        self._folder = folder

    def about_case(self, hint: Any) -> bool:
        """Tell whether a hint speaks of something of a case."""
        inner = [one for one in typing.get_args(hint) if one is not type(None)]
        if typing.get_origin(hint) is collections.abc.Callable:
            return False
        return hint in self._known or any(self.about_case(one) for one in inner)

    def value(self, hint: Any) -> Any:
        """Return something of this type."""
        if hint in self._known:
            return self._known[hint]
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if origin in (typing.Union, types.UnionType):
            return self.value(next(one for one in inner if one is not type(None)))
        if origin is tuple or (origin and issubclass(origin, collections.abc.Mapping)):
            return () if origin is tuple else {}
        if origin and issubclass(origin, collections.abc.Iterable):
            return [self.value(inner[0])]
        if origin:
            return None  # a generic record: the method must refuse before it looks
        return self._plain(getattr(hint, "__supertype__", hint))

    def _plain(self, kind: type) -> Any:
        plain: dict[type, Any] = {
            str: "2026", int: 1, bool: True, bytes: b"%PDF-1.4 x", bytearray: bytearray(b"x"),
            date: TODAY, datetime: NOW, Path: self._folder / "niets.pdf",
        }  # fmt: skip
        if kind in plain:
            return plain[kind]
        if issubclass(kind, Enum):
            return next(iter(kind))
        if not dataclasses.is_dataclass(kind):
            return None
        needed = [
            part
            for part in dataclasses.fields(kind)
            if part.default is part.default_factory is dataclasses.MISSING
        ]
        hints = typing.get_type_hints(kind)
        return kind(**{part.name: self.value(hints[part.name]) for part in needed})

    def fill(self, call: Callable[..., Any]) -> dict[str, Any]:
        """Return an argument for each parameter that needs one or speaks of a case."""
        hints = typing.get_type_hints(call, localns=_READ_LATE)
        wanted = {
            name: hints[name]
            for name, one in inspect.signature(call).parameters.items()
            if one.kind is not inspect.Parameter.VAR_POSITIONAL
            and (one.default is inspect.Parameter.empty or self.about_case(hints[name]))
        }
        return {name: self.value(hint) for name, hint in wanted.items()}


def methods(workspace: Workspace, arguments: Arguments) -> Iterator[Method]:
    """Return every public method of every service."""
    for known in _services(workspace):
        for place, one in _grouped(known, getattr(workspace, known)):
            for name, call in inspect.getmembers(one, inspect.ismethod):
                if not name.startswith("_"):
                    hints = typing.get_type_hints(call, localns=_READ_LATE)
                    hints.pop("return", None)
                    about = any(arguments.about_case(hint) for hint in hints.values())
                    yield Method(place, name, call, about)


def _services(workspace: Workspace) -> Iterator[str]:
    """Return the name of every service, of those that wait as well."""
    for part in dataclasses.fields(workspace):
        # What has a default is a report on the opening, no service.
        plain = part.default_factory is not dataclasses.MISSING or part.name == "context"
        if not part.name.startswith("_") and not plain:
            yield part.name
    yield from (name for name, kind in vars(Workplace).items() if isinstance(kind, Late))


def _grouped(name: str, service: Any) -> Iterator[tuple[str, Any]]:
    """Return a service, or each of those in a group of services."""
    parts = dataclasses.fields(service) if dataclasses.is_dataclass(service) else ()
    if not parts or "context" in {part.name for part in parts}:
        yield name, service
        return
    for part in parts:
        yield f"{name}.{part.name}", getattr(service, part.name)


def known_of(transaction: Transaction, case: Case) -> dict[Any, Any]:
    """Return the records of a case, and their identifiers, by type.

    What the case does not have yet is copied from another case.
    """
    weighed = transaction.assessments.get(case.assessment_id)
    notified = transaction.notifications.get(weighed.notification_id)
    known: dict[Any, Any] = {
        identifiers.CaseId: case.id,
        Case: case,
        identifiers.CaseNumber: case.number,
        identifiers.SubjectId: case.subject_id,
        identifiers.AssessmentId: weighed.id,
        type(weighed): weighed,
        identifiers.NotificationId: notified.id,
        identifiers.NotificationNumber: notified.number,
        type(notified): notified,
    }
    subject = transaction.subjects.get(case.subject_id)
    known[type(subject)] = subject
    plan = identifiers.PlanId(0)
    for name, identifier in PARTS.items():
        repository: Any = getattr(transaction, name)
        every = repository._where()
        about = {"case_id": case.id, "plan_id": plan, "subject_id": case.subject_id}
        told = {part.name for part in dataclasses.fields(every[0])}
        changed: dict[str, Any] = {key: value for key, value in about.items() if key in told}
        theirs = [
            one for one in every if all(getattr(one, key) == changed[key] for key in changed)
        ]
        if "number" in told:
            changed["number"] = "proef-1"
        record = theirs[0] if theirs else repository.add(replace(every[0], id=0, **changed))
        known[identifier], known[type(record)] = record.id, record
        plan = record.id if name == "plans" else plan
    return known
