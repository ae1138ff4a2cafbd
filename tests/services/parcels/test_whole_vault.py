# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A whole vault goes out into one file, and comes back as a new vault with the same in it."""

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import jsonschema
import pyrage
import pytest

from attachment_samples import image
from casuskluis.domain.errors import Cancelled
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.officer import NotAllowed, Officer, Permission, Role
from casuskluis.services.keeping.leaving import LeavingWay
from casuskluis.services.keeping.outgoing import FileThereAlready
from casuskluis.services.parcels.locks import Passphrase, seal_of
from casuskluis.services.parcels.whole_in import NewVault
from casuskluis.services.parcels.whole_out import CasesHidden, whole_file_name
from casuskluis.services.parcels.whole_schema import schema_of
from casuskluis.services.workspace import Workspace
from casuskluis.storage.whole import NOT_WHOLE, whole_tables
from casuskluis.vault.errors import (
    DiskFull,
    PassphraseTooWeak,
    PlaceNotWritable,
    VaultExists,
    WrongPassphrase,
)
from demonstrated import demonstration
from services.bureau import PASSPHRASE, TODAY, VAULTS, Office
from services.parcels.movers import (
    KEY,
    LABEL,
    LOCK,
    WORDS,
    Tables,
    everything,
    full_disk,
    highest,
    moved,
    taken_in,
)

ANOTHER = b"weer een heel andere rij woorden"


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The demonstration, with a file in the recycle bin as well."""
    workspace = demonstration(tmp_path_factory.mktemp("uit") / "Veldhaven.kluis")
    case = workspace.cases.ids(CaseQuery())[0]
    gone = workspace.attachments.add_content(case, "weg.png", image())
    workspace.attachments.remove(gone.id)
    yield workspace
    workspace.abandon()


@pytest.fixture(scope="module")
def before(vault: Workspace) -> Tables:
    return everything(vault)


@pytest.fixture(scope="module")
def parcel(vault: Workspace, before: Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert before
    place = tmp_path_factory.mktemp("pakket") / "alles.age"
    vault.whole.export(place, LOCK)
    return place


@pytest.fixture(scope="module")
def new(parcel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    taken = taken_in(parcel, tmp_path_factory.mktemp("in") / "Nieuw")
    assert taken.sheet.pdf.startswith(b"%PDF")
    assert taken.journal.is_sound
    workspace = VAULTS.open(taken.place, bytearray(WORDS))
    yield workspace
    workspace.abandon()


def test_every_table_holds_the_same(new: Workspace, before: Tables, vault: Workspace) -> None:
    after = everything(new)

    assert after.keys() == before.keys()
    assert len(before) > 70
    for name, rows in before.items():
        assert after[name][: len(rows)] == rows, name
    more = {name: len(after[name]) - len(rows) for name, rows in before.items()}
    assert {name for name, count in more.items() if count} == {"journal"}
    assert highest(new) == highest(vault)


def test_the_files_are_the_same_also_those_in_the_bin(before: Tables, new: Workspace) -> None:
    after = everything(new)

    assert len(before["attachment_contents"]) >= 2
    assert any(row[-1] is not None for row in before["kept_records"])
    for table in ("attachments", "attachment_contents", "kept_records"):
        assert after[table] == before[table]
    assert new.checks.full().is_sound


def test_the_journal_goes_on_and_says_where_it_came_from(
    new: Workspace, vault: Workspace
) -> None:
    report = new.journal.check()
    came = next(one for one in new.journal.newest() if one.action is JournalAction.IMPORTED)

    assert report.is_sound
    assert report.unproven == 0
    assert report.lines == new.journal.newest(1)[0].sequence
    assert came.object == f"whole_vault:{vault._vault.vault_id}"
    assert new._vault.vault_id != vault._vault.vault_id


def test_searching_finds_the_same(new: Workspace, vault: Workspace) -> None:
    for word in ("gesprek", "begeleiding", "wolt"):
        found = vault.search.find(word)
        assert found
        assert new.search.find(word) == found


def test_going_out_is_written_down_and_listed(vault: Workspace, parcel: Path) -> None:
    assert parcel.exists()
    line = vault.leaving.newest()[0]

    assert (line.way, line.what, line.who) == (LeavingWay.FILE, "Hele kluis", LABEL)


def test_nothing_of_it_is_readable_without_the_key(parcel: Path) -> None:
    content = parcel.read_bytes()

    assert b"Wolthuizen" not in content
    assert b"Veldhaven" not in content
    assert parcel.stat().st_mode & 0o077 == 0
    assert [one.name for one in parcel.parent.iterdir()] == [parcel.name]


def test_what_is_inside_is_as_the_schema_says(parcel: Path) -> None:
    identity = pyrage.x25519.Identity.from_str(KEY.secret.decode())
    with zipfile.ZipFile(BytesIO(pyrage.decrypt(parcel.read_bytes(), [identity]))) as archive:
        schema = json.loads(archive.read("schema.json"))
        sections = {
            name.removeprefix("gegevens/").removesuffix(".json"): json.loads(archive.read(name))
            for name in archive.namelist()
            if name.startswith("gegevens/")
        }
        files = {one for one in archive.namelist() if one.startswith("bijlagen/")}
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(sections)
    assert sections.keys() == schema["properties"].keys()
    assert files == {row["content"] for row in sections["attachment_contents"]} | {
        row["bytes"] for row in sections["kept_records"] if row["bytes"]
    }
    assert any(name.endswith("-bijlage.pdf") for name in files)
    assert "secret" not in json.dumps(sections.get("parcel_keys", ""))


def test_a_schema_refuses_what_does_not_belong(vault: Workspace) -> None:
    items = schema_of(whole_tables())["properties"]["officers"]["items"]
    checker = jsonschema.Draft202012Validator(items)
    with vault.context.read() as transaction:
        row = next(iter(transaction.whole.rows("officers")))
    good = row | {"active": True}

    assert checker.is_valid(good)
    for wrong in ({"active": 1}, {"label": None}, {"id": "1"}, {"extra": 1}):
        assert not checker.is_valid(good | wrong)


def test_every_table_goes_but_those_of_the_vault_itself(vault: Workspace) -> None:
    with vault.context.read() as transaction:
        connection = transaction.whole._session._connection
        listed = connection.exec_driver_sql("PRAGMA table_list").all()
    there = {row[1] for row in listed if row[2] == "table" and not row[1].startswith("sqlite")}

    assert there - {one.name for one in whole_tables()} == NOT_WHOLE & there


def test_the_new_vault_opens_in_none_of_the_old_ways(new: Workspace, tmp_path: Path) -> None:
    taken = new.place
    new_officers = [line.officer.label for line in new.officers.all()]

    assert LABEL in new_officers
    with pytest.raises(WrongPassphrase):
        VAULTS.open_to_read(taken, bytearray(PASSPHRASE))


def test_somebody_unknown_who_takes_it_in_can_work_with_it(
    parcel: Path, tmp_path: Path
) -> None:
    taken = taken_in(parcel, tmp_path / "Elders.kluis", label="A. Nieuw")
    opened = VAULTS.open(taken.place, bytearray(WORDS))
    access = opened.officers.access()
    opened.abandon()

    assert {Permission.ALL_CASES, Permission.OFFICERS} <= access.permissions


def test_a_passphrase_opens_it_as_well(office: Office, tmp_path: Path) -> None:
    parcel = tmp_path / whole_file_name(TODAY)
    given = office.workspace.whole.export(parcel, Passphrase(bytearray(WORDS)))

    assert parcel.name == "hele-kluis-2026-11-20.age"
    assert seal_of(parcel).value == "passphrase"
    assert given.size == parcel.stat().st_size
    with pytest.raises(PassphraseTooWeak):
        office.workspace.whole.export(tmp_path / "x.age", Passphrase(bytearray(b"kort")))
    assert not (tmp_path / "x.age").exists()


def test_whoever_may_not_see_everything_takes_nothing_out(
    office: Office, tmp_path: Path
) -> None:
    officers = office.workspace.officers
    for place, role in enumerate(sorted(set(Role) - {Role.PROCESS_COORDINATOR})):
        secret = f"{place} is geen geheim getal van ons".encode()
        officer = Officer(label=role.value, roles=(role,), valid_until=TODAY)
        officers.add(officer, bytearray(secret))
        office.workspace.close()
        asked = VAULTS.open(office.workspace.place, bytearray(secret))
        with pytest.raises(NotAllowed):
            asked.whole.export(tmp_path / "alles.age", LOCK)
        asked.abandon()
        again = VAULTS.open(office.workspace.place, bytearray(PASSPHRASE))
        officers, office = (
            again.officers,
            type(office)(again, office.sheet, office.core, office.school),
        )
    office.workspace.abandon()
    assert list(tmp_path.glob("*.age")) == []


def test_cases_of_others_are_not_taken_along_unseen(office: Office, tmp_path: Path) -> None:
    case = office.case()
    office.workspace.officers.restrict(case.id, [])
    other = Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,))
    office.workspace.officers.add(other, bytearray(ANOTHER))
    office.workspace.close()
    asked = VAULTS.open(office.workspace.place, bytearray(ANOTHER))
    with pytest.raises(CasesHidden) as told:
        asked.whole.export(tmp_path / "alles.age", LOCK)
    assert told.value.details == {"count": 1}
    asked.officers.open_in_emergency(case.id, "De kluis gaat naar een andere gemeente.")
    assert asked.whole.export(tmp_path / "alles.age", LOCK).rows > 0
    asked.abandon()


def test_a_file_that_is_there_stays_unless_it_may_go(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "alles.age"
    target.write_bytes(b"van iemand anders")
    with pytest.raises(FileThereAlready):
        office.workspace.whole.export(target, LOCK)
    assert target.read_bytes() == b"van iemand anders"
    with pytest.raises(FileThereAlready):
        office.workspace.whole.export(tmp_path, LOCK, replace=True)
    office.workspace.whole.export(target, LOCK, replace=True)
    assert seal_of(target).value == "recipient"


@pytest.mark.parametrize("room", [1, 5_000, 60_000])
def test_a_full_disk_leaves_no_file(vault: Workspace, tmp_path: Path, room: int) -> None:
    lines = vault.journal.newest(1)[0].sequence
    with pytest.raises(DiskFull), full_disk(room):
        vault.whole.export(tmp_path / "alles.age", LOCK)
    assert list(tmp_path.iterdir()) == []
    assert vault.journal.newest(1)[0].sequence == lines


def test_a_place_that_cannot_be_written_is_told(vault: Workspace, tmp_path: Path) -> None:
    with pytest.raises(PlaceNotWritable):
        vault.whole.export(tmp_path / "weg" / "alles.age", LOCK)
    assert list(tmp_path.iterdir()) == []


class Patience:
    """Says stop when it was asked so many times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("times", [0, 30, 3000])
def test_stopping_leaves_no_file(vault: Workspace, tmp_path: Path, times: int) -> None:
    with pytest.raises(Cancelled):
        vault.whole.export(tmp_path / "alles.age", LOCK, cancelled=Patience(times))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("times", [0, 20, 100])
def test_stopping_leaves_no_vault(parcel: Path, tmp_path: Path, times: int) -> None:
    new = NewVault(place=tmp_path / "N", passphrase=bytearray(WORDS), label=LABEL)
    with pytest.raises(Cancelled):
        VAULTS.taking.take_in(parcel, KEY, new, cancelled=Patience(times))
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_to_the_end(vault: Workspace, parcel: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    vault.whole.export(tmp_path / "a.age", LOCK, progress=lambda *one: told.append(one))
    assert told
    assert told == sorted(told)
    assert told[-1][0] / told[-1][1] > 0.9


def test_a_vault_that_is_there_is_never_written_over(parcel: Path, tmp_path: Path) -> None:
    there = tmp_path / "Nieuw.kluis"
    there.mkdir()
    (there / "data.db").write_bytes(b"van iemand anders")
    with pytest.raises(VaultExists):
        taken_in(parcel, tmp_path / "Nieuw")
    assert (there / "data.db").read_bytes() == b"van iemand anders"
    assert list(tmp_path.iterdir()) == [there]


def test_a_vault_moved_twice_is_still_the_same(office: Office, tmp_path: Path) -> None:
    office.case()
    (tmp_path / "een").mkdir()
    (tmp_path / "twee").mkdir()
    first = moved(office.workspace, tmp_path / "een")
    second = moved(first, tmp_path / "twee")
    before, after = everything(first), everything(second)
    sound = second.journal.check().is_sound
    first.abandon()
    second.abandon()

    assert sound
    for name, rows in before.items():
        if name not in {"journal", "officers"}:
            assert after[name] == rows
