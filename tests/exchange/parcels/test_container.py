# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes into a parcel comes out of it, and nothing else is read."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.exchange.parcels.errors import (
    NewerParcel,
    NotAParcel,
    ParcelDamaged,
    ParcelTooLarge,
    SuspiciousParcel,
)
from casuskluis.exchange.parcels.packing import Enclosure, Section, pack
from casuskluis.exchange.parcels.rows import Row
from casuskluis.exchange.parcels.sealing import Recipients
from casuskluis.exchange.parcels.unpacking import opened
from casuskluis.explanations import explain
from exchange.parcels.sealed import (
    KEY,
    MADE,
    ROWS,
    contents,
    locked,
    looked_into,
    origin,
    packed,
    rebuilt,
    unlocked,
    with_manifest,
)

NAUGHTY = Path(__file__).parents[3].parent / "shared" / "data" / "text" / "naughty-strings.json"
CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.text(max_size=40)
)
NAMES = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)
FILE = Enclosure("12-bijlage.pdf", b"%PDF-1.7" + bytes(range(256)) * 9000)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.dictionaries(NAMES, CELLS, max_size=5), max_size=6))
def test_every_row_comes_back_as_it_was(rows: list[Row]) -> None:
    parcel, made = packed(rows)
    assert made.counts == {"cases": len(rows), "goals": 0}
    assert looked_into(parcel, lambda found: list(found.rows("cases"))) == rows
    assert looked_into(parcel, lambda found: list(found.rows("goals"))) == []


@pytest.mark.gate
@pytest.mark.skipif(not NAUGHTY.exists(), reason="../shared/data is not here")
def test_every_naughty_string_comes_back_as_it_was() -> None:
    strings = [str(one) for one in json.loads(NAUGHTY.read_text("utf-8"))]
    rows: list[Row] = [{"id": place, "text": one} for place, one in enumerate(strings)]
    parcel, _ = packed(rows)
    assert len(strings) > 400
    assert looked_into(parcel, lambda found: list(found.rows("cases"))) == rows


def test_files_and_manifest_come_back_as_they_were() -> None:
    parcel, made = packed(enclosures=[FILE])
    with opened(io.BytesIO(parcel), KEY) as found:
        assert found.manifest == made
        assert found.manifest.origin == origin()
        assert found.enclosures == (FILE.name,)
        assert found.enclosure(FILE.name) == FILE.content
        assert found.schema() == {"title": "toets"}
        assert list(found.rows("nergens")) == []


def test_the_same_content_makes_the_same_archive() -> None:
    once, twice = (unlocked(packed(enclosures=[FILE])[0]) for _ in range(2))
    assert once == twice


def test_any_program_reads_what_is_inside() -> None:
    with zipfile.ZipFile(io.BytesIO(unlocked(packed(enclosures=[FILE])[0]))) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("gegevens/cases.json")) == list(ROWS)
        assert json.loads(archive.read("gegevens/goals.json")) == []
        said = json.loads(archive.read("manifest.json"))
        letter = archive.read("LEESMIJ.txt").decode("utf-8-sig")
        assert archive.getinfo("bijlagen/12-bijlage.pdf").compress_type == zipfile.ZIP_STORED
    assert (said["format"], said["format_version"], said["kind"]) == (
        "casuskluis-pakket", 1, "whole",
    )  # fmt: skip
    assert said["made_at"] == MADE.isoformat()
    assert {one["name"] for one in said["members"]} == {
        "LEESMIJ.txt", "schema.json", "gegevens/cases.json", "gegevens/goals.json",
        "bijlagen/12-bijlage.pdf",
    }  # fmt: skip
    assert "age -d" in letter
    assert "20-11-2026" in letter


def test_nothing_of_it_is_readable_outside() -> None:
    parcel, _ = packed()
    assert b"regel" not in parcel
    assert b"casuskluis" not in parcel.lower()


def test_progress_is_told_and_stopping_stops() -> None:
    told: list[tuple[int, int]] = []
    rows: list[Row] = [{"id": one} for one in range(1000)]
    lock, target = Recipients((KEY.recipient,)), io.BytesIO()
    pack(contents(rows), lock, target, progress=lambda *one: told.append(one))
    assert told
    assert all(done <= total for done, total in told)
    with pytest.raises(Cancelled):
        pack(contents(rows), lock, io.BytesIO(), cancelled=lambda: True)
    target.seek(0)
    with pytest.raises(Cancelled), opened(target, KEY, cancelled=lambda: True):
        pytest.fail("opened all the same")


@pytest.mark.parametrize("name", ["../weg", "A", "", "a/b", "a" * 90, "a\n"])
def test_a_section_has_a_plain_name(name: str) -> None:
    whole = contents()
    made = type(whole)(whole.origin, whole.schema, [Section(name, ())])
    with pytest.raises(SuspiciousParcel):
        pack(made, Recipients((KEY.recipient,)), io.BytesIO())


def refused(parcel: io.BytesIO) -> CasuskluisError:
    """Open a parcel and read all of it; return what it was refused with."""
    with pytest.raises(CasuskluisError) as told, opened(parcel, KEY) as found:
        assert [list(found.rows(section)) for section in found.sections]
    return told.value


def test_a_newer_layout_names_the_version_that_reads_it() -> None:
    told = refused(with_manifest(packed()[0], format_version=2, program_version="3.1"))
    assert isinstance(told, NewerParcel)
    assert "3.1" in explain(told)
    shouting = refused(with_manifest(packed()[0], format_version=2, program_version="<b>bel!"))
    assert "bel" not in explain(shouting)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "anders"}, {"members": []}, {"members": None}, {"counts": {"cases": -1}},
        {"made_at": "gisteren"}, {"made_at": "2026-11-20"}, {"vault_id": 5}, {"counts": {}},
        {"format_version": 0}, {"format_version": "1"}, {"remarks": [1]},
        {"counts": {"cases": 3, "goals": 0}}, {"counts": {"cases": 2, "goals": 0, "x": 0}},
    ],
)  # fmt: skip
def test_a_manifest_that_does_not_add_up_is_damage(changes: dict[str, Any]) -> None:
    assert isinstance(refused(with_manifest(packed()[0], **changes)), ParcelDamaged)


def test_the_manifest_of_another_program_is_no_parcel() -> None:
    assert isinstance(refused(with_manifest(packed()[0], format="iets")), NotAParcel)
    for content in (b"hallo", b"PK\x03\x04 en verder niets", b""):
        assert isinstance(refused(locked(content)), NotAParcel | ParcelDamaged)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
    assert isinstance(refused(locked(stream.getvalue())), NotAParcel)


def test_a_member_that_was_changed_added_or_removed_is_noticed() -> None:
    def more(members: dict[str, bytes]) -> None:
        members["gegevens/more.json"] = b"[\n]\n"

    def less(members: dict[str, bytes]) -> None:
        del members["gegevens/cases.json"]

    def other(members: dict[str, bytes]) -> None:
        text = members["gegevens/cases.json"]
        members["gegevens/cases.json"] = text.replace(b"regel", b"rebel")

    for change in (more, less, other):
        assert isinstance(refused(rebuilt(packed()[0], change)), ParcelDamaged)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\x", "/x", "gegevens/../x.json", "bijlagen/..", "x.exe"]
)
def test_a_name_that_points_elsewhere_is_suspicious(name: str) -> None:
    def change(members: dict[str, bytes]) -> None:
        members[name] = b"x"

    assert isinstance(refused(rebuilt(packed()[0], change)), SuspiciousParcel)


@pytest.mark.parametrize(
    "text",
    [
        b'{"id": 1}', b"[\n", b'[\n{"id": 1}\n', b'[\n{"id": [1]}\n]\n', b'[\n{"id": NaN}\n]\n',
        b'[\n{"id": "\\ud800"}\n]\n', b"[\n[1]\n]\n", b'[\n{"id": 1}\n]\nen meer\n',
        b'[\n{"id": 99999999999999999999}\n]\n', b'[\n{"id": 1}\n{"id": 2}\n]\n',
        b'[\n{"id": ' + b"[" * 100_000 + b"}\n]\n", b"\xff\xfe", b'[\n{"id": 1},\n',
    ],
)  # fmt: skip
def test_rows_that_are_none_are_damage(text: bytes) -> None:
    assert isinstance(refused(_with_section(text)), ParcelDamaged)


def _with_section(text: bytes) -> io.BytesIO:
    """Return a parcel with other rows, of which the manifest is right."""
    import hashlib  # noqa: PLC0415 - only here

    def change(members: dict[str, bytes]) -> None:
        members["gegevens/cases.json"] = text
        said = json.loads(members["manifest.json"])
        for one in said["members"]:
            if one["name"] == "gegevens/cases.json":
                one["size"], one["sha256"] = len(text), hashlib.sha256(text).hexdigest()
        members["manifest.json"] = json.dumps(said).encode()

    return rebuilt(packed()[0], change)


def test_a_bomb_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("LEESMIJ.txt", b""), ("schema.json", b"{}"), ("gegevens/cases.json", b" " * 1000),
        ):  # fmt: skip
            archive.writestr(name, content)
        said = json.loads(_manifest_of(packed()[0]))
        for one in said["members"]:
            one["size"] = 300 * 1024 * 1024
        archive.writestr("manifest.json", json.dumps(said))
    assert isinstance(refused(locked(stream.getvalue())), ParcelDamaged | SuspiciousParcel)
    bomb = with_manifest(
        packed()[0],
        members=[
            {"name": name, "size": 2**32, "sha256": ""}
            for name in (
                "LEESMIJ.txt",
                "schema.json",
                "gegevens/cases.json",
                "gegevens/goals.json",
            )
        ],
    )
    assert isinstance(refused(bomb), ParcelTooLarge)


def _manifest_of(parcel: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(unlocked(parcel))) as archive:
        return archive.read("manifest.json")


def test_the_same_name_twice_is_suspicious() -> None:
    content = unlocked(packed()[0])
    stream = io.BytesIO(content)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("gegevens/cases.json", b"[\n]\n")
    assert isinstance(refused(locked(stream.getvalue())), SuspiciousParcel | ParcelDamaged)
