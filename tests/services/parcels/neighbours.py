# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two open vaults with a table between them, and what their cases hold in words."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from casuskluis.domain.attachment import Attachment
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import AttachmentId, CaseId, SubjectId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.parcels import (
    GiveRequest,
    Recipient,
    Side,
    TakeChoices,
    TakenCase,
    TakePlan,
)
from casuskluis.services.parcels.gathering import gather
from casuskluis.services.parcels.incoming import OpenedParcel
from casuskluis.services.parcels.rules import Kind, kinds_of
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction
from services.bureau import PASSPHRASE, VAULTS, Office, storeroom
from services.planted import Words, plant, put_on_agenda

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
LOCK = b"zes losse woorden voor een pakket hier"


@dataclass
class Table:
    """Two vaults, and a place for parcels."""

    a: Workspace
    b: Workspace
    folder: Path
    made: int = 0

    def give(
        self,
        giver: Workspace,
        *cases: CaseId,
        recipient: Recipient = Recipient.COLLEAGUE,
    ) -> Path:
        """Have one vault give cases to the other, all of them unless named."""
        self.made += 1
        target = self.folder / f"{self.made}.age"
        taker = self.b if giver is self.a else self.a
        key = taker.parcels.keys.public_key()
        giver.parcels.giving.give(request(giver, *cases, recipient=recipient, key=key), target)
        return target

    def plan(self, giver: Workspace, taker: Workspace) -> TakePlan:
        """Give everything, and return what taking it in would do."""
        with looked(taker, self.give(giver)) as parcel:
            return taker.parcels.taking.plan(parcel)

    def hand(
        self, giver: Workspace, taker: Workspace, choices: TakeChoices | None = None
    ) -> tuple[TakenCase, ...]:
        """Give everything and take it in."""
        with looked(taker, self.give(giver)) as parcel:
            return taker.parcels.taking.take(parcel, choices or TakeChoices())


def every_case(workspace: Workspace) -> tuple[CaseId, ...]:
    """Return all cases, those that are closed as well."""
    with workspace.context.read() as transaction:
        return tuple(identifier for identifier, _, _ in transaction.cases.marks())


def request(
    giver: Workspace,
    *cases: CaseId,
    recipient: Recipient = Recipient.COLLEAGUE,
    key: str = "",
) -> GiveRequest:
    return GiveRequest(
        cases=cases or every_case(giver),
        recipient=recipient,
        receiver="Gemeente Elders",
        ground="Artikel 7 Wgs",
        purpose="Verhuisd naar Elders",
        passphrase=None if key else bytearray(LOCK),
        key=key,
    )


@contextmanager
def looked(taker: Workspace, source: Path) -> Iterator[OpenedParcel]:
    parcel = taker.parcels.taking.look(source)
    try:
        yield parcel
    finally:
        parcel.close()


def deciding(plan: TakePlan, side: Side, person: SubjectId | None = None) -> TakeChoices:
    """Return the same choice everywhere."""
    return TakeChoices(
        persons={one.key: person for one in plan.persons},
        fields={one.key: side for one in plan.conflicts},
    )


def new_vault(folder: Path, *, municipality: str = "Veldhaven") -> Workspace:
    """Open an empty vault, of the same municipality as the office unless told otherwise."""
    shutil.copytree(_empty(municipality), folder)
    return open_again(folder)


def open_again(folder: Path) -> Workspace:
    """Open a vault of the tests."""
    return VAULTS.open(folder, bytearray(PASSPHRASE))


@cache
def _empty(municipality: str) -> Path:
    workspace, _ = VAULTS.create(
        storeroom() / "Leeg.kluis",
        bytearray(PASSPHRASE),
        municipality=municipality,
        label="Collega",
    )
    workspace.close()
    return workspace.place


LOCAL = {"number", "version", "id"}


def content_of(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Return everything in the cases of a vault, without identifiers and numbers of here."""
    with workspace.context.read() as transaction:
        kinds = kinds_of(transaction)
        gathered = gather(transaction, kinds, every_case(workspace))
        names: dict[tuple[str, int], str] = {}
        found: dict[str, list[tuple[Any, ...]]] = {}
        for kind, records in gathered.records.items():
            for identifier, record in sorted(records.items()):
                words = told(kinds[kind], record, names)
                if kind == "attachment":
                    words += (("content", transaction.attachments.content(record.id)),)
                names[kind, identifier] = f"{kind}{words}"
                found.setdefault(kind, []).append(words)
        return {kind: sorted(rows, key=repr) for kind, rows in found.items()}


def told(kind: Kind, record: Any, names: dict[tuple[str, int], str]) -> tuple[Any, ...]:
    """Return what a record holds, with what it refers to in words."""
    left = LOCAL | kind.rule.never | ({"place", "status"} if kind.name == "meeting" else set())
    targets = dict(kind.form.references)
    if kind.name == "addendum":
        targets["record_id"] = record.kind
    words: list[tuple[str, Any]] = []
    for column, value in sorted(kind.form.flat(record).items()):
        if column in left:
            continue
        if column not in targets or value is None:
            words.append((column, value))
        else:
            places = [(targets[column], int(one)) for one in str(value).split()]
            words.append((column, [names.get(place, "") for place in places]))
    return tuple(words)


def save(workspace: Workspace, kind: str, record: Any, **changes: Any) -> Any:
    """Change a record as a page of the window would, without its rules."""
    with workspace.context.write() as transaction:
        repository = transaction.repositories[kind]
        return repository.save(replace(repository.get(record.id), **changes))


def only(workspace: Workspace) -> Case:
    """Return the one case of a vault."""
    (case_id,) = every_case(workspace)
    return workspace.cases.file(case_id).case


def full_case(office: Office, words: Words) -> Case:
    """Return a closed case with a word in every text, with a sound attachment."""
    case = plant(office, words)
    put_on_agenda(office, case, words)
    with office.workspace.context.write() as transaction:
        meeting = transaction.agenda_items.of_case(case.id)[0].meeting_id
        sat = transaction.meetings.get(meeting)
        transaction.meetings.save(replace(sat, status=MeetingStatus.HELD))
        for planted in transaction.attachments.of_case(case.id):
            transaction.attachments.remove(planted.id)
            name = f"{planted.name}.pdf"
            put_attachment(transaction, replace(planted, id=AttachmentId(0), name=name))
    return case


def put_attachment(transaction: Transaction, attachment: Attachment) -> None:
    digest = sha256(PDF).hexdigest()
    stored = transaction.attachments.add(replace(attachment, digest=digest, size=len(PDF)))
    transaction.attachments.put_content(stored.id, PDF)
