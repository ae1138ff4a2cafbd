# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sections of a parcel of cases: records as rows, with names in the place of numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.history import FieldChange
from casuskluis.domain.stamps import Exchanged, buried
from casuskluis.exchange.parcels.packing import Enclosure, Section
from casuskluis.exchange.parcels.rows import Row
from casuskluis.services.parcels.gathering import Gathered
from casuskluis.services.parcels.rules import BESIDE, Kind
from casuskluis.storage.parcelling.forms import Cell, Form
from casuskluis.storage.parcelling.origins import Place, folded
from casuskluis.storage.transaction import Transaction

HISTORY, SPANS, REMOVED = "history", "spans", "removed"
"""Sections beside those of the records: earlier values, values by day, and what was removed."""
CHANGE = ("field", "before", "after", "author")
SPAN = ("attribute", "code")


@dataclass(frozen=True)
class Sending:
    """What goes in a parcel.

    Attributes:
        marks: Every record with its names and marks.
        gone: The parts that were removed here, with theirs.
        outside: Another municipality receives it, so what is internal stays here.
    """

    transaction: Transaction
    kinds: Mapping[str, Kind]
    gathered: Gathered
    marks: Mapping[Place, Exchanged] = field(repr=False)
    gone: Sequence[Exchanged] = field(repr=False)
    outside: bool

    def sections(self) -> Iterator[Section]:
        """Give every section; those without rows as well, so that each parcel has the same."""
        for name in self.kinds:
            yield Section(name, self._rows(name))
        yield Section(HISTORY, self._history())
        yield Section(SPANS, self._spans())
        yield Section(REMOVED, self._removed())

    def enclosures(self) -> Iterator[Enclosure]:
        """Give the contents of the attachments, one at a time."""
        for identifier in self.gathered.records["attachment"]:
            content = self.transaction.attachments.content(identifier)  # type: ignore[arg-type]  # an identifier is a number
            yield Enclosure(file_of(self._uid("attachment", identifier)), content)

    def _rows(self, name: str) -> Iterator[Row]:
        kind = self.kinds[name]
        kept = kind.rule.never | (kind.rule.internal if self.outside else frozenset())
        for identifier, record in sorted(self.gathered.records[name].items()):
            known = self.marks[name, identifier]
            flat = self._named(kind.form, kind.form.flat(record), record)
            row = {column: value for column, value in flat.items() if column not in kept}
            own = self.gathered.parts.get((name, identifier))
            yield {
                "uid": " ".join(known.uids),
                "in_case": self._uid("case", own) if own is not None else "",
                "seen": folded(known.seen) if known.seen else "",
                **row,
            }

    def _named(self, form: Form, flat: Mapping[str, Cell], record: Any) -> dict[str, Cell]:
        """Return a row with names for what it refers to; what does not go along is left out."""
        made: dict[str, Cell] = {}
        for column, value in flat.items():
            target = form.references.get(column)
            if form.kind == BESIDE and column == "record_id":
                target = record.kind
            if column in form.links:
                numbers = [int(one) for one in str(value).split()]
                made[column] = " ".join(self._uid("organisation", one) for one in numbers)
            elif target is None or value is None:
                made[column] = value
            elif (target, value) in self.marks:
                made[column] = self._uid(target, int(value))
        return made

    def _uid(self, kind: str, identifier: int) -> str:
        return self.marks[kind, identifier].uids[0]

    def _history(self) -> Iterator[Row]:
        wanted = {kind: list(found) for kind, found in self.gathered.records.items() if found}
        for change in sorted(self.transaction.history.of_many(wanted), key=lambda one: one.id):
            if change.field not in self.kinds[change.kind].form.references:
                yield self._change(change)

    def _change(self, change: FieldChange) -> Row:
        row: dict[str, Cell] = {name: getattr(change, name) for name in CHANGE}
        owner = self._uid(change.kind, change.record_id)
        return {"kind": change.kind, "record": owner, "at": change.at.isoformat(), **row}

    def _spans(self) -> Iterator[Row]:
        for span in self.transaction.spans.of_cases(self.gathered.cases):  # type: ignore[arg-type]  # identifiers are numbers
            yield {
                "record": self._uid("case", span.case_id),
                "attribute": span.attribute.value,
                "code": span.code,
                "valid_from": span.valid_from.isoformat(),
                "valid_to": span.valid_to.isoformat() if span.valid_to else None,
            }

    def _removed(self) -> Iterator[Row]:
        for one in self.gone:
            yield {
                "uid": " ".join(one.uids),
                "kind": one.kind,
                "in_case": self._uid("case", one.case_id or 0),
                "seen": folded(one.seen),
            }


def gone_of(transaction: Transaction, gathered: Gathered) -> list[Exchanged]:
    """Return the parts of cases that were in a parcel before, and are removed since."""
    known = [one for case in gathered.cases for one in transaction.origins.of_case(case)]
    repositories = transaction.repositories
    return [
        buried(one)
        for one in known
        if one.uids
        and one.record_id not in gathered.records[one.kind]
        and not repositories[one.kind].by_id([one.record_id])
    ]


def file_of(uid: str) -> str:
    """Return how an attachment is called in a parcel."""
    return f"b-{uid}"


def schema_of(kinds: Mapping[str, Kind]) -> dict[str, object]:
    """Return a description of the sections, for other programs."""
    sections = {name: _section(kind) for name, kind in kinds.items()}
    more = {
        HISTORY: _properties(("kind", "record", "at", *CHANGE)),
        SPANS: _properties(("record", *SPAN, "valid_from", "valid_to")),
        REMOVED: _properties(("uid", "kind", "in_case", "seen")),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Casuskluis: casussen in een pakket",
        "description": (
            "Elke rij heeft een eigen kenmerk (uid). Een veld dat naar een andere rij "
            "verwijst, bevat het kenmerk daarvan. In 'seen' staan de merktekens van "
            "wijzigingen per veld."
        ),
        "type": "object",
        "properties": {**sections, **more},
    }


def _section(kind: Kind) -> dict[str, object]:
    columns = [name for name in kind.form.columns if name not in kind.rule.never]
    return _properties(("uid", "in_case", "seen", *columns))


def _properties(names: Iterable[str]) -> dict[str, object]:
    cell = {"type": ["string", "integer", "null"]}
    row = {"type": "object", "properties": dict.fromkeys(names, cell)}
    return {"type": "array", "items": row}
