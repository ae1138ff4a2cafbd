# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whose names are hidden during a meeting, and the numbers that take their place."""

from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.leading.desk import LeadingDesk, LeadingItem
from casuskluis.services.rights.dossier.masking import Masker, Nearness
from casuskluis.services.workspace import Workspace


def names_of(desk: LeadingDesk, workspace: Workspace) -> Masker:
    """Return what recognises everybody the meeting is about.

    These are the subjects of the items, with their aliases, and the other persons of their
    cases. Who sits at the table is no secret there: colleagues keep their names.
    """
    masker = Masker()
    for organisation in desk.organisations.values():
        masker.keep(organisation.name)
    for found in desk.items:
        if found.shielded:
            continue
        number = _number(found)
        if found.subject is not None:
            subject = found.subject
            masker.add(subject.name, Nearness.NEAR, subject.alias, label=f"[{number}]")
        if found.case is not None:
            _add_related(masker, found, workspace)
    return masker


def _number(found: LeadingItem) -> str:
    if found.case is not None:
        return str(found.case.case.number)
    return str(found.notification.number) if found.notification else "naam"


def _add_related(masker: Masker, found: LeadingItem, workspace: Workspace) -> None:
    if found.case is None:
        return
    try:
        file = workspace.cases.file(found.case.case.id)
    except CasuskluisError:
        return  # not for this officer; then nothing of the case shows either
    for place, person in enumerate(file.related_persons, start=1):
        label = f"[persoon {place} bij {found.case.case.number}]"
        masker.add(person.name, Nearness.NEAR, label=label)
