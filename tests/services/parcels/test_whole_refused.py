# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A parcel that is not right is refused in one sentence, and leaves nothing behind."""

from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.exchange.parcels.errors import (
    ForAnotherRecipient,
    NewerParcel,
    NotASealedFile,
    OtherParcelKind,
    ParcelDamaged,
)
from casuskluis.exchange.parcels.manifest import ParcelKind
from casuskluis.explanations import FALLBACK, explain
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.parcels.locks import new_identity
from casuskluis.storage.failures import StorageFull
from casuskluis.storage.salvaged import make_tables
from casuskluis.storage.whole import NOT_WHOLE
from casuskluis.storage.whole_filling import RowsRefused
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.errors import CannotRead, DiskFull, PlaceNotWritable
from casuskluis.vault.vault import Vault
from services.bureau import VAULTS, open_office
from services.parcels.movers import (
    LOCK,
    WORDS,
    Sections,
    full_disk,
    repacked,
    taken_in,
)

LABEL = "Toets"


@pytest.fixture(scope="module")
def parcel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pakket")
    office = open_office(folder)
    office.case()
    office.workspace.whole.export(folder / "alles.age", LOCK)
    office.workspace.abandon()
    return folder / "alles.age"


def refusal(source: Path, tmp_path: Path, **more: Any) -> CasuskluisError:
    """Take something in; return what it was refused with, once nothing stayed behind."""
    place = tmp_path / "in"
    place.mkdir()
    with pytest.raises(CasuskluisError) as told:
        taken_in(source, place / "Nieuw", label=LABEL, **more)
    assert list(place.iterdir()) == []
    assert explain(told.value) != FALLBACK
    assert "…" not in explain(told.value)
    return told.value


def nothing(_: Sections) -> None:
    """Change no row."""


def test_one_for_another_recipient_is_refused(parcel: Path, tmp_path: Path) -> None:
    assert isinstance(refusal(parcel, tmp_path, key=new_identity()), ForAnotherRecipient)


def test_a_file_that_is_not_there_or_something_else_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "brief.pdf"
    other.write_bytes(b"%PDF-1.7")
    assert isinstance(refusal(other, tmp_path), NotASealedFile)
    (tmp_path / "in").rmdir()
    assert isinstance(refusal(tmp_path / "weg.age", tmp_path), CannotRead)


@pytest.mark.parametrize("part", [0.2, 0.5, 0.99])
def test_one_cut_short_is_refused(parcel: Path, tmp_path: Path, part: float) -> None:
    whole = parcel.read_bytes()
    cut = tmp_path / "half.age"
    cut.write_bytes(whole[: int(len(whole) * part)])
    assert isinstance(refusal(cut, tmp_path), ParcelDamaged)


def test_chosen_cases_are_no_whole_vault(parcel: Path, tmp_path: Path) -> None:
    made = repacked(parcel, nothing, tmp_path / "x.age", kind=ParcelKind.CASES)
    assert isinstance(refusal(made, tmp_path), OtherParcelKind)


def test_newer_tables_name_the_version_that_knows_them(parcel: Path, tmp_path: Path) -> None:
    later: dict[str, object] = {"schema_revision": "9999", "program_version": "7.0"}
    told = refusal(repacked(parcel, nothing, tmp_path / "x.age", **later), tmp_path)
    assert isinstance(told, NewerParcel)
    assert "7.0" in explain(told)


@pytest.mark.parametrize("name", ["1\ncase:5", "Jan van den Berg", "", "x" * 65])
def test_the_vault_it_came_from_is_named_by_its_number(
    parcel: Path, tmp_path: Path, name: str
) -> None:
    made = repacked(parcel, nothing, tmp_path / "x.age", vault_id=name)
    assert isinstance(refusal(made, tmp_path), ParcelDamaged)


def _reference(sections: Sections) -> None:
    sections["cases"][0]["subject_id"] = 999


def _choice(sections: Sections) -> None:
    sections["cases"][0]["phase"] = "verzonnen"


def _day(sections: Sections) -> None:
    sections["cases"][0]["opened_on"] = "31-12-2026"


def _column(sections: Sections) -> None:
    sections["cases"][0]["extra"] = "x"


def _type(sections: Sections) -> None:
    sections["cases"][0]["subject_id"] = "een"


def _absent(sections: Sections) -> None:
    sections["cases"][0]["reason"] = None


def _twice(sections: Sections) -> None:
    sections["cases"].append(sections["cases"][0])


def _more(sections: Sections) -> None:
    sections["sqlite_master"] = []


def _own(sections: Sections) -> None:
    sections["vault_meta"] = []


def _less(sections: Sections) -> None:
    del sections["officers"]


def _highest(sections: Sections) -> None:
    sections["identifiers"].append({"name": "sqlite_master", "last": 3})


@pytest.mark.parametrize(
    "change",
    [
        _reference, _choice, _day, _column, _type, _absent, _twice, _more, _own, _less,
        _highest,
    ],
)  # fmt: skip
def test_rows_that_do_not_fit_are_refused(parcel: Path, tmp_path: Path, change: Any) -> None:
    told = refusal(repacked(parcel, change, tmp_path / "x.age"), tmp_path)
    assert isinstance(told, RowsRefused)
    assert str(told.details["table"]) in explain(told)


@pytest.mark.parametrize("cell", [("journal", "mac"), ("journal_key", "key")])
def test_codes_that_are_none_are_damage(
    parcel: Path, tmp_path: Path, cell: tuple[str, str]
) -> None:
    def change(sections: Sections) -> None:
        sections[cell[0]][0][cell[1]] = "geen code"

    told = refusal(repacked(parcel, change, tmp_path / "x.age"), tmp_path)
    assert isinstance(told, ParcelDamaged)


def test_a_journal_that_was_changed_is_taken_in_and_told(parcel: Path, tmp_path: Path) -> None:
    def change(sections: Sections) -> None:
        sections["journal"][3]["actor"] = "Iemand anders"

    taken = taken_in(repacked(parcel, change, tmp_path / "x.age"), tmp_path / "N", label=LABEL)
    assert not taken.journal.is_sound
    assert taken.journal.sequence == 4


@pytest.mark.parametrize("room", [1, 20_000, 400_000])
def test_a_full_disk_leaves_no_vault(parcel: Path, tmp_path: Path, room: int) -> None:
    with full_disk(room):
        told = refusal(parcel, tmp_path)
    assert isinstance(told, DiskFull | StorageFull)


def test_a_place_that_cannot_be_written_is_told(parcel: Path, tmp_path: Path) -> None:
    with pytest.raises(PlaceNotWritable):
        taken_in(parcel, tmp_path / "weg" / "Nieuw", label=LABEL)
    assert list(tmp_path.iterdir()) == []


def test_one_of_an_older_version_is_brought_up_to_date(parcel: Path, tmp_path: Path) -> None:
    earlier = _tables_of("0010", tmp_path / "Oud.kluis")

    def change(sections: Sections) -> None:
        for name in [one for one in sections if one not in earlier]:
            if name not in {"identifiers", "journal_key"}:
                del sections[name]
        for name, columns in earlier.items():
            sections[name] = [
                {key: value for key, value in row.items() if key in columns}
                for row in sections[name]
            ]
        sections["identifiers"] = [
            row for row in sections["identifiers"] if row["name"] in earlier
        ]

    old = repacked(parcel, change, tmp_path / "oud.age", schema_revision="0010")
    taken = taken_in(old, tmp_path / "Nieuw", label=LABEL)
    opened = VAULTS.open(taken.place, bytearray(WORDS))
    actions = [one.action for one in opened.journal.newest(20)]
    cases = opened.lists.ids(ListKind.CASES)
    opened.abandon()

    assert taken.journal.is_sound
    assert JournalAction.MIGRATED in actions
    assert len(cases) == 1


def _tables_of(revision: str, place: Path) -> dict[str, set[str]]:
    """Return the columns of each table as an older version had them."""
    vault, _ = Vault.create(place, bytearray(WORDS), label=LABEL, cost=FLOOR)
    make_tables(vault.connect, revision)
    connection = vault.connect()
    listed = connection.execute("PRAGMA table_list").fetchall()
    found = {
        row[1]: {
            one[1] for one in connection.execute(f"PRAGMA table_info({row[1]})").fetchall()
        }
        for row in listed
        if row[2] == "table" and row[1] not in NOT_WHOLE and not row[1].startswith("sqlite")
    }
    connection.close()
    vault.close()
    return found
