# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of the programme: what stands on them, and what keeps one from leaving."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.domain.programme import GoalProgress, ProgrammeGoal
from casuskluis.explanations import explain
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis.services.programme import papers
from casuskluis.services.programme.papers.period import PeriodBackwards
from casuskluis.services.releases.publication_gate import PublicationRefused
from services.bureau import TODAY, Office, reopen, text_of

SECRET = b"een tweede rij van losse woorden"
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
ROOM = Path(papers.__file__).parent
MAKERS = sorted(path for path in ROOM.rglob("*.py") if ".build(" in path.read_text("utf-8"))
INSIDE = {"network.py"}
"""Marked as internal on every page, and never published."""


def set_goal(office: Office, **changes: str) -> ProgrammeGoal:
    words = {"aim": "Ouders weten waar zij terechtkunnen.", "pillar": "prevention"} | changes
    goal = ProgrammeGoal(
        year=2026,
        progress=GoalProgress.ON_COURSE,
        pillar=words["pillar"],
        aim=words["aim"],
        situation=words.get("situation", ""),
        plan=words.get("plan", ""),
        result=words.get("result", ""),
    )
    return office.workspace.programme.goals.save(goal)


def hold(office: Office, title: str, on: date, **changes: object) -> Activity:
    activity = Activity(
        title=title,
        pillar="capacity_building",
        kind="training",
        held_on=on,
        phenomenon="polarisation",
        participants=12,
        organisations=3,
    )
    came: dict[OrganisationId, int] = {office.school: 4}
    return office.workspace.programme.activities.save(replace(activity, **changes), came)  # type: ignore[arg-type]  # any field of it


def know(office: Office, name: str, until: date) -> None:
    """Record a key person, also one whose consent ended since."""
    person = KeyPerson(
        name=PersonName.parse(name),
        role="Kent veel ouders",
        consent_on=TODAY - timedelta(days=400),
        consent_until=until,
        consent_how="formulier",
    )
    with office.workspace.context.write() as transaction:
        transaction.key_persons.add(person)


def speak(office: Office, on: date, district: str = "north") -> None:
    office.workspace.programme.contact_moments.save(
        ContactMoment(
            organisation_id=office.school,
            held_on=on,
            topic="Sfeer op school",
            phenomenon="polarisation",
            district=district,
        )
    )


def noted(office: Office) -> list[tuple[JournalAction, str]]:
    with office.workspace.context.read() as transaction:
        return [(one.action, one.object) for one in transaction.journal.entries(3)]


@pytest.mark.parametrize("path", MAKERS, ids=lambda path: path.stem)
def test_whoever_makes_a_paper_to_publish_hands_it_out_through_the_gate(path: Path) -> None:
    source = path.read_text("utf-8")

    if path.name in INSIDE:
        assert "sound_paper(" in source
    else:
        assert "to_publish(" in source
        assert "sound_paper(" not in source
    assert len(MAKERS) == 3
    assert "published(" in (ROOM / "outgoing.py").read_text("utf-8")


def test_the_programme_page_asks_the_four_questions_of_every_pillar(office: Office) -> None:
    set_goal(
        office,
        situation="De helft weet het.",
        plan="Twee ouderavonden.",
        result="Eén ouderavond gehouden.",
    )

    paper = office.workspace.programme.papers.programme_page(2026, "jaarstukken")

    text = text_of(paper.pdf)
    for words in (
        "Hoe staan we ervoor? De helft weet het.",
        "Wat willen we bereiken? Ouders weten waar zij terechtkunnen.",
        "Wat gaan we hiervoor doen? Twee ouderavonden.",
        "Wat hebben we gedaan? Eén ouderavond gehouden.",
        "Stand Op koers",
        "Pijler: Signalering",
        "Jaarstukken",
    ):
        assert words in text
    assert paper.file_name == "programma-2026.pdf"


def test_a_year_without_goals_says_so(office: Office) -> None:
    paper = office.workspace.programme.papers.programme_page(2026)
    assert "Voor dit jaar zijn geen doelen gesteld." in text_of(paper.pdf)


@pytest.mark.parametrize(
    "words",
    ["Bel 06 12345678.", "Mail naar iemand@voorbeeld.nl.", "Met Jan van den Berg gesproken."],
)
def test_what_points_at_somebody_keeps_the_paper_in(office: Office, words: str) -> None:
    office.case("Jan van den Berg")
    printer = office.workspace.programme.papers
    set_goal(office, result=words)
    hold(office, f"Training. {words}", date(2026, 5, 4))

    with pytest.raises(PublicationRefused) as refused:
        printer.programme_page(2026)
    assert explain(refused.value).startswith("Vrijgeven kan niet")
    with pytest.raises(PublicationRefused):
        printer.training_overview(*YEAR)


def test_a_number_above_a_date_is_not_taken_for_a_bsn(office: Office) -> None:
    """2 and 17-08-2026 are 217082026, which passes the test of a BSN."""
    hold(office, "Ouderavond", date(2026, 7, 2), participants=87, organisations=2)
    hold(office, "Expertmeeting", date(2026, 8, 17))

    paper = office.workspace.programme.papers.training_overview(*YEAR)

    assert "17-08-2026 Expertmeeting" in text_of(paper.pdf)


def test_only_what_was_held_in_the_period_counts(office: Office) -> None:
    hold(office, "Signalen herkennen", date(2026, 3, 2))
    hold(office, "Online leven", date(2026, 4, 2), kind="lecture", participants=30)
    hold(office, "Te vroeg", date(2025, 12, 31))
    hold(office, "Nog te houden", date(2026, 12, 1), status=ActivityStatus.PLANNED)
    hold(office, "Ging niet door", date(2026, 5, 1), status=ActivityStatus.CANCELLED)

    text = text_of(office.workspace.programme.papers.training_overview(*YEAR).pdf)

    assert "In 2026 zijn 2 activiteiten gehouden, met samen 42 deelnemers." in text
    assert "Training 1 12 3" in text
    assert "Lezing 1 30 3" in text
    for title in ("Te vroeg", "Nog te houden", "Ging niet door"):
        assert title not in text


def test_the_knowledge_map_is_that_of_the_end_of_the_period(office: Office) -> None:
    hold(office, "Toen", date(2024, 3, 2))
    hold(office, "Later", date(2026, 3, 2))
    printer = office.workspace.programme.papers

    then = text_of(printer.training_overview(date(2025, 1, 1), date(2025, 12, 31)).pdf)
    now = text_of(printer.training_overview(*YEAR).pdf)

    assert "Lyceum De Terp 2024 –" in then
    assert "Lyceum De Terp 2026 –" in now
    assert "Gemeente Veldhaven – –" in now


def test_an_empty_period_is_a_paper_that_says_so(office: Office) -> None:
    text = text_of(office.workspace.programme.papers.training_overview(*YEAR).pdf)
    assert "In deze periode zijn geen activiteiten vastgelegd." in text


def test_the_network_counts_contact_and_names_white_spots(office: Office) -> None:
    speak(office, date(2025, 6, 1))
    speak(office, date(2026, 2, 3))
    speak(office, date(2026, 9, 4), district="south")

    paper = office.workspace.programme.papers.network_overview(*YEAR)

    text = text_of(paper.pdf)
    assert "INTERN" in text
    assert "stand 20-11-2026" in text
    assert "Lyceum De Terp Polarisatie 04-09-2026 2" in text
    assert "Politie Veldhaven" not in text  # no contact was ever recorded
    assert "Wijk: Oost" in text
    assert "Wijk: Zuid" not in text
    assert "Thema: Activisme" in text
    assert "Thema: Polarisatie" not in text


def test_covenants_stand_there_with_their_terms(office: Office) -> None:
    save = office.workspace.programme.covenants.save
    terms = {"signed_on": date(2024, 1, 15), "dpia_on": date(2021, 1, 15)}
    save(Covenant(title="Werkafspraak signaleren", parties=(office.school,), **terms))  # type: ignore[arg-type]  # shorthand
    save(Covenant(title="Oud convenant", signed_on=date(2020, 1, 1), ended_on=date(2025, 6, 1)))

    text = text_of(office.workspace.programme.papers.network_overview(*YEAR).pdf)

    assert "Werkafspraak signaleren" in text
    assert "Stand Geldt; moet opnieuw worden bekeken; de DPIA moet worden vernieuwd" in text
    assert "Partijen Lyceum De Terp" in text
    assert "Oud convenant" not in text


def test_key_persons_are_named_on_request_and_only_while_they_agree(office: Office) -> None:
    know(office, "Marijke Oosterveld", TODAY + timedelta(days=30))
    know(office, "Wout Brinkhuizen", TODAY - timedelta(days=1))
    printer = office.workspace.programme.papers

    plain = text_of(printer.network_overview(*YEAR).pdf)
    named = text_of(printer.network_overview(*YEAR, with_names=True).pdf)

    assert "Er is 1 sleutelpersoon vastgelegd" in plain
    assert "Oosterveld" not in plain
    assert "Marijke Oosterveld" in named
    assert "INTERN – PERSOONSGEGEVENS" in named
    assert "Brinkhuizen" not in plain + named


def test_a_period_that_ends_before_it_begins_is_refused(office: Office) -> None:
    printer = office.workspace.programme.papers
    for ask in (printer.training_overview, printer.network_overview):
        with pytest.raises(PeriodBackwards) as refused:
            ask(YEAR[1], YEAR[0])
        assert "eindigt voor zij begint" in explain(refused.value)


def test_part_of_a_year_is_named_by_its_days(office: Office) -> None:
    paper = office.workspace.programme.papers.network_overview(
        date(2026, 1, 1), date(2026, 6, 30)
    )
    assert paper.title == "Netwerkoverzicht 01-01-2026 tot en met 30-06-2026"
    assert paper.file_name == "netwerkoverzicht-2026-01-01-2026-06-30.pdf"


def test_only_what_left_is_in_the_journal_in_words_that_name_nobody(office: Office) -> None:
    set_goal(office)
    printer = office.workspace.programme.papers
    printer.programme_page(2026)
    assert not any("programme_page" in what for _, what in noted(office))

    printer.programme_page_left(2026)
    printer.training_overview_left(*YEAR)
    printer.network_overview_left(*YEAR, with_names=True)

    lines = noted(office)
    assert lines == [
        (JournalAction.PRINTED, "network_overview:2026:names"),
        (JournalAction.EXPORTED, "training_overview:2026"),
        (JournalAction.EXPORTED, "programme_page:2026"),
    ]
    assert [record_words(what) for _, what in lines] == [
        "Netwerkoverzicht 2026 (met namen)",
        "Overzicht deskundigheidsbevordering 2026",
        "Programmapagina 2026",
    ]


def test_who_does_not_see_every_case_publishes_nothing(office: Office) -> None:
    roles = (Role.CASE_COORDINATOR,)
    office.workspace.officers.add(Officer(label="Ander", roles=roles), bytearray(SECRET))
    other = reopen(office, SECRET)
    printer = other.workspace.programme.papers

    with pytest.raises(NotAllowed):
        printer.programme_page(2026)
    with pytest.raises(NotAllowed):
        printer.training_overview(*YEAR)
    assert printer.network_overview(*YEAR).pdf
    other.workspace.abandon()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.BOARD_READER, Role.ADMINISTRATOR])
def test_who_has_no_part_in_the_programme_gets_no_paper(office: Office, role: Role) -> None:
    office.workspace.officers.add(Officer(label="Ander", roles=(role,)), bytearray(SECRET))
    other = reopen(office, SECRET)
    printer = other.workspace.programme.papers

    for ask in (
        lambda: printer.programme_page(2026),
        lambda: printer.training_overview(*YEAR),
        lambda: printer.network_overview(*YEAR),
        lambda: printer.programme_page_left(2026),
        lambda: printer.training_overview_left(*YEAR),
        lambda: printer.network_overview_left(*YEAR),
    ):
        with pytest.raises(NotAllowed):
            ask()
    other.workspace.abandon()
