# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Clearing the registers of requests and of data breaches when their terms have passed.

Source: Selectielijst gemeenten 2020, results 6.1, 6.2 and 29.1; the terms are settings. An
officer clears them by hand. Unlike a case they need no entry in the ledger of what was
destroyed: a record that comes back with an older backup is past its day, and due at once.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from casuskluis.domain.officer import Permission
from casuskluis.domain.request import AccessRequest, RequestOutcome
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.upkeep import DataBreach
from casuskluis.services.context import Context
from casuskluis.services.rights.requests import holds
from casuskluis.services.terms.term_days import day_or_none
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.errors import VaultError
from casuskluis.vault.sweeping import sweep
from casuskluis.vault.vault import Vault

KEYS = (
    SettingKey.REQUEST_GRANTED_RETENTION,
    SettingKey.REQUEST_REFUSED_RETENTION,
    SettingKey.BREACH_RETENTION,
)
"""The terms of the registers."""
_GRANTED = frozenset({RequestOutcome.GRANTED, RequestOutcome.PARTLY})
_REQUEST_FORMS = (
    "request", "request_identity", "request_extension", "request_decision", "request_sending",
)  # fmt: skip
_BREACH_FORMS = ("data_breach_text", "data_breach_report", "data_breach_closing")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRecord:
    """A finished record of a register, and the day from which it may not be there any more.

    Attributes:
        key: The setting that day follows from.
        held: A request or a legal hold about the same person keeps it.
    """

    record: AccessRequest | DataBreach = field(repr=False)
    key: SettingKey
    remove_on: date
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """What goes, or what went.

    Attributes:
        requests: How many requests.
        breaches: How many data breaches.
        held: How many requests are past their day and stay for now.
        swept: Whether the file of the vault was written anew, without what was removed.
    """

    requests: int = 0
    breaches: int = 0
    held: int = 0
    swept: bool = True

    @property
    def total(self) -> int:
        """How many records in all."""
        return self.requests + self.breaches


@dataclass(frozen=True, slots=True)
class RegisterService:
    """What is past its day in the registers, and taking it away."""

    context: Context
    _vault: Vault = field(repr=False)

    def due(self) -> Cleared:
        """Return how much is past its day.

        Raises:
            NotAllowed: When the roles of the officer at work destroy nothing.
        """
        with self.context.read(Permission.DESTROY) as transaction:
            return _counted(self._past(transaction))

    def clear(self) -> Cleared:
        """Remove everything that is past its day and that nothing keeps; return what went.

        One transaction, on record; then the file of the vault is written anew.

        Raises:
            NotAllowed: When the roles of the officer at work destroy nothing.
        """
        with self.context.write(Permission.DESTROY) as transaction:
            past = self._past(transaction)
            for one in past:
                if not one.held:
                    _remove(transaction, one.record)
        went = _counted(past)
        return replace(went, swept=self._sweep()) if went.total else went

    def _past(self, transaction: Transaction) -> list[RegisterRecord]:
        return list(past_their_day(transaction, self.context.clock.today()))

    def _sweep(self) -> bool:
        with suppress(VaultError):
            sweep(self._vault)
            return True
        return False


def past_their_day(transaction: Transaction, until: date) -> Iterator[RegisterRecord]:
    """Return everything in the registers that goes by a day, with its own day.

    What follows from a setting that is empty or absurd is left out.
    """
    terms = {setting.key: setting for setting in transaction.settings.all()}
    for record, key, start in _ended(transaction):
        last = day_or_none(start, terms[key])
        if last is not None and last <= until:
            held = isinstance(record, AccessRequest) and _is_held(transaction, record)
            yield RegisterRecord(record=record, key=key, remove_on=last, held=held)


def _ended(
    transaction: Transaction,
) -> Iterator[tuple[AccessRequest | DataBreach, SettingKey, date]]:
    """Return every finished record, the setting that counts for it, and when it ended."""
    for asked in transaction.access_requests.all():
        ended = asked.sent_on or asked.decided_on
        if ended is None or asked.is_running:
            continue
        key = SettingKey.REQUEST_REFUSED_RETENTION
        if asked.outcome in _GRANTED:
            key = SettingKey.REQUEST_GRANTED_RETENTION
        yield asked, key, ended
    for breach in transaction.data_breaches.all():
        if breach.closed_on is not None:
            yield breach, SettingKey.BREACH_RETENTION, breach.closed_on


def _is_held(transaction: Transaction, asked: AccessRequest) -> bool:
    """Whether the person asks something now, or the case of the person is held."""
    if asked.subject_id is None:
        return False
    return holds(transaction, asked.subject_id) or any(
        case.legal_hold for case in transaction.cases.of_subject(asked.subject_id)
    )


def _remove(transaction: Transaction, record: AccessRequest | DataBreach) -> None:
    transaction.kept.erase()
    if isinstance(record, AccessRequest):
        transaction.access_requests.remove(record.id)
        _forget(transaction, "access_request", record.id, _REQUEST_FORMS)
    else:
        transaction.data_breaches.remove(record.id)
        _forget(transaction, "data_breach", record.id, _BREACH_FORMS)


def _forget(transaction: Transaction, kind: str, record: int, forms: tuple[str, ...]) -> None:
    transaction.history.forget(kind, record)
    for form in forms:
        transaction.drafts.remove(form, record)


def _counted(past: list[RegisterRecord]) -> Cleared:
    going = [one.record for one in past if not one.held]
    requests = sum(isinstance(one, AccessRequest) for one in going)
    return Cleared(
        requests=requests,
        breaches=len(going) - requests,
        held=len(past) - len(going),
    )
