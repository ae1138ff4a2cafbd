# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels that somebody built to change what is not his: refused, and nothing comes in."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.parcels import ParcelNotSound, Recipient, TakeChoices
from casuskluis.domain.partner import Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.parcels.errors import ParcelDamaged
from casuskluis.exchange.parcels.packing import Contents, Enclosure, Section, pack
from casuskluis.exchange.parcels.sealing import Recipients
from casuskluis.services.terms.term_days import checked_deadline
from casuskluis.services.workspace import Workspace
from services.bureau import TODAY, Office
from services.parcels.neighbours import Table, every_case, looked, new_vault, save

Rows = list[dict[str, Any]]
Sections = dict[str, Rows]
Craft = Callable[[Sections], object]


def crafted(table: Table, craft: Craft, **origin: Any) -> Path:
    """Return a parcel of everything in the second vault for the first, with other rows."""
    target = table.folder / "gemaakt.age"
    with looked(table.a, table.give(table.b)) as parcel:
        opened = parcel._parcel
        sections: Sections = {one: list(map(dict, opened.rows(one))) for one in opened.sections}
        files = [Enclosure(name, opened.enclosure(name)) for name in opened.enclosures]
        came, schema = opened.manifest.origin, opened.schema()
    craft(sections)
    rows = [Section(name, found) for name, found in sections.items()]
    lock = Recipients((table.a.parcels.keys.public_key(),))
    with target.open("wb") as stream:
        pack(Contents(replace(came, **origin), schema, rows, files), lock, stream)
    return target


@pytest.fixture
def shared(office: Office, table: Table) -> tuple[Table, Case, Case]:
    """Return two vaults that hold two cases, each with one text, exchanged once."""
    cases = office.case(), office.case("Piet de Wit")
    for case in cases:
        office.inform(case, f"Tekst van {case.number}")
    table.hand(table.a, table.b)
    for known in texts(table.b):
        save(table.b, "information_item", known, text="Vervalst")
    return table, *cases


def texts(workspace: Workspace) -> list[Any]:
    """Return the texts of all cases."""
    with workspace.context.read() as transaction:
        items = (transaction.information.of_case(one) for one in every_case(workspace))
        return [item for found in items for item in found]


def uid_of(workspace: Workspace, kind: str, identifier: int) -> str:
    with workspace.context.read() as transaction:
        return transaction.origins.of_records(kind, [identifier])[identifier].uids[0]


def only_case(sections: Sections, uid: str) -> None:
    """Leave out every other case with its parts."""
    for name, rows in sections.items():
        if name not in {"history", "spans"}:
            rows[:] = [one for one in rows if one["in_case"] in {"", uid}]
        else:
            rows.clear()


def refused(table: Table, source: Path) -> None:
    """Taking it in fails, and no text here is another one."""
    before = texts(table.a)
    with looked(table.a, source) as parcel, pytest.raises(ParcelNotSound):
        table.a.parcels.taking.take(parcel, TakeChoices())
    assert texts(table.a) == before
    assert len(before) == 2


def test_a_part_of_a_case_does_not_come_in_under_another_case(
    shared: tuple[Table, Case, Case],
) -> None:
    table, target, own = shared
    theirs, mine = (uid_of(table.a, "case", one.id) for one in (target, own))

    def craft(sections: Sections) -> None:
        moved = [dict(one) for one in sections["information_item"] if one["in_case"] == theirs]
        only_case(sections, mine)
        assert moved
        sections["information_item"] += [
            one | {"in_case": mine, "case_id": mine, "source_id": None} for one in moved
        ]

    refused(table, crafted(table, craft))


@pytest.mark.parametrize("somewhere", [True, False], ids=["in another case", "in no case"])
def test_a_part_of_a_case_is_not_removed_by_a_parcel_of_another(
    shared: tuple[Table, Case, Case], *, somewhere: bool
) -> None:
    table, target, own = shared
    theirs, mine = (uid_of(table.a, "case", one.id) for one in (target, own))

    def craft(sections: Sections) -> None:
        gone = [one for one in sections["information_item"] if one["in_case"] == theirs]
        only_case(sections, mine)
        sections["removed"] += [
            buried(one, "information_item", mine * somewhere) for one in gone
        ]

    refused(table, crafted(table, craft))


@pytest.mark.parametrize("kind", ["case", "subject", "notification"])
def test_no_parcel_removes_a_case_or_what_cases_share(
    shared: tuple[Table, Case, Case], kind: str
) -> None:
    table, target, _ = shared
    theirs = uid_of(table.a, "case", target.id)

    def craft(sections: Sections) -> None:
        (row, *_) = sections[kind]
        sections["removed"].append(buried(row, kind, theirs if kind == "case" else ""))

    refused(table, crafted(table, craft))


def test_no_parcel_removes_a_partner(shared: tuple[Table, Case, Case]) -> None:
    table, *_ = shared
    partner = Organisation(name="Wijkteam Zuid")
    with table.a.context.write() as transaction:
        known = transaction.organisations.add(partner)
        (remembered,) = transaction.origins.of_records(
            "subject", [one.id for one in transaction.subjects.all()][:1]
        ).values()
        uids = ("ab" * 16,)
        named = replace(
            remembered, kind="organisation", record_id=known.id, uids=uids, case_id=None
        )
        transaction.origins.put("0" * 16, [named])

    def craft(sections: Sections) -> None:
        sections["removed"].append(
            {"uid": "ab" * 16, "kind": "organisation", "in_case": "", "seen": REMOVAL}
        )

    refused(table, crafted(table, craft))
    assert known in table.a.partners.organisations()


REMOVAL = json.dumps({"*": ["", ""], "-": "0123456789ab"})


def buried(row: dict[str, Any], kind: str, in_case: str) -> dict[str, Any]:
    """Return that a record was removed, by somebody who knows all that happened to it."""
    seen = json.loads(row["seen"]) | {"-": "0123456789ab"}
    return {"uid": row["uid"], "kind": kind, "in_case": in_case, "seen": json.dumps(seen)}


def test_a_part_says_of_one_case_that_it_belongs_to_it(
    shared: tuple[Table, Case, Case],
) -> None:
    table, target, own = shared
    theirs, mine = (uid_of(table.a, "case", one.id) for one in (target, own))

    def craft(sections: Sections) -> None:
        for row in sections["information_item"]:
            if row["in_case"] == theirs:
                row["uid"], row["case_id"] = "cd" * 16, mine

    refused(table, crafted(table, craft))


def test_a_part_without_a_case_is_refused(shared: tuple[Table, Case, Case]) -> None:
    table, *_ = shared

    def craft(sections: Sections) -> None:
        for row in sections["information_item"]:
            row["in_case"] = ""

    refused(table, crafted(table, craft))


def test_a_case_does_not_hang_itself_on_the_notification_of_another(
    shared: tuple[Table, Case, Case],
) -> None:
    table, target, own = shared
    theirs, mine = (uid_of(table.a, "case", one.id) for one in (target, own))

    def craft(sections: Sections) -> None:
        (case,) = (one for one in sections["case"] if one["uid"] == theirs)
        assessment = case["assessment_id"]
        taken = [dict(one) for one in sections["assessment"] if one["uid"] == assessment]
        told = taken[0]["notification_id"]
        for row in sections["notification"]:
            if row["uid"] == told:
                row["observed_behaviour"] = "Vervalst"
        only_case(sections, mine)
        (case,) = sections["case"]
        sections["assessment"] += [one | {"in_case": mine} for one in taken]
        case |= {"uid": "ef" * 16, "in_case": "ef" * 16, "assessment_id": assessment}
        for rows in sections.values():
            for row in rows:
                row |= {k: "ef" * 16 for k in ("in_case", "case_id") if row.get(k) == mine}

    refused(table, crafted(table, craft))
    assert len(every_case(table.a)) == 2


@pytest.mark.parametrize(
    "remarks",
    [
        {"parcel_id": "1\ncase:5:destroyed"},
        {"parcel_id": "Jan van den Berg"},
        {"municipality": "Veld\x1b[2Jhaven"},
        {"municipality": "Veldhaven\u202enevahdleV"},
        {"made_by": "x" * 100_000},
    ],
)
def test_what_a_parcel_says_of_itself_is_short_and_plain(
    shared: tuple[Table, Case, Case], remarks: dict[str, str]
) -> None:
    table, *_ = shared
    with looked(table.a, table.give(table.b)) as parcel:
        own = dict(parcel._parcel.manifest.origin.remarks)
    source = crafted(table, lambda _: None, remarks=own | remarks)

    with pytest.raises(ParcelNotSound):
        table.a.parcels.taking.look(source)


def test_the_vault_a_parcel_comes_from_is_named_by_its_number(
    shared: tuple[Table, Case, Case],
) -> None:
    table, *_ = shared
    source = crafted(table, lambda _: None, vault_id="vault\nofficer:1")

    with pytest.raises(ParcelDamaged):
        table.a.parcels.taking.look(source)


def test_earlier_notes_on_a_partner_stay_out_of_a_parcel_for_elsewhere(
    office: Office, tmp_path: Path
) -> None:
    case = office.case()
    workspace = office.workspace
    partner = save_partner(workspace, "Wijkteam Zuid", note="Lastige samenwerking")
    office.inform(case, "Van het wijkteam", partner)
    save_note(workspace, partner, "Gaat beter")
    other = new_vault(tmp_path / "Elders.kluis", municipality="Elders")
    table = Table(workspace, other, tmp_path)
    try:
        source = table.give(workspace, recipient=Recipient.MUNICIPALITY)
        with looked(other, source) as parcel:
            found = parcel._parcel
            everything = str([row for one in found.sections for row in found.rows(one)])
    finally:
        other.abandon()

    assert "Wijkteam Zuid" in everything
    assert "Lastige" not in everything
    assert "beter" not in everything


def save_partner(workspace: Workspace, name: str, *, note: str) -> Any:
    with workspace.context.write() as transaction:
        return transaction.organisations.add(Organisation(name=name, note=note)).id


def save_note(workspace: Workspace, partner: Any, note: str) -> None:
    with workspace.context.write() as transaction:
        known = transaction.organisations.get(partner)
        transaction.organisations.save(replace(known, note=note))


def test_no_parcel_writes_the_history_of_what_it_may_not_change(
    office: Office, table: Table
) -> None:
    case = office.case()
    partner = save_partner(table.a, "Wijkteam Zuid", note="")
    office.inform(case, "Van het wijkteam", partner)
    table.hand(table.a, table.b)

    def craft(sections: Sections) -> None:
        named = (one for one in sections["organisation"] if one["name"] == "Wijkteam Zuid")
        row = next(named)
        sections["history"].append(
            {
                "kind": "organisation",
                "record": row["uid"],
                "at": "2026-01-01T10:00:00+00:00",
                "field": "name",
                "before": "Verzonnen",
                "after": "Wijkteam Zuid",
                "author": "Iemand",
            }
        )

    with looked(table.a, crafted(table, craft)) as parcel:
        table.a.parcels.taking.take(parcel, TakeChoices())

    with table.a.context.read() as transaction:
        assert transaction.history.of("organisation", partner) == []


@pytest.mark.parametrize("day", ["2199-01-01", None])
def test_a_closed_case_does_not_stay_longer_than_the_term_here(
    office: Office, table: Table, day: str | None
) -> None:
    case = office.case()
    table.hand(table.a, table.b)
    with table.b.context.write() as transaction:
        (known,) = transaction.cases.by_id(every_case(table.b)).values()
        closed = known.closed(on=TODAY, reason="Verhuisd", destroy_on=date(2199, 1, 1))
        transaction.cases.save(closed)

    def craft(sections: Sections) -> None:
        sections["case"][0]["destroy_on"] = day

    with looked(table.a, crafted(table, craft)) as parcel:
        table.a.parcels.taking.take(parcel, TakeChoices())

    with table.a.context.read() as transaction:
        term = transaction.settings.get(SettingKey.CASE_RETENTION)
        (found,) = transaction.cases.by_id([case.id]).values()
    assert found.phase is CasePhase.CLOSED
    assert found.destroy_on == checked_deadline(TODAY, term)


def test_two_records_here_do_not_become_one(shared: tuple[Table, Case, Case]) -> None:
    table, *_ = shared

    def craft(sections: Sections) -> None:
        first, second = sections["information_item"]
        first["uid"] = f"{first['uid']} {second['uid']}"
        second["uid"] = "0f" * 16

    refused(table, crafted(table, craft))


def test_a_notification_stays_as_it_is_when_its_case_is_not_in_the_parcel(
    shared: tuple[Table, Case, Case],
) -> None:
    table, target, own = shared
    theirs, mine = (uid_of(table.a, "case", one.id) for one in (target, own))
    new, weighed = "ef" * 16, "fe" * 16

    def craft(sections: Sections) -> None:
        (there,) = (one for one in sections["case"] if one["uid"] == theirs)
        held = {one["uid"]: one["notification_id"] for one in sections["assessment"]}
        told = held[there["assessment_id"]]
        for row in sections["notification"]:
            row["observed_behaviour"] = "Vervalst"
        only_case(sections, mine)
        (assessment,), (case,) = sections["assessment"], sections["case"]
        assessment |= {"uid": weighed, "in_case": new, "notification_id": told}
        case |= {"uid": new, "in_case": new, "assessment_id": weighed}
        for name, rows in sections.items():
            if name not in {"assessment", "case"}:
                rows[:] = [one for one in rows if one.get("in_case") == ""]

    with table.b.context.write() as transaction:
        for known in transaction.notifications.by_id(
            [one.id for one in notifications(table.b)]
        ).values():
            transaction.notifications.save(replace(known, observed_behaviour="Vervalst"))
    before = notifications(table.a)
    with looked(table.a, crafted(table, craft)) as parcel:
        table.a.parcels.taking.take(parcel, TakeChoices())

    assert len(every_case(table.a)) == 3
    assert notifications(table.a) == before


def notifications(workspace: Workspace) -> list[Any]:
    with workspace.context.read() as transaction:
        cases = transaction.cases.by_id(every_case(workspace)).values()
        held = [transaction.assessments.get(one.assessment_id) for one in cases]
        wanted = {one.notification_id for one in held}
        found = transaction.notifications.by_id(wanted)
        return [found[one] for one in sorted(found)]
