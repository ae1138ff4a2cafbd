# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import time
from datetime import timedelta

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.setting import SettingKey
from casuskluis.services.checking.check_words import (
    ATTACHMENTS,
    JOURNAL,
    check_details,
    check_warning,
    last_check_words,
    verdict,
)
from casuskluis.services.checking.quick_checks import quick_check
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR
from services.bureau import NOW, PASSPHRASE, Office


def meddle(office: Office, *statements: str) -> None:
    connection = office.workspace._vault.connect()
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_whole_vault_is_sound_and_the_journal_keeps_that(office: Office) -> None:
    checks = office.workspace.checks
    assert last_check_words(checks.last(), str) == "nog nooit"
    report = checks.full()
    assert report.is_sound
    assert verdict(report) == "De kluis is in orde."
    assert "Zoekindexen: in orde" in check_details(report)
    last = checks.last()
    assert (last.at, last.sound, last.due) == (NOW, True, False)
    assert check_warning(last, str) == ""


def test_a_search_index_that_lost_words_is_made_anew(office: Office) -> None:
    workspace = office.workspace
    office.subject("Piet Jansen")
    for spoil in (
        "DELETE FROM letters_in_subjects_data WHERE id > 10",
        "INSERT INTO letters_in_subjects (letters_in_subjects) VALUES ('delete-all')",
    ):
        meddle(office, spoil)
        report = workspace.checks.full()
        assert report.is_sound, report
        assert report.content is not None
        assert report.content.renewed == 1
        assert any("zoekindex" in line.lower() for line in check_details(report))
        assert [hit.title for hit in workspace.search.find("Jansen")]


def test_an_attachment_that_is_not_what_was_added_is_named(office: Office) -> None:
    case = office.case()
    meddle(
        office,
        "INSERT INTO attachments (case_id, name, kind, size, digest, description, added_on, "
        f"author) SELECT {case.id}, 'a.pdf', 'pdf', 3, 'ab', '', '2026-11-20', 'Toets'",
        "INSERT INTO attachment_contents SELECT id, x'010203' FROM attachments",
    )
    report = office.workspace.checks.full()
    assert not report.is_sound
    assert verdict(report) == ATTACHMENTS.format(count="1 bijlage")
    last = office.workspace.checks.last()
    assert not last.sound
    assert "er iets mis met de kluis" in check_warning(last, str)


def test_a_changed_journal_is_told_as_such(office: Office) -> None:
    meddle(
        office,
        "DROP TRIGGER journal_is_never_changed",
        "UPDATE journal SET actor = 'Iemand anders' WHERE sequence = 2",
    )
    assert verdict(office.workspace.checks.full()) == JOURNAL


def test_the_check_is_due_after_the_days_that_were_set(office: Office) -> None:
    place = office.workspace.place
    assert office.workspace.settings.get(SettingKey.VAULT_CHECK_TERM).value == "7"
    office.workspace.close()
    later = Vaults(FixedClock(NOW + timedelta(days=8)), "toets", FLOOR)
    workspace = later.open(place, bytearray(PASSPHRASE))
    try:
        assert workspace.checks.last().due
        assert "lang niet gecontroleerd" in check_warning(workspace.today.read().check, str)
        workspace.checks.full()
        assert not workspace.checks.last().due
    finally:
        workspace.close()


def test_the_quick_look_takes_no_time_and_sees_a_cut_journal(office: Office) -> None:
    vault, context = office.workspace._vault, office.workspace.context
    with context.write() as transaction:
        for _ in range(3000):
            transaction.journal.record(JournalAction.VIEWED, "case:1")
    with context.read() as transaction:
        begin = time.process_time()
        assert quick_check(vault, transaction) == ()
        assert time.process_time() - begin < 0.5
    meddle(
        office,
        "DROP TRIGGER journal_is_never_removed",
        "DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)",
    )
    with context.read() as transaction:
        (told,) = quick_check(vault, transaction)
    assert "logboek" in told


def test_a_file_of_an_odd_size_is_told_when_the_vault_opens(office: Office) -> None:
    place = office.workspace.place
    office.workspace.close()
    with (place / "data.db").open("ab") as file:
        file.write(b"x" * 100)
    workspace = office_vaults().open(place, bytearray(PASSPHRASE))
    try:
        assert any("vreemde grootte" in warning for warning in workspace.warnings)
    finally:
        workspace.close()


def office_vaults() -> Vaults:
    return Vaults(FixedClock(NOW), "toets", FLOOR)
