# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A desk with an open vault, and small lists to take in."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casuskluis.domain.imports import Import
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import Choices, ListedFate
from casuskluis.services.moving.service import MovingService
from casuskluis.storage.repository import E, Repository
from services.bureau import Office

HEAD = (
    "Zaaknummer;Naam;Geboortedatum;Fase;Datum melding;Laatste bespreking;Aanleiding;Acties;"
    "Afsluitdatum;Reden sluiting"
)
RUNNING = (
    "2024-7;Berg, Jan van den;3-2-1995;casusoverleg;1-9-2026;2-11-2026;Deelt filmpjes.;"
    "Politie: bellen met ouders, voor 1-12-2026;;"
)
NOTIFIED = "2026-9;Aksoy, Deniz;1-1-2001;melding;10-11-2026;;;Politie: navraag doen;;"
CLOSED = "2023-2;Smit, Anna;5-5-1980;gesloten;1-2-2022;;Oude zorgen.;;1-6-2025;doelen behaald"
LONG_CLOSED = "2015-1;Bos, Piet;5-5-1970;gesloten;1-2-2014;;Oude zorgen.;;1-6-2015;verhuisd"


KINDS = (
    "subject notification assessment case action_item information_item discussion_request "
    "organisation"
)


@dataclass(frozen=True)
class Desk:
    """An office with a folder for lists."""

    office: Office
    folder: Path

    @property
    def moving(self) -> MovingService:
        return self.office.workspace.moving

    def put(self, *rows: str, head: str = HEAD, name: str = "lijst.csv") -> Path:
        path = self.folder / name
        path.write_text("\r\n".join((head, *rows)), encoding="utf-8")
        return path

    def opened(self, *rows: str, head: str = HEAD) -> OpenedList:
        return self.moving.open(self.put(*rows, head=head))

    def plan(self, *rows: str, head: str = HEAD, choices: Choices | None = None) -> MovingPlan:
        return self.moving.plan(self.opened(*rows, head=head), choices)

    def taken(self, *rows: str, head: str = HEAD) -> Import:
        return self.moving.take_in(self.plan(*rows, head=head))

    def everything(self) -> str:
        """Return all text of all tables, those of the search index too."""
        connection = self.office.workspace.moving._vault.connect()
        try:
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            ).fetchall()
            rows = [connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names]  # noqa: S608 - names of tables
            return repr(rows)
        finally:
            connection.close()

    def counts(self) -> dict[str, int]:
        """Return how many records of each kind there are."""
        with self.moving.context.read() as transaction:
            kinds = KINDS.split()
            found = transaction.repositories
            return {kind: len(all_of(found[kind])) for kind in kinds}


def fates(plan: MovingPlan) -> list[ListedFate]:
    return [one.fate for one in plan.rows.values()]


def all_of(repository: Repository[E, Any]) -> list[E]:
    """Return every record of a kind in a small vault, oldest first."""
    found = repository.by_id(range(1, 5000))
    return [found[number] for number in sorted(found)]
