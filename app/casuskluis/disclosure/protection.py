# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From true counts to a release that carries its own proof."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from casuskluis.disclosure.attack import demands
from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.pattern import Pattern, PatternSearch, weights
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.printed import Certificate, Method, PrintedRelease, Release
from casuskluis.disclosure.report import AuditReport, CellName
from casuskluis.disclosure.system import Code, Table, blank, join
from casuskluis.disclosure.tables import Population, TwoWayTable
from casuskluis.domain.errors import Cancelled, RuleViolated

MOST_REPAIRS = 60


class NothingToPublish(RuleViolated):
    """There is no table, or a population without a single record."""


class PopulationTooSmall(RuleViolated):
    """A population has fewer records than the policy asks for."""


class CannotProtect(RuleViolated):
    """Protecting the small numbers would leave nothing but the grand total."""


class UnsafeRelease(RuleViolated):
    """The audit could compute a hidden number, so nothing leaves."""


def protect(
    tables: Sequence[TwoWayTable] | Sequence[Population],
    policy: Policy,
    *,
    seed: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Release:
    """Hide what is unsafe and what would give it away, and prove that this suffices.

    Every hidden unsafe number could, for all a reader knows, be anything from zero to the
    threshold; no hidden number can be computed exactly or proven to be below the threshold.

    Args:
        tables: Tables of one population, or several populations. Bare tables are always
            taken as one population, because tables taken apart that belong together leak.
        policy: What counts as unsafe.
        seed: Secret number that varies which of nearly equal patterns is chosen, so that
            knowing this program tells a reader less. Equal input gives equal output.
        progress: Called with populations done and in all.
        cancelled: Asked between steps; when it answers yes, the work stops.

    Raises:
        NothingToPublish: No table, or a population without records.
        PopulationTooSmall: A population below the minimum of the policy.
        TablesDisagree: Bare tables do not share columns and column totals.
        CannotProtect: Only the grand total could stay.
        UnsafeRelease: The audit refused the result.
        Cancelled: The officer stopped.
    """
    populations = _populations(tables)
    for position, population in enumerate(populations, start=1):
        _check_size(population, position, policy)

    def checkpoint() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    chosen: list[_Chosen] = []
    for position, population in enumerate(populations, start=1):
        work = _Work(population, join(population), policy, seed, checkpoint)
        chosen.append(work.choose(position))
        if progress is not None:
            progress(position, len(populations))
    printed = PrintedRelease(
        tuple(blank(one.work.population, one.work.table, one.hidden) for one in chosen)
    )
    return Release(printed, _certificate(chosen, policy, certify(printed, policy)))


def certify(printed: PrintedRelease, policy: Policy) -> AuditReport:
    """Let only a release that passes the audit through.

    Raises:
        UnsafeRelease: A hidden number can be computed exactly or proven small.
    """
    report = audit(printed, policy)
    if not report.is_safe:
        raise UnsafeRelease("the audit refused the release", leaks=len(report.findings))
    return report


def _populations(
    tables: Sequence[TwoWayTable] | Sequence[Population],
) -> tuple[Population, ...]:
    named = tuple(one for one in tables if isinstance(one, Population))
    bare = tuple(one for one in tables if isinstance(one, TwoWayTable))
    if not named and not bare:
        raise NothingToPublish("no tables")
    return (*named, Population("", bare)) if bare else named


def _check_size(population: Population, position: int, policy: Policy) -> None:
    if population.total == 0:
        raise NothingToPublish("a population without records", position=position)
    if population.total < policy.minimum_total:
        raise PopulationTooSmall(
            "a population below the minimum total",
            position=position,
            minimum=policy.minimum_total,
        )


@dataclass(frozen=True)
class _Work:
    """One population on its way to print."""

    population: Population
    table: Table
    policy: Policy
    seed: int | None
    checkpoint: Callable[[], None]

    @property
    def unsafe(self) -> frozenset[int]:
        return frozenset(
            cell for cell, count in enumerate(self.table.counts) if self.policy.is_unsafe(count)
        )

    def choose(self, position: int) -> "_Chosen":
        """Find a pattern that the audit agrees with.

        Raises:
            CannotProtect: Only the grand total could stay.
        """
        if not self.unsafe:
            return _Chosen(self, frozenset(), Method.NOTHING_HIDDEN)
        found = self._search() or self._margins_only()
        if found is None or not self._says_something(found.hidden):
            raise CannotProtect("only the grand total could stay", position=position)
        return found

    def _says_something(self, hidden: frozenset[int]) -> bool:
        """Tell whether anything stays that does not just repeat the grand total."""
        total = self.table.counts[self.table.grand_total]
        shown = set(range(len(self.table.counts))) - hidden
        return any(self.table.counts[cell] != total for cell in shown)

    def _search(self) -> "_Chosen | None":
        """Alternate between the linear search and the whole-number audit.

        The search works with fractions of persons. In linked tables these can be freer than
        whole persons, so the audit has the last word and its objections become rules.
        """
        search = PatternSearch(
            self.table,
            self.unsafe,
            demands(self.table, self.policy),
            weights(self.table, self.seed),
            self.checkpoint,
        )
        for _ in range(MOST_REPAIRS):
            pattern = search.cheapest()
            if pattern is None:
                return None
            objections = self._objections(pattern)
            if not objections:
                method = Method.FEWEST_HIDDEN if pattern.is_cheapest else Method.SEARCH_ENDED
                return _Chosen(self, pattern.hidden, method)
            for cell in objections:
                search.forbid(cell, pattern.hidden)
        return None

    def _margins_only(self) -> "_Chosen | None":
        """Hide every inner number and every unsafe margin, if that happens to be safe."""
        inner = {cell for cell, code in enumerate(self.table.codes) if None not in code}
        pattern = Pattern(frozenset(inner | self.unsafe), is_cheapest=False)
        if self._objections(pattern):
            return None
        return _Chosen(self, pattern.hidden, Method.MARGINS_ONLY)

    def _objections(self, pattern: Pattern) -> frozenset[int]:
        """Return the cells of a pattern that the audit, or the truth, calls too exposed."""
        self.checkpoint()
        printed = blank(self.population, self.table, pattern.hidden)
        report = audit(PrintedRelease((printed,)), self.policy)
        place = {code: cell for cell, code in enumerate(self.table.codes)}
        exposed = {place[_code(one.cell)] for one in report.findings if one.cell is not None}
        narrow = {
            place[_code(cell)] for cell, known in report.intervals.items() if known.lowest > 0
        }
        return frozenset(exposed | (narrow & self.unsafe))


@dataclass(frozen=True)
class _Chosen:
    """A population with the numbers to hide."""

    work: _Work
    hidden: frozenset[int]
    method: Method


def _code(cell: CellName) -> Code:
    return (cell.table, cell.row, cell.column)


def _certificate(chosen: Sequence[_Chosen], policy: Policy, report: AuditReport) -> Certificate:
    primary = sum(len(one.work.unsafe) for one in chosen)
    order = list(Method)
    return Certificate(
        cells=sum(len(one.work.table.codes) for one in chosen),
        primary=primary,
        secondary=sum(len(one.hidden) for one in chosen) - primary,
        method=max((one.method for one in chosen), key=order.index),
        threshold=policy.threshold,
        integer_proofs=report.witnesses,
    )
