# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The description of everything in a vault, as JSON Schema, and how a row is written."""

from collections.abc import Iterator, Mapping
from typing import Any

from casuskluis.exchange.parcels.layout import ENCLOSURES
from casuskluis.exchange.parcels.rows import Cell
from casuskluis.services.checking.salvage_groups import GROUPS
from casuskluis.storage.whole import Holds, Stored, WholeColumn, WholeTable

HIGHEST = "identifiers"
"""The section with the highest identifier each table ever gave out."""
CHAIN = "journal_key"
"""The section with what the journal needs to go on, and to be checked."""
ENCLOSED: Mapping[str, tuple[str, str]] = {
    "attachment_contents": ("content", "bijlage"),
    "kept_records": ("bytes", "prullenbak"),
}
"""Table to the column of which the bytes lie in a file of their own, and what it is called."""
_TITLE = "Casuskluis: gegevens van een hele kluis"
_ABOUT = (
    "Everything in a vault of Casuskluis, table by table. Each property is a file "
    "gegevens/<name>.json in the parcel: a JSON array with one row on each line. Days are ISO "
    "8601 (2026-11-21), moments are in UTC, texts are as they were typed. Identifiers count "
    "per table and are never used again. NL: alles wat in een kluis van Casuskluis staat, "
    "tabel voor tabel. Elke eigenschap is een bestand gegevens/<naam>.json in het pakket, met "
    "op elke regel één rij. Dagen staan er als jjjj-mm-dd, tijden in UTC."
)
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_HEX = r"^([0-9a-f]{2})*$"
_FORMS: Mapping[Holds, Mapping[str, Any]] = {
    Holds.TEXT: {"type": "string"},
    Holds.NUMBER: {"type": "integer"},
    Holds.YES_NO: {"type": "boolean"},
    Holds.DAY: {"type": "string", "format": "date", "pattern": _DAY},
    Holds.PARTIAL_DAY: {
        "type": "string",
        "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
        "description": "A day, a month or a year; what is not known is left out.",
    },
    Holds.MOMENT: {"type": "string", "format": "date-time"},
    Holds.TIME: {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$"},
    Holds.CHOICE: {"type": "string"},
    Holds.CHOICES: {"type": "string"},
    Holds.BYTES: {"type": "string", "pattern": _HEX, "description": "Bytes in hexadecimals."},
}
_OWN_SECTIONS: Mapping[str, Any] = {
    HIGHEST: {
        "description": "The highest identifier each table ever gave out.",
        "properties": {"name": {"type": "string"}, "last": {"type": "integer"}},
    },
    CHAIN: {
        "description": (
            "Where the chain of the journal ends, the key for its next line, and the key it "
            "began with (null when the vault itself does not have it). Needed to prove that "
            "the journal is as it was written; secret."
        ),
        "properties": {
            "sequence": {"type": "integer"},
            "mac": {"type": "string", "pattern": _HEX},
            "key": {"type": "string", "pattern": _HEX},
            "first_key": {"type": ["string", "null"], "pattern": _HEX},
        },
    },
}


def schema_of(tables: tuple[WholeTable, ...]) -> dict[str, Any]:
    """Return the description of the sections of a whole vault."""
    sections = {one.name: _section(one) for one in tables}
    for name, own in _OWN_SECTIONS.items():
        row = {"type": "object", "additionalProperties": False} | dict(own)
        row["required"] = sorted(own["properties"])
        sections[name] = {"type": "array", "items": row}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": _TITLE,
        "description": _ABOUT,
        "type": "object",
        "properties": sections,
        "required": sorted(sections),
        "additionalProperties": False,
    }


def enclosure_name(table: str, key: object, ending: str = "bin") -> str:
    """Return the name of the file with the bytes of one row; it says nothing about it."""
    return f"{key}-{ENCLOSED[table][1]}.{ending}"


def row_out(table: WholeTable, row: Mapping[str, Stored]) -> Iterator[tuple[str, Cell]]:
    """Give the cells of a row as they stand in the parcel, without enclosed bytes."""
    for column in table.columns:
        if column.name in row:
            yield column.name, _cell(column, row[column.name])


def _cell(column: WholeColumn, value: Stored) -> Cell:
    if isinstance(value, bytes):
        return value.hex()
    return bool(value) if column.holds is Holds.YES_NO and value is not None else value


def _section(table: WholeTable) -> dict[str, Any]:
    group = next(
        (name for name, members in GROUPS.items() if table.name in members.split()), ""
    )
    return {
        "description": f"{group}. Key: {', '.join(table.key)}.".lstrip(". "),
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": [column.name for column in table.columns],
            "properties": {column.name: _form(table, column) for column in table.columns},
        },
    }


def _form(table: WholeTable, column: WholeColumn) -> dict[str, Any]:
    form = dict(_FORMS[column.holds])
    if ENCLOSED.get(table.name, ("",))[0] == column.name:
        form = {
            "type": "string",
            "pattern": f"^{ENCLOSURES}",
            "description": "The file in the parcel with these bytes.",
        }
    if column.holds is Holds.CHOICE:
        form["enum"] = list(column.words)
    if column.holds is Holds.CHOICES:
        form["description"] = f"With commas between them: {', '.join(column.words)}."
    if column.refers:
        form["description"] = f"Identifier in {column.refers}."
    if not column.needed:
        form["type"] = [form["type"], "null"]
        if "enum" in form:
            form["enum"].append(None)
    return form
