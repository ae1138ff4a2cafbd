# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The test set of the population register, brought into a real vault and out on paper."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from casuskluis.documents import checking
from casuskluis.domain.identifiers import passes_eleven_test
from casuskluis.domain.lists import SubjectQuery
from casuskluis.domain.meeting import AgendaItemKind
from casuskluis.domain.naming import fold
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.exchange.reading import BSN_ACCEPTED, BSN_REFUSED
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.network.import_plans import ImportPlan, RowFate
from casuskluis.services.workspace import Workspace
from documents.reading import failures, whole_text
from services.bureau import TODAY, Office, open_office

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "brp"
MARK, BSN, GIVEN, PREFIX, FAMILY, BORN = (
    "", "01.01.20", "01.02.10", "01.02.30", "01.02.40", "01.03.10",
)  # fmt: skip
SAMPLE = 30

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the real input is not here"),
]


@dataclass(frozen=True)
class Town:
    """A vault with the whole test set in it."""

    office: Office
    path: Path
    plan: ImportPlan[Subject]
    lines: list[dict[str, str]]

    @property
    def workspace(self) -> Workspace:
        return self.office.workspace

    @property
    def people(self) -> list[Subject]:
        """Return everybody, in the order of the list."""
        persons = self.workspace.persons
        return [persons.get(one) for one in persons.ids(SubjectQuery())]

    def as_stored(self) -> list[Subject]:
        """Return everybody, in the order of the file."""
        return sorted(self.people, key=lambda one: one.id)

    def as_written(self) -> list[dict[str, str]]:
        """Return the lines of the file that were taken, in its order."""
        taken = [row.row for row in self.plan.rows if row.fate is RowFate.NEW]
        return [self.lines[number - 1] for number in taken]


def planned(workspace: Workspace, path: Path) -> ImportPlan[Subject]:
    return workspace.imports.plan_persons(workspace.imports.read_persons(path))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    office = open_office(tmp_path_factory.mktemp("brp"))
    path = next(FOLDER.iterdir())
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rest = csv.reader(file, delimiter=";")
    # The file repeats a header far to the right; the first column of a name counts.
    lines = [dict(zip(reversed(header), reversed(row), strict=True)) for row in [header, *rest]]
    plan = planned(office.workspace, path)
    office.workspace.imports.apply_persons(plan)
    yield Town(office, path, plan, lines)
    office.workspace.close()


def test_everybody_is_taken_or_refused_with_a_reason(town: Town) -> None:
    fates = {fate: town.plan.number_of(fate) for fate in RowFate}
    print(f"\nBRP in a vault: {town.plan.summary}")  # noqa: T201 - the figures are asked for

    persons = [line for line in town.lines[1:] if line[BORN].strip()]
    accounted = {row.row for row in town.plan.rows}
    missed = [line for line in persons if town.lines.index(line) + 1 not in accounted]
    assert len(persons) == 862
    assert missed == []
    assert sum(fates.values()) == len(town.plan.rows) == 863
    assert fates[RowFate.KNOWN] == 0
    assert all(row.text for row in town.plan.rows if row.fate is RowFate.REFUSED)
    assert len(town.people) == len(town.plan.new) == fates[RowFate.NEW]


def test_one_number_of_739_is_refused_and_none_is_kept_without_a_ground(town: Town) -> None:
    filled = [line for line in town.lines[1:] if line[BSN].strip()]

    assert (town.plan.counts[BSN_ACCEPTED], town.plan.counts[BSN_REFUSED]) == (738, 1)
    assert len(filled) == 739
    assert not any(person.bsn for person in town.people)
    numbers = {line[BSN] for line in filled}
    assert not any(number in person.source_key for person in town.people for number in numbers)


def test_with_a_ground_every_right_number_is_kept(tmp_path: Path) -> None:
    office = open_office(tmp_path)
    setting = office.workspace.settings.get(SettingKey.BSN_ALLOWED)
    office.workspace.settings.save(replace(setting, value="1"))

    plan = planned(office.workspace, next(FOLDER.iterdir()))
    office.workspace.imports.apply_persons(plan)
    office.workspace.close()

    kept = [person.bsn for person in plan.new if person.bsn]
    # The rest of the 738 stands in the rows with former data, which are refused.
    assert len(kept) == 680
    assert all(passes_eleven_test(number) for number in kept)


def test_a_second_time_adds_nothing_also_after_somebody_was_edited(town: Town) -> None:
    persons = town.workspace.persons
    edited = next(one for one in town.people if one.name.prefix)
    changed = persons.save(replace(edited, name=replace(edited.name, family="Heel Anders")))
    again = planned(town.workspace, town.path)
    persons.save(replace(changed, name=edited.name))

    assert again.new == ()
    assert again.number_of(RowFate.KNOWN) == len(town.people)
    assert again.number_of(RowFate.REFUSED) == town.plan.number_of(RowFate.REFUSED)


def test_every_name_is_stored_as_it_was_written(town: Town) -> None:
    wrong = [
        (written, stored)
        for written, stored in zip(town.as_written(), town.as_stored(), strict=True)
        if _parts(written) != (stored.name.given, stored.name.prefix, stored.name.family)
    ]
    assert wrong == []


def _parts(line: dict[str, str]) -> tuple[str, str, str]:
    given, prefix, family = (
        " ".join(unicodedata.normalize("NFC", line[key]).split())
        for key in (GIVEN, PREFIX, FAMILY)
    )
    # A full stop stands for no surname (LO BRP, element 02.40): the only name is the name.
    return ("", prefix, given) if family == "." else (given, prefix, family)


def test_every_date_of_birth_is_as_partial_as_it_was(town: Town) -> None:
    born = [one.birth_date.iso() if one.birth_date else "" for one in town.as_stored()]
    written = [_iso(line[BORN]) for line in town.as_written()]

    assert born == written
    assert sum(len(date) == len("1968") for date in born) == 3
    assert sum(len(date) == len("1968-02") for date in born) == 5


def _iso(text: str) -> str:
    if text.strip("0") == "":
        return ""
    parts = (text[:4], text[4:6], text[6:])
    return "-".join(part for part in parts if part.strip("0"))


def test_every_name_is_found_with_its_prefix_written_in_one(town: Town) -> None:
    lost = []
    for person in town.people:
        typed = fold(f"{person.name.prefix} {person.name.family}").replace(" ", "")
        if typed and person.id not in town.workspace.persons.ids(SubjectQuery(text=typed)):
            lost.append(person.name)
    assert lost == []


def test_every_name_is_found_by_the_search_over_everything(town: Town) -> None:
    lost = []
    for person in town.people:
        typed = fold(f"{person.name.prefix} {person.name.family}")
        hits = town.workspace.search.find(typed, 1000)
        if len(typed) > 2 and person.id not in {
            hit.object_id for hit in hits if hit.object_kind == "subject"
        }:
            lost.append(person.name)
    assert lost == []


def test_everybody_stands_under_the_surname_without_its_prefix(town: Town) -> None:
    keys = [
        (fold(one.name.family), fold(one.name.given), fold(one.name.prefix))
        for one in town.people
    ]
    assert keys == sorted(keys)
    assert any(one.name.prefix and fold(one.name.family)[:1] == "b" for one in town.people)


def test_names_are_printed_on_an_agenda_and_read_back(town: Town) -> None:
    office, workspace = town.office, town.workspace
    longest = sorted(town.people, key=lambda one: len(one.name.display), reverse=True)
    chosen = [*longest[: SAMPLE // 2], *town.people[:: len(town.people) // (SAMPLE // 2)]]
    chosen = chosen[:SAMPLE]
    meeting = office.meeting(TODAY)
    for person in chosen:
        assessment = office.weigh(office.notification(person))
        case = workspace.notifications.open_case(assessment.id, reason="Zorgen.")
        workspace.agendas.add_case(meeting.id, case.id)
    police = EditionRequest(organisation_id=office.core[CoreRole.POLICE], with_names=True)

    paper = workspace.agenda_printer.print(meeting.id, police)

    items = workspace.meetings.file(meeting.id).items
    assert sum(item.kind is AgendaItemKind.CASE for item in items) == SAMPLE
    assert checking.check(paper.pdf) == ()
    assert failures(paper.pdf) == []
    squeezed = _squeezed(whole_text(paper.pdf))
    assert [one.name for one in chosen if _squeezed(one.name.display) not in squeezed] == []


def _squeezed(text: str) -> str:
    # A line may end inside a long name, and a typographic apostrophe is the same name.
    straight = unicodedata.normalize("NFC", text).replace("’", "'").replace("-", "")
    return "".join(straight.split())
