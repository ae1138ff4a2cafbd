# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import json
import os
from datetime import datetime

import pytest

from casuskluis.domain.errors import StillReadable
from casuskluis.explanations import explain
from casuskluis.services.opening.in_use import (
    OpenElsewhere,
    OpenOnThisComputer,
    holder_told,
    is_own,
)
from casuskluis.vault.errors import VaultInUse
from casuskluis.vault.lock import LOCK
from services.bureau import PASSPHRASE, VAULTS, Office


def test_who_opens_it_twice_here_reads_since_when_and_no_number(office: Office) -> None:
    with pytest.raises(OpenOnThisComputer) as refused:
        VAULTS.open(office.workspace.place, bytearray(PASSPHRASE))
    told = explain(refused.value)
    assert isinstance(refused.value, StillReadable)
    assert f"sinds {datetime.now().astimezone():%d-%m-%Y}" in told  # noqa: TID251 - of the file
    assert str(os.getpid()) not in told
    assert "aangemeld" in told


def test_another_computer_is_named(office: Office) -> None:
    folder = office.workspace.place
    held = json.loads((folder / LOCK).read_bytes())
    assert is_own(held["host"])
    with pytest.raises(OpenElsewhere) as refused, holder_told(folder):
        raise VaultInUse("busy", host="PC-17", pid=1, app="casuskluis")
    assert "op computer PC-17, sinds " in explain(refused.value)


def test_a_computer_without_a_name_is_not_named(office: Office) -> None:
    with pytest.raises(VaultInUse) as refused, holder_told(office.workspace.place):
        raise VaultInUse("busy", host="?", pid=0, app="?")
    assert type(refused.value) is VaultInUse
    assert "?" not in explain(refused.value)
