# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Weighing a parcel against this vault: what happens to each record, before anything does."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from casuskluis.domain.identifiers import CaseId, SubjectId
from casuskluis.domain.known import KnownMatch
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.parcels import ParcelNotSound, TakeChoices
from casuskluis.domain.stamps import KEPT, REMOVED, Seen, joined, new_mark
from casuskluis.services.parcels.incoming import Goods, Incoming
from casuskluis.services.parcels.matching import Here, Likeness, here_of
from casuskluis.services.parcels.merging import Merger, Version
from casuskluis.services.parcels.owning import Ownership
from casuskluis.services.parcels.rules import AT_THE_TABLE, BESIDE, Kind
from casuskluis.services.parcels.sending import REMOVED as REMOVED_ROWS
from casuskluis.services.parcels.steps import Action, Step
from casuskluis.storage.parcelling.forms import Cell, Flat, RowUnsound
from casuskluis.storage.transaction import Transaction

STUB = "made_by_parcel"
"""Mark of a meeting that is here only because a parcel told of it."""


@dataclass(frozen=True)
class Desk:
    """What weighing needs to know of this vault and of who is at work.

    Attributes:
        neighbour: The parcel comes from a vault of the same municipality.
        is_destroyed: Tells of a name of a case whether the case was destroyed here.
        may_open: Whether the officer at work may open a case.
        hides: Whether a person is the subject of cases of others only.
        bsn_allowed: Whether this municipality may keep the BSN.
    """

    transaction: Transaction
    kinds: Mapping[str, Kind] = field(repr=False)
    neighbour: bool
    is_destroyed: Callable[[str], bool]
    may_open: Callable[[CaseId], bool]
    hides: Callable[[SubjectId], bool]
    bsn_allowed: bool


@dataclass(frozen=True)
class Weighed:
    """The outcome.

    Attributes:
        steps: What happens, in the order in which it can be done; what goes comes last.
        refused: Name of a case to the Dutch reason why it stays out.
        doubles: Name of a person in the parcel to who it may be here.
        local: Name to identifier here, for everything that comes in.
    """

    steps: tuple[Step, ...] = field(repr=False)
    refused: Mapping[str, str]
    doubles: Mapping[str, tuple[KnownMatch, ...]] = field(repr=False)
    local: Mapping[str, int]


DESTROYED = "Deze casus is in deze kluis vernietigd en komt niet terug."
SHIELDED = (
    "Deze casus is in deze kluis afgeschermd voor u. Laat een collega het pakket inlezen."
)
LEFT_OUT = "U hebt gekozen deze casus niet in te lezen."


def weigh(desk: Desk, goods: Goods, choices: TakeChoices) -> Weighed:
    """Return what taking in a parcel would do.

    Raises:
        ParcelNotSound: When what is in it cannot be.
    """
    return _Weighing(desk, goods, choices).outcome()


class _Weighing:
    """Weighs one parcel once."""

    def __init__(self, desk: Desk, goods: Goods, choices: TakeChoices) -> None:
        self._desk = desk
        self._goods = goods
        self._choices = choices
        self._here: Here = here_of(
            desk.transaction, desk.kinds, (*goods.records.values(), *goods.removed)
        )
        self._like = Likeness(desk.transaction, desk.kinds)
        self._refused = {one.uid: why for one in goods.cases if (why := self._why_not(one))}
        self._wanted = _reached(desk.kinds, goods, self._refused)
        self._local = {
            one.uid: here.local
            for uid in self._wanted
            if (here := self._here.version(one := goods.records[uid])) is not None
        }
        self._doubles: dict[str, tuple[KnownMatch, ...]] = {}
        self._next = 0
        self._owned = Ownership(desk.transaction, desk.may_open, self._local)
        self._cases_here = {
            self._local[one.uid] for one in goods.cases if one.uid in self._local
        }

    def outcome(self) -> Weighed:
        steps: list[Step] = []
        for one in self._goods.records.values():
            if one.uid in self._wanted:
                try:
                    steps += self._step(one)
                except RowUnsound:
                    raise ParcelNotSound("a row that cannot be", row=one.kind) from None
        steps = self._needed(steps)
        try:
            going = [one for one in map(self._going, self._goods.removed) if one is not None]
        except RowUnsound:
            raise ParcelNotSound("of a case that is not in it", row=REMOVED_ROWS) from None
        order = list(self._desk.kinds)
        going.sort(key=lambda one: (order.index(one.incoming.kind), one.local), reverse=True)
        steps += self._kept(steps, going)
        return Weighed(tuple(steps), self._refused, self._doubles, self._local)

    def _why_not(self, case: Incoming) -> str:
        if any(self._desk.is_destroyed(uid) for uid in case.uids):
            return DESTROYED
        here = self._here.version(case)
        is_here = here is not None and here.row is not None
        if here is not None and is_here and not self._desk.may_open(CaseId(here.local)):
            return SHIELDED
        return LEFT_OUT if case.uid in self._choices.left_out else ""

    def _step(self, one: Incoming) -> list[Step]:
        """Return what happens to a record; nothing when it is of another case here."""
        kind, row = self._desk.kinds[one.kind], self._mapped(one)
        mine = self._here.version(one) or self._same(one, row)
        if mine is not None and self._owned.is_of_another(one, mine):
            self._local |= dict.fromkeys(one.uids, mine.local)
            return []
        if mine is None or (mine.row is None and not one.case):
            step = self._new(one, row)
        elif mine.row is None:
            step = self._merger(kind).removed_here(mine, one, row)
        else:
            mine = replace(mine, held=self._is_held(one.kind, mine))
            step = self._merger(kind).merged(mine, one, row)
        for uid in one.uids:
            self._local[uid] = step.local
        return [step]

    def _same(self, one: Incoming, row: Flat) -> Version | None:
        """Return a record that was made apart and is the same; a person only when chosen."""
        if one.kind == "subject":
            return self._person(one, row)
        found = self._like.find(one, row, neighbour=self._desk.neighbour)
        return None if found is None else self._like.version(one.kind, found)

    def _person(self, one: Incoming, row: Flat) -> Version | None:
        matches = self._like.matches(self._desk.kinds["subject"].form.entity(row))
        if matches:
            self._doubles[one.uid] = matches
        chosen = self._choices.persons.get(one.uid)
        if chosen is None or not self._like.is_person(chosen):
            return None
        return self._like.version("subject", chosen)

    def _new(self, one: Incoming, row: Flat) -> Step:
        self._next -= 1
        kind = self._desk.kinds[one.kind]
        kind.form.entity({**row, **_placeless(kind, row)})  # refuses what cannot be
        self._owned.check_new(one.kind, row)
        seen = dict(one.seen)
        if one.kind == "meeting":
            seen = {STUB: frozenset({STUB})}
        return Step(one, Action.ADD, self._next, row, seen, one.uids)

    def _is_held(self, kind: str, mine: Version) -> bool:
        if kind == "subject":
            return self._desk.hides(SubjectId(mine.local))
        if kind == "notification":
            return self._owned.holds(mine.local, self._cases_here)
        if kind not in AT_THE_TABLE or mine.row is None:
            return False
        meeting_id = mine.row["meeting_id"]
        version = self._like.version("meeting", int(meeting_id or 0))
        stub = version.known is not None and STUB in version.known.seen
        adopted = (version.row or {}).get("status") == MeetingStatus.ADOPTED.value
        return adopted and not stub

    def _mapped(self, one: Incoming) -> Flat:
        """Return the row with identifiers of here; what stays out is left out of it."""
        form = self._desk.kinds[one.kind].form
        references = set(form.references) | ({"record_id"} if one.kind == BESIDE else set())
        row: Flat = {}
        for column, value in one.row.items():
            if column not in references or value is None:
                row[column] = value
            elif column in form.links:
                row[column] = " ".join(str(self._local[uid]) for uid in str(value).split())
            elif value in self._local:
                row[column] = self._local[str(value)]
        if one.kind == "subject" and not self._desk.bsn_allowed:
            row.pop("bsn", None)
        return row

    def _merger(self, kind: Kind) -> Merger:
        return Merger(kind, self._choices.fields)

    def _needed(self, steps: list[Step]) -> list[Step]:
        """Bring back what was removed here when something that comes in refers to it."""
        while True:
            gone = {
                (one.incoming.kind, one.local)
                for one in steps
                if one.action is Action.LEAVE and not self._is_here(one)
            }
            asked = {place for one in steps for place in self._points_at(one)} & gone
            if not asked:
                return steps
            steps = [
                _brought_back(one) if (one.incoming.kind, one.local) in asked else one
                for one in steps
            ]

    def _is_here(self, step: Step) -> bool:
        return (step.incoming.kind, step.local) in self._here.rows or not any(
            uid in self._here.places for uid in step.incoming.uids
        )

    def _points_at(self, step: Step) -> Iterator[tuple[str, Cell]]:
        if step.action is Action.LEAVE or not step.row:
            return
        form = self._desk.kinds[step.incoming.kind].form
        for column, target in form.references.items():
            if column not in form.links:
                yield target, step.row.get(column)

    def _going(self, one: Incoming) -> Step | None:
        """Return what happens to a part the other side removed; nothing when it is not here."""
        mine = self._here.version(one)
        if mine is None or mine.row is None or one.case in self._refused:
            return None
        if self._owned.is_of_another(one, mine):
            return None
        held = one.kind in AT_THE_TABLE
        return self._merger(self._desk.kinds[one.kind]).removed_there(
            replace(mine, held=held), one
        )

    def _kept(self, steps: list[Step], going: list[Step]) -> list[Step]:
        """Let stay what would go, as long as something here or in the parcel refers to it."""
        pointed = {place for one in steps for place in self._points_at(one)}
        leaving = {
            (one.incoming.kind, one.local) for one in going if one.action is Action.REMOVE
        }
        return [
            replace(one, action=Action.LEAVE, seen=_touched(one.seen))
            if one.action is Action.REMOVE
            and (
                (one.incoming.kind, one.local) in pointed
                or self._is_referred(one.incoming.kind, one.local, leaving)
            )
            else one
            for one in going
        ]

    def _is_referred(self, kind: str, local: int, leaving: set[tuple[str, int]]) -> bool:
        for other, one in self._desk.kinds.items():
            for column, target in one.form.references.items():
                if target == kind and column not in one.form.links:
                    found = one.form.repository.with_any(column, [local])
                    if any((other, record.id) not in leaving for record in found):
                        return True
        return False


def _brought_back(step: Step) -> Step:
    """Return that something comes back, and that its removal was answered."""
    kept = joined(step.seen, step.incoming.seen, KEPT) | step.seen.get(REMOVED, Seen())
    seen = {**_touched(step.seen), KEPT: kept}
    return replace(step, action=Action.REVIVE, seen=seen, clashes=())


def _touched(seen: Mapping[str, Seen]) -> dict[str, Seen]:
    """Return marks with one more, so that the other side hears that a record stays."""
    mark, beside = frozenset({new_mark()}), {REMOVED, KEPT}
    touched = {unit: marks | mark for unit, marks in seen.items() if unit not in beside}
    return {**seen, **touched}


def _placeless(kind: Kind, row: Flat) -> Flat:
    """Return numbers in the place of identifiers that are not there yet."""
    return {name: "" for name in kind.form.links if name in row}


def _reached(
    kinds: Mapping[str, Kind], goods: Goods, refused: Mapping[str, str]
) -> frozenset[str]:
    """Return the names of what comes in: the parts of wanted cases, and what they refer to."""
    cases = {one.uid for one in goods.cases} - set(refused)
    waiting = [one for one in goods.records.values() if one.case in cases]
    found: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one.uid in found or (one.case and one.case not in cases):
            continue
        found.add(one.uid)
        for column in kinds[one.kind].form.references:
            named = str(one.row.get(column) or "").split()
            waiting.extend(goods.records[uid] for uid in named)
    return frozenset(found)
