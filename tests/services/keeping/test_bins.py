# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.case import Case, CaseClosed
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.kept import NothingToPutBack, NotPutBackAnyMore
from casuskluis.domain.list_view import ViewWithoutName
from casuskluis.domain.setting import SettingKey
from casuskluis.services.endings.files_of import erase_case
from casuskluis.services.keeping.bins import KeptLine
from casuskluis.services.workspace import Workspace
from services.bureau import NOW, Office


@pytest.fixture
def case(office: Office) -> Case:
    return office.case()


def last(office: Office) -> KeptLine:
    found = office.workspace.bin.last()
    assert found is not None
    return found


def on_day(office: Office, days: int) -> Workspace:
    """Return the same open vault, some days later."""
    clock = FixedClock(NOW + timedelta(days=days))
    later = replace(office.workspace.context, clock=clock)
    return replace(office.workspace, bin=replace(office.workspace.bin, context=later))


def test_removed_information_comes_back_with_who_may_read_it(
    office: Office, case: Case
) -> None:
    item = office.inform(case, "Was boos op de conciërge.", office.school)
    office.workspace.notes.remove_information(item.id)
    assert not office.workspace.cases.file(case.id).information
    line = last(office)
    assert (line.removed, line.text) == (True, "Was boos op de conciërge.")
    office.workspace.bin.put_back(line.id)
    (back,) = office.workspace.cases.file(case.id).information
    assert replace(back, version=item.version) == item


def test_a_changed_field_goes_back_and_others_stay_as_they_are_now(
    office: Office, case: Case
) -> None:
    del case
    known = office.workspace.partners
    stored = known.organisation(office.school)
    stored = known.save_organisation(replace(stored, note="Belt u liever niet"))
    line = last(office)
    known.save_organisation(replace(stored, town="Elders"))
    office.workspace.bin.put_back(line.id)
    now = known.organisation(office.school)
    assert (now.note, now.town) == ("", "Elders")


def test_a_field_that_was_changed_again_stays_as_it_is(office: Office) -> None:
    known = office.workspace.partners
    stored = known.save_organisation(replace(known.organisation(office.school), note="een"))
    line = last(office)
    known.save_organisation(replace(stored, note="twee"))
    with pytest.raises(ChangedMeanwhile):
        office.workspace.bin.put_back(line.id)
    assert known.organisation(office.school).note == "twee"


def test_putting_back_twice_is_refused(office: Office, case: Case) -> None:
    item = office.inform(case, "Iets.")
    office.workspace.notes.remove_information(item.id)
    line = last(office)
    office.workspace.bin.put_back(line.id)
    with pytest.raises(NothingToPutBack):
        office.workspace.bin.put_back(line.id)


def test_nothing_comes_back_into_a_closed_case(office: Office, case: Case) -> None:
    item = office.inform(case, "Iets.")
    office.workspace.notes.remove_information(item.id)
    line = last(office)
    office.close(case)
    with pytest.raises(CaseClosed):
        office.workspace.bin.put_back(line.id)


def test_when_the_term_is_over_it_is_gone_for_good(office: Office, case: Case) -> None:
    item = office.inform(case, "Iets.")
    office.workspace.notes.remove_information(item.id)
    line = last(office)
    assert on_day(office, 29).bin.newest()
    assert not on_day(office, 31).bin.newest()
    with pytest.raises(NothingToPutBack):
        on_day(office, 31).bin.put_back(line.id)
    assert on_day(office, 31).bin.expire() > 0
    assert not office.workspace.bin.newest()


def test_the_term_is_that_of_the_municipality(office: Office, case: Case) -> None:
    office.workspace.notes.remove_information(office.inform(case, "Iets.").id)
    term = office.workspace.settings.get(SettingKey.BIN_TERM)
    office.workspace.settings.save(replace(term, value="7"))
    assert not on_day(office, 8).bin.newest()


def test_of_a_minimised_notification_nothing_is_left_in_the_bin(office: Office) -> None:
    told = office.notification(office.subject("Zzyrtaal Xqvonk"))
    known = office.workspace.notifications
    known.save(replace(told, observed_behaviour="Zzyrtaal riep iets."))
    assert office.workspace.bin.of("notification", told.id)
    with office.workspace.context.write() as transaction:
        transaction.kept.erase()
        stored = transaction.notifications.get(told.id)
        transaction.notifications.save(replace(stored, observed_behaviour=""))
    assert not office.workspace.bin.of("notification", told.id)


def test_what_is_gone_is_told_apart(office: Office, case: Case) -> None:
    item = office.inform(case, "Iets.")
    office.workspace.notes.remove_information(item.id)
    line = last(office)
    with office.workspace.context.write() as transaction:
        transaction.kept.pass_over()
        transaction.organisations.get(item.source_id) if item.source_id else None
    with pytest.raises((NothingToPutBack, NotFound, NotPutBackAnyMore)):
        office.workspace.bin.put_back(type(line.id)(line.id + 999))


def test_a_view_is_kept_for_who_made_it(office: Office) -> None:
    views = office.workspace.list_views
    views.keep_last("cases", {"search": "Jan"})
    views.save("cases", " Mijn zaken ", {"phase": "open"})
    assert views.last("cases") == {"search": "Jan"}
    (one,) = views.saved("cases")
    assert (one.name, dict(one.state)) == ("Mijn zaken", {"phase": "open"})
    assert "Mijn" not in repr(one)
    views.remove(one)
    assert not views.saved("cases")
    assert not views.last("meetings")
    with pytest.raises(ViewWithoutName):
        views.save("cases", "  ", {})


def test_how_a_list_was_left_is_written_only_when_it_differs(office: Office) -> None:
    views = office.workspace.list_views
    views.keep_last("cases", {"search": "Jan"})
    before = len(office.workspace.journal.newest(500))
    views.keep_last("cases", {"search": "Jan"})
    assert len(office.workspace.journal.newest(500)) == before


def test_own_words_are_known_until_they_are_taken_out(office: Office) -> None:
    words = office.workspace.own_words
    words.add(" Veldhaven ")
    words.add("Veldhaven")
    words.add(" ")
    assert words.all() == {"Veldhaven"}
    words.remove("Veldhaven")
    assert not words.all()


def test_of_a_destroyed_file_nothing_is_left_in_the_bin(office: Office, case: Case) -> None:
    other = office.case("Piet de Wit")
    for one in (case, other):
        office.workspace.notes.remove_information(office.inform(one, "Zzyrtaal.").id)
    office.workspace.notes.remove_information(office.inform(case, "Blijft niet.").id)
    assert len(office.workspace.bin.newest()) == 3
    with office.workspace.context.write() as transaction:
        erase_case(transaction, case)
    (left,) = office.workspace.bin.newest()
    with office.workspace.context.read() as transaction:
        kept = transaction.kept.newest(NOW - timedelta(days=1), 10)
    assert [one.id for one in kept] == [left.id]
    assert ("case", other.id) in kept[0].roots
