# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Covenants with their terms: when to look at them again, when the DPIA, when they end."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CovenantId, OrganisationId
from casuskluis.domain.naming import fold
from casuskluis.domain.network import Covenant
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.context import Context
from casuskluis.services.programme.lately import ends_on
from casuskluis.storage.transaction import Transaction


class CovenantDayInFuture(RuleViolated):
    """What was signed, looked at or advised has a day that is not still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CovenantSheet:
    """A covenant with its terms.

    Attributes:
        parties: Name by organisation, by name.
        review_on: The last day to look at it again: as agreed, else the usual term after
            signing; None when it ended or the setting cannot be read.
        dpia_until: Until when its impact assessment counts; None when there is none, or as
            above.
    """

    covenant: Covenant
    parties: dict[OrganisationId, str] = field(default_factory=dict)
    review_on: date | None = None
    dpia_until: date | None = None

    def next_day(self) -> date | None:
        """Return the first day on which something must be done; None for nothing."""
        if self.covenant.ended_on is not None:
            return None
        days = (self.review_on, self.dpia_until, self.covenant.valid_until)
        return min((day for day in days if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class CovenantService:
    """The agreements behind the work."""

    context: Context

    def ids(self, text: str = "") -> list[CovenantId]:
        """Return the covenants with every word of a text in the title; in force first."""
        words = fold(text).split()
        with self.context.read(Permission.PARTNERS) as transaction:
            every = transaction.covenants.all()
        return [one.id for one in every if all(word in fold(one.title) for word in words)]

    def lines(self, ids: Sequence[CovenantId]) -> list[CovenantSheet]:
        """Return these covenants in the same order; what is gone is left out."""
        with self.context.read(Permission.PARTNERS) as transaction:
            found = transaction.covenants.by_id(ids)
            return [_sheet(transaction, found[one]) for one in ids if one in found]

    def sheet(self, covenant_id: CovenantId) -> CovenantSheet:
        """Return a covenant with its terms, or raise `NotFound`."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return _sheet(transaction, transaction.covenants.get(covenant_id))

    def save(self, covenant: Covenant) -> Covenant:
        """Store a new or changed covenant.

        Raises:
            CovenantIncomplete: When it has no title or ends before it was signed.
            CovenantDayInFuture: When it was signed, assessed or advised on in the future.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            covenant.check()
            past = (covenant.signed_on, covenant.dpia_on, covenant.advice_on)
            if any(day is not None and day > self.context.clock.today() for day in past):
                raise CovenantDayInFuture
            if covenant.id:
                return transaction.covenants.save(covenant)
            return transaction.covenants.add(covenant)

    def reviewed(self, covenant_id: CovenantId, *, on: date | None = None) -> Covenant:
        """Record that it was looked at again: the next time follows from the settings.

        Raises:
            CovenantDayInFuture: When that day is still to come.
        """
        day = self._past(on)
        with self.context.write(Permission.PARTNERS) as transaction:
            stored = transaction.covenants.get(covenant_id)
            term = transaction.settings.get(SettingKey.COVENANT_TERM)
            return transaction.covenants.save(replace(stored, review_on=ends_on(day, term)))

    def assessed(self, covenant_id: CovenantId, *, on: date | None = None) -> Covenant:
        """Record that the impact assessment was renewed.

        Raises:
            CovenantDayInFuture: When that day is still to come.
        """
        day = self._past(on)
        with self.context.write(Permission.PARTNERS) as transaction:
            stored = transaction.covenants.get(covenant_id)
            return transaction.covenants.save(replace(stored, dpia_on=day))

    def end(self, covenant_id: CovenantId, *, on: date | None) -> Covenant:
        """Record since when it is no longer in force; None puts it in force again.

        Raises:
            CovenantIncomplete: When that is before it was signed.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            ended = replace(transaction.covenants.get(covenant_id), ended_on=on)
            ended.check()
            return transaction.covenants.save(ended)

    def remove(self, covenant_id: CovenantId) -> Covenant:
        """Remove a covenant, such as one entered twice; return it to be put back."""
        with self.context.write(Permission.PARTNERS) as transaction:
            gone = transaction.covenants.get(covenant_id)
            transaction.covenants.remove(covenant_id)
        return gone

    def put_back(self, covenant: Covenant) -> Covenant:
        """Store again what was just removed."""
        with self.context.write(Permission.PARTNERS) as transaction:
            return transaction.covenants.add(replace(covenant, id=CovenantId(0)))

    def _past(self, on: date | None) -> date:
        with self.context.read(Permission.PARTNERS):
            today = self.context.clock.today()
        if on is not None and on > today:
            raise CovenantDayInFuture
        return on or today


def review_day(covenant: Covenant, term: Setting) -> date | None:
    """Return the last day to look at a covenant again."""
    return covenant.review_on or ends_on(covenant.signed_on, term)


def dpia_day(covenant: Covenant, term: Setting) -> date | None:
    """Return until when the impact assessment of a covenant counts; None without one."""
    return ends_on(covenant.dpia_on, term) if covenant.dpia_on is not None else None


def _sheet(transaction: Transaction, covenant: Covenant) -> CovenantSheet:
    parties = transaction.organisations.by_id(covenant.parties)
    order = sorted(covenant.parties, key=lambda one: parties[one].name.casefold())
    names = {one: parties[one].name for one in order}
    if covenant.ended_on is not None:
        return CovenantSheet(covenant=covenant, parties=names)
    settings = transaction.settings
    return CovenantSheet(
        covenant=covenant,
        parties=names,
        review_on=review_day(covenant, settings.get(SettingKey.COVENANT_TERM)),
        dpia_until=dpia_day(covenant, settings.get(SettingKey.DPIA_TERM)),
    )
