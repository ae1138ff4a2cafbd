# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The services of a workspace that are made when they are first asked for."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from casuskluis.services.late import Late
from casuskluis.services.workplace import Workplace
from services.bureau import Office

WAITING = [name for name, kind in vars(Workplace).items() if isinstance(kind, Late)]


@pytest.mark.parametrize("name", WAITING)
def test_a_service_is_what_the_workspace_says_it_is(office: Office, name: str) -> None:
    said = Workplace.__annotations__[name]

    assert said == f"Late[{type(getattr(office.workspace, name)).__name__}]"


def test_a_service_is_the_same_each_time_and_for_every_thread(office: Office) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = set(threads.map(lambda _: id(office.workspace.cases), range(20)))

    assert found == {id(office.workspace.cases)}


def test_many_services_wait() -> None:
    assert len(WAITING) > len(vars(Workplace)) // 2
