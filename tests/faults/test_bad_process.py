# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong in the work on a case: a sentence that helps, and not one line written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.attachment import AttachmentLies, AttachmentTooLarge
from casuskluis.domain.case import Case, CasePhase, RetentionEnded
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.domain.identifiers import NotificationNumber
from casuskluis.domain.known import KnownAs, KnownQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import IncidentAfterReceipt, Notification
from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis.domain.partner import Contact
from casuskluis.domain.setting import SettingKey, SettingNotANumber
from casuskluis.domain.subject import Subject
from casuskluis.explanations import explain
from casuskluis.services.casework.actions import OwnerEnded
from casuskluis.services.intake.known_words import place_words
from casuskluis.services.intake.persons import BornInFuture, InvalidBsn
from casuskluis.services.network.partners import PartnerInUse
from services.bureau import NOW, TODAY, VAULTS, Office, open_office, reopen

TWO_GIGABYTES = 2 * 1024**3
WRONG_BSN = "123456789"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_office(tmp_path)
    yield opened
    opened.workspace.abandon()


@dataclass(frozen=True)
class Scene:
    """An office in which a case runs and another is past its day."""

    office: Office
    case: Case
    past: Case
    action: ActionItem
    folder: Path

    def set(self, key: SettingKey, value: str) -> None:
        """Put a value in a setting past every check, as an older version might have."""
        with self.office.workspace.context.write() as transaction:
            transaction.settings.save(replace(transaction.settings.get(key), value=value))


@pytest.fixture
def scene(office: Office, tmp_path: Path) -> Scene:
    case, work = office.case(), office.workspace
    closed = office.close(office.case("Piet de Wit"))
    with work.context.write() as transaction:
        past = transaction.cases.save(replace(closed, destroy_on=TODAY - timedelta(days=1)))
        allowed = transaction.settings.get(SettingKey.BSN_ALLOWED)
        transaction.settings.save(replace(allowed, value="1"))
    action = work.actions.add(
        ActionItem(
            number="",
            case_id=case.id,
            description="Ouders bellen.",
            owner_id=office.school,
            recorded_on=TODAY,
        )
    )
    office.settle(case)
    work.partners.end(office.school, on=TODAY)
    return Scene(office, case, past, action, tmp_path)


def born(scene: Scene, when: PartialDate) -> None:
    name = PersonName(family="Morgen")
    scene.office.workspace.persons.add(Subject(name=name, birth_date=when))


def born_tomorrow(scene: Scene) -> None:
    tomorrow = TODAY + timedelta(days=1)
    born(scene, PartialDate(tomorrow.year, tomorrow.month, tomorrow.day))


def born_next_month_without_a_day(scene: Scene) -> None:
    born(scene, PartialDate(TODAY.year, TODAY.month + 1))


def no_such_day(scene: Scene) -> None:
    born(scene, PartialDate.parse("31-02-1990"))


def wrong_number(scene: Scene) -> None:
    person = Subject(name=PersonName(family="Berg"), bsn=WRONG_BSN)
    scene.office.workspace.persons.add(person)


def seen_after_it_was_told(scene: Scene) -> None:
    told = Notification(
        number=NotificationNumber(""),
        received_on=TODAY - timedelta(days=9),
        recorded_on=TODAY,
        incident_on=PartialDate(TODAY.year, TODAY.month, TODAY.day),
        observed_behaviour="Riep leuzen.",
    )
    scene.office.workspace.notifications.register(told)


def two_at_once(scene: Scene) -> None:
    cases = scene.office.workspace.cases
    mine, yours = cases.file(scene.case.id).case, cases.file(scene.case.id).case
    with scene.office.workspace.context.write() as transaction:
        transaction.cases.save(replace(yours, district="Noord"))
        scene.office.workspace.views.flush()
    cases.save(replace(mine, district="Zuid"))


def new_work_for_one_that_stopped(scene: Scene) -> None:
    scene.office.workspace.actions.add(replace(scene.action, id=type(scene.action.id)(0)))


def removing_who_has_work(scene: Scene) -> None:
    scene.office.workspace.partners.remove_organisation(scene.office.school)


def an_empty_term_saved(scene: Scene) -> None:
    settings = scene.office.workspace.settings
    settings.save(replace(settings.get(SettingKey.CASE_RETENTION), value=""))


def an_absurd_term_saved(scene: Scene) -> None:
    settings = scene.office.workspace.settings
    settings.save(replace(settings.get(SettingKey.CASE_RETENTION), value="9999"))


def opening_what_is_past_its_day(scene: Scene) -> None:
    scene.office.workspace.cases.move(scene.past.id, CasePhase.CASE_MEETING)


def two_gigabytes(scene: Scene) -> None:
    film = scene.folder / "film.pdf"
    with film.open("wb") as stream:
        stream.truncate(TWO_GIGABYTES)
    scene.office.workspace.attachments.add(scene.case.id, film)


def a_lying_ending(scene: Scene) -> None:
    letter = scene.folder / "brief.pdf"
    letter.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    scene.office.workspace.attachments.add(scene.case.id, letter)


BAD: dict[Callable[[Scene], None], type[CasuskluisError]] = {
    born_tomorrow: BornInFuture,
    born_next_month_without_a_day: BornInFuture,
    no_such_day: NotADate,
    wrong_number: InvalidBsn,
    seen_after_it_was_told: IncidentAfterReceipt,
    new_work_for_one_that_stopped: OwnerEnded,
    removing_who_has_work: PartnerInUse,
    an_empty_term_saved: SettingNotANumber,
    an_absurd_term_saved: SettingNotANumber,
    opening_what_is_past_its_day: RetentionEnded,
    two_gigabytes: AttachmentTooLarge,
    a_lying_ending: AttachmentLies,
}


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.__name__)
def test_it_is_refused_in_words_and_nothing_is_written(
    scene: Scene, bad: Callable[[Scene], None]
) -> None:
    before = scene.office.workspace.journal.control_number()

    with pytest.raises(BAD[bad]) as refused:
        bad(scene)

    assert scene.office.workspace.journal.control_number() == before
    told = explain(refused.value)
    assert told.count(".") > 1
    assert WRONG_BSN not in told + repr(refused.value)
    assert "{" not in told


def test_of_two_who_change_one_case_the_second_is_told_and_the_first_stays(
    scene: Scene,
) -> None:
    with pytest.raises(ChangedMeanwhile) as refused:
        two_at_once(scene)

    assert scene.office.workspace.cases.file(scene.case.id).case.district == "Noord"
    assert "voer uw wijziging opnieuw in" in explain(refused.value)


def test_an_action_of_a_partner_that_stopped_keeps_its_name_and_can_be_finished(
    scene: Scene,
) -> None:
    work = scene.office.workspace
    file = work.cases.file(scene.case.id)
    assert file.organisation_name(scene.action.owner_id) == "Lyceum De Terp"

    done = work.actions.finish(scene.action, ActionStatus.DONE, "Gebeld.")

    assert (done.status, done.owner_id) == (ActionStatus.DONE, scene.office.school)


@pytest.mark.parametrize("value", ["", "0", "9999", "vijf"])
def test_a_case_does_not_close_on_a_term_that_is_none(scene: Scene, value: str) -> None:
    work = scene.office.workspace
    case = scene.office.case("Fatma Yildiz")
    scene.office.settle(case)
    scene.set(SettingKey.CASE_RETENTION, value)
    before = work.journal.control_number()

    with pytest.raises(SettingNotANumber):
        work.closing.close(case.id, on=TODAY, reason="goals_reached")

    assert work.journal.control_number() == before
    assert work.cases.file(case.id).case.is_open


def test_a_subject_who_is_a_contact_too_is_told_and_taken_in(office: Office) -> None:
    work, name = office.workspace, PersonName.parse("Jan van den Berg")
    work.partners.save_contact(Contact(name=name, organisation_id=office.school))
    (match,) = work.known.matches(KnownQuery(name=name))
    assert match.kind is KnownAs.CONTACT
    words = place_words(match, work.codes.book())
    assert words == "staat ook als contactpersoon van Lyceum De Terp"

    case = office.case("Jan van den Berg")

    assert work.cases.file(case.id).subject.name == name


def test_a_clock_set_back_removes_nothing_and_says_so(office: Office) -> None:
    case = office.case()
    place, passphrase = office.workspace.place, b"vijf losse woorden zijn genoeg"
    office.workspace.close()
    early = replace(VAULTS, clock=FixedClock(NOW - timedelta(days=400)))

    behind = early.open(place, bytearray(passphrase))
    try:
        assert behind.clock_doubt
        assert any("klok" in warning for warning in behind.warnings)
        assert behind.cases.file(case.id).case == case
        assert behind.journal.check().breach is None
    finally:
        behind.close()

    again = reopen(replace(office, workspace=VAULTS.open(place, bytearray(passphrase))))
    assert again.workspace.journal.check().breach is None
    again.workspace.close()
