# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From facts to tables: which record falls in which category, as of the reference date.

Categories without records stay: leaving one out would tell that it is zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from casuskluis.disclosure.building.coarsening import Proposal, ProposalStale, apply_to_all
from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.linking import link
from casuskluis.disclosure.building.tabulating import Filter, tabulate
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.figures import CaseFact, InterventionFact, NotificationFact
from casuskluis.domain.subject import AgeBand, age_band
from casuskluis.services.releases.leftovers import Key, beside, rest_of
from casuskluis.services.releases.profiles import (
    CLOSED,
    TAKEN_UP,
    By,
    Group,
    Period,
    Profile,
    TableSpec,
)

UNKNOWN = "Onbekend"
PENDING = "Nog niet gewogen"
RAN, NEW, AGAIN = "Liep al", "Nieuw", "Opnieuw"
RUNS, ENDED = "Loopt nog", "Gesloten"
_DURATIONS = ((182, "Korter dan een half jaar"), (365, "Een half tot een heel jaar"),
              (730, "Een tot twee jaar"))  # fmt: skip
_LONGEST = "Langer dan twee jaar"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an overview counts, as it stood on the reference date."""

    notifications: Sequence[NotificationFact] = field(repr=False)
    cases: Sequence[CaseFact] = field(repr=False)
    interventions: Sequence[InterventionFact] = field(repr=False)
    care: Mapping[str, int] = field(default_factory=dict, repr=False)
    """How often something was done with care in the period, per subject in Dutch."""


@dataclass(frozen=True, slots=True)
class CountedTable:
    """One table of an overview, counted and not protected.

    Attributes:
        spec: Which table.
        dimensions: By what it is split, perhaps made coarser.
        filters: The pairs that stand in every cell.
        table: The counts.
        beside: What a reader gets by taking this table off another, or another off it; see
            `leftovers`. None when there is nothing of the kind.
    """

    spec: TableSpec
    dimensions: tuple[Dimension, ...]
    filters: Code
    table: Table
    beside: Table | None = None

    @property
    def whole(self) -> Table:
        """Everything a reader can get out of it."""
        return self.table if self.beside is None else link([self.table, self.beside])


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """All tables over the same records, and the one table they are together."""

    group: Group
    tables: tuple[CountedTable, ...]
    linked: Table


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts the tables of a profile over a period.

    Attributes:
        period: The days, and the reference date.
        codes: The words of categories.
        coarser: What was merged or left out, in the order it was chosen.
    """

    period: Period
    codes: CodeBook
    coarser: Sequence[Proposal] = ()

    def groups(self, profile: Profile, facts: Facts) -> tuple[CountedGroup, ...]:
        """Return every group of a profile with its tables.

        Raises:
            ProposalStale: When a chosen merge names what is not there.
        """
        return tuple(
            self._group(group, [one for one in profile.tables if one.group is group], facts)
            for group in profile.groups
            if group is not Group.CARE or facts.care
        )

    def _group(self, group: Group, specs: Sequence[TableSpec], facts: Facts) -> CountedGroup:
        if group is Group.CARE:
            return self._care(specs[0], facts.care)
        records = self._records(group, facts)
        tables = tuple(self._table(spec, records) for spec in specs if self._is_printed(spec))
        total = TableSpec(title="", group=group, by=())
        everything = (self._table(total, records), *tables)
        return CountedGroup(group, tables, link([one.whole for one in everything]))

    def _care(self, spec: TableSpec, care: Mapping[str, int]) -> CountedGroup:
        """Return numbers that stand beside each other: they do not add up to anything."""
        filters: Code = ((spec.group.value, self.period.name),)
        codes = tuple(tuple(sorted([*filters, (By.SUBJECT.value, one)])) for one in care)
        table = Table(codes, tuple(care.values()), ())
        dimensions = (Dimension.flat(By.SUBJECT.value, *care),) if care else ()
        return CountedGroup(
            spec.group, (CountedTable(spec, dimensions, filters, table),), table
        )

    def _is_printed(self, spec: TableSpec) -> bool:
        """Tell whether anything is left to split by."""
        return any(self.dimension(by) is not None for by in spec.by)

    def _records(self, group: Group, facts: Facts) -> Sequence[Any]:
        first, last = self.period.first, self.period.last
        if group is Group.NOTIFICATIONS:
            return facts.notifications
        if group is Group.CASES:
            return [one for one in facts.cases if one.runs_between(first, last)]
        return [one for one in facts.interventions if one.runs_between(first, last)]

    def _table(self, spec: TableSpec, records: Sequence[Any]) -> CountedTable:
        found = (self.dimension(by) for by in spec.by)
        dimensions = tuple(one for one in found if one is not None)
        filters = [Filter(Dimension.flat(spec.group.value, self.period.name), self.period.name)]
        if spec.within is not None:
            by, word = spec.within
            whole = self._plain(by)
            filters.append(Filter(whole, self._category(by, word)))
        keys = {by.value: self._keys()[by] for by in By} | {
            spec.group.value: lambda _: self.period.name
        }
        table = tabulate(records, dimensions, keys, filters=filters)
        pairs = tuple(sorted((one.dimension.name, one.category) for one in filters))
        left = [beside(records, dimensions, keys, filters), self._rest(spec, records)]
        there = [one for one in left if one is not None]
        return CountedTable(spec, dimensions, pairs, table, link(there) if there else None)

    def _rest(self, spec: TableSpec, records: Sequence[Any]) -> Table | None:
        """Return what is left where others have joined the category this table is about."""
        if spec.within is None:
            return None
        by, word = spec.within
        found = [*map(self._keys()[by], records)]
        base = (spec.group.value, self.period.name)
        category = self._category(by, word)
        return rest_of(category, found, self._plain(by), self.dimension(by), base)

    def fitting(self) -> tuple[Proposal, ...]:
        """Return the chosen merges that still fit: words of lists can be changed meanwhile."""
        kept: tuple[Proposal, ...] = ()
        for proposal in self.coarser:
            tried = (*kept, proposal)
            try:
                replace(self, coarser=tried).dimension(By(proposal.dimension))
            except (ProposalStale, ValueError):
                continue
            kept = tried
        return kept

    def dimension(self, by: By) -> Dimension | None:
        """Return a dimension as it was chosen to be printed; None when it was dropped."""
        found: tuple[Dimension, ...] = (self._plain(by),)
        for proposal in self.coarser:
            if found and proposal.dimension == by.value:
                found = apply_to_all(proposal, found)
        return found[0] if found else None

    def _plain(self, by: By) -> Dimension:
        ordered = by in {By.AGE, By.DURATION}
        return Dimension.flat(by.value, *self._categories()[by], ordered=ordered)

    def _categories(self) -> Mapping[By, Sequence[str]]:
        label = self.codes.label
        outcomes = [label(CodeList.ASSESSMENT_OUTCOME, one) for one in AssessmentOutcome]
        return {
            By.ORIGIN: self._labels(CodeList.SOURCE_DOMAIN),
            By.OUTCOME: [*outcomes, PENDING],
            By.PHENOMENON: self._labels(CodeList.IDEOLOGY),
            By.AGE: [label(CodeList.AGE_BAND, band) for band in AgeBand],
            By.BEGIN: [RAN, NEW, AGAIN],
            By.END: [RUNS, ENDED],
            By.REASON: self._labels(CodeList.CLOSING_REASON),
            By.DURATION: [*(word for _, word in _DURATIONS), _LONGEST],
            By.KIND: [one.label for one in self.codes.all(CodeList.INTERVENTION_KIND)],
            By.SUBJECT: [],
        }

    def _category(self, by: By, word: str) -> str:
        taken_up = self.codes.label(
            CodeList.ASSESSMENT_OUTCOME, AssessmentOutcome.PERSON_CENTRED
        )
        return {(By.OUTCOME, TAKEN_UP): taken_up, (By.END, CLOSED): ENDED}[by, word]

    def _keys(self) -> Mapping[By, Key]:
        return {
            By.ORIGIN: lambda one: self._known(CodeList.SOURCE_DOMAIN, one.source_domain),
            By.OUTCOME: self._outcome,
            By.PHENOMENON: lambda one: self._known(CodeList.IDEOLOGY, one.ideology),
            By.AGE: self._age,
            By.BEGIN: self._begin,
            By.END: lambda one: RUNS if one.runs_on(self.period.last) else ENDED,
            By.REASON: lambda one: self._known(CodeList.CLOSING_REASON, one.closing_reason),
            By.DURATION: self._duration,
            By.KIND: lambda one: self.codes.label(CodeList.INTERVENTION_KIND, one.kind),
            By.SUBJECT: str,
        }

    def _outcome(self, fact: NotificationFact) -> str:
        if fact.outcome is None:
            return PENDING
        return self.codes.label(CodeList.ASSESSMENT_OUTCOME, fact.outcome)

    def _age(self, fact: NotificationFact) -> str:
        band = fact.band or age_band(fact.birth_date, fact.received_on)
        return self.codes.label(CodeList.AGE_BAND, band)

    def _begin(self, fact: CaseFact) -> str:
        if fact.runs_on(self.period.first - _DAY):
            return RAN
        is_new = fact.opened_on >= self.period.first and not fact.reentry
        return NEW if is_new else AGAIN

    def _duration(self, fact: CaseFact) -> str:
        closed = fact.closed_on(self.period.last) or self.period.last
        days = (closed - fact.opened_on).days
        return next((word for limit, word in _DURATIONS if days < limit), _LONGEST)

    def _labels(self, code_list: CodeList) -> list[str]:
        labels = [code.label for code in self.codes.all(code_list)]
        unknown = self._unknown(code_list)
        return labels if unknown in labels else [*labels, unknown]

    def _known(self, code_list: CodeList, code: str) -> str:
        labels = {entry.code: entry.label for entry in self.codes.all(code_list)}
        return labels.get(code, self._unknown(code_list))

    def _unknown(self, code_list: CodeList) -> str:
        """Return how this list itself says it, whatever its capitals."""
        labels = (entry.label for entry in self.codes.all(code_list))
        return next((one for one in labels if one.casefold() == UNKNOWN.casefold()), UNKNOWN)


def reference_date(period: Period, today: date) -> date:
    """Return the day the figures of a period are about: its end, or today when it runs on."""
    return min(period.last, today)
