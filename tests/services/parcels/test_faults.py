# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels that are not as they should be: one error, and nothing half."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.parcels import ParcelHoldsNoCases, ParcelNotSound, TakeChoices
from casuskluis.exchange.parcels.errors import (
    ForAnotherRecipient,
    NewerParcel,
    NotASealedFile,
    ParcelDamaged,
)
from casuskluis.exchange.parcels.manifest import ParcelKind
from casuskluis.exchange.parcels.packing import Contents, Enclosure, Section, pack
from casuskluis.exchange.parcels.rows import Row
from casuskluis.exchange.parcels.sealing import Recipients
from services.bureau import Office
from services.parcels.neighbours import Table, content_of, every_case, full_case, looked
from services.planted import Words

Change = Callable[[str, list[dict[str, Any]]], object]


@pytest.fixture
def filled(office: Office, table: Table) -> Table:
    full_case(office, Words())
    return table


def remade(table: Table, change: Change, **origin: Any) -> Path:
    """Return a parcel of everything, sealed anew after a change of its rows or its origin."""
    target = table.folder / "anders.age"
    with looked(table.b, table.give(table.a)) as parcel:
        opened = parcel._parcel

        def sections() -> Iterator[Section]:
            for name in opened.sections:
                rows: list[Row] = list(opened.rows(name))
                change(name, rows)  # type: ignore[arg-type]  # rows of our own
                yield Section(name, rows)

        enclosures = [Enclosure(name, opened.enclosure(name)) for name in opened.enclosures]
        contents = Contents(
            replace(opened.manifest.origin, **origin), opened.schema(), sections(), enclosures
        )
        lock = Recipients((table.b.parcels.keys.public_key(),))
        with target.open("wb") as stream:
            pack(contents, lock, stream)
    return target


def untouched(_name: str, _rows: list[dict[str, Any]]) -> None:
    """Leave the rows."""


def refused(table: Table, source: Path) -> str:
    """Return which row is wrong; nothing of the parcel is in the vault."""
    with looked(table.b, source) as parcel, pytest.raises(ParcelNotSound) as error:
        table.b.parcels.taking.take(parcel, TakeChoices())
    assert every_case(table.b) == ()
    assert content_of(table.b) == {}
    assert table.b.parcels.log.all() == []
    assert table.b.partners.organisations() == []
    return str(error.value.details["row"])


def test_a_parcel_for_another_recipient_does_not_open(filled: Table) -> None:
    source = filled.give(filled.a)

    with pytest.raises(ForAnotherRecipient):
        filled.a.parcels.taking.look(source)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.999])
def test_a_parcel_that_was_cut_short_does_not_open(filled: Table, part: float) -> None:
    source = filled.give(filled.a)
    content = source.read_bytes()
    source.write_bytes(content[: int(len(content) * part)])

    with pytest.raises(ParcelDamaged):
        filled.b.parcels.taking.look(source)


def test_another_file_is_no_parcel(filled: Table) -> None:
    source = filled.folder / "brief.txt"
    source.write_text("Geachte heer")

    with pytest.raises(NotASealedFile):
        filled.b.parcels.taking.needs_passphrase(source)
    with pytest.raises(NotASealedFile):
        filled.b.parcels.taking.look(source)


def test_a_parcel_of_newer_tables_is_refused(filled: Table) -> None:
    source = remade(filled, untouched, schema_revision="9999", program_version="9.1")

    with pytest.raises(NewerParcel) as error:
        filled.b.parcels.taking.look(source)

    assert error.value.details["version"] == "9.1"


def test_a_whole_vault_is_no_parcel_of_cases(filled: Table) -> None:
    source = remade(filled, untouched, kind=ParcelKind.WHOLE)

    with pytest.raises(ParcelHoldsNoCases):
        filled.b.parcels.taking.look(source)


def test_a_parcel_of_older_tables_gets_what_new_fields_begin_with(filled: Table) -> None:
    def before(name: str, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            row.pop("reminded_on" if name == "action_item" else "description", None)

    with looked(filled.b, remade(filled, before)) as parcel:
        filled.b.parcels.taking.take(parcel, TakeChoices())

    assert len(every_case(filled.b)) == 1


def row_of(kind: str, **changes: Any) -> Change:
    def change(name: str, rows: list[dict[str, Any]]) -> None:
        if name == kind:
            rows[0].update(changes)

    return change


def without_marks(name: str, rows: list[dict[str, Any]]) -> None:
    if name == "goal":
        rows[0]["seen"] = json.dumps({"*": ["", ""]})


def twice(name: str, rows: list[dict[str, Any]]) -> None:
    if name == "decision":
        rows.append(dict(rows[0]))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (row_of("case", phase="verzonnen"), "case"),
        (row_of("case", opened_on="31-31-2026"), "case"),
        (row_of("case", legal_hold="ja"), "case"),
        (row_of("case", subject_id=None), "case"),
        (row_of("information_item", source_id="f" * 32), "information_item"),
        (row_of("information_item", in_case="f" * 32), "information_item"),
        (row_of("information_item", uid="geen naam"), "information_item"),
        (row_of("information_item", verzonnen="x"), "information_item"),
        (row_of("information_item", text=None), "information_item"),
        (row_of("attachment", digest="0" * 64), "attachment"),
        (row_of("history", field="verzonnen"), "history"),
        (row_of("spans", valid_from="morgen"), "spans"),
        (without_marks, "goal"),
        (twice, "decision"),
    ],
)
def test_a_row_that_cannot_be_is_named_and_nothing_comes_in(
    filled: Table, change: Change, where: str
) -> None:
    assert refused(filled, remade(filled, change)).partition(",")[0] == where


def test_a_parcel_whose_own_words_are_missing_is_refused(filled: Table) -> None:
    source = remade(filled, untouched, remarks={})

    with pytest.raises(ParcelNotSound):
        filled.b.parcels.taking.look(source)
