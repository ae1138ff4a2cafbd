# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Giving chosen cases to another municipality, a colleague or another laptop."""

import re
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from casuskluis import __version__
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.domain.parcels import (
    Direction,
    GiveRequest,
    GivingCase,
    GivingProposal,
    ParcelContents,
    ParcelLine,
    ParcelManifest,
    Recipient,
)
from casuskluis.domain.request import Disclosure
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.parcels.manifest import Origin, ParcelKind
from casuskluis.exchange.parcels.packing import Contents, pack
from casuskluis.services.context import Context
from casuskluis.services.keeping.outgoing import outgoing
from casuskluis.services.keys.phrases import suggestion
from casuskluis.services.parcels.gathering import Gathered, gather
from casuskluis.services.parcels.locks import (
    ENDING,
    Lock,
    Passphrase,
    Recipients,
    check_lock,
    check_recipient,
)
from casuskluis.services.parcels.marking import mark_all
from casuskluis.services.parcels.rules import kinds_of
from casuskluis.services.parcels.sending import Sending, gone_of, schema_of
from casuskluis.storage.migrations.runner import newest_revision
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.vault import Vault

_NEEDS = Permission.OWN_CASES
_WHAT = "Het dossier, in pakket {parcel_id} aan {receiver}: {purpose}"
_DOUBT = "In de teksten staat casusnummer {number}. Die casus gaat niet mee."
_NUMBER = re.compile(r"(?<![0-9-])[12][0-9]{3}-[0-9]{4}(?![0-9-])")


@dataclass(frozen=True, slots=True)
class GivingService:
    """Cases for another vault."""

    context: Context
    _vault: Vault = field(repr=False)

    def proposal(self, cases: Collection[CaseId]) -> GivingProposal:
        """Return what would go, and what in the texts is worth a second look.

        Raises:
            CaseShielded: When a case is for others.
        """
        with self.context.read(_NEEDS) as transaction:
            gathered = gather(transaction, kinds_of(transaction), cases)
            return GivingProposal(
                cases=tuple(
                    _giving(transaction, case, gathered) for case in gathered.cases.values()
                ),
                contents=_contents(gathered),
            )

    def give(
        self, request: GiveRequest, target: Path, *, replace: bool = False
    ) -> ParcelManifest:
        """Write a parcel, and write down in each case that it left.

        The file gets its name when everything is written down: what left is always on record.

        Args:
            request: What goes to whom; its passphrase is not wiped.
            target: The file.
            replace: Whether a file of that name may go.

        Raises:
            NoCasesChosen: When there are none; see `GiveRequest.check` for the rest.
            CaseShielded: When a case is for others.
            PassphraseTooWeak: When the passphrase is.
            NotARecipient: When the key of the receiver is not one.
            FileThereAlready: When something is there that may not go.
            PlaceInsideVault: When it would come inside a vault.
            DiskFull: When it does not fit.
        """
        self.context.require(_NEEDS)
        with self.context.read(_NEEDS) as transaction:
            for case_id in request.cases:
                transaction.cases.get(case_id)  # refuses one that is for others
        request.check()
        lock = _lock(request)
        with outgoing(target, replace=replace) as file:
            with self.context.write(_NEEDS) as transaction:
                manifest = self._packed(transaction, request, lock, file.stream)
            file.finish()
        return manifest

    def suggested_passphrase(self) -> str:
        """Draw a passphrase by chance; shown once and kept nowhere."""
        self.context.require(_NEEDS)
        return suggestion()

    def default_ground(self) -> str:
        """Return the legal ground to propose."""
        with self.context.read(_NEEDS) as transaction:
            return transaction.settings.get(SettingKey.LEGAL_BASIS).value

    def file_name(self) -> str:
        """Return the name to propose for a file; it names nobody."""
        self.context.require(_NEEDS)
        return f"casussen-{self.context.clock.today():%Y-%m-%d}{ENDING}"

    def _packed(
        self, transaction: Transaction, request: GiveRequest, lock: Lock, target: BinaryIO
    ) -> ParcelManifest:
        kinds = kinds_of(transaction)
        gathered = gather(transaction, kinds, request.cases)
        marks = mark_all(transaction, kinds, gathered)
        manifest = self._manifest(transaction, request, gathered)
        outside = request.recipient is Recipient.MUNICIPALITY
        gone = gone_of(transaction, gathered)
        sending = Sending(transaction, kinds, gathered, marks, gone, outside)
        contents = Contents(
            _origin(manifest),
            schema_of(kinds),
            sending.sections(),
            sending.enclosures(),
            manifest.contents.records,
        )
        pack(contents, lock, target)
        transaction.origins.put(manifest.parcel_id, [*marks.values(), *gone])
        self._written_down(transaction, request, manifest, gathered.cases)
        return manifest

    def _manifest(
        self, transaction: Transaction, request: GiveRequest, gathered: Gathered
    ) -> ParcelManifest:
        return ParcelManifest(
            parcel_id=secrets.token_hex(8),
            vault_id=self._vault.vault_id,
            municipality=transaction.settings.get(SettingKey.MUNICIPALITY).value,
            made_by=self.context.actor.label,
            made_at=self.context.clock.now(),
            recipient=request.recipient,
            receiver=request.receiver.strip(),
            ground=request.ground.strip(),
            purpose=request.purpose.strip(),
            schema=newest_revision(),
            contents=_contents(gathered),
        )

    def _written_down(
        self,
        transaction: Transaction,
        request: GiveRequest,
        manifest: ParcelManifest,
        cases: Mapping[int, Case],
    ) -> None:
        line = ParcelLine(
            parcel_id=manifest.parcel_id,
            direction=Direction.GIVEN,
            at=manifest.made_at,
            officer=manifest.made_by,
            party=manifest.receiver,
            vault_id=manifest.vault_id,
            recipient=manifest.recipient,
            ground=manifest.ground,
            purpose=manifest.purpose,
            count=len(cases),
        )
        transaction.parcels.add(line, {case.id: case.number for case in cases.values()})
        wanted = fold(manifest.receiver)
        known = (one.id for one in transaction.organisations.all() if fold(one.name) == wanted)
        partner = next(known, None)
        for case in cases.values():
            if request.recipient is Recipient.MUNICIPALITY:
                transaction.disclosures.add(self._disclosure(case, manifest, partner))
            transaction.journal.record(JournalAction.EXPORTED, f"case:{case.id}:parcel")

    def _disclosure(
        self, case: Case, manifest: ParcelManifest, partner: OrganisationId | None
    ) -> Disclosure:
        what = _WHAT.format(
            parcel_id=manifest.parcel_id, receiver=manifest.receiver, purpose=manifest.purpose
        )
        return Disclosure(
            case_id=case.id,
            organisation_id=partner,
            disclosed_on=self.context.clock.today(),
            what=what,
            legal_basis=manifest.ground,
            author=self.context.actor.label,
        )


def _lock(request: GiveRequest) -> Lock:
    lock: Lock
    if request.passphrase is not None:
        lock = Passphrase(request.passphrase)
    else:
        lock = Recipients((check_recipient(request.key),))
    check_lock(lock)
    return lock


def _origin(manifest: ParcelManifest) -> Origin:
    return Origin(
        ParcelKind.CASES,
        __version__,
        manifest.schema,
        manifest.made_at,
        manifest.vault_id,
        {
            "parcel_id": manifest.parcel_id,
            "municipality": manifest.municipality,
            "made_by": manifest.made_by,
            "recipient": manifest.recipient.value,
            "receiver": manifest.receiver,
            "ground": manifest.ground,
            "purpose": manifest.purpose,
        },
    )


def _contents(gathered: Gathered) -> ParcelContents:
    files = gathered.records["attachment"].values()
    return ParcelContents(
        cases=len(gathered.cases),
        records=sum(1 for _ in gathered.places()),
        attachments=len(files),
        bytes=sum(one.size for one in files),
    )


def _giving(transaction: Transaction, case: Case, gathered: Gathered) -> GivingCase:
    own = {one.number for one in gathered.cases.values()}
    named: set[str] = set()
    for (kind, identifier), case_id in gathered.parts.items():
        if case_id == case.id and (record := gathered.records[kind].get(identifier)):
            named.update(_numbers_in(record))
    taken = transaction.cases.number_taken
    others = sorted(one for one in named - own if taken(one))  # type: ignore[arg-type]  # a number is text
    subject = gathered.records["subject"][case.subject_id]
    return GivingCase(
        id=case.id,
        number=case.number,
        name=subject.name,
        restricted=case.restricted,
        doubts=tuple(_DOUBT.format(number=number) for number in others),
    )


def _numbers_in(record: object) -> set[str]:
    """Return what looks as the number of a case in the texts of a record."""
    texts = (getattr(record, name, "") for name in record.__slots__)  # type: ignore[attr-defined]  # every record has them
    return {found for text in texts if isinstance(text, str) for found in _NUMBER.findall(text)}
