# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Records and fields of a parcel in the words an officer reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.parcels import FieldConflict
from casuskluis.domain.partial_date import PartialDate, dutch_date
from casuskluis.services.casework.history_words import field_label
from casuskluis.services.parcels.rules import Kind
from casuskluis.services.parcels.steps import WHOLE, Clash
from casuskluis.services.rights.dossier.labels import CODED, CODES, KINDS
from casuskluis.storage.packing import typed
from casuskluis.storage.parcelling.forms import Cell, Flat, Form

GONE = "Verwijderd"
_MOST = 3
_DATES = ("recorded_on", "noted_on", "held_on", "disclosed_on", "added_on", "written_on")
_NAMES: Mapping[str, str] = {
    "meeting": "Overleg",
    "organisation": "Organisatie",
    "contact": "Contactpersoon",
}


@dataclass(frozen=True)
class ParcelWords:
    """Says what stands in a row.

    Attributes:
        book: The code lists.
        partners: Identifier of an organisation to its name, new ones as well.
        others: Kind and identifier of a record to its words.
    """

    kinds: Mapping[str, Kind]
    book: CodeBook
    partners: Mapping[int, str] = field(repr=False)
    others: Mapping[tuple[str, int], str] = field(repr=False)

    def conflict(self, clash: Clash, case: str) -> FieldConflict:
        """Return a clash as the officer sees it."""
        kind = self.kinds[clash.incoming.kind]
        row = clash.mine or clash.theirs or {}
        label = GONE
        if clash.unit != WHOLE:
            label = field_label(
                kind.name, clash.fields[0] if len(clash.fields) == 1 else clash.unit
            )
        return FieldConflict(
            key=clash.key,
            case=case,
            record=self.record(kind, row),
            label=label,
            mine=self._side(kind, clash, clash.mine),
            theirs=self._side(kind, clash, clash.theirs),
            chosen=clash.chosen,
        )

    def record(self, kind: Kind, row: Mapping[str, Cell]) -> str:
        """Return which record it is: "Actie A-17", "Informatie van 12-03-2026"."""
        word = KINDS.get(kind.name) or _NAMES[kind.name]
        if row.get("number"):
            return f"{word} {row['number']}"
        day = next((row[name] for name in _DATES if row.get(name)), None)
        return f"{word} van {self.value(kind.form, 'day', day)}" if day else word

    def value(self, form: Form, column: str, cell: Cell) -> str:
        """Return a value in words."""
        if cell is None or cell == "":
            return ""
        if column == "day":
            return _day(str(cell))
        target = form.references.get(column)
        if target == "organisation":
            numbers = (int(one) for one in str(cell).split())
            return ", ".join(filter(None, (self.partners.get(one) for one in numbers)))
        if target is not None:
            return self.others.get((target, int(cell)), "")
        if column in CODED and form.kind != "instrument_reference":
            return self.book.label(CODED[column], str(cell))
        return self._plain(typed(form.repository.shape.table, {column: cell})[column])

    def _plain(self, value: object) -> str:
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if isinstance(value, StrEnum) and type(value) in CODES:
            return self.book.label(CODES[type(value)], value.value)
        if isinstance(value, PartialDate):
            return str(value)
        return dutch_date(value) if isinstance(value, date) else str(value)

    def _side(self, kind: Kind, clash: Clash, row: Flat | None) -> str:
        if row is None:
            return GONE
        if clash.unit == WHOLE:
            texts = [self.value(kind.form, name, row.get(name)) for name in kind.units]
            return "\n".join([text for text in texts if text][:_MOST])
        if clash.unit == "name":
            order = ("name_given", "name_prefix", "name_family")
            return " ".join(str(row[name]) for name in order if row[name])
        if len(clash.fields) == 1:
            return self.value(kind.form, clash.unit, row[clash.unit])
        texts = [
            f"{field_label(kind.name, name)}: {text}"
            for name in clash.fields
            if (text := self.value(kind.form, name, row[name]))
        ]
        return "\n".join(texts)


def _day(text: str) -> str:
    """Return a day as it is written here; any other text as it is."""
    try:
        return dutch_date(date.fromisoformat(text))
    except ValueError:
        return text
