# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Somebody looks on in a vault while another renews all its keys: the old file is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from casuskluis.domain.errors import OpenAnew
from casuskluis.domain.lists import NotificationQuery
from casuskluis.explanations import explain
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import KeysReplaced
from services.bureau import PASSPHRASE, VAULTS, Office


@pytest.fixture
def onlooker(office: Office) -> Iterator[Workspace]:
    office.notification(office.subject())
    reader = VAULTS.open_to_read(office.workspace.place, bytearray(PASSPHRASE))
    yield reader
    reader.abandon()  # where the keys are others nothing can be written any more


def seen(workspace: Workspace) -> int:
    return len(workspace.notifications.ids(NotificationQuery()))


def renew(workspace: Workspace) -> None:
    workspace.rotating.renew(workspace.rotating.prepare(bytearray(PASSPHRASE)))


def test_who_looks_on_is_shown_nothing_old_after_the_keys_were_renewed(
    office: Office, onlooker: Workspace
) -> None:
    assert onlooker.standing.glance().there
    assert seen(onlooker) == 1
    renew(office.workspace)
    office.notification(office.subject())
    with pytest.raises(KeysReplaced) as refused:
        seen(onlooker)
    assert isinstance(refused.value, OpenAnew)
    assert "Vergrendel de kluis" in explain(refused.value)
    with pytest.raises(KeysReplaced):
        onlooker.standing.glance()
    assert seen(office.workspace) == 2


def test_who_renewed_the_keys_works_on(office: Office) -> None:
    renew(office.workspace)
    assert office.workspace.standing.glance().there
    office.notification(office.subject())


def test_a_database_put_back_under_the_same_keys_is_read_anew(
    office: Office, onlooker: Workspace, tmp_path: Path
) -> None:
    file = office.workspace.place / "data.db"
    made = tmp_path / "data.db"
    made.write_bytes(file.read_bytes())
    office.notification(office.subject())
    assert seen(onlooker) == 2
    office.workspace.context.database.renew()
    made.replace(file)
    assert seen(onlooker) == 1
    assert onlooker.standing.glance().there
