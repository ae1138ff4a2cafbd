# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Notifications nobody is taken up for: minimised at once, and gone at their term."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.destruction import FileKind
from casuskluis.domain.errors import NotFound
from casuskluis.domain.figures import NotificationFact
from casuskluis.domain.identifiers import NotificationId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotifierKind
from casuskluis.domain.removal import Obstacle, ledger_name
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.intake.feedback import FeedbackFinal
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from services.bureau import NOW, PASSPHRASE, TODAY, VAULTS, Office, open_office, text_of

MARKER = "zonderlingwoord"
NO_ACTION = AssessmentOutcome.NO_ACTION
LATER = NOW + timedelta(days=300)
_OFTEN = timedelta(days=50)
"""After sixty days without a line the clock would be in doubt."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path)
    yield made
    made.workspace.abandon()


def told(office: Office, **changes: object) -> Notification:
    """Register a notification in which every text holds the marker."""
    person = office.workspace.persons.add(
        Subject(
            name=PersonName(family=f"Van{MARKER}"), street=f"{MARKER}straat 1", phone=MARKER
        )
    )
    blank = replace(
        office.workspace.notifications.blank(),
        subject_id=person.id,
        notifier_kind=NotifierKind.CITIZEN,
        notifier_name=MARKER,
        notifier_reach=MARKER,
        observed_behaviour=f"Riep {MARKER}.",
        notifier_opinion=MARKER,
        incident_place=MARKER,
        danger_action=MARKER,
        source_domain="education",
        feedback_wanted=False,
    )
    return office.workspace.notifications.register(replace(blank, **changes))  # type: ignore[arg-type]  # test


def weigh(office: Office, notification: Notification) -> Assessment:
    return office.workspace.notifications.assess(
        Assessment(
            notification_id=notification.id,
            held_on=TODAY,
            present=tuple(office.core.values()),
            criteria=MARKER,
            social_relations=MARKER,
            motivation=f"Geen zorgen over {MARKER}.",
            outcome=NO_ACTION,
        )
    )


def later(office: Office, moment: datetime = LATER) -> Workspace:
    """Close the vault and open it on a later day, as somebody who works with it would."""
    place = office.workspace.place
    office.workspace.close()
    now = NOW + _OFTEN
    while now < moment:
        at(now).open(place, bytearray(PASSPHRASE)).close()
        now += _OFTEN
    return at(moment).open(place, bytearray(PASSPHRASE))


def at(moment: datetime) -> Vaults:
    return replace(VAULTS, clock=FixedClock(moment))


def in_database(workspace: Workspace, text: str) -> list[str]:
    """Return the tables in which a text stands anywhere, the full-text indexes included."""
    connection = workspace._vault.connect()
    try:
        tables = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"
            ).fetchall()
        ]
        found = []
        for table in tables:
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - names of tables
            if any(text in _words(value) for row in rows for value in row):
                found.append(table)
        return found
    finally:
        connection.close()


def _words(value: object) -> str:
    return value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value)


def test_what_is_not_taken_up_keeps_only_what_the_figures_need(office: Office) -> None:
    found = told(office)
    weigh(office, found)

    file = office.workspace.notifications.file(found.id)
    kept = file.notification
    assert kept.minimised_on == TODAY
    assert kept.remove_on == date(2027, 8, 20)
    assert (kept.number, kept.source_domain) == (found.number, "education")
    assert file.assessments[0].outcome is NO_ACTION
    assert file.assessments[0].present == tuple(office.core.values())
    assert file.subject is not None
    assert (file.subject.street, file.subject.phone) == ("", "")
    # The name stays until the term, and nothing else does: no history, no index, no draft.
    assert set(in_database(office.workspace, MARKER)) <= {
        "subjects", "letters_in_subjects", "letters_in_subjects_data",
    }  # fmt: skip
    assert in_database(office.workspace, f"Riep {MARKER}") == []


def test_the_preview_says_what_will_go(office: Office) -> None:
    found = told(office, feedback_wanted=True)
    preview = office.workspace.minimising.preview(found.id)
    assert preview.remove_on == date(2027, 8, 20)
    assert preview.notifier_stays
    assert preview.subject_is_bared
    assert preview.texts == 4


def test_a_person_with_another_notification_keeps_the_address(office: Office) -> None:
    first = told(office)
    office.workspace.notifications.register(
        replace(first, id=NotificationId(0), known_reason="Nieuw gedrag.")
    )
    weigh(office, first)
    subject = office.workspace.notifications.file(first.id).subject
    assert subject is not None
    assert subject.phone == MARKER


def test_the_notifier_stays_until_the_feedback_is_given(office: Office) -> None:
    found = told(office, feedback_wanted=True)
    weigh(office, found)
    service = office.workspace
    assert service.notifications.file(found.id).notification.notifier_reach == MARKER
    assert [one.number for one in service.feedback.owed()] == [found.number]

    service.feedback.give(found.id, on=TODAY, note=f"Verteld aan {MARKER}.")

    kept = service.notifications.file(found.id).notification
    assert (kept.notifier_name, kept.notifier_reach, kept.feedback_note) == ("", "", "")
    assert (kept.feedback_on, kept.feedback_by) == (TODAY, "Toets")
    assert service.feedback.owed() == ()
    assert "notifications" not in in_database(service, MARKER)
    assert "field_changes" not in in_database(service, MARKER)
    with pytest.raises(FeedbackFinal):
        service.feedback.take_back(found.id)


def test_a_minimised_notification_is_not_changed_or_weighed_again(office: Office) -> None:
    found = told(office)
    weigh(office, found)
    kept = office.workspace.notifications.file(found.id).notification
    with pytest.raises(Minimised):
        office.workspace.notifications.save(replace(kept, observed_behaviour="Terug."))
    with pytest.raises(Minimised):
        weigh(office, kept)


def test_at_its_term_the_whole_trace_goes_at_the_opening(office: Office) -> None:
    found = told(office)
    weigh(office, found)
    workspace = later(office)
    try:
        assert workspace.removed.removed == (found.number,)
        assert found.number in " ".join(workspace.warnings)
        with pytest.raises(NotFound):
            workspace.notifications.file(found.id)
        assert in_database(workspace, MARKER) == []
        with workspace.context.read() as transaction:
            record = transaction.destruction_records.carried_out()[0]
            figure = transaction.retained_figures.all()[0]
        assert (record.kind, record.number) == (FileKind.NOTIFICATION, found.number)
        assert (figure.quarter, figure.source_domain) == (date(2026, 10, 1), "education")
        assert figure.outcome is NO_ACTION
        assert workspace.ledger.pending == frozenset()
        assert len(workspace.ledger.destroyed) == 1
    finally:
        workspace.abandon()


def test_before_its_term_nothing_goes(office: Office) -> None:
    found = told(office)
    weigh(office, found)
    workspace = later(office, NOW + timedelta(days=30))
    try:
        assert workspace.removed.removed == ()
        assert [one.number for one in workspace.removal.planned()] == [found.number]
    finally:
        workspace.abandon()


def test_while_the_clock_is_in_doubt_it_only_goes_by_hand(
    office: Office, tmp_path: Path
) -> None:
    (stick := tmp_path / "stick").mkdir()
    office.workspace.backups.use_place(stick)
    found = told(office)
    weigh(office, found)
    doubting = replace(office.workspace.removal, clock_doubt=True)
    far = replace(doubting, context=replace(doubting.context, clock=FixedClock(LATER)))
    report = far.at_opening()
    assert (report.removed, report.in_doubt) == ((), True)
    assert [line.number for line in report.stayed] == [found.number]
    assert far.run().removed == (found.number,)
    name = ledger_name(found.id, found.number, found.received_on)
    (copy,) = stick.glob("vernietigd-*.json")
    assert office.workspace.ledger.fingerprint(name) in copy.read_text()  # there at once


def test_owed_feedback_keeps_it(office: Office) -> None:
    found = told(office, feedback_wanted=True)
    weigh(office, found)
    far = replace(
        office.workspace.removal,
        context=replace(office.workspace.context, clock=FixedClock(LATER)),
    )
    report = far.run()
    assert report.removed == ()
    assert [line.obstacle for line in report.stayed] == [Obstacle.FEEDBACK_OWED]


def test_an_older_backup_does_not_bring_it_back(office: Office, tmp_path: Path) -> None:
    found = told(office)
    weigh(office, found)
    reserve = tmp_path / "reserve"
    reserve.mkdir()
    backup = office.workspace.backups.make(reserve)
    workspace = later(office)
    place = workspace.place
    workspace.close()
    vaults = at(LATER + timedelta(days=1))
    restored = vaults.restoring.with_passphrase(backup, place, bytearray(PASSPHRASE))
    assert "1 dossier opnieuw vernietigd" in " ".join(restored.sentences)
    workspace = vaults.open(place, bytearray(PASSPHRASE))
    try:
        assert in_database(workspace, MARKER) == []
        with pytest.raises(NotFound):
            workspace.notifications.file(found.id)
    finally:
        workspace.abandon()


def test_an_agenda_keeps_a_neutral_line(office: Office) -> None:
    found = told(office)
    meeting = office.meeting()
    office.workspace.agendas.add(
        AgendaItem(
            meeting_id=meeting.id,
            position=1,
            kind=AgendaItemKind.NOTIFICATION,
            title=f"Melding {found.number}",
            question=MARKER,
            notification_id=found.id,
        )
    )
    weigh(office, found)
    workspace = later(office)
    try:
        items = workspace.meetings.file(meeting.id).items
        titles = [item.title for item in items]
        assert "Vernietigde melding" in titles
        assert not any(found.number in title for title in titles)
        assert in_database(workspace, MARKER) == []
    finally:
        workspace.abandon()


def test_the_figures_still_count_what_was_removed(office: Office) -> None:
    weigh(office, told(office))

    def counted(workspace: Workspace) -> list[NotificationFact]:
        with workspace.context.read() as transaction:
            return transaction.figures.notifications(date(2026, 1, 1), date(2026, 12, 31))

    before = counted(office.workspace)
    workspace = later(office)
    try:
        after = counted(workspace)
    finally:
        workspace.abandon()
    assert [(fact.source_domain, fact.outcome) for fact in after] == [
        (fact.source_domain, fact.outcome) for fact in before
    ]


def test_the_setting_rules_the_term(office: Office) -> None:
    settings = office.workspace.settings
    term = settings.get(SettingKey.REJECTED_RETENTION)
    settings.save(replace(term, value="3"))
    found = told(office)
    weigh(office, found)
    kept = office.workspace.notifications.file(found.id).notification
    assert kept.remove_on == date(2027, 2, 20)


def test_a_minimised_notification_goes_on_no_new_agenda(office: Office) -> None:
    found = told(office)
    meeting = office.meeting()
    office.workspace.agendas.add_notification(meeting.id, found.id)
    weigh(office, found)
    with pytest.raises(Minimised):
        office.workspace.agendas.add_notification(meeting.id, found.id)
    copy = office.workspace.agenda_printer.draw(meeting.id, EditionRequest())
    assert "De tekst is verwijderd" in text_of(copy.pdf)
