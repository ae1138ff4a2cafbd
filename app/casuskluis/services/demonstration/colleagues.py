# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The colleagues of the demonstration: profiles with roles, and one restricted case.

They have no passphrase: who opens the demonstration can give them one and look around as them.
"""

from casuskluis.domain.case import Case
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.officer import Officer, Role
from casuskluis.services.workspace import Workspace

BOARD, AUDITOR = "Lezer college", "FG Veldhaven"


def introduce(workspace: Workspace) -> None:
    """Give the coordinators of the story a profile, and shield the newest of their cases."""
    with workspace.context.read() as transaction:
        ids = transaction.cases.ids(CaseQuery())
        cases = list(transaction.cases.by_id(ids).values())
    known = {line.officer.label for line in workspace.officers.all()}
    for officer in _profiles(cases):
        if officer.label not in known:
            workspace.officers.save(officer)
    newest = max(cases, key=lambda case: (case.opened_on, case.id), default=None)
    if newest is not None:
        workspace.officers.restrict(newest.id, [])


def _profiles(cases: list[Case]) -> list[Officer]:
    roles: dict[str, Role] = {}
    for case in cases:
        roles.setdefault(case.case_coordinator, Role.CASE_COORDINATOR)
    for case in cases:
        roles[case.process_coordinator] = Role.PROCESS_COORDINATOR
    roles |= {BOARD: Role.BOARD_READER, AUDITOR: Role.AUDITOR}
    return [Officer(label=label, roles=(role,)) for label, role in roles.items() if label]
