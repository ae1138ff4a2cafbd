# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An overview on its way out: counted, coarse enough, protected, audited with all others."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.disclosure.auditing.joint.published import Published
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.coarsening import Proposal
from casuskluis.disclosure.building.linking import link
from casuskluis.disclosure.building.rules import NothingCounted, Objection, objections
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.releasing.protecting import Release, Request, protect
from casuskluis.domain.errors import Cancelled, CasuskluisError, RuleViolated
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import (
    ReferenceDateImpossible,
    ReleaseAudience,
    ReleaseRecord,
    ReleaseStatus,
)
from casuskluis.services.context import Context
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.releases.counting import CountedGroup, CountedTable, Counting, Facts
from casuskluis.services.releases.facts import facts_of
from casuskluis.services.releases.ledger import check_line, gone_out, printed_before
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows, coarser_read
from casuskluis.services.releases.policies import policy_of
from casuskluis.services.releases.profiles import (
    CHANGING,
    Group,
    Period,
    divisions_of,
    profile_of,
)
from casuskluis.services.releases.settling import settled
from casuskluis.services.releases.verdicts import (
    GroupVerdict,
    Verdict,
    advice_on,
    is_too_small,
)
from casuskluis.services.releases.wishes import IN_PEACE, PreparedOverview, Watch, Wish
from casuskluis.storage.transaction import Transaction

LASTING = frozenset({Group.NOTIFICATIONS})
"""What was received stays received; cases and interventions come and go."""
_SEED_BITS = 48
_SAME = "Dit overzicht is eerder gemaakt. De cijfers komen uit het uitgifteregister."


class SuppressionAfterDestruction(RuleViolated):
    """Files of the period were destroyed, so hiding cannot be checked against the past."""


@dataclass(frozen=True, slots=True)
class PreparingService:
    """Prepares overviews; writes nothing."""

    context: Context

    def wish(self, profile: str, period: Period) -> Wish:
        """Return what to ask for at first: the same merges as the last time.

        Raises:
            NotFound: When there is no such profile.
            LedgerDamaged: When the last line of it cannot be read.
        """
        wanted = profile_of(profile)
        with self.context.read(Permission.RELEASE) as transaction:
            before = [one for one in transaction.releases.outside() if one.profile == profile]
        coarser = coarser_read(before[-1]) if before else ()
        return Wish(profile=wanted, period=period, audience=wanted.audience, coarser=coarser)

    def prepare(self, wish: Wish, watch: Watch = IN_PEACE) -> PreparedOverview:
        """Count, protect and audit an overview, together with everything that left before.

        Raises:
            ReferenceDateImpossible: When the period is not over.
            NothingCounted: When nothing at all happened in the period.
        SuppressionAfterDestruction: When hiding is asked for over destroyed files.
            ProposalStale: When a merge names what is not there.
            LedgerDamaged: When it is not known any more what left before.
            LedgerNewer: When a newer version of the program wrote in the ledger.
            Cancelled: When the officer stopped it.
        """
        with self.context.read(Permission.RELEASE) as transaction:
            self._check_date(wish.period)
            again = _made_before(transaction, wish)
            policy = policy_of(self.context, wish.audience, wish.method)
            if again is not None:
                return _from_ledger(wish, policy, again)
            _check_method(transaction, wish)
            facts = facts_of(transaction, wish.period)
            published = {
                group: gone_out(transaction, group.value, wish.period)
                for group in wish.profile.groups
            }
        return self._work(wish, policy, facts, published).done(watch)

    def _check_date(self, period: Period) -> None:
        if period.last >= self.context.clock.today():
            raise ReferenceDateImpossible

    def _work(
        self,
        wish: Wish,
        policy: Policy,
        facts: Facts,
        published: dict[Group, tuple[Published, ...]],
    ) -> "_Work":
        codes = CodeService(self.context).book()
        counting = Counting(wish.period, codes, wish.coarser)
        groups = counting.groups(wish.profile, facts)
        if not any(one.linked.total for one in groups):
            raise NothingCounted
        return _Work(wish, policy, groups, published, new_seed())


@dataclass(frozen=True, slots=True)
class _Work:
    wish: Wish
    policy: Policy
    groups: Sequence[CountedGroup]
    published: dict[Group, tuple[Published, ...]]
    seed: int

    def done(self, watch: Watch) -> PreparedOverview:
        verdicts: list[GroupVerdict] = []
        left_out: list[str] = []
        settling: list[Proposal] = []
        for number, group in enumerate(self.groups):
            watch.step(number, len(self.groups))
            kept, small, problems = self._sorted(group)
            left_out += [one.spec.title for one in small]
            for table, _ in problems:
                settling += [one for one in settled(table, self.policy) if one not in settling]
            verdicts.append(self._verdict(group, kept, problems, watch))
        watch.step(len(self.groups), len(self.groups))
        return PreparedOverview(
            wish=self.wish,
            policy=self.policy,
            groups=tuple(verdicts),
            earlier=len(
                {one.reference_date for many in self.published.values() for one in many}
            ),
            seed=self.seed,
            left_out=tuple(left_out),
            settling=(*self.wish.coarser, *settling),
        )

    def _sorted(
        self, group: CountedGroup
    ) -> tuple[
        list[CountedTable], list[CountedTable], list[tuple[CountedTable, tuple[Objection, ...]]]
    ]:
        """Return what can stay, what is too small to print, and what is too fine."""
        if group.group is Group.CARE:
            return list(group.tables), [], []
        found = [
            (one, objections(one.table, one.dimensions, self.policy, filters=one.filters))
            for one in group.tables
        ]
        small = [table for table, against in found if is_too_small(against)]
        problems = [
            (table, against) for table, against in found if against and table not in small
        ]
        return [table for table, against in found if not against], small, problems

    def _verdict(
        self,
        group: CountedGroup,
        kept: list[CountedTable],
        problems: list[tuple[CountedTable, tuple[Objection, ...]]],
        watch: Watch,
    ) -> GroupVerdict:
        if problems:
            minimum = self.policy.minimum_category
            advice = tuple(advice_on(table, against, minimum) for table, against in problems)
            return GroupVerdict(group.group, Verdict.COARSEN, advice=advice)
        if not kept:
            return self._only_total(group, watch)
        whole = link([one.table for one in kept])
        try:
            release = self._protect(group.group, whole, watch)
        except Cancelled:
            raise
        except CasuskluisError as refusal:
            return GroupVerdict(group.group, Verdict.REFUSED, refusal=refusal)
        return self._safe(group.group, release, tuple(_rows(one) for one in kept))

    def _only_total(self, group: CountedGroup, watch: Watch) -> GroupVerdict:
        """Say only how many there are; of too few records that there are fewer than so many."""
        total: Code = ((group.group.value, self.wish.period.name),)
        count = group.linked.counts[group.linked.shape.places[total]]
        is_few = count < self.policy.minimum_total
        base = self.policy.minimum_total if is_few else self.policy.base
        alone = replace(self.policy, base=base, method=Method.ROUNDING)
        table = Table((total,), (0 if is_few else count,), ())
        try:
            release = self._protect(group.group, table, watch, alone)
        except Cancelled:
            raise
        except CasuskluisError as refusal:
            return GroupVerdict(group.group, Verdict.REFUSED, refusal=refusal)
        return replace(self._safe(group.group, release, ()), left_out=is_few)

    def _safe(
        self, group: Group, release: Release, rows: tuple[PrintedRows, ...]
    ) -> GroupVerdict:
        certificate = release.certificate
        return GroupVerdict(
            group,
            Verdict.SAFE,
            PrintedGroup(group.value, group in LASTING, release.printed, rows),
            proof=certificate.for_officer(len(self.published[group])),
            checks=certificate.checks,
        )

    def _protect(
        self, group: Group, table: Table, watch: Watch, policy: Policy | None = None
    ) -> Release:
        published = self.published[group]
        return protect(
            table,
            policy or self.policy,
            Request(
                seed=self.seed,
                earlier=printed_before(published),
                knowledge=self._knowledge(table),
                published=published,
                reference_date=self.wish.period.last,
                lasting=group in LASTING,
                changing=CHANGING,
                divisions=divisions_of(group, self._years(group)),
                cancelled=watch.cancelled,
            ),
        )

    def _years(self, group: Group) -> list[int]:
        return [
            self.wish.period.last.year,
            *(one.reference_date.year for one in self.published[group]),
        ]

    def _knowledge(self, table: Table) -> tuple[Knowledge, ...]:
        """Return what partners can know themselves: any one cell that is no total."""
        if self.wish.audience is not ReleaseAudience.PARTNER:
            return ()
        inner = table.shape.inner
        return tuple(
            Knowledge(table.codes[one], table.counts[one]) for one in inner if table.counts[one]
        )


def new_seed() -> int:
    """Return a secret number for one release."""
    return secrets.randbits(_SEED_BITS)


def _rows(table: CountedTable) -> PrintedRows:
    return PrintedRows(
        title=table.spec.title,
        dimensions=tuple(one.name for one in table.dimensions),
        categories=tuple(tuple(one.nodes) for one in table.dimensions),
        filters=table.filters,
    )


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
