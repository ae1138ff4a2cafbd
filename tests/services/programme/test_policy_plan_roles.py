# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nobody without the programme among his tasks gets at plans, signals and analyses."""

import inspect
from pathlib import Path

import pytest

from casuskluis.domain.officer import NotAllowed, Officer, Role
from services.bureau import Office, reopen
from services.calling import Arguments

SECRET = b"een tweede rij van losse woorden"
SERVICES = (
    "tensions", "analyses", "plans", "plan_content", "secret_plans", "public_plans",
    "person_check",
)  # fmt: skip


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.BOARD_READER, Role.ADMINISTRATOR])
def test_every_method_is_refused_to_who_has_no_part_in_the_programme(
    office: Office, tmp_path: Path, role: Role
) -> None:
    office.workspace.officers.add(Officer(label="Ander", roles=(role,)), bytearray(SECRET))
    as_other = reopen(office, SECRET)
    arguments = Arguments({}, tmp_path)
    asked = 0
    for name in SERVICES:
        service = getattr(as_other.workspace.programme, name)
        for word, method in inspect.getmembers(service, inspect.ismethod):
            if not word.startswith("_"):
                asked += 1
                with pytest.raises(NotAllowed):
                    method(**arguments.fill(method))
    assert asked > 30
    as_other.workspace.abandon()


def test_a_case_coordinator_writes_plans_but_publishes_none(
    office: Office, tmp_path: Path
) -> None:
    """Looking texts through means asking of every case in the vault."""
    roles = (Role.CASE_COORDINATOR,)
    office.workspace.officers.add(Officer(label="Ander", roles=roles), bytearray(SECRET))
    as_other = reopen(office, SECRET)
    look = as_other.workspace.programme.person_check.look()

    assert look("Bel 06-12345678.") == ("06-12345678",)
    assert as_other.workspace.programme.plans.all() == []
    with pytest.raises(NotAllowed):
        as_other.workspace.programme.public_plans.masking.propose("Een tekst.")
    as_other.workspace.abandon()
