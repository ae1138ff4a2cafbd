# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer sees before a parcel is taken in."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from casuskluis.domain.naming import PersonName
from casuskluis.domain.parcels import (
    CaseFate,
    FieldConflict,
    ParcelManifest,
    PersonQuestion,
    PlannedCase,
    TakeChoices,
    TakePlan,
)
from casuskluis.services.office.access import Access
from casuskluis.services.office.shielding import covered_matches
from casuskluis.services.parcels.incoming import Goods, Incoming
from casuskluis.services.parcels.rules import Kind
from casuskluis.services.parcels.steps import Action, Step
from casuskluis.services.parcels.weighing import Weighed
from casuskluis.services.parcels.words import ParcelWords
from casuskluis.storage.parcelling.forms import Flat
from casuskluis.storage.transaction import Transaction

_CHANGED = frozenset({Action.CHANGE, Action.REVIVE})


@dataclass(frozen=True)
class Planner:
    """Makes a plan of what was weighed."""

    transaction: Transaction
    kinds: Mapping[str, Kind] = field(repr=False)
    access: Access
    goods: Goods
    choices: TakeChoices

    def plan(self, manifest: ParcelManifest, weighed: Weighed) -> TakePlan:
        """Return the plan."""
        owners = self._owners()
        by_case: dict[str, list[Step]] = {}
        for step in weighed.steps:
            for case in _cases_of(step.incoming, owners):
                by_case.setdefault(case, []).append(step)
        return TakePlan(
            manifest=manifest,
            cases=tuple(
                self._case(one, by_case.get(one.uid, []), weighed) for one in self.goods.cases
            ),
            persons=tuple(self._persons(weighed, owners)),
            conflicts=tuple(self._conflicts(weighed, owners)),
            partners=tuple(self._partners(weighed)),
        )

    def _owners(self) -> dict[str, tuple[str, ...]]:
        """Return to which cases the records belong that are a part of none alone."""
        records, found = self.goods.records, dict[str, list[str]]()
        for case in self.goods.cases:
            held = records.get(str(case.row.get("assessment_id")))
            told = records.get(str(held.row.get("notification_id"))) if held else None
            for one in (held, told, records.get(str(case.row.get("subject_id")))):
                if one is not None:
                    found.setdefault(one.uid, []).append(case.uid)
        return {uid: tuple(cases) for uid, cases in found.items()}

    def _case(self, case: Incoming, steps: list[Step], weighed: Weighed) -> PlannedCase:
        there = str(case.row["number"])
        name = self._name(case)
        if case.uid in weighed.refused:
            why = weighed.refused[case.uid]
            return PlannedCase(
                key=case.uid, there=there, here="", name=name, fate=CaseFate.REFUSED, reason=why
            )
        count = Counter(step.action for step in steps)
        own = next(step for step in steps if step.incoming is case)
        fate = CaseFate.SAME if not any(step.counts for step in steps) else CaseFate.MERGED
        is_new = own.action is Action.ADD
        return PlannedCase(
            key=case.uid,
            there=there,
            here="" if is_new else str(own.row["number"]),
            name=name,
            fate=CaseFate.NEW if is_new else fate,
            added=count[Action.ADD],
            changed=sum(count[one] for one in _CHANGED),
            removed=count[Action.REMOVE],
        )

    def _name(self, case: Incoming) -> PersonName:
        row = self.goods.records[str(case.row["subject_id"])].row
        return self.kinds["subject"].form.entity(row).name  # type: ignore[no-any-return]  # of a person

    def _persons(
        self, weighed: Weighed, owners: Mapping[str, tuple[str, ...]]
    ) -> Iterator[PersonQuestion]:
        for uid, matches in weighed.doubles.items():
            person = self.kinds["subject"].form.entity(self.goods.records[uid].row)
            numbers = (self.goods.records[case].row["number"] for case in owners.get(uid, ()))
            yield PersonQuestion(
                key=uid,
                name=person.name,
                birth_date=person.birth_date,
                town=person.town,
                cases=tuple(str(one) for one in numbers),
                matches=covered_matches(self.access, self.transaction, matches),
                chosen=self.choices.persons.get(uid),
                decided=uid in self.choices.persons,
            )

    def _conflicts(
        self, weighed: Weighed, owners: Mapping[str, tuple[str, ...]]
    ) -> Iterator[FieldConflict]:
        words = self._words(weighed)
        numbers = {
            step.incoming.uid: str(step.row.get("number", ""))
            for step in weighed.steps
            if step.incoming.kind == "case"
        }
        for step in weighed.steps:
            cases = _cases_of(step.incoming, owners)
            case = numbers.get(cases[0], "") if cases else ""
            for clash in step.clashes:
                yield words.conflict(clash, case)

    def _words(self, weighed: Weighed) -> ParcelWords:
        partners = {int(one.id): one.name for one in self.transaction.organisations.all()}
        others: dict[tuple[str, int], str] = {}
        wanted: dict[str, set[int]] = {}
        for step in weighed.steps:
            if step.incoming.kind == "organisation":
                partners.setdefault(step.local, str(step.row.get("name", "")))
            elif step.incoming.kind in {"goal", "contact", "meeting"}:
                others[step.incoming.kind, step.local] = self._told(
                    step.incoming.kind, step.row
                )
            for clash in step.clashes:
                _note_referred(self.kinds, step.incoming.kind, clash.mine or {}, wanted)
        for kind, identifiers in wanted.items():
            form = self.kinds[kind].form
            for one in form.repository.by_id(identifiers).values():
                others.setdefault((kind, one.id), self._told(kind, form.flat(one)))
        return ParcelWords(self.kinds, self.transaction.codes.book(), partners, others)

    def _told(self, kind: str, row: Flat) -> str:
        if kind == "contact":
            return str(
                self.kinds[kind].form.entity({**row, "organisation_id": None}).name.display
            )
        return str(row.get("text") or row.get("number") or "")

    def _partners(self, weighed: Weighed) -> Iterator[str]:
        for step in weighed.steps:
            kind = step.incoming.kind
            if step.action is Action.ADD and kind == "organisation":
                yield str(step.row["name"])
            elif step.action is Action.ADD and kind == "contact":
                yield self._told(kind, step.row)


def _cases_of(one: Incoming, owners: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return (one.case,) if one.case else owners.get(one.uid, ())


def _note_referred(
    kinds: Mapping[str, Kind], kind: str, row: Flat, wanted: dict[str, set[int]]
) -> None:
    form = kinds[kind].form
    for column, target in form.references.items():
        value = row.get(column)
        if column not in form.links and isinstance(value, int):
            wanted.setdefault(target, set()).add(value)
