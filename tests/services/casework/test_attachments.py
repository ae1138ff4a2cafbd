# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from attachment_samples import image, pdf, word
from casuskluis.domain.attachment import (
    Attachment,
    AttachmentAlreadyThere,
    AttachmentKind,
    AttachmentLies,
    AttachmentTooLarge,
    AttachmentUnreadable,
)
from casuskluis.domain.case import Case, CaseClosed
from casuskluis.domain.errors import CasuskluisError, NotFound
from casuskluis.domain.identifiers import AttachmentId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.review import ReviewOverdue
from casuskluis.domain.setting import SettingKey, SettingNotANumber
from casuskluis.services.casework.attachments import AttachmentService
from services.bureau import TODAY, Office

MARK = b"MERKTEKEN-7f3a91"


@pytest.fixture
def case(office: Office) -> Case:
    return office.case()


@pytest.fixture
def attachments(office: Office) -> AttachmentService:
    return office.workspace.attachments


@pytest.fixture
def added(attachments: AttachmentService, case: Case, tmp_path: Path) -> Attachment:
    source = tmp_path / "Verslag huisbezoek.pdf"
    source.write_bytes(pdf())
    return attachments.add(case.id, source, "  Verslag van\n12 oktober ")


def journal(office: Office) -> list[tuple[JournalAction, str]]:
    return [(line.action, line.object) for line in office.workspace.journal.newest(5)]


def change(office: Office, key: SettingKey, value: str) -> None:
    setting = office.workspace.settings.get(key)
    with office.workspace.context.write() as transaction:
        transaction.settings.save(replace(setting, value=value))


def test_a_file_is_taken_in_with_what_is_known_of_it(
    office: Office, attachments: AttachmentService, case: Case, added: Attachment
) -> None:
    data = attachments.content(added.id)

    assert attachments.of_case(case.id) == (added,)
    assert (added.name, added.kind) == ("Verslag huisbezoek.pdf", AttachmentKind.PDF)
    assert (added.size, added.digest) == (len(data), hashlib.sha256(data).hexdigest())
    assert (added.description, added.author) == ("Verslag van 12 oktober", "Toets")
    assert added.added_on == TODAY
    assert journal(office)[:2] == [
        (JournalAction.CREATED, f"attachment:{added.id}:content"),
        (JournalAction.CREATED, f"attachment:{added.id}"),
    ]


def test_where_it_came_from_is_not_kept(
    office: Office, added: Attachment, tmp_path: Path
) -> None:
    assert str(tmp_path) not in repr(added) + str(added.name)
    assert added.name not in repr(added)
    place = str(tmp_path / added.name)
    with office.workspace.context.read() as transaction:
        assert all(place not in line.object for line in transaction.journal.entries(500))


def test_each_kind_comes_back_as_it_was(attachments: AttachmentService, case: Case) -> None:
    for name, data in (
        ("a.pdf", pdf()), ("b.png", image()), ("c.jpg", image("JPEG")), ("d.docx", word()),
    ):  # fmt: skip
        made = attachments.add_content(case.id, name, data)
        assert attachments.content(made.id) == data


def test_the_same_file_twice_in_a_case_is_noticed(
    office: Office, attachments: AttachmentService, case: Case, added: Attachment
) -> None:
    data = attachments.content(added.id)
    with pytest.raises(AttachmentAlreadyThere):
        attachments.add_content(case.id, "anders.pdf", data)

    other = office.case("Fatma Yildiz")
    assert attachments.add_content(other.id, "anders.pdf", data).digest == added.digest


def test_the_limit_comes_from_the_settings(
    office: Office, attachments: AttachmentService, case: Case
) -> None:
    assert attachments.limit() == 25 * 1024 * 1024
    change(office, SettingKey.ATTACHMENT_LIMIT, "1")
    data = pdf() + bytes(1024 * 1024)
    with pytest.raises(AttachmentTooLarge):
        attachments.add_content(case.id, "groot.pdf", data)

    for absurd in ("", "veel", "0", "5000"):
        change(office, SettingKey.ATTACHMENT_LIMIT, absurd)
        with pytest.raises(SettingNotANumber):
            attachments.add_content(case.id, "a.pdf", pdf())
    assert attachments.of_case(case.id) == ()


def test_a_closed_case_takes_no_new_ones_but_shows_what_it_has(
    office: Office, attachments: AttachmentService, case: Case, added: Attachment
) -> None:
    with office.workspace.context.write() as transaction:
        closed = transaction.cases.get(case.id).closed(
            on=TODAY, reason="purpose_reached", destroy_on=TODAY.replace(year=2031)
        )
        transaction.cases.save(closed)
    with pytest.raises(CaseClosed):
        attachments.add_content(case.id, "b.png", image())

    assert attachments.content(added.id)
    attachments.remove(added.id)


def test_an_overdue_review_stops_new_ones_before_a_file_is_read(
    office: Office, attachments: AttachmentService, case: Case
) -> None:
    with office.workspace.context.write() as transaction:
        transaction.cases.save(
            replace(transaction.cases.get(case.id), next_review_on=TODAY.replace(year=2025))
        )

    with pytest.raises(ReviewOverdue):
        attachments.add(case.id, Path("/is/er/niet.pdf"))


def test_a_description_can_change_and_an_attachment_can_go(
    office: Office, attachments: AttachmentService, case: Case, added: Attachment
) -> None:
    assert attachments.describe(added.id, " Brief ").description == "Brief"
    attachments.remove(added.id)

    assert journal(office)[0] == (JournalAction.REMOVED, f"attachment:{added.id}")
    assert attachments.of_case(case.id) == ()
    for gone in (attachments.content, attachments.hand_out, attachments.remove):
        with pytest.raises(NotFound):
            gone(added.id)


def test_a_copy_that_leaves_is_in_the_journal_and_a_look_is_not_a_copy(
    office: Office, attachments: AttachmentService, added: Attachment
) -> None:
    data = attachments.content(added.id)
    assert journal(office)[0][0] is JournalAction.CREATED
    copy = attachments.hand_out(added.id)

    assert (copy.name, copy.data) == (added.name, data)
    assert journal(office)[0] == (JournalAction.EXPORTED, f"attachment:{added.id}")


@pytest.mark.parametrize("name", ["weg.pdf", ".", "vermomd.pdf"])
def test_a_refused_file_leaves_nothing_behind(
    office: Office, attachments: AttachmentService, case: Case, tmp_path: Path, name: str
) -> None:
    (tmp_path / "vermomd.pdf").write_bytes(image())
    before = journal(office)
    with pytest.raises((AttachmentUnreadable, AttachmentLies)):
        attachments.add(case.id, tmp_path / name)

    assert attachments.of_case(case.id) == ()
    assert journal(office) == before


def test_a_case_that_is_not_there_takes_nothing(attachments: AttachmentService) -> None:
    with pytest.raises(NotFound):
        attachments.content(AttachmentId(99))
    with pytest.raises(CasuskluisError):
        attachments.of_case(attachments.context.clock.today().toordinal())  # type: ignore[arg-type]  # a number that is no case


@contextmanager
def files_opened_for_writing() -> Iterator[list[str]]:
    """Give every file that Python opens for writing; SQLite opens its own."""
    found, watching = [], [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and set(str(arguments[1])) & set("wax+"):
            found.append(str(arguments[0]))

    sys.addaudithook(watch)
    try:
        yield found
    finally:
        watching.clear()


def test_no_temporary_file_is_ever_made(
    attachments: AttachmentService, case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, passing = tmp_path / "groot.pdf", tmp_path / "tijdelijk"
    source.write_bytes(pdf() + bytes(3_000_000) + MARK + b"%%EOF")
    passing.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP"):
        monkeypatch.setenv(name, str(passing))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    with files_opened_for_writing() as opened:
        made = attachments.add(case.id, source)
        attachments.content(made.id)
        attachments.hand_out(made.id)

    after = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert opened == []
    assert list(passing.iterdir()) == []
    assert {path.name for path in after - before} <= {"data.db-journal"}
    assert not any(MARK in path.read_bytes() for path in after if path != source)
