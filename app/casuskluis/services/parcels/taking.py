# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking in a parcel of cases: look, plan, choose, and then everything or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.domain.parcels import (
    CaseFate,
    CasesDestroyedHere,
    ChoicesOpen,
    Direction,
    ParcelLine,
    ParcelManifest,
    ParcelTakenAlready,
    TakeChoices,
    TakenCase,
    TakePlan,
)
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import PLAUSIBLE, SettingKey, Unit
from casuskluis.services.context import Context
from casuskluis.services.endings.destroying import exchanged_name
from casuskluis.services.parcels.incoming import Goods, OpenedParcel, open_parcel
from casuskluis.services.parcels.locks import Identity, Passphrase, SealKind, seal_of
from casuskluis.services.parcels.parcel_keys import ParcelKeyService
from casuskluis.services.parcels.planning import Planner
from casuskluis.services.parcels.rules import kinds_of
from casuskluis.services.parcels.weighing import DESTROYED, Desk, Weighed, weigh
from casuskluis.services.parcels.writing import Writer
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault

_NEEDS = Permission.OWN_CASES
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class TakingService:
    """Cases from another vault."""

    context: Context
    _vault: Vault = field(repr=False)
    _keys: ParcelKeyService = field(repr=False)

    def needs_passphrase(self, source: Path) -> bool:
        """Tell whether a passphrase opens a parcel; otherwise the key of a vault does.

        Raises:
            NotASealedFile: When it is no parcel at all.
            CannotRead: When it cannot be read.
        """
        self.context.require(_NEEDS)
        return seal_of(source) is SealKind.PASSPHRASE

    def look(self, source: Path, passphrase: bytearray | None = None) -> OpenedParcel:
        """Open a parcel; nothing is changed. The caller closes it.

        Args:
            source: The file.
            passphrase: What opens it; wiped afterwards. None for the key of this vault.

        Raises:
            ParcelHoldsNoCases: When it is a parcel of another kind.
            NewerParcel: When a newer version of the program made it.
            ForAnotherRecipient: When it was locked for others.
            WrongParcelPassphrase: When the passphrase is another.
            ParcelDamaged: When it was cut short or changed.
        """
        self.context.require(_NEEDS)
        if passphrase is not None:
            with wiped(passphrase):
                return open_parcel(source, Passphrase(passphrase))
        secret = self._keys.secret()
        with wiped(secret):
            return open_parcel(source, Identity(secret))

    def plan(self, parcel: OpenedParcel, choices: TakeChoices | None = None) -> TakePlan:
        """Return what taking it in would do; changes nothing.

        Raises:
            ParcelTakenAlready: When it was taken in before.
            ParcelNotSound: When what is in it cannot be.
        """
        with self.context.read(_NEEDS) as transaction:
            return self._weighed(transaction, parcel, choices or TakeChoices())[2]

    def take(self, parcel: OpenedParcel, choices: TakeChoices) -> tuple[TakenCase, ...]:
        """Take it in, in one transaction.

        Raises:
            ChoicesOpen: When a conflict or a person is not decided; nothing is changed.
            CasesDestroyedHere: When every case in it was destroyed here.
            ParcelTakenAlready: When it was taken in before.
            ParcelNotSound: When what is in it cannot be stored; nothing is changed.
        """
        with self.context.write(_NEEDS) as transaction:
            desk, weighed, plan, goods = self._weighed(transaction, parcel, choices)
            _check_choices(plan)
            writer = Writer(
                self.context, desk, parcel, goods, choices, _attachment_limit(transaction)
            )
            local = writer.write(weighed)
            return self._written_down(transaction, plan, local)

    def former_numbers(self, case_id: CaseId) -> list[str]:
        """Return under which numbers a case came in from other vaults, newest first."""
        with self.context.read(_NEEDS) as transaction:
            transaction.cases.get(case_id)
            return transaction.parcels.former_numbers(case_id)

    def _weighed(
        self, transaction: Transaction, parcel: OpenedParcel, choices: TakeChoices
    ) -> tuple[Desk, Weighed, TakePlan, Goods]:
        kinds = kinds_of(transaction)
        _check_new(transaction, parcel.manifest)
        goods = parcel.goods(kinds)
        access = self.context.access(transaction)
        desk = Desk(
            transaction,
            kinds,
            neighbour=_is_neighbour(transaction, parcel.manifest),
            is_destroyed=lambda uid: self._vault.ledger.is_destroyed(exchanged_name(uid)),
            may_open=lambda case_id: not access.shielded(transaction, [case_id]),
            hides=lambda subject: bool(access.shielded_subjects(transaction, [subject])),
            bsn_allowed=transaction.settings.get(SettingKey.BSN_ALLOWED).is_on,
        )
        weighed = weigh(desk, goods, choices)
        planner = Planner(transaction, kinds, access, goods, choices)
        return desk, weighed, planner.plan(parcel.manifest, weighed), goods

    def _written_down(
        self, transaction: Transaction, plan: TakePlan, local: dict[str, int]
    ) -> tuple[TakenCase, ...]:
        manifest = plan.manifest
        taken = tuple(_taken(transaction, plan, local))
        line = ParcelLine(
            parcel_id=manifest.parcel_id,
            direction=Direction.TAKEN,
            at=self.context.clock.now(),
            officer=self.context.actor.label,
            party=manifest.municipality,
            vault_id=manifest.vault_id,
            recipient=manifest.recipient,
            ground=manifest.ground,
            purpose=manifest.purpose,
            count=len(taken),
        )
        transaction.parcels.add(line, {one.id: one.former for one in taken})
        for one in taken:
            transaction.journal.record(JournalAction.IMPORTED, f"case:{one.id}:parcel")
        return taken


def _check_choices(plan: TakePlan) -> None:
    if plan.questions:
        raise ChoicesOpen(count=plan.questions)
    refused = [one for one in plan.cases if one.fate is CaseFate.REFUSED]
    if len(refused) == len(plan.cases) and any(one.reason == DESTROYED for one in refused):
        raise CasesDestroyedHere


def _check_new(transaction: Transaction, manifest: ParcelManifest) -> None:
    """Refuse a parcel that was taken in as a whole; what was left out may come later."""
    for line in transaction.parcels.taken(manifest.parcel_id):
        if line.count >= manifest.contents.cases:
            day = dutch_date(line.at.astimezone().date())
            raise ParcelTakenAlready("taken in before", day=day)


def _is_neighbour(transaction: Transaction, manifest: ParcelManifest) -> bool:
    own = transaction.settings.get(SettingKey.MUNICIPALITY).value
    return fold(own) == fold(manifest.municipality)


def _attachment_limit(transaction: Transaction) -> int:
    lowest, highest = PLAUSIBLE[Unit.MEGABYTES]
    setting = transaction.settings.get(SettingKey.ATTACHMENT_LIMIT)
    return setting.number(lowest=lowest, highest=highest) * _MEBIBYTE


def _taken(
    transaction: Transaction, plan: TakePlan, local: dict[str, int]
) -> Iterator[TakenCase]:
    for one in plan.cases:
        if one.fate is not CaseFate.REFUSED:
            stored = transaction.cases.by_id([CaseId(local[one.key])])[local[one.key]]
            yield TakenCase(
                id=stored.id,
                number=stored.number,
                former=one.there,
                fate=one.fate,
            )
