# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which number comes next where records are numbered within a year."""

from sqlalchemy import Column, Integer, cast, func, select

from casuskluis.storage.session import Session


def next_in_year(session: Session, number: Column[str], prefix: str) -> int:
    """Return the sequence number that follows the highest one given out ("V2026-07" gives 8).

    Compared as numbers: as text, "V2026-100" would come before "V2026-99" and the number after
    it be given out twice.

    Args:
        session: The open transaction.
        number: The column with the numbers.
        prefix: Everything before the sequence number, such as ``V2026-``.
    """
    sequence = cast(func.substr(number, len(prefix) + 1), Integer)
    query = select(func.max(sequence)).where(number.startswith(prefix, autoescape=True))
    return 1 + (session.column(query)[0] or 0)
