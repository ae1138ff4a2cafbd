# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every change of what lies beside the records for parcels."""

from collections.abc import Callable, Mapping

from casuskluis.domain.parcels import Direction, ParcelLine, Recipient
from casuskluis.domain.stamps import Exchanged
from casuskluis.storage.transaction import Transaction
from storage.records import NOON, World

PARCEL = ParcelLine(
    parcel_id="5f3a",
    direction=Direction.GIVEN,
    at=NOON,
    officer="Regisseur 1",
    party="Gemeente Elders",
    vault_id="v",
    recipient=Recipient.MUNICIPALITY,
    count=1,
)
EXCHANGED = Exchanged(
    kind="case",
    record_id=1,
    case_id=1,
    uids=("a1",),
    seen={"reason": frozenset("x")},
    digests={},
)


def forgotten_parcel(transaction: Transaction, world: World) -> None:
    case_id = world["cases"].id
    transaction.parcels.add(PARCEL, {case_id: "2026-0001"})
    transaction.parcels.forget_case(case_id)


PARCEL_CHANGES: Mapping[str, Mapping[str, Callable[[Transaction, World], object]]] = {
    "parcels": {
        "add": lambda transaction, _: transaction.parcels.add(PARCEL, {}),
        "forget_case": forgotten_parcel,
    },
    "parcel_keys": {"put": lambda transaction, _: transaction.parcel_keys.put("s", "p")},
    "origins": {"put": lambda transaction, _: transaction.origins.put("5f3a", [EXCHANGED])},
    "spans": {
        "take_over": lambda transaction, world: transaction.spans.take_over(
            world["cases"].id, ()
        ),
    },
}
