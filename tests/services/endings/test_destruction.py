# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was destroyed is gone: from the records, from the file, and from an older backup."""

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.case import Case, CasePhase, HeldFromDestruction, NotYetDue
from casuskluis.domain.destruction import (
    DestructionStatus,
    ListNotDrawn,
    NothingToDestroy,
    SamePersonTwice,
    SecondPersonMissing,
)
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.request import AccessRequest
from casuskluis.services.endings.destruction import AlreadyOnList, ListFile, NotCarriedOut
from casuskluis.services.endings.files_of import GONE, NOBODY
from casuskluis.storage.tables.search import FULL_TEXTS
from casuskluis.vault.errors import WrongPassphrase
from services.bureau import PASSPHRASE, TODAY, VAULTS, Office, reopen
from services.planted import Words, found_in, index_terms, pages, plant, put_on_agenda

SECOND = b"een tweede rij van losse woorden"


def due_case(office: Office, name: str = "Jan van den Berg") -> Case:
    """Return a closed case whose day has come."""
    closed = office.close(office.case(name))
    with office.workspace.context.write() as transaction:
        return transaction.cases.save(replace(closed, destroy_on=TODAY))


def carried_out(office: Office) -> ListFile:
    drawn = office.workspace.destruction.draw_up()
    return office.workspace.destruction.carry_out_on_paper(
        drawn.list.id, "B. Collega", signed=True
    )


def words_in_vault(office: Office, words: list[str]) -> set[str]:
    vault = office.workspace._vault
    return found_in(pages(vault, vault.folder / "data.db"), words)


def test_nothing_of_the_file_is_left_in_any_page(office: Office) -> None:
    words = Words()
    other = office.case("Piet Puk")
    case = plant(office, words)
    office.inform(other, "Een andere casus blijft.")
    planted = set(words.given)
    assert len(planted) >= 50
    assert words_in_vault(office, words.given) == planted

    done = carried_out(office)

    assert words_in_vault(office, words.given) == set()
    assert not (office.workspace.place / "data.db-journal").exists()
    with pytest.raises(NotFound):
        office.workspace.cases.file(case.id)
    assert done.list.status is DestructionStatus.CARRIED_OUT
    assert len(office.workspace.cases.file(other.id).information) == 1


def test_nothing_of_the_file_is_left_in_any_index(office: Office) -> None:
    words = Words()
    plant(office, words)
    tables = [text.name for text in FULL_TEXTS if text.name.startswith("words_")]
    vault = office.workspace._vault
    assert index_terms(vault, tables) & set(words.given)

    carried_out(office)

    assert not index_terms(vault, tables) & set(words.given)
    for word in words.given:
        assert not office.workspace.search.find(word)


def test_an_older_backup_that_is_put_back_is_destroyed_again(office: Office) -> None:
    words = Words()
    case = plant(office, words)
    backup = office.workspace.backups.make()
    carried_out(office)
    place = office.workspace.place
    office.workspace.close()

    restored = VAULTS.restoring.with_passphrase(backup, place, bytearray(PASSPHRASE))
    assert (
        "Bij het terugzetten is 1 dossier opnieuw vernietigd, omdat het eerder was vernietigd."
        in restored.sentences
    )
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        assert workspace.warnings == ()  # it was told
        back = replace(office, workspace=workspace)
        assert words_in_vault(back, words.given) == set()
        with pytest.raises(NotFound):
            workspace.cases.file(case.id)
        assert [one.number for one in workspace.destruction.remaining()] == [case.number]
        assert not workspace.ledger.pending
    finally:
        workspace.abandon()


def test_a_backup_from_before_the_case_does_not_bring_the_notification_back(
    office: Office,
) -> None:
    told = office.notification(office.subject())
    backup = office.workspace.backups.make()
    assessment = office.weigh(told)
    case = office.workspace.notifications.open_case(assessment.id, reason="Zorgen.")
    closed = office.close(case)
    with office.workspace.context.write() as transaction:
        transaction.cases.save(replace(closed, destroy_on=TODAY))
    carried_out(office)
    place = office.workspace.place
    office.workspace.close()

    VAULTS.restoring.with_passphrase(backup, place, bytearray(PASSPHRASE))
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        with pytest.raises(NotFound):
            workspace.notifications.file(told.id)
    finally:
        workspace.abandon()


def test_the_agenda_keeps_a_line_that_says_nothing(office: Office) -> None:
    words = Words()
    case = due_case(office)
    item = put_on_agenda(office, case, words)
    assert words_in_vault(office, words.given) == set(words.given)

    carried_out(office)

    file = office.workspace.meetings.file(item.meeting_id)
    kept = next(one for one in file.items if one.id == item.id)
    assert (kept.title, kept.case_id, kept.question) == (GONE, None, "")
    assert kept.restricted_to == ()
    assert words_in_vault(office, words.given) == set()


def test_a_person_of_another_case_stays_and_that_case_forgets_the_first(
    office: Office,
) -> None:
    first = due_case(office)
    subject = office.workspace.cases.file(first.id).subject
    again = office.workspace.notifications.open_case(
        office.weigh(office.notification(subject)).id, reason="Opnieuw."
    )
    with office.workspace.context.write() as transaction:
        stored = transaction.cases.get(again.id)
        transaction.cases.save(replace(stored, reentry_of=first.id))

    carried_out(office)

    file = office.workspace.cases.file(again.id)
    assert file.subject == subject
    assert file.case.reentry_of is None


def test_a_request_stays_in_the_register_without_a_name(office: Office) -> None:
    words = Words()
    plant(office, words)

    carried_out(office)

    with office.workspace.context.read() as transaction:
        (kept,) = transaction.access_requests.all()
        assert (kept.requester, kept.subject_id, kept.motivation) == (NOBODY, None, "")
        assert not transaction.history.of("access_request", kept.id)


def test_the_year_figures_still_count_what_was_destroyed(office: Office) -> None:
    due_case(office)
    office.case("Piet Puk")
    first, last = TODAY.replace(month=1, day=1), TODAY.replace(month=12, day=31)
    with office.workspace.context.read() as transaction:
        before = transaction.figures.notifications(first, last)

    carried_out(office)

    with office.workspace.context.read() as transaction:
        after = transaction.figures.notifications(first, last)
    assert len(after) == len(before) == 2
    assert sorted(str(one.outcome) for one in after) == sorted(
        str(one.outcome) for one in before
    )
    assert CasePhase.DESTROYED in {one.phase for one in after}


def test_the_record_that_stays_tells_how_much_and_nobody(office: Office) -> None:
    case = due_case(office)

    done = carried_out(office)

    (record,) = done.records
    assert (record.number, record.destroyed_on) == (case.number, TODAY)
    assert "casus 1" in record.contents
    assert "meldingen 1" in record.contents
    assert office.workspace.destruction.remaining() == (record,)


def test_the_papers_are_there_before_and_after(office: Office) -> None:
    due_case(office)
    service = office.workspace.destruction
    drawn = service.draw_up()

    with pytest.raises(NotCarriedOut):
        service.draw_record(drawn.list.id)
    paper = service.draw_list(drawn.list.id)
    service.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)
    record = service.draw_record(drawn.list.id)

    assert paper.pdf.startswith(b"%PDF")
    assert record.file_name == f"verklaring-van-vernietiging-{drawn.list.number}.pdf"


def test_a_second_person_is_somebody_else(office: Office) -> None:
    due_case(office)
    service = office.workspace.destruction
    drawn = service.draw_up().list

    with pytest.raises(SecondPersonMissing):
        service.carry_out_on_paper(drawn.id, " ", signed=True)
    with pytest.raises(SecondPersonMissing):
        service.carry_out_on_paper(drawn.id, "B. Collega", signed=False)
    with pytest.raises(SamePersonTwice):
        service.carry_out_on_paper(drawn.id, drawn.drawn_by.upper(), signed=True)
    with pytest.raises(SamePersonTwice):
        service.carry_out_with_passphrase(drawn.id, bytearray(PASSPHRASE))
    with pytest.raises(WrongPassphrase):
        service.carry_out_with_passphrase(drawn.id, bytearray(b"van niemand ooit een zin"))
    assert len(service.due()) == 1


def test_a_second_officer_confirms_with_an_own_passphrase(office: Office) -> None:
    due_case(office)
    office.workspace.keys.add_officer("Tweede", bytearray(SECOND))
    drawn = office.workspace.destruction.draw_up()

    done = office.workspace.destruction.carry_out_with_passphrase(
        drawn.list.id, bytearray(SECOND)
    )

    assert (done.list.confirmed_by, done.list.with_passphrase) == ("Tweede", True)


def test_what_is_held_or_not_due_is_on_no_list(office: Office) -> None:
    held, later = due_case(office), office.close(office.case("Piet Puk"))
    office.workspace.retention.hold(held.id, "Klacht bij de ombudsman.")
    service = office.workspace.destruction

    assert [(one.case.id, one.is_held) for one in service.due()] == [(held.id, True)]
    with pytest.raises(NothingToDestroy):
        service.draw_up()
    with pytest.raises(HeldFromDestruction):
        service.draw_up((held.id,))
    with pytest.raises(NotYetDue):
        service.draw_up((later.id,))


def test_a_request_that_comes_in_after_the_list_stops_all_of_it(office: Office) -> None:
    case, other = due_case(office), due_case(office, "Piet Puk")
    drawn = office.workspace.destruction.draw_up()
    with office.workspace.context.write() as transaction:
        transaction.access_requests.add(
            AccessRequest(
                number="AVG2026-01",
                subject_id=SubjectId(case.subject_id),
                requester="J. van den Berg",
                received_on=TODAY,
                due_on=TODAY + timedelta(days=30),
            )
        )

    with pytest.raises(HeldFromDestruction):
        office.workspace.destruction.carry_out_on_paper(
            drawn.list.id, "B. Collega", signed=True
        )

    assert office.workspace.cases.file(other.id).case.number == other.number
    assert not office.workspace.ledger.destroyed
    (listed,) = office.workspace.destruction.lists()
    assert (listed.list.status, listed.list.confirmed_by) == (DestructionStatus.DRAWN, "")


def test_a_list_is_carried_out_once_and_not_after_withdrawing(office: Office) -> None:
    case = due_case(office)
    service = office.workspace.destruction
    first = service.draw_up().list
    with pytest.raises(AlreadyOnList):
        service.draw_up((case.id,))
    with pytest.raises(NothingToDestroy):
        service.draw_up()

    service.withdraw(first.id)
    with pytest.raises(ListNotDrawn):
        service.carry_out_on_paper(first.id, "B. Collega", signed=True)
    second = service.draw_up().list
    service.carry_out_on_paper(second.id, "B. Collega", signed=True)
    with pytest.raises(ListNotDrawn):
        service.carry_out_on_paper(second.id, "B. Collega", signed=True)

    assert (first.number, second.number) == ("V2026-01", "V2026-02")


def test_a_vault_that_was_cut_off_after_the_ledger_finishes_by_itself(office: Office) -> None:
    words = Words()
    case = plant(office, words)
    office.workspace.destruction.draw_up()
    ledger = office.workspace.ledger
    name = f"case:{case.id}:{case.number}:{case.opened_on.isoformat()}"
    ledger.intend([name], office.workspace.context.clock.now())

    again = reopen(office)
    try:
        assert words_in_vault(again, words.given) == set()
        (file,) = again.workspace.destruction.lists()
        assert file.list.status is DestructionStatus.CARRIED_OUT
        assert again.workspace.finished.cases == 1
        assert any("alsnog vernietigd" in one for one in again.workspace.warnings)
        assert not again.workspace.ledger.pending
    finally:
        again.workspace.abandon()
