# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The audit of a release together with everything that went out before."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from casuskluis.disclosure.auditing.joint.atoms import Pairs
from casuskluis.disclosure.auditing.joint.digest import digest_of_all
from casuskluis.disclosure.auditing.joint.era import Era
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.report import (
    Aim,
    JointFinding,
    JointReport,
    Target,
)
from casuskluis.disclosure.auditing.judging import Judge
from casuskluis.disclosure.auditing.searching import Reach
from casuskluis.disclosure.auditing.steps import Steps
from casuskluis.disclosure.auditing.system import DoesNotFit
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.report import Interval, Leak
from casuskluis.disclosure.model.table import TOTAL, code


def audit_jointly(
    earlier: Sequence[Published],
    candidate: Published,
    policy: Policy,
    *,
    divisions: Sequence[Division] = (),
    changing: frozenset[str] = frozenset(),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> JointReport:
    """Work out what an outsider can learn from a release and all earlier ones together.

    He is after every cell of the date of the candidate, what is left of a cell when the same
    cell of another release is taken off (everybody without the adults), and how a cell changed
    since the last date it was printed, and until the next. A change is a leak when it can be
    computed exactly and is small: "one came in, in Noord".

    Releases of a register and releases of events that stay counted are not joined, nor are
    releases of different kinds of records: hand in those apart.

    Args:
        earlier: Everything that went out, in any order.
        candidate: What is about to go out.
        policy: What counts as small.
        divisions: What everybody knows about categories, beside what the releases say: which
            ages make up 18+, what a merged category holds.
        changing: Dimensions in which a record can move to another category in time.
        cancelled: Asked now and then; True ends the work.
        progress: Told now and then which share, 0 to 1, is done.

    Raises:
        TooManyAtoms: The releases cut the records in too many groups to search.
        Cancelled: `cancelled` said so.
    """
    steps = Steps(cancelled, progress, 3 * len(candidate.printed.shape.codes))
    work = _Work(earlier, candidate, policy, divisions, changing, steps)
    findings = tuple(work.run())
    steps.finish()
    eras = [one for one in work.eras.values() if one is not None]
    return JointReport(
        findings,
        work.intervals,
        work.changes,
        work.signs,
        len(earlier),
        sum(one.view.questions for one in eras),
        digest_of_all(earlier, candidate, policy),
    )


class _Work:
    """One run: what was looked at so far."""

    def __init__(
        self,
        earlier: Sequence[Published],
        candidate: Published,
        policy: Policy,
        divisions: Sequence[Division],
        changing: frozenset[str],
        steps: Steps,
    ) -> None:
        self.intervals: dict[Aim, Interval] = {}
        self.changes = 0
        self.signs = 0
        self.eras: dict[date | None, Era | None] = {}
        self._candidate = candidate
        self._own = len(earlier)
        everything = [*enumerate(earlier), (self._own, candidate)]
        self._releases = [
            (at, one) for at, one in everything if one.lasting == candidate.lasting
        ]
        self._judge = Judge(policy)
        self._known = (divisions, changing)
        self._steps = steps

    def run(self) -> Iterator[JointFinding]:
        day = self._candidate.reference_date
        era = self._era(day)
        if era is None:
            yield self._contradiction()
            return
        for cell in sorted(era.cells(day), key=sorted):
            yield from self._cell(era, cell)
        for larger, smaller in era.nested(day):
            yield from self._difference(era, larger, smaller)
        for cell in sorted(era.cells(day), key=sorted):
            for other in self._neighbours(cell):
                yield from self._change(cell, *sorted((day, other)))

    def _era(self, day: date) -> Era | None:
        """Return everything known at a date; None when that contradicts itself."""
        key = None if self._candidate.lasting else day
        if key not in self.eras:
            here = [
                (at, one) for at, one in self._releases if key in {None, one.reference_date}
            ]
            try:
                self.eras[key] = Era(here, *self._known, self._steps)
            except DoesNotFit:
                self.eras[key] = None
        return self.eras[key]

    def _cell(self, era: Era, cell: Pairs) -> Iterator[JointFinding]:
        day = self._candidate.reference_date
        found = era.cell(day, cell, self._judge)
        aim = Aim(Target.CELL, code(cell), day)
        leak = self._leak(aim, found, hidden=era.is_hidden(day, cell))
        if leak is not None:
            yield self._finding(leak, aim, era.naming(None if era.dates[1:] else day))

    def _difference(self, era: Era, larger: Pairs, smaller: Pairs) -> Iterator[JointFinding]:
        self._steps.step()
        day = self._candidate.reference_date
        found = era.difference(day, larger, smaller, self._judge)
        aim = Aim(Target.DIFFERENCE, code(larger), day, other=code(smaller))
        hidden = not era.is_rounded(day, larger, smaller)
        leak = self._leak(aim, found, hidden=hidden)
        if leak is not None:
            yield self._finding(leak, aim, era.naming(day, larger, smaller))

    def _change(self, cell: Pairs, before: date, after: date) -> Iterator[JointFinding]:
        self._steps.step()
        aim = Aim(Target.CHANGE, code(cell), after, before=before)
        found = self._growth(cell, before, after)
        if found is None:
            return
        known = self.intervals[aim] = found.known
        self.changes += 1
        self.signs += known.lowest > 0 or known.highest < 0
        if known.is_exact and self._judge.policy.is_small(abs(known.lowest)) and known.lowest:
            other = after if before == self._candidate.reference_date else before
            era = self._era(other)
            naming = () if era is None else era.naming(other, cell)
            leak = Leak.EXACT if found.closed else Leak.UNDECIDED
            yield self._finding(leak, aim, naming)

    def _growth(self, cell: Pairs, before: date, after: date) -> Reach | None:
        first, last = self._era(before), self._era(after)
        if first is None or last is None:
            return None
        if first is last:
            return first.growth(cell, before, after)
        was = first.cell(before, cell, self._judge)
        now = last.cell(after, cell, self._judge)
        if was is None or now is None:
            return None
        lowest = now.known.lowest - was.known.highest
        highest = now.known.highest - was.known.lowest
        return Reach(Interval(lowest, highest), was.closed and now.closed)

    def _neighbours(self, cell: Pairs) -> list[date]:
        """Return the last earlier and the first later date at which a cell is named."""
        day = self._candidate.reference_date
        dates = {
            one.reference_date
            for _, one in self._releases
            if one.reference_date != day and one.names(cell)
        }
        before = [each for each in dates if each < day]
        after = [each for each in dates if each > day]
        return [*([max(before)] if before else []), *([min(after)] if after else [])]

    def _leak(self, aim: Aim, found: Reach | None, *, hidden: bool) -> Leak | None:
        if found is None:
            return Leak.UNDECIDED
        self.intervals[aim] = found.known
        leak = self._judge.leak(found.known, hidden=hidden)
        return leak if leak is None or found.closed else Leak.UNDECIDED

    def _finding(self, leak: Leak, aim: Aim, naming: Sequence[int]) -> JointFinding:
        known = self.intervals.get(aim)
        value = known.lowest if known is not None and leak is Leak.EXACT else None
        others = tuple(at for at in naming if at != self._own)
        return JointFinding(leak, aim, others, value)

    def _contradiction(self) -> JointFinding:
        day = self._candidate.reference_date
        same = [
            at
            for at, one in self._releases
            if self._candidate.lasting or one.reference_date == day
        ]
        return self._finding(Leak.CONTRADICTION, Aim(Target.CELL, TOTAL, day), same)
