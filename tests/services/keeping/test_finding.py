# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding by a few letters: every kind, and never the name of somebody who is shielded."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import CaseLine, CaseQuery, ContactQuery, MeetingQuery
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.services.keeping.finding import Found, FoundKind
from casuskluis.services.office.access import SHIELDED
from casuskluis.services.workspace import Workspace
from demonstrated import demonstration
from services.bureau import PASSPHRASE, VAULTS

OUTSIDE = b"een tweede rij van losse woorden"
LOOKS = b"een derde rij van losse woorden"
EVERY = CaseQuery(phases=frozenset(CasePhase))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault: one case restricted, a colleague outside it and an auditor."""
    folder = tmp_path_factory.mktemp("vinden") / "Proef"
    workspace = demonstration(folder)
    for number in workspace.cases.ids(EVERY):
        if not workspace.cases.file(number).case.restricted:
            workspace.officers.restrict(number, [])
    for label, role, secret in (
        ("Ander", Role.PROCESS_COORDINATOR, OUTSIDE), ("FG", Role.AUDITOR, LOOKS)
    ):  # fmt: skip
        workspace.officers.add(Officer(label=label, roles=(role,)), bytearray(secret))
    place = workspace.place
    workspace.close()
    return place


def opened(town: Path, folder: Path, secret: bytes) -> Iterator[Workspace]:
    shutil.copytree(town, folder / town.name)
    workspace = VAULTS.open(folder / town.name, bytearray(secret))
    yield workspace
    workspace.abandon()


@pytest.fixture
def inside(town: Path, tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(town, tmp_path / "in", PASSPHRASE)


@pytest.fixture
def outside(town: Path, tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(town, tmp_path / "out", OUTSIDE)


@pytest.fixture
def auditor(town: Path, tmp_path: Path) -> Iterator[Workspace]:
    yield from opened(town, tmp_path, LOOKS)


def lines(workspace: Workspace) -> list[CaseLine]:
    return workspace.cases.lines(workspace.cases.ids(EVERY))


def kinds(found: tuple[Found, ...]) -> set[FoundKind]:
    return {one.kind for one in found}


def test_a_case_is_found_by_name_number_and_both(inside: Workspace) -> None:
    for line in lines(inside)[:10]:
        for text in (line.number, line.name.family, f"{line.name.family} {line.number[-4:]}"):
            found = inside.finding.places(text, limit=40)
            assert (FoundKind.CASE, line.id) in {(one.kind, one.object_id) for one in found}


def test_every_kind_is_found(inside: Workspace) -> None:
    contact = inside.partners.contact_lines(inside.partners.contact_ids(ContactQuery()))[0]
    meeting = inside.meetings.lines(inside.meetings.ids(MeetingQuery()))[0]
    family = lines(inside)[0].name.family
    wanted = {
        f"co {contact.name.family}": FoundKind.CONTACT,
        "pa politie": FoundKind.ORGANISATION,
        f"persoon {family}": FoundKind.SUBJECT,
        "me m20": FoundKind.NOTIFICATION,
        f"ov {meeting.held_on.day}-{meeting.held_on.month}": FoundKind.MEETING,
        meeting.number: FoundKind.MEETING,
    }
    for text, kind in wanted.items():
        assert kind in kinds(inside.finding.places(text)), text


def test_a_shielded_name_finds_nothing_and_its_number_tells_nothing(
    inside: Workspace, outside: Workspace
) -> None:
    hidden = [line for line in lines(outside) if line.shielded]
    assert hidden
    names = {line.id: line.name for line in lines(inside)}
    for line in hidden:
        name = names[line.id]
        by_name = outside.finding.places(name.family, limit=40)
        assert line.id not in {one.object_id for one in by_name if one.kind is FoundKind.CASE}
        (by_number,) = (
            one
            for one in outside.finding.places(line.number, limit=40)
            if (one.kind, one.object_id) == (FoundKind.CASE, line.id)
        )
        assert (by_number.title, by_number.code) == (SHIELDED, "")
        assert by_number.shielded


@pytest.mark.parametrize("kind", [FoundKind.SUBJECT, FoundKind.NOTIFICATION])
def test_persons_of_shielded_cases_are_not_told(
    inside: Workspace, outside: Workspace, kind: FoundKind
) -> None:
    for line in lines(inside):
        for one in outside.finding.places(line.name.family, limit=40):
            if one.kind is kind and one.title == line.name.display:
                assert not one.shielded
                if kind is FoundKind.SUBJECT:
                    (seen,) = outside.persons.lines([SubjectId(one.object_id)])
                    assert seen.name == line.name


def test_search_covers_what_is_shielded_too(inside: Workspace, outside: Workspace) -> None:
    hidden = {line.id: line.name.display for line in lines(inside)}
    hidden = {one.id: hidden[one.id] for one in lines(outside) if one.shielded}
    for text in ("de", "school", "politie", "gesprek"):
        for found in outside.search.passages(text, limit=200):
            assert not (found.place == "case" and found.place_id in hidden)
            assert found.about not in hidden.values()


def test_every_passage_has_a_place(inside: Workspace) -> None:
    found = [
        one for text in ("de", "school", "politie") for one in inside.search.passages(text)
    ]
    assert len({one.kind for one in found}) >= 6
    assert all(one.place and one.place_id for one in found)


def test_who_opens_no_cases_finds_none(auditor: Workspace) -> None:
    with pytest.raises(NotAllowed):
        auditor.finding.places("jan")
    with pytest.raises(NotAllowed):
        auditor.search.passages("jan")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=40) | st.text(alphabet="\"'*()-:^%_ ANDORNEAR01", max_size=20))
def test_no_text_is_an_error(inside: Workspace, text: str) -> None:
    inside.finding.places(text)
    inside.search.passages(text)


def test_nothing_of_a_person_is_in_what_is_printed_by_accident(inside: Workspace) -> None:
    line = lines(inside)[0]
    (found, *_) = inside.finding.places(line.name.family)
    assert line.name.family not in repr(found)
