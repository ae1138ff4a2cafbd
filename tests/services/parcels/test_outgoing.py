# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a parcel may come: never in the place of the vault itself."""

import pytest

from casuskluis.vault.errors import PlaceNotWritable
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

    with pytest.raises(PlaceNotWritable):
        table.a.parcels.giving.give(request(table.a, key=key), target, replace=True)
    with pytest.raises(PlaceNotWritable):
        table.a.whole.export(target, LOCK, replace=True)

    assert target.read_bytes()[:64] == held[target][:64]
    assert table.a.parcels.log.all() == []
