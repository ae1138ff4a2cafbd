# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which contacts of a file are new, which are known, and about which an officer must say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from casuskluis.domain.contact_doubles import (
    DoubleFinder,
    Likeness,
    PlacedContact,
    Resemblance,
    adds_nothing,
    merged,
)
from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.naming import fold
from casuskluis.exchange.reading import ContactRecord, Reading, Taken
from casuskluis.services.network.import_plans import (
    DoubleAnswer,
    DoubleWay,
    ImportPlan,
    PlannedDouble,
    PlannedRow,
    RowFate,
)

_WHY: Mapping[Likeness, str] = {
    Likeness.CARD: "hetzelfde kaartje",
    Likeness.EMAIL: "hetzelfde e-mailadres",
    Likeness.PHONE: "hetzelfde telefoonnummer",
    Likeness.NAME: "dezelfde naam",
}


def why_alike(reasons: Sequence[Likeness]) -> str:
    """Return in Dutch why two contacts may be one."""
    *most, last = (_WHY[one] for one in reasons)
    return f"{', '.join(most)} en {last}" if most else last


def plan_of_contacts(
    reading: Reading[ContactRecord], people: Sequence[PlacedContact]
) -> ImportPlan[ContactRecord]:
    """Return what an import will do.

    A row that says nothing that is not known is known. One that resembles a contact in the
    vault, or a row above, and says something else is for an officer to look at.

    Args:
        reading: What was read.
        people: Every contact in the vault.
    """
    planner = _Planner(people)
    rows = [
        PlannedRow(row=refused.row, fate=RowFate.REFUSED, shown="", text=refused.text)
        for refused in reading.refused
    ]
    rows += [planner.row(taken) for taken in reading.taken]
    return ImportPlan(
        reading.source_name,
        tuple(planner.new),
        tuple(sorted(rows, key=lambda row: row.row)),
        dict(reading.counts),
        tuple(planner.doubles),
    )


class Taking:
    """What a plan takes with the answers of an officer.

    Attributes:
        new: To add.
        merged: Contacts in the vault as they become.
        joined: How many rows went into another.
    """

    def __init__(
        self, plan: ImportPlan[ContactRecord], answers: Mapping[int, DoubleAnswer]
    ) -> None:
        self.new = list(plan.new)
        self.joined = 0
        self._stored: dict[int, PlacedContact] = {}
        for double in plan.doubles:
            answer = answers.get(double.row)
            if answer is None or answer.way is DoubleWay.SKIP:
                continue
            if answer.way is DoubleWay.ADD:
                self.new.append(_record(double.read))
            else:
                self._join(double, answer)

    @property
    def merged(self) -> list[PlacedContact]:
        """Contacts in the vault as they become."""
        return list(self._stored.values())

    def _join(self, double: PlannedDouble, answer: DoubleAnswer) -> None:
        known = double.known
        if double.above is not None:
            known = _placed(self.new[double.above])
        known = self._stored.get(known.contact.id, known)
        made = merged(known, double.read, answer.choices, rest_in_note=answer.rest_in_note)
        if double.above is not None:
            self.new[double.above] = _record(made)
        else:
            self._stored[known.contact.id] = made
        self.joined += 1


class _Planner:
    def __init__(self, people: Sequence[PlacedContact]) -> None:
        self.new: list[ContactRecord] = []
        self.doubles: list[PlannedDouble] = []
        self._known = list(people)
        self._in_vault = len(self._known)
        self._finder = DoubleFinder()
        for person in people:
            self._finder.add(person)

    def row(self, taken: Taken[ContactRecord]) -> PlannedRow:
        """Return what happens to a row."""
        read = _placed(taken.record)
        found = self._finder.like(read)
        fate, text = RowFate.NEW, " ".join(taken.notes)
        if any(self._is_known(one, read) for one in found):
            fate = RowFate.KNOWN
        elif found:
            best = max(found, key=lambda one: (len(one.reasons), -one.first))
            double = self._double(taken.row, read, best.first, best.reasons)
            self.doubles.append(double)
            fate, text = RowFate.LIKE, _told(double)
        else:
            self.new.append(taken.record)
            self._known.append(read)
            self._finder.add(read)
        shown = taken.record.contact.name.sorted_display
        return PlannedRow(row=taken.row, fate=fate, shown=shown, text=text)

    def _is_known(self, found: Resemblance, read: PlacedContact) -> bool:
        known = self._known[found.first]
        # A name alone, without the organisation, may be of somebody else.
        by_name = found.reasons == (Likeness.NAME,)
        elsewhere = by_name and fold(known.organisation) != fold(read.organisation)
        return not elsewhere and adds_nothing(known, read)

    def _double(
        self, row: int, read: PlacedContact, place: int, reasons: tuple[Likeness, ...]
    ) -> PlannedDouble:
        above = place - self._in_vault if place >= self._in_vault else None
        return PlannedDouble(
            row=row, read=read, known=self._known[place], above=above, reasons=reasons
        )


def _told(double: PlannedDouble) -> str:
    where = "in de kluis" if double.above is None else "hoger in dit bestand"
    name = double.known.contact.name.display
    return f"Lijkt op {name}, {where}: {why_alike(double.reasons)}."


def _placed(record: ContactRecord) -> PlacedContact:
    return PlacedContact(record.contact, record.organisation_name)


def _record(found: PlacedContact) -> ContactRecord:
    return ContactRecord(replace(found.contact, id=ContactId(0)), found.organisation)
