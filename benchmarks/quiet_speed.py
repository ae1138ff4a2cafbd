# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long it takes to know 100,000 names, and to look for them in the cells of a list.

Run: ``python benchmarks/quiet_speed.py [people]``. Names are made up of random letters.
"""

import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Subject
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR

PEOPLE = 100_000
CELLS = 20_000
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LETTERS = "abcdefghijklmnopqrstuvwxyzéïö"
COMMON = 400
"""Given names and surnames that many people share, as in a town."""


def word(chance: random.Random) -> str:
    """Return a made-up name."""
    return "".join(chance.choices(LETTERS, k=chance.randint(4, 9))).capitalize()


def subjects(chance: random.Random, count: int) -> list[Subject]:
    """Return people, half of whom share their names with others."""
    shared = [word(chance) for _ in range(COMMON)]
    return [
        Subject(
            name=PersonName(
                family=word(chance) if place % 2 else chance.choice(shared),
                given=chance.choice(shared),
                prefix="van den" if place % 5 == 0 else "",
            ),
            birth_date=PartialDate(chance.randint(1950, 2012), 1 + place % 12, 1 + place % 28),
            street=f"{word(chance)}straat {place % 200 + 1}",
            postcode=f"{chance.randint(1000, 9999)} AB",
            phone=f"06-{chance.randint(10_000_000, 99_999_999)}",
        )
        for place in range(count)
    ]


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    chance = random.Random(9)  # noqa: S311 - the same people each time
    with tempfile.TemporaryDirectory() as folder:
        vaults = Vaults(FixedClock(NOW), "meting", FLOOR)
        place = Path(folder) / "Meting.kluis"
        secret = bytearray(b"vijf losse woorden zijn genoeg")
        workspace, _ = vaults.create(place, secret, municipality="M", label="S. Meijer")
        people = subjects(chance, count)
        with workspace.context.write() as transaction:
            transaction.subjects.add_many(people)
        start, busy = time.perf_counter(), time.process_time()
        book = workspace.names.masker()
        took_s, busy_s = time.perf_counter() - start, time.process_time() - busy
        print(f"know {book.people} people: {took_s:.2f} s ({busy_s:.2f} s of work)")  # noqa: T201
        cells = [
            f"Gesprek met {one.name.display} en de school over 12 maart 2026"
            if place % 3 == 0
            else one.name.display
            if place % 3 == 1
            else "Terugbellen over de afspraak met het wijkteam"
            for place, one in enumerate(people[:CELLS])
        ]
        took = []
        for cell in cells:
            begin = time.perf_counter()
            book.mask(cell)
            took.append((time.perf_counter() - begin) * 1e6)
        middle, most = statistics.median(took), sorted(took)[int(len(took) * 0.99)]
        print(f"a cell: {middle:.0f} us (middle), {most:.0f} us (99 of 100)")  # noqa: T201
        start = time.perf_counter()
        workspace.names.brought_up_to_date(book)
        print(f"nothing new: {(time.perf_counter() - start) * 1000:.1f} ms")  # noqa: T201
        workspace.abandon()


if __name__ == "__main__":
    main()
