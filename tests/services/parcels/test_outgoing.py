# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a parcel may come: never inside a vault, nor in the place of one of its files."""

import pytest

from casuskluis.services.keeping.outgoing import PlaceInsideVault
from services.bureau import Office
from services.parcels.movers import LOCK
from services.parcels.neighbours import Table, request


def test_neither_parcel_nor_whole_vault_comes_over_the_vault_itself(
    office: Office, table: Table
) -> None:
    office.case()
    key = table.b.parcels.keys.public_key()
    held = {one: one.read_bytes() for one in office.workspace.place.iterdir() if one.is_file()}
    assert held
    target = max(held, key=lambda one: len(held[one]))

    with pytest.raises(PlaceInsideVault):
        table.a.parcels.giving.give(request(table.a, key=key), target, replace=True)
    with pytest.raises(PlaceInsideVault):
        table.a.whole.export(target, LOCK, replace=True)

    assert target.read_bytes()[:64] == held[target][:64]
    assert table.a.parcels.log.all() == []


def test_no_parcel_comes_inside_another_vault(office: Office, table: Table) -> None:
    office.case()
    other = table.b.place
    before = sorted(one.name for one in other.iterdir())

    with pytest.raises(PlaceInsideVault):
        table.a.parcels.giving.give(
            request(table.a, key=table.b.parcels.keys.public_key()), other / "casus.age"
        )
    with pytest.raises(PlaceInsideVault):
        table.a.whole.export(other / "alles.age", LOCK)

    assert sorted(one.name for one in other.iterdir()) == before
