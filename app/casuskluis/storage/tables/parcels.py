# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels given and taken in, and by what each record is known in other vaults."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer

from casuskluis.domain.parcels import Direction, Recipient
from casuskluis.storage.columns import Choice, Moment, Words
from casuskluis.storage.tables.schema import owner, required, strict, words

parcels = strict(
    "parcels",
    Column("id", Integer, primary_key=True),
    required("parcel_id", Words),
    required("direction", Choice(Direction)),
    required("at", Moment),
    *words("officer", "party", "vault_id"),
    required("recipient", Choice(Recipient)),
    *words("ground", "purpose"),
    required("count", Integer),
    Index(None, "parcel_id", "direction"),
)
parcels.dialect_options["sqlite"]["autoincrement"] = True

parcel_cases = strict(
    "parcel_cases",
    owner("parcel", "parcels"),
    owner("case_id", "cases"),
    *words("former"),
    Index(None, "case_id"),
)
"""Which cases were in a parcel, as far as they are here, with their number in the parcel."""


def _of_case() -> Column[int]:
    key = ForeignKey("cases.id", ondelete="CASCADE")
    return Column[int]("case_id", Integer, key)


record_origins = strict(
    "record_origins",
    Column("uid", Words, primary_key=True),
    required("kind", Words),
    required("record_id", Integer),
    _of_case(),
    Index(None, "kind", "record_id"),
    Index(None, "case_id"),
)
"""A name for a record that is the same in every vault it was exchanged with.

It stays when a part of a case is removed, so that the part does not come back with the next
parcel; it goes with the case.
"""

record_stamps = strict(
    "record_stamps",
    Column("kind", Words, primary_key=True),
    Column("record_id", Integer, primary_key=True),
    _of_case(),
    *words("seen", "digests"),
    Index(None, "case_id"),
)
"""Which changes of each field this vault knows of, and a digest of the value that goes with
them; no value itself."""

parcel_keys = strict(
    "parcel_keys",
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True),
    *words("secret", "public"),
)
"""One row: the key for which others lock parcels to this vault."""
