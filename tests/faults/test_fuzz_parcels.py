# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels with random damage, outside and inside the lock: read as they were, or refused.

With ``CASUSKLUIS_FULL=1`` some thousands of them; otherwise a few hundred.
"""

import io
import os
import random

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.parcels.errors import ParcelDamaged
from casuskluis.exchange.parcels.packing import Enclosure
from casuskluis.exchange.parcels.unpacking import opened
from casuskluis.explanations import FALLBACK, explain
from exchange.parcels.sealed import KEY, ROWS, locked, packed, unlocked

TIMES = 4000 if os.environ.get("CASUSKLUIS_FULL") == "1" else 150
FILE = Enclosure("1-bijlage.pdf", bytes(range(256)) * 40)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return the content with a piece cut off, taken out, doubled or changed."""
    made, place = bytearray(content), chance.randrange(len(content))
    how, length = chance.randrange(5), chance.choice((1, 2, 8, 100))
    if how == 0:
        del made[place:]
    elif how == 1:
        del made[place : place + length]
    elif how == 2:
        made[place:place] = made[place : place + length]
    elif how == 3:
        made[place] ^= 1 << chance.randrange(8)
    else:
        made[place : place + length] = chance.randbytes(length)
    return bytes(made)


def outcome(source: io.BytesIO) -> str:
    """Read a parcel; return what it was refused with, or nothing when it is as it was."""
    try:
        with opened(source, KEY) as found:
            assert list(found.rows("cases")) == list(ROWS)
            assert found.enclosure(FILE.name) == FILE.content
    except CasuskluisError as error:
        return explain(error)
    return ""


@pytest.mark.parametrize("inside", [False, True], ids=["the file", "what is in it"])
def test_damage_is_refused_in_a_sentence_or_does_not_matter(*, inside: bool) -> None:
    parcel, _ = packed(enclosures=[FILE])
    content, chance = unlocked(parcel) if inside else parcel, random.Random(8)  # noqa: S311 - repeatable
    found: dict[str, int] = {}
    for _ in range(TIMES):
        broken = damaged(content, chance)
        how = outcome(locked(broken) if inside else io.BytesIO(broken))
        assert how != FALLBACK
        assert how or inside or broken == content
        found[how] = found.get(how, 0) + 1

    assert found.get(explain(ParcelDamaged()), 0) > TIMES // 4
    assert found.get("", 0) < TIMES // 4
