# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An overview on its way out: counted, coarse enough, protected, audited with all others."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from casuskluis.disclosure.building.rules import (
    NothingCounted,
)
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import (
    ReferenceDateImpossible,
    ReleaseRecord,
    ReleaseStatus,
)
from casuskluis.services.context import Context
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.releases.counting import Counting, Facts
from casuskluis.services.releases.facts import facts_of
from casuskluis.services.releases.judging import GroupWork
from casuskluis.services.releases.ledger import GoneOut, check_line, gone_out, state_of
from casuskluis.services.releases.lines import coarser_read
from casuskluis.services.releases.policies import is_hiding, policy_of
from casuskluis.services.releases.profiles import (
    PROFILES,
    Group,
    Period,
    period_of,
    profile_of,
)
from casuskluis.services.releases.verdicts import (
    GroupVerdict,
    Verdict,
)
from casuskluis.services.releases.wishes import IN_PEACE, PreparedOverview, Watch, Wish
from casuskluis.storage.transaction import Transaction

_SEED_BITS = 48
_MOST_ROUNDS = 8
_DAY = timedelta(days=1)
_SAME = "Dit overzicht is eerder gemaakt. De cijfers komen uit het uitgifteregister."


class SuppressionAfterDestruction(RuleViolated):
    """Files of the period were destroyed, so hiding cannot be checked against the past."""


class SuppressionBesideSuppression(RuleViolated):
    """Exact numbers of cases left about a period that touches this one: one tells the other."""


@dataclass(frozen=True, slots=True)
class PreparingService:
    """Prepares overviews; writes nothing."""

    context: Context

    def wish(self, profile: str, period: Period) -> Wish:
        """Return what to ask for at first: the same merges as the last time, if they still fit.

        Raises:
            NotFound: When there is no such profile.
            LedgerDamaged: When the last line of it cannot be read.
        """
        wanted = profile_of(profile)
        with self.context.read(Permission.RELEASE) as transaction:
            before = [one for one in transaction.releases.outside() if one.profile == profile]
            if before:
                check_line(before[-1])
        chosen = coarser_read(before[-1]) if before else ()
        coarser = Counting(period, CodeService(self.context).book(), chosen).fitting()
        return Wish(profile=wanted, period=period, audience=wanted.audience, coarser=coarser)

    def prepare(self, wish: Wish, watch: Watch = IN_PEACE) -> PreparedOverview:
        """Count, protect and audit an overview, together with everything that left before.

        Raises:
            ReferenceDateImpossible: When the period is not over.
            NothingCounted: When nothing at all happened in the period.
            SuppressionAfterDestruction: When hiding is asked for over destroyed files.
            SuppressionBesideSuppression: When it is asked for twice of cases in a row.
            ProposalStale: When a merge names what is not there.
            LedgerDamaged: When it is not known any more what left before.
            LedgerNewer: When a newer version of the program wrote in the ledger.
            SolverOutOfMemory: When it does not fit in the memory of this computer.
            Cancelled: When the officer stopped it.
        """
        from casuskluis.disclosure.solving.answers import (  # noqa: PLC0415 - loads the solver
            memory_guarded,
        )

        with self.context.read(Permission.RELEASE) as transaction:
            self._check_date(wish.period)
            again = _made_before(transaction, wish)
            policy = policy_of(self.context, wish.audience, wish.method)
            if again is not None:
                return _from_ledger(wish, policy, again)
            _check_method(transaction, wish)
            facts = facts_of(transaction, wish.period)
            gone = {
                group: gone_out(transaction, group.value, wish.period)
                for group in wish.profile.groups
            }
            state = state_of(transaction)
        with memory_guarded():
            done = self._work(wish, policy, facts, gone).done(watch)
        return replace(done, ledger=state)

    def settle(self, wish: Wish, watch: Watch = IN_PEACE) -> PreparedOverview:
        """Prepare an overview with every merge it needs: what one click on "samenvoegen" does.

        Raises:
            What `prepare` raises.
        """
        prepared = self.prepare(wish, watch)
        for _ in range(_MOST_ROUNDS):
            if prepared.verdict is not Verdict.COARSEN or prepared.settling == wish.coarser:
                break
            wish = replace(wish, coarser=prepared.settling)
            prepared = self.prepare(wish, watch)
        return prepared

    def _check_date(self, period: Period) -> None:
        if period.last >= self.context.clock.today():
            raise ReferenceDateImpossible

    def _work(
        self,
        wish: Wish,
        policy: Policy,
        facts: Facts,
        gone: dict[Group, GoneOut],
    ) -> GroupWork:
        codes = CodeService(self.context).book()
        counting = Counting(wish.period, codes, wish.coarser)
        groups = counting.groups(wish.profile, facts)
        if not any(one.linked.total for one in groups):
            raise NothingCounted
        return GroupWork(wish, policy, groups, gone, new_seed())


def new_seed() -> int:
    """Return a secret number for one release."""
    return secrets.randbits(_SEED_BITS)


def _made_before(transaction: Transaction, wish: Wish) -> ReleaseRecord | None:
    """Return the line that printed this overview of this day for these readers already."""
    same = transaction.releases.of(wish.profile.key, wish.period.last)
    gone = [
        one
        for one in same
        if one.audience is wish.audience and one.status is not ReleaseStatus.WITHDRAWN
    ]
    return gone[0] if gone else None


def _from_ledger(wish: Wish, policy: Policy, record: ReleaseRecord) -> PreparedOverview:
    groups = check_line(record)
    return PreparedOverview(
        wish=replace(wish, coarser=coarser_read(record)),
        policy=policy,
        groups=tuple(
            GroupVerdict(Group(one.name), Verdict.SAFE, one, proof=_SAME) for one in groups
        ),
        again=record,
        seed=record.seed,
    )


def _check_method(transaction: Transaction, wish: Wish) -> None:
    if wish.method is not Method.SUPPRESSION:
        return
    first, last = wish.period.first, wish.period.last
    retained = transaction.retained_figures.all()
    if any(first <= one.quarter <= last for one in retained):
        raise SuppressionAfterDestruction
    if any(_flows_into(one, wish) for one in transaction.releases.outside()):
        raise SuppressionBesideSuppression


def _flows_into(record: ReleaseRecord, wish: Wish) -> bool:
    """Tell whether exact numbers of cases left about a period that touches this one.

    Who runs at the end of one period runs at the begin of the next. The audit compares cases
    only within one period, so of two that touch at most one may be exact.
    """
    profile = PROFILES.get(record.profile)
    if profile is None or not is_hiding(record.method):
        return False
    both = set(profile.groups) & set(wish.profile.groups) - {Group.NOTIFICATIONS, Group.CARE}
    other = period_of(profile.period, record.reference_date)
    touches = other.first <= wish.period.last + _DAY and wish.period.first <= other.last + _DAY
    return bool(both) and other != wish.period and touches
