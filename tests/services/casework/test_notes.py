# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is written down in a case, and what happens to it later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.case import (
    Case,
    CaseClosed,
    LifeDomainNote,
    NecessityMissing,
    RelatedPerson,
)
from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.history import Addendum, AddendumEmpty, NoteFixed
from casuskluis.domain.information import DataCategory, InformationItem, InformationKind
from casuskluis.domain.instrument import InstrumentIncomplete, InstrumentReference
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.review import ReviewOverdue
from casuskluis.domain.setting import SettingKey
from casuskluis.services.casework.recording import (
    ExpiryPassed,
    HappenedInFuture,
    LifeDomainIncomplete,
)
from casuskluis.services.editions.case_papers import CasePapers
from casuskluis.services.editions.holders import Holder
from casuskluis.services.intake.persons import NameMissing
from casuskluis.services.workspace import Workspace
from services.bureau import NOW, TODAY, Office

_DAY = timedelta(days=1)


@pytest.fixture
def case(office: Office) -> Case:
    return office.case()


def _old(office: Office, case: Case, days: int, **values: object) -> InformationItem:
    """Return information as it was written down some days ago."""
    item = InformationItem(
        case_id=case.id,
        recorded_on=TODAY - days * _DAY,
        source_id=office.school,
        text="Was vaak afwezig.",
        purpose="Duiden",
    )
    with office.workspace.context.write() as transaction:
        return transaction.information.add(replace(item, **values))  # type: ignore[arg-type]  # any field


def _old_note(office: Office, case: Case, days: int) -> LifeDomainNote:
    note = LifeDomainNote(
        case_id=case.id,
        life_domain="work",
        noted_on=TODAY - days * _DAY,
        situation="Werkt niet.",
    )
    with office.workspace.context.write() as transaction:
        return transaction.life_domain_notes.add(note)


def _overdue(workspace: Workspace, case: Case) -> None:
    with workspace.context.write() as transaction:
        transaction.cases.save(replace(case, next_review_on=TODAY - _DAY))


def test_what_is_written_down_is_dated_and_signed(office: Office, case: Case) -> None:
    cases = office.workspace.cases
    long_ago = TODAY - 400 * _DAY
    item = InformationItem(
        case_id=case.id, recorded_on=long_ago, source_id=office.school, text="x", purpose="y"
    )
    stored = cases.add_information(replace(item, category=DataCategory.CRIMINAL))
    note = cases.add_life_domain_note(
        LifeDomainNote(case_id=case.id, life_domain="work", noted_on=long_ago, situation="x")
    )

    assert (stored.recorded_on, stored.author) == (TODAY, "Toets")
    assert (note.noted_on, note.author) == (TODAY, "Toets")


def test_a_late_review_stops_everything_new_but_not_reading(office: Office, case: Case) -> None:
    cases, notes = office.workspace.cases, office.workspace.notes
    item = office.inform(case, "Ging weer naar school.")
    note = _old_note(office, case, 0)
    _overdue(office.workspace, case)
    person = RelatedPerson(case_id=case.id, name=PersonName(family="Vos"), necessity="Broer.")
    use = InstrumentReference(
        case_id=case.id,
        instrument="vera_2r",
        organisation_id=office.school,
        used_on=TODAY,
        location="Kluis",
    )

    for work in (
        lambda: office.inform(case, "Nog iets."),
        lambda: cases.save_information(replace(item, text="Toch niet.")),
        lambda: cases.add_life_domain_note(replace(note, id=0)),  # type: ignore[arg-type]  # a new one
        lambda: cases.save_life_domain_note(replace(note, situation="Werkt.")),
        lambda: cases.add_related_person(person),
        lambda: notes.confirm(item.id),
        lambda: notes.correct_information(item.id, "Dit klopt niet."),
        lambda: notes.correct_life_domain(note.id, "Dit klopt niet."),
        lambda: office.workspace.instruments.add(use),
    ):
        with pytest.raises(ReviewOverdue):
            work()

    file = cases.file(case.id)
    assert (file.information, file.life_domain_notes) == ((item,), (note,))
    assert (file.addenda, file.instruments, file.related_persons) == ((), (), ())


def test_sharing_less_never_waits(office: Office, case: Case) -> None:
    item = _old(office, case, 100, shared_with=(office.school,))
    _overdue(office.workspace, case)

    saved = office.workspace.cases.save_information(replace(item, shared_with=()))

    assert saved.shared_with == ()


@pytest.mark.parametrize(("days", "fixed"), [(0, False), (7, False), (8, True), (900, True)])
def test_a_note_is_read_only_after_its_window(
    office: Office, case: Case, days: int, *, fixed: bool
) -> None:
    cases = office.workspace.cases
    item, note = _old(office, case, days), _old_note(office, case, days)
    terms = cases.file(case.id).terms

    assert terms.is_fixed(item.recorded_on, TODAY) is fixed
    for work in (
        lambda: cases.save_information(replace(item, text="Anders.")),
        lambda: cases.save_life_domain_note(replace(note, situation="Anders.")),
    ):
        if fixed:
            with pytest.raises(NoteFixed):
                work()
        else:
            work()


def test_the_window_follows_the_setting(office: Office, case: Case) -> None:
    item = _old(office, case, 8)
    setting = office.workspace.settings.get(SettingKey.NOTE_WINDOW)
    office.workspace.settings.save(replace(setting, value="30"))

    changed = replace(item, text="Anders.")

    assert office.workspace.cases.save_information(changed).text == "Anders."


def test_a_correction_stands_beside_the_note(office: Office, case: Case) -> None:
    notes, cases = office.workspace.notes, office.workspace.cases
    item, note = _old(office, case, 30), _old_note(office, case, 30)
    with pytest.raises(AddendumEmpty):
        notes.correct_information(item.id, "  ")

    first = notes.correct_information(item.id, " Het was de broer. ")
    second = notes.correct_life_domain(note.id, "Werkt sinds maandag.")

    file = cases.file(case.id)
    assert file.addenda_of("information_item", item.id) == (first,)
    assert file.addenda_of("life_domain_note", note.id) == (second,)
    assert (first.text, first.author, first.written_on) == ("Het was de broer.", "Toets", TODAY)
    assert file.information[0].text == "Was vaak afwezig."


def test_a_closed_case_takes_a_correction_but_nothing_new(office: Office, case: Case) -> None:
    item = _old(office, case, 30)
    office.close(case)
    notes = office.workspace.notes

    assert isinstance(notes.correct_information(item.id, "Het was de broer."), Addendum)
    with pytest.raises(CaseClosed):
        notes.confirm(item.id)


def test_a_note_keeps_its_author_day_and_confirmation(office: Office, case: Case) -> None:
    cases, item = office.workspace.cases, office.inform(case, "Gezien.")
    note = _old_note(office, case, 0)

    for work in (
        lambda: cases.save_information(replace(item, author="Iemand")),
        lambda: cases.save_information(replace(item, confirmed_on=TODAY)),
        lambda: cases.save_life_domain_note(replace(note, life_domain="housing")),
    ):
        with pytest.raises(FieldFixed):
            work()
    office.workspace.notes.confirm(item.id)
    with pytest.raises(ChangedMeanwhile):
        cases.save_information(replace(item, text="Anders."))


def test_suspicions_get_stale_and_facts_do_not(office: Office, case: Case) -> None:
    term = 366 + 30
    thought = _old(office, case, term, kind=InformationKind.INTERPRETATION)
    _old(office, case, term, kind=InformationKind.FACT)
    _old(office, case, 100, kind=InformationKind.OPINION)
    expired = _old(office, case, 100, expires_on=TODAY - _DAY)
    notes = office.workspace.notes

    assert {one.id for one in notes.stale_of_case(case.id)} == {thought.id, expired.id}
    assert {(one.item.id, one.case_number) for one in notes.stale_information()} == {
        (thought.id, case.number),
        (expired.id, case.number),
    }
    assert notes.confirm(thought.id).confirmed_on == TODAY
    assert notes.confirm(expired.id).expires_on is None
    assert notes.stale_information() == ()


def test_closed_cases_are_not_asked_about(office: Office, case: Case) -> None:
    _old(office, case, 100, expires_on=TODAY - _DAY)
    office.close(case)

    assert office.workspace.notes.stale_information() == ()


def test_confirming_may_set_another_last_day(office: Office, case: Case) -> None:
    item = _old(office, case, 100, expires_on=TODAY - _DAY)
    notes = office.workspace.notes
    with pytest.raises(ExpiryPassed):
        notes.confirm(item.id, expires_on=TODAY - _DAY)

    assert notes.confirm(item.id, expires_on=TODAY + _DAY).expires_on == TODAY + _DAY


def test_removing_takes_history_and_corrections_along(office: Office, case: Case) -> None:
    notes, cases = office.workspace.notes, office.workspace.cases
    item = office.inform(case, "Kwispelstaart gezien.")
    other = office.inform(case, "Iets anders.")
    note = cases.add_life_domain_note(
        LifeDomainNote(case_id=case.id, life_domain="work", noted_on=TODAY, situation="x")
    )
    cases.save_information(replace(item, text="Kwispelstaart gehoord."))
    cases.save_life_domain_note(replace(note, situation="Kwispelstaart."))
    notes.correct_information(item.id, "Kwispelstaart was het niet.")
    notes.correct_life_domain(note.id, "Kwispelstaart was het niet.")
    notes.correct_information(other.id, "Blijft.")

    notes.remove_information(item.id)
    notes.remove_life_domain_note(note.id)

    file = cases.file(case.id)
    assert (file.information, file.life_domain_notes) == ((other,), ())
    assert [one.text for one in file.addenda] == ["Blijft."]
    assert office.workspace.histories.of_case(case.id) == ()
    assert not office.workspace.search.find("Kwispelstaart")
    with pytest.raises(NotFound):
        notes.remove_information(item.id)


def test_days_that_contradict_are_refused(office: Office, case: Case) -> None:
    cases = office.workspace.cases
    item = InformationItem(
        case_id=case.id, recorded_on=TODAY, source_id=office.school, text="x", purpose="y"
    )

    with pytest.raises(HappenedInFuture):
        cases.add_information(replace(item, happened_on=PartialDate(2027)))
    with pytest.raises(HappenedInFuture):
        cases.add_information(replace(item, happened_on=PartialDate.of(TODAY + _DAY)))
    with pytest.raises(ExpiryPassed):
        cases.add_information(replace(item, expires_on=TODAY - _DAY))
    for partly in (PartialDate(2026), PartialDate(2026, 11), PartialDate.of(TODAY)):
        assert cases.add_information(replace(item, happened_on=partly)).happened_on == partly


def test_a_life_domain_and_another_person_need_their_words(office: Office, case: Case) -> None:
    cases = office.workspace.cases
    note = LifeDomainNote(case_id=case.id, life_domain="work", noted_on=TODAY)
    person = RelatedPerson(case_id=case.id, name=PersonName(family="Vos"), necessity="Broer.")

    for missing in (replace(note, situation=" "), replace(note, life_domain="", situation="x")):
        with pytest.raises(LifeDomainIncomplete):
            cases.add_life_domain_note(missing)
    with pytest.raises(NecessityMissing):
        cases.add_related_person(replace(person, necessity=" "))
    with pytest.raises(NameMissing):
        cases.add_related_person(replace(person, name=PersonName(family="")))


def test_half_typed_persons_leave_at_closing_too(office: Office, case: Case) -> None:
    office.workspace.drafts.keep("related_person", case.id, {"name": "Vos"})
    office.close(case)

    with office.workspace.context.read() as transaction:
        assert transaction.drafts.get("related_person", case.id) is None


def test_an_instrument_is_only_referred_to(office: Office, case: Case) -> None:
    instruments, cases = office.workspace.instruments, office.workspace.cases
    whole = InstrumentReference(
        case_id=case.id,
        instrument="vera_2r",
        organisation_id=office.school,
        used_on=TODAY,
        location="Dossier van de school",
    )

    for part in (
        {"instrument": " "},
        {"organisation_id": None},
        {"used_on": None},
        {"used_on": TODAY + _DAY},
        {"location": ""},
    ):
        with pytest.raises(InstrumentIncomplete):
            instruments.add(replace(whole, **part))
    stored = instruments.add(whole)

    assert cases.file(case.id).instruments == (stored,)
    instruments.remove(stored.id)
    assert cases.file(case.id).instruments == ()


def test_a_change_is_signed_by_who_made_it(office: Office, case: Case) -> None:
    item = office.inform(case, "Gezien.")

    office.workspace.cases.save_information(replace(item, purpose="Wegen"))

    (line,) = office.workspace.histories.of_case(case.id)
    assert (line.author, line.name, line.before, line.after, line.at) == (
        "Toets", "Doel", "Bespreken", "Wegen", NOW,
    )  # fmt: skip


def test_paper_shows_a_note_with_its_correction_and_the_latest_life_domain(
    office: Office, case: Case
) -> None:
    police = office.core[CoreRole.POLICE]
    item = _old(office, case, 500, kind=InformationKind.OPINION, shared_with=(police,))
    note = _old_note(office, case, 30)
    office.workspace.notes.correct_information(item.id, "Het was de broer.")
    newer = replace(note, situation="Werkt weer.")
    office.workspace.cases.add_life_domain_note(newer)
    holder = Holder(
        organisation=office.workspace.partners.organisation(police),
        everybody=frozenset(),
        copy_number=1,
        copies=1,
        with_names=False,
    )
    papers = CasePapers(holder, office.workspace.codes.book(), TODAY)
    agenda = AgendaItem(meeting_id=office.meeting().id, position=1, title="", case_id=case.id)

    sheet = papers.case_sheet(office.workspace.cases.file(case.id), agenda)

    (line,) = sheet.information
    assert line.text == "Was vaak afwezig. Aanvulling van 20-11-2026: Het was de broer."
    assert line.kind_label == "mening, verouderd"
    assert [one.situation for one in sheet.life_domains] == ["Werkt weer."]
