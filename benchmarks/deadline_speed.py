# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure the page of deadlines on a large vault: medians of five, in milliseconds.

Run from the root: ``PYTHONPATH=tests python benchmarks/deadline_speed.py [cases]``.
The vault holds two actions, a notification and a piece of information for each case, most of
them late: far worse than any office. It is made in a temporary folder and removed afterwards.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.deadline import DeadlineKind
from casuskluis.domain.identifiers import CaseId, NotificationNumber, OrganisationId
from casuskluis.domain.information import InformationItem, InformationKind
from casuskluis.domain.journal import Actor
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.request import Informing
from casuskluis.services.context import Context
from casuskluis.services.defaults import default_settings
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.services.terms.today import TodayService
from casuskluis.storage.database import Database
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault
from storage.crowd import ACTOR, NOON, START, fill

ROUNDS = 5


def add_the_rest(database: Database, size: int) -> None:
    """Add notifications, information, informings and the settings."""
    chance = random.Random(11)  # noqa: S311 - the same every time
    statuses = list(NotificationStatus)
    with database.write(ACTOR, NOON) as transaction:
        for setting in default_settings():
            transaction.settings.add(setting)
        transaction.notifications.add_many(
            [_notification(chance, statuses, number) for number in range(1, size + 1)]
        )
        transaction.information.add_many(
            [_information(chance, number) for number in range(1, size + 1)]
        )
        transaction.informings.add_many([_informing(number) for number in range(1, size + 1)])


def _notification(
    chance: random.Random, statuses: list[NotificationStatus], number: int
) -> Notification:
    day = START + timedelta(days=chance.randrange(4000))
    return Notification(
        number=NotificationNumber(f"N{number}"),
        received_on=day,
        recorded_on=day,
        observed_behaviour="Trekt zich terug en deelt filmpjes met geweld. " * 6,
        acute_danger=number % 500 == 0,
        feedback_on=None if number % 3 else day,
        status=statuses[number % len(statuses)],
    )


def _information(chance: random.Random, number: int) -> InformationItem:
    day = START + timedelta(days=chance.randrange(4000))
    return InformationItem(
        case_id=CaseId(number),
        recorded_on=day,
        source_id=OrganisationId(1),
        kind=list(InformationKind)[number % 4],
        text="De wijkagent hoort van buren dat er vaak bezoek is. " * 8,
        purpose="Bespreken in het casusoverleg",
        expires_on=day + timedelta(days=365) if number % 5 == 0 else None,
    )


def _informing(number: int) -> Informing:
    return Informing(
        case_id=CaseId(number),
        recorded_on=START + timedelta(days=number % 4000),
        informed=number % 4 == 1,
        informed_on=START,
        manner="brief",
        reason_not="Het onderzoek loopt nog.",
        postponed_until=START + timedelta(days=90),
    )


def measure(context: Context) -> None:
    """Print the median times: the whole page, all of it, and each kind."""
    service, today = DeadlineService(context), TodayService(context)
    _print("Vandaag, whole page", lambda: len(today.read().watch.deadlines))
    _print("every deadline", lambda: len(service.watch().deadlines))
    for kind in DeadlineKind:
        _print(kind, partial(_found, service, kind))


def _found(service: DeadlineService, kind: DeadlineKind) -> int:
    return len(service.watch(kinds=(kind,)).deadlines)


def _print(name: str, work: Callable[[], int]) -> None:
    times, found = [], 0
    for _ in range(ROUNDS):
        begin = perf_counter()
        found = work()
        times.append((perf_counter() - begin) * 1000)
    sys.stdout.write(
        f"{name:<24} {median(times):8.1f} ms  (worst {max(times):.1f}; {found} found)\n"
    )


def main() -> None:
    """Make the vault and measure."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        vault, _ = Vault.create(
            Path(folder) / "V.kluis", bytearray(b"vijf losse woorden zijn genoeg"),
            label="Meting", cost=FLOOR,
        )  # fmt: skip
        database = Database.open(vault.connect)
        fill(database, size)
        add_the_rest(database, size)
        clock = FixedClock(NOON + timedelta(days=200))
        measure(Context(database, clock, Actor("Meting", "hier")))
        database.close()
        vault.close()


if __name__ == "__main__":
    main()
