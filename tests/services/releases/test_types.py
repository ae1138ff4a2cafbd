# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Type descriptions of the cases in a vault, and the sheet of one under a pseudonym."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.disclosure.types import TooFewToDescribe
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import CaseShielded, NotAllowed, Officer, Role
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.plan import ActionPlan, Intervention, InterventionKind
from casuskluis.domain.releases import ReferenceDateImpossible, ReleaseAudience
from casuskluis.domain.subject import Subject
from casuskluis.services.releases.pseudonyms import PseudonymService
from casuskluis.services.releases.type_words import band_of, half_year
from casuskluis.services.releases.types import TypeRelease, TypeService
from independent_scanner import found_in
from services.bureau import TODAY, Office, reopen, text_of

IDEOLOGIES = ("right_wing", "right_wing", "right_wing", "jihadist", "left_wing")
SECOND = b"een tweede wachtzin die lang is"


def _case(office: Office, place: int) -> Case:
    pick = random.Random(place)  # noqa: S311 - repeatable, not secret
    work = office.workspace
    subject = work.persons.add(
        Subject(
            name=PersonName.parse(f"Voornaam{place} Achternaam{place}"),
            birth_date=PartialDate(pick.choice((1990, 2003, 2004, 2011)), 3, 4),
        )
    )
    assessment = office.weigh(office.notification(subject))
    opened = work.notifications.open_case(assessment.id, reason="Zorgen.")
    with work.context.write() as transaction:
        case = transaction.cases.save(
            replace(
                opened,
                ideology=IDEOLOGIES[place % 5],
                district="north" if place % 2 else "south",
                phase=CasePhase.MONITORING if place % 4 else CasePhase.CASE_MEETING,
            )
        )
        plan = transaction.plans.add(ActionPlan(case_id=case.id, recorded_on=TODAY))
        transaction.interventions.add(
            Intervention(
                plan_id=plan.id,
                case_id=case.id,
                kind=InterventionKind.CARE if place % 3 else InterventionKind.SOCIAL,
                name="Gesprekken",
                executor_id=office.school,
                starts_on=TODAY,
            )
        )
    return case


def _filled(office: Office, size: int) -> list[Case]:
    return [_case(office, place) for place in range(size)]


def _words(release: TypeRelease) -> str:
    return " ".join(" ".join(text.sentences) for text in release.texts)


@pytest.mark.parametrize(
    ("audience", "least"), [(ReleaseAudience.INTERNAL, 5), (ReleaseAudience.PUBLIC, 10)]
)
def test_the_cases_of_a_vault_are_described_in_groups(
    office: Office, audience: ReleaseAudience, least: int
) -> None:
    _filled(office, 30)
    service = TypeService(office.workspace.context)
    release = service.describe(TODAY, audience)

    assert release.least == least
    assert min(int(one.size) for one in release.texts) >= least
    assert all(figure.base == 5 for figure in release.printed.figures)
    assert "rechts-extremisme" in _words(release)
    paper = service.paper(release)
    assert f"Typebeschrijvingen {half_year(TODAY)}" in text_of(paper.pdf)
    assert paper.file_name == f"typebeschrijvingen-{TODAY:%Y-%m-%d}.pdf"
    needles = [f"{word}{place}" for place in range(30) for word in ("Voornaam", "Achternaam")]
    assert found_in(paper.pdf, needles) == set()


def test_the_same_day_gives_the_same_descriptions(office: Office) -> None:
    _filled(office, 20)
    service = TypeService(office.workspace.context)

    first = service.describe(TODAY, ReleaseAudience.INTERNAL)
    assert service.describe(TODAY, ReleaseAudience.INTERNAL) == first


def test_what_was_told_of_a_day_is_told_again_in_the_same_words_for_ever(
    office: Office,
) -> None:
    _filled(office, 20)
    releases = office.workspace.releases
    told = releases.types.write(releases.types.describe(TODAY, ReleaseAudience.PUBLIC))
    assert told.record is not None
    _filled_more(office)
    again = releases.types.describe(TODAY, ReleaseAudience.PUBLIC)
    assert (again.texts, again.printed, again.record) == (
        told.texts,
        told.printed,
        told.record,
    )
    assert releases.types.paper(again).digest == releases.types.paper(told).digest
    (line,) = releases.ledger.lines()
    assert line.damage is None
    assert releases.types.write(again).record == told.record


def _filled_more(office: Office) -> None:
    for place in range(20, 40):
        _case(office, place)


def test_cases_of_later_days_are_not_in_an_earlier_description(office: Office) -> None:
    _filled(office, 12)
    service = TypeService(office.workspace.context)

    with pytest.raises(TooFewToDescribe):
        service.describe(TODAY - timedelta(days=1), ReleaseAudience.INTERNAL)
    with pytest.raises(ReferenceDateImpossible):
        service.describe(TODAY + timedelta(days=1), ReleaseAudience.INTERNAL)


def test_a_few_cases_are_not_described(office: Office) -> None:
    _filled(office, 4)

    with pytest.raises(TooFewToDescribe):
        TypeService(office.workspace.context).describe(TODAY, ReleaseAudience.INTERNAL)


def test_the_sheet_of_a_case_tells_codes_under_a_pseudonym(office: Office) -> None:
    case = _case(office, 1)
    service = PseudonymService(office.workspace.context)
    paper = service.sheet(case.id, TODAY)
    text = text_of(paper.pdf)

    assert "Gepseudonimiseerd – dit blijven persoonsgegevens (AVG)" in text
    assert "anoniem" not in text.casefold()
    assert "Geopend tweede halfjaar 2026" in text
    needles = [case.number, "Voornaam1", "Achternaam1", "04-03", "Gesprekken"]
    assert found_in(paper.pdf, needles) == set()
    assert paper.file_name != service.sheet(case.id, TODAY).file_name


def test_only_the_journal_tells_whose_sheet_it_is(office: Office) -> None:
    case = _case(office, 1)
    paper = PseudonymService(office.workspace.context).sheet(case.id, TODAY)

    pseudonym = paper.file_name.removeprefix("casusblad-").removesuffix(".pdf")
    with office.workspace.context.read() as transaction:
        lines = transaction.journal.entries(20)
    assert f"case:{case.id}:{pseudonym}:pseudonym_sheet" in {line.object for line in lines}


def test_a_sheet_of_a_day_before_the_case_is_refused(office: Office) -> None:
    case = _case(office, 1)

    with pytest.raises(ReferenceDateImpossible):
        PseudonymService(office.workspace.context).sheet(case.id, date(2020, 1, 1))


def test_a_case_of_others_gives_no_sheet(office: Office) -> None:
    case = _case(office, 1)
    office.workspace.officers.restrict(case.id, [])
    office.workspace.officers.add(
        Officer(label="Collega", roles=(Role.CASE_COORDINATOR,)), bytearray(SECOND)
    )
    theirs = reopen(office, SECOND)

    with pytest.raises(CaseShielded):
        PseudonymService(theirs.workspace.context).sheet(case.id, TODAY)
    theirs.workspace.abandon()


def test_who_reads_figures_only_makes_no_sheet_and_lets_nothing_leave(office: Office) -> None:
    cases = _filled(office, 12)
    office.workspace.officers.add(
        Officer(label="Raad", roles=(Role.BOARD_READER,)), bytearray(SECOND)
    )
    theirs = reopen(office, SECOND)
    service = TypeService(theirs.workspace.context)

    release = service.describe(TODAY, ReleaseAudience.INTERNAL)
    with pytest.raises(NotAllowed):
        service.paper(release)
    with pytest.raises(NotAllowed):
        PseudonymService(theirs.workspace.context).sheet(cases[0].id, TODAY)
    theirs.workspace.abandon()


@pytest.mark.parametrize(
    ("ages", "band"),
    [
        ((14, 14), "0-14"),
        ((15, 17), "15-17"),
        ((17, 18), "unknown"),
        ((26, 26), "23-26"),
        ((27, 34), "27-34"),
        ((35, 90), "35+"),
        ((-1, -1), "unknown"),
    ],
)
def test_an_age_that_can_be_in_two_bands_is_unknown(ages: tuple[int, int], band: str) -> None:
    assert band_of(ages) == band


def test_dates_are_told_by_half_year() -> None:
    assert half_year(date(2026, 6, 30)) == "eerste halfjaar 2026"
    assert half_year(date(2026, 7, 1)) == "tweede halfjaar 2026"
