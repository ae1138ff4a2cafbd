# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves in a parcel: the chosen case as a whole, and nothing of any other."""

from dataclasses import replace

import pytest

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.officer import CaseShielded, Officer, Role
from casuskluis.domain.parcels import (
    GroundOfParcelMissing,
    NoCasesChosen,
    ParcelNotLocked,
    ReceiverOfParcelMissing,
    Recipient,
)
from casuskluis.services.keeping.outgoing import FileThereAlready
from services.bureau import VAULTS, Office
from services.parcels.neighbours import Table, every_case, full_case, looked, request, save
from services.planted import Words, found_in, put_on_agenda

THIRD = b"een derde rij van losse woorden"


def words_in(table: Table, *cases: int, recipient: Recipient, words: Words) -> set[str]:
    """Return which planted words are in a parcel, taken apart."""
    with looked(table.b, table.give(table.a, *cases, recipient=recipient)) as parcel:  # type: ignore[arg-type]  # numbers
        opened = parcel._parcel
        texts = [str(row) for name in opened.sections for row in opened.rows(name)]
        files = [opened.enclosure(name) for name in opened.enclosures]
    return found_in([*(text.encode() for text in texts), *files], words.given)


def test_no_word_of_another_case_is_in_a_parcel(office: Office, table: Table) -> None:
    ours, theirs = Words(), Words()
    theirs.source.seed(7)
    case = full_case(office, ours)
    save(table.a, "access_request", table.a.requests.all()[0], number="AVG2026-02")
    other = full_case(office, theirs)
    # Both on one agenda: of the table of the other nothing may come along.
    with table.a.context.write() as transaction:
        meeting = transaction.agenda_items.of_case(case.id)[0].meeting_id
        item = transaction.agenda_items.of_case(other.id)[0]
        transaction.agenda_items.save(replace(item, meeting_id=meeting))

    found = words_in(table, case.id, recipient=Recipient.COLLEAGUE, words=theirs)

    assert found == set()
    assert len(words_in(table, case.id, recipient=Recipient.COLLEAGUE, words=ours)) > 50


def test_requests_rights_and_the_agenda_in_the_making_stay(
    office: Office, table: Table
) -> None:
    words = Words()
    case = full_case(office, words)
    planned = Words()
    planned.source.seed(8)
    item = put_on_agenda(office, case, planned)
    with table.a.context.read() as transaction:
        kept = {
            transaction.access_requests.of_subject(case.subject_id)[0].requester,
            transaction.authorisations.of_case(case.id)[0].reason,
        }
        assert transaction.meetings.get(item.meeting_id).status is MeetingStatus.DRAFT

    found = words_in(table, case.id, recipient=Recipient.COLLEAGUE, words=words)

    assert kept.isdisjoint(found)
    said = words_in(table, case.id, recipient=Recipient.COLLEAGUE, words=planned)
    assert item.title not in said


def test_what_is_internal_stays_when_another_municipality_receives_it(
    office: Office, table: Table
) -> None:
    case = full_case(office, Words())
    police = next(iter(table.a.partners.organisations()))
    save(table.a, "organisation", police, note="Bellen met Anna")

    def notes(recipient: Recipient) -> bool:
        with looked(table.b, table.give(table.a, case.id, recipient=recipient)) as parcel:
            rows = [str(row) for row in parcel._parcel.rows("organisation")]
        return any("Bellen met Anna" in row for row in rows)

    assert notes(Recipient.LAPTOP)
    assert not notes(Recipient.MUNICIPALITY)


def test_a_case_of_another_that_is_named_in_a_text_is_told(office: Office) -> None:
    first, second = office.case(), office.case("Els de Wit")
    office.inform(first, f"Zie ook {second.number}.")

    (told,) = office.workspace.parcels.giving.proposal([first.id]).cases

    assert len(told.doubts) == 1
    assert second.number in told.doubts[0]


def test_giving_to_a_municipality_is_a_disclosure_in_each_case(
    office: Office, table: Table
) -> None:
    case = office.case()

    table.give(table.a, case.id, recipient=Recipient.MUNICIPALITY)

    (given,) = table.a.disclosures.of_case(case.id)
    assert given.legal_basis == "Artikel 7 Wgs"
    assert "Gemeente Elders" in given.what
    assert "Verhuisd naar Elders" in given.what
    with table.a.context.read() as transaction:
        lines = transaction.journal.entries(20)
    left = {one.object for one in lines if one.action is JournalAction.EXPORTED}
    (line,) = table.a.parcels.log.all()
    assert left == {f"case:{case.id}:parcel", f"parcel:{line.parcel_id}"}


def test_giving_to_a_colleague_is_no_disclosure(office: Office, table: Table) -> None:
    case = office.case()

    table.give(table.a, case.id)

    assert table.a.disclosures.of_case(case.id) == []


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"cases": ()}, NoCasesChosen),
        ({"receiver": " "}, ReceiverOfParcelMissing),
        ({"ground": ""}, GroundOfParcelMissing),
        ({"purpose": " "}, GroundOfParcelMissing),
        ({"passphrase": None}, ParcelNotLocked),
        ({"key": "age1x"}, ParcelNotLocked),
    ],
)
def test_a_request_that_leaves_something_out_makes_no_file(
    office: Office, table: Table, change: dict[str, object], error: type[Exception]
) -> None:
    office.case()
    wanted = request(table.a, recipient=Recipient.MUNICIPALITY)

    with pytest.raises(error):
        table.a.parcels.giving.give(replace(wanted, **change), table.folder / "x.age")  # type: ignore[arg-type]  # one field

    assert not (table.folder / "x.age").exists()
    assert table.a.parcels.log.all() == []


def test_a_file_that_is_there_is_not_replaced_unasked(office: Office, table: Table) -> None:
    office.case()
    target = table.folder / "x.age"
    target.write_text("van mij")

    with pytest.raises(FileThereAlready):
        table.a.parcels.giving.give(
            request(table.a, key=table.b.parcels.keys.public_key()), target
        )

    assert target.read_text() == "van mij"
    assert table.a.parcels.log.all() == []


def test_a_case_of_others_is_not_given(office: Office, table: Table) -> None:
    case = office.case()
    office.workspace.officers.restrict(case.id, [])
    new = Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,))
    office.workspace.officers.add(new, bytearray(THIRD))
    place = office.workspace.place
    office.workspace.close()
    other = VAULTS.open(place, bytearray(THIRD))

    with pytest.raises(CaseShielded):
        other.parcels.giving.proposal(every_case(other))
    with pytest.raises(CaseShielded):
        other.parcels.giving.give(request(other), table.folder / "x.age")

    assert not (table.folder / "x.age").exists()
    other.abandon()
