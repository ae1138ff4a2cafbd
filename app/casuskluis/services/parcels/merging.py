# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bringing two versions of one record together, field by field, so that nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from casuskluis.domain.parcels import Side
from casuskluis.domain.stamps import (
    KEPT,
    REMOVED,
    Exchanged,
    Seen,
    Verdict,
    joined,
    new_mark,
    removals,
    verdict,
)
from casuskluis.services.parcels.incoming import Incoming
from casuskluis.services.parcels.marking import marked
from casuskluis.services.parcels.rules import Kind
from casuskluis.services.parcels.steps import WHOLE, Action, Clash, Step
from casuskluis.storage.parcelling.forms import Cell, Flat

_BLANK = frozenset({None, "", 0, "unknown"})


@dataclass(frozen=True)
class Version:
    """A record as it is here.

    Attributes:
        row: Its fields; None when it was removed here.
        known: What is remembered of it; None when it never was in a parcel.
        held: It may not be changed here: its minutes were adopted, or it is for others.
    """

    local: int
    row: Flat | None = field(repr=False)
    known: Exchanged | None
    held: bool = False

    def marks(self, kind: Kind) -> dict[str, Seen]:
        """Return its marks as of now."""
        if self.row is None:
            return dict(self.known.seen) if self.known is not None else {}
        return marked(kind, self.row, self.known)

    def names(self, incoming: Incoming) -> tuple[str, ...]:
        """Return every name of the record, its own first."""
        own = self.known.uids if self.known is not None else ()
        return tuple(dict.fromkeys((*own, *incoming.uids)))


@dataclass(frozen=True)
class Merger:
    """Weighs records of one kind.

    Attributes:
        choices: Key of a clash to whose value stays.
    """

    kind: Kind
    choices: Mapping[str, Side]

    def merged(self, mine: Version, incoming: Incoming, theirs: Flat) -> Step:
        """Return what happens to a record that both sides have."""
        assert mine.row is not None  # noqa: S101 - the caller asked whether it is here
        row, seen = dict(mine.row), mine.marks(self.kind)
        seen |= removals(seen, incoming.seen)
        clashes: list[Clash] = []
        for unit, group in self.kind.units.items():
            if mine.held or any(name not in theirs for name in group):
                continue
            found = self._verdict(mine.row, seen[unit], incoming, theirs, unit)
            union = seen[unit] | incoming.seen[unit]
            if found is Verdict.CONFLICT:
                clash = self._clash(incoming, unit, mine.row, theirs)
                clashes.append(clash)
                found = Verdict.TAKE if clash.chosen is Side.THEIRS else Verdict.KEEP
                union = union | {new_mark()} if clash.chosen else seen[unit]
            if found is Verdict.TAKE:
                row |= {name: theirs[name] for name in group}
            seen[unit] = union
        changed = any(row[name] != mine.row[name] for name in row)
        return Step(
            incoming,
            Action.CHANGE if changed else Action.LEAVE,
            mine.local,
            row,
            seen,
            mine.names(incoming),
            tuple(clashes),
        )

    def removed_here(self, mine: Version, incoming: Incoming, theirs: Flat) -> Step:
        """Return what happens to a record that was removed here and not there."""
        seen = mine.marks(self.kind)
        clashes: tuple[Clash, ...] = ()
        unanswered = seen.get(REMOVED, Seen()) - seen.get(KEPT, Seen())
        if unanswered and unanswered <= incoming.seen.get(KEPT, Seen()):
            # The other side knew, and somebody kept the record all the same.
            return self._revived(mine, incoming, theirs)
        newer = any(
            incoming.seen[unit] - seen.get(unit, frozenset()) for unit in self.kind.units
        )
        action = Action.LEAVE
        if newer:
            clash = self._clash(incoming, WHOLE, None, theirs)
            clashes = (clash,)
            if clash.chosen is Side.THEIRS:
                return replace(self._revived(mine, incoming, theirs), clashes=clashes)
            if clash.chosen is not None:
                seen = self._decided(seen, incoming)
        return Step(incoming, action, mine.local, theirs, seen, mine.names(incoming), clashes)

    def removed_there(self, mine: Version, incoming: Incoming) -> Step:
        """Return what happens to a record that was removed there and not here."""
        assert mine.row is not None  # noqa: S101 - the caller asked whether it is here
        seen = mine.marks(self.kind)
        clashes: tuple[Clash, ...] = ()
        units = self.kind.units
        newer = any(seen[unit] - incoming.seen.get(unit, frozenset()) for unit in units)
        action = Action.REMOVE
        if newer:
            clash = self._clash(incoming, WHOLE, mine.row, None)
            clashes = (clash,)
            action = Action.REMOVE if clash.chosen is Side.THEIRS else Action.LEAVE
            if clash.chosen is not None:
                seen = self._decided(seen, incoming)
            if clash.chosen is Side.MINE:
                seen[KEPT] = joined(seen, incoming.seen, KEPT) | seen.get(REMOVED, Seen())
        if mine.held:
            action, clashes = Action.LEAVE, ()
        return Step(incoming, action, mine.local, mine.row, seen, mine.names(incoming), clashes)

    def _verdict(
        self, mine: Flat, marks: Seen, incoming: Incoming, theirs: Flat, unit: str
    ) -> Verdict:
        group, others = self.kind.units[unit], incoming.seen[unit]
        equal = all(mine[name] == theirs[name] for name in group)
        found = verdict(marks, others, equal=equal)
        if found is Verdict.CONFLICT and marks.isdisjoint(others):
            # Never exchanged: somebody said that two persons are one. What is empty is filled.
            if _is_blank(mine, group):
                return Verdict.TAKE
            if _is_blank(theirs, group):
                return Verdict.KEEP
        return found

    def _clash(
        self, incoming: Incoming, unit: str, mine: Flat | None, theirs: Flat | None
    ) -> Clash:
        group = self.kind.units.get(unit, ())
        chosen = self.choices.get(f"{incoming.uid}:{unit}")
        return Clash(incoming, unit, group, mine, theirs, chosen)

    def _revived(self, mine: Version, incoming: Incoming, theirs: Flat) -> Step:
        """Return that a record that was removed here comes back."""
        seen = self._decided(mine.marks(self.kind), incoming)
        seen[KEPT] = joined(seen, incoming.seen, KEPT) | seen.get(REMOVED, Seen())
        names = mine.names(incoming)
        return Step(incoming, Action.REVIVE, mine.local, theirs, seen, names)

    def _decided(self, seen: Mapping[str, Seen], incoming: Incoming) -> dict[str, Seen]:
        """Return marks that go beyond those of both sides."""
        mark = frozenset({new_mark()})
        fields = {unit: joined(seen, incoming.seen, unit) | mark for unit in self.kind.units}
        return fields | removals(seen, incoming.seen)


def _is_blank(row: Mapping[str, Cell], group: tuple[str, ...]) -> bool:
    return all(row[name] in _BLANK for name in group)
