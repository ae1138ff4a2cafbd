# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may leave of each group of records: coarse enough, protected, audited, or not at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from casuskluis.disclosure.auditing.certificate import certify
from casuskluis.disclosure.auditing.joint.published import Division
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.coarsening import Proposal
from casuskluis.disclosure.building.linking import link
from casuskluis.disclosure.building.rules import (
    NothingCounted,
    Objection,
    TableTooSmall,
    objections,
)
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.table import Code, Shape, Table
from casuskluis.disclosure.releasing.errors import CannotRelease
from casuskluis.disclosure.releasing.release import History, Release
from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.releases import (
    ReleaseAudience,
)
from casuskluis.services.releases.counting import CountedGroup, CountedTable
from casuskluis.services.releases.ledger import GoneOut, printed_before
from casuskluis.services.releases.leftovers import left_out_of
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows
from casuskluis.services.releases.profiles import (
    CHANGING,
    Group,
    divisions_of,
)
from casuskluis.services.releases.settling import settled
from casuskluis.services.releases.verdicts import (
    GroupVerdict,
    Verdict,
    advice_on,
    is_too_small,
    reason_of,
)
from casuskluis.services.releases.wishes import PreparedOverview, Watch, Wish

LASTING = frozenset({Group.NOTIFICATIONS})
"""What was received stays received; cases and interventions come and go."""


@dataclass(frozen=True, slots=True)
class GroupWork:
    """Everything that is needed to judge the groups of one overview."""

    wish: Wish
    policy: Policy
    groups: Sequence[CountedGroup]
    gone: dict[Group, GoneOut]
    seed: int

    def done(self, watch: Watch) -> PreparedOverview:
        """Return what came of every group.

        Raises:
            Cancelled: When it must stop.
        """
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
                {one.reference_date for many in self.gone.values() for one in many.published}
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
        whole = link([one.whole for one in kept])
        try:
            release = self._protect(group.group, whole, watch)
        except Cancelled:
            raise
        except (TableTooSmall, NothingCounted):  # numbers beside each other, all of them few
            return GroupVerdict(group.group, Verdict.SAFE, left_out=True)
        except CasuskluisError as refusal:
            return self._refused(group.group, refusal)
        return self._safe(group.group, release, tuple(_rows(one) for one in kept))

    def _only_total(self, group: CountedGroup, watch: Watch) -> GroupVerdict:
        """Say only how many there are; of too few records that there are fewer than so many."""
        total: Code = ((group.group.value, self.wish.period.name),)
        count = group.linked.counts[group.linked.shape.places[total]]
        try:
            if count < self.policy.minimum_total:
                release = self._few(group.group, total, watch)
            else:
                release = self._protect(group.group, Table((total,), (count,), ()), watch)
        except Cancelled:
            raise
        except CasuskluisError as refusal:
            return self._refused(group.group, refusal)
        is_few = count < self.policy.minimum_total
        return replace(self._safe(group.group, release, ()), left_out=is_few)

    def _few(self, group: Group, total: Code, watch: Watch) -> Release:
        """Print of a group only that it has fewer than so many records, and have it audited."""
        from casuskluis.disclosure.auditing.joint.audit import (  # noqa: PLC0415 - loads the solver
            audit_jointly,
        )

        few = Figure(0, self.policy.minimum_total)
        printed = PrintedTable(Shape((total,), ()), (few,))
        certificate = certify(printed, self.policy, cancelled=watch.cancelled)
        history = self._history(group)
        joint = audit_jointly(
            history.earlier,
            history.published(printed),
            self.policy,
            divisions=history.divisions,
            changing=history.changing,
            cancelled=watch.cancelled,
        )
        if not joint.is_safe:
            raise CannotRelease((), joint.findings)
        return Release(printed, certificate, self.policy.method, proven=True, joint=joint)

    def _refused(self, group: Group, refusal: CasuskluisError) -> GroupVerdict:
        reason = reason_of(refusal, self.gone[group].published)
        return GroupVerdict(group, Verdict.REFUSED, refusal=refusal, reason=reason)

    def _safe(
        self, group: Group, release: Release, rows: tuple[PrintedRows, ...]
    ) -> GroupVerdict:
        joint = 0 if release.joint is None else release.joint.checks
        there = tuple(one for one in rows if _is_there(one, release.printed))
        return GroupVerdict(
            group,
            Verdict.SAFE,
            PrintedGroup(group.value, group in LASTING, release.printed, there),
            proof=release.for_officer(),
            checks=release.certificate.checks + joint,
            certificate=release.certificate,
        )

    def _protect(self, group: Group, table: Table, watch: Watch) -> Release:
        from casuskluis.disclosure.releasing.protecting import (  # noqa: PLC0415 - loads the solver
            protect,
        )

        return protect(
            table,
            self.policy,
            seed=self.seed,
            earlier_rounded=printed_before(self.gone[group].published),
            knowledge=self._knowledge(table),
            history=self._history(group),
            cancelled=watch.cancelled,
        )

    def _history(self, group: Group) -> History:
        return History(
            reference_date=self.wish.period.last,
            lasting=group in LASTING,
            earlier=self.gone[group].published,
            divisions=self._divisions(group),
            changing=CHANGING,
        )

    def _divisions(self, group: Group) -> tuple[Division, ...]:
        """Return what everybody knows of periods and of joined categories, old and new."""
        mine = [
            Division(*one)
            for counted in self.groups
            if counted.group is group
            for table in counted.tables
            for one in _merged(table)
        ]
        known = (
            *divisions_of(group, self._years(group)),
            *self.gone[group].divisions,
            *mine,
        )
        return tuple(dict.fromkeys(known))

    def _years(self, group: Group) -> list[int]:
        return [
            self.wish.period.last.year,
            *(one.reference_date.year for one in self.gone[group].published),
        ]

    def _knowledge(self, table: Table) -> tuple[Knowledge, ...]:
        """Return what partners can know themselves: any one cell that is no total.

        They read what is for everybody as well.
        """
        if self.wish.audience is ReleaseAudience.INTERNAL:
            return ()
        inner = table.shape.inner
        return tuple(
            Knowledge(table.codes[one], table.counts[one]) for one in inner if table.counts[one]
        )


def _rows(table: CountedTable) -> PrintedRows:
    return PrintedRows(
        title=table.spec.title,
        dimensions=tuple(one.name for one in table.dimensions),
        categories=tuple(tuple(one.nodes) for one in table.dimensions),
        filters=table.filters,
        merged=tuple(_merged(table)),
        everything=tuple(one.everything for one in table.dimensions),
    )


def _merged(table: CountedTable) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for dimension in table.dimensions:
        for name, category in dimension.nodes.items():
            if category.covers:
                yield dimension.name, name, category.covers
        if len(dimension.left_out) > 1:
            yield dimension.name, left_out_of(dimension), dimension.left_out


def _is_there(rows: PrintedRows, printed: PrintedTable) -> bool:
    """Tell whether every cell of a table was printed: a coarser one may have lost some."""
    columns = [(None, *names) for names in rows.categories]
    places = printed.shape.places
    return all(rows.code(*cell) in places for cell in product(*columns))
