# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Odd texts and numbers in every field of the programme, and all papers that come of it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from casuskluis.disclosure.texts import QUESTIONS, Choice, decide
from casuskluis.domain.activity import Activity
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.partner import Organisation
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.secrecy_grounds import ground_text
from casuskluis.domain.tension import PhenomenonAnalysis, TensionSignal
from casuskluis.services.programme.public_texts import public_texts
from casuskluis.services.workspace import Workspace
from documents.reading import whole_text
from faults.overview_desk import FULL, said
from services.bureau import TODAY, Office, open_office

NAUGHTY = Path(__file__).parents[3] / "shared" / "data" / "text" / "naughty-strings.json"
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
TEXTS = {
    "arabic": "اجتماع مع المدرسة",
    "cyrillic": "Встреча в школе",
    "hebrew": "פגישה בבית הספר",
    "emoji": "👩‍👩‍👧‍👦 en 😀",
    "right to left marks": "\u202eom\u202c \u200fen\u200e \u2067terug\u2069",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f",
    "markup": "<b>vet</b> &amp; <para><font size=99> ]]> <!-- x",
    "control characters": "een\x00twee\x07drie\x1bvier\x85vijf",
    "half character": "een\ud800twee",
    "one long word": "Samenwerkingsverband" * 40,
    "many lines": "regel\n" * 400,
    "formula": '=HYPERLINK("a","b")',
    "heading": "Titel:\n\nPlanning:\nTrekker:\n",
    "only spaces inside": "a" + " " * 5_000 + "b",
}
SAMPLE = ("emoji", "right to left marks", "markup", "half character", "one long word")
ORDER = SecrecyOrder(
    imposed_by="het college",
    imposed_on=TODAY - timedelta(days=30),
    ground=ground_text(["1b"]),
    lifted_by="de gemeenteraad",
)
Made = Mapping[str, bytes | CasuskluisError]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_office(tmp_path)
    yield opened
    opened.workspace.abandon()


def filled(work: Workspace, text: str) -> None:
    """Write a text in every field of everything of the programme."""
    programme = work.programme
    place = work.partners.save_organisation(Organisation(name=text)).id
    programme.activities.save(
        Activity(
            title=text, pillar="prevention", kind="lecture", held_on=TODAY, provider=text,
            audience=text, participants=12, organisations=2, funding=text, evaluation=text,
        ),
        {place: 4},
    )  # fmt: skip
    programme.goals.save(
        ProgrammeGoal(
            pillar="prevention", year=TODAY.year, situation=text, aim=text, plan=text,
            result=text,
        )
    )  # fmt: skip
    programme.key_persons.save(
        KeyPerson(
            name=PersonName(family=text), organisation_id=place, role=text, email=text,
            phone=text, consent_on=TODAY, consent_until=TODAY + timedelta(days=30),
            consent_how=text,
        )
    )  # fmt: skip
    programme.covenants.save(
        Covenant(
            title=text, parties=(place,), signed_on=TODAY, register_reference=text, note=text
        )
    )
    programme.contact_moments.save(
        ContactMoment(
            organisation_id=place, held_on=TODAY, officer=text, topic=text, follow_up=text
        )
    )
    programme.tensions.save(
        TensionSignal(
            noted_on=TODAY, phenomenon="polarisation", source=text, observed=text,
            interpretation=text, follow_up=text,
        )
    )  # fmt: skip
    programme.analyses.save(
        PhenomenonAnalysis(
            phenomenon="polarisation", year=2026, half=1, picture=text, sources=text,
            interpretation=text, public_text=text,
        )
    )  # fmt: skip


def plan_papers(work: Workspace, text: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Write a plan of one text, look it through, and yield how its papers are made."""
    programme = work.programme
    plan = programme.plans.begin(PolicyPlan(title=text, first_year=2027, last_year=2030))
    content = programme.plan_content
    content.save_section(
        PlanSection(
            plan_id=plan.id, position=0, title=text, public_text=text, confidential_text=text
        )
    )
    content.save_measure(
        Measure(
            plan_id=plan.id, pillar="prevention", position=0, title=text, owner=text,
            planning=text, public_text=text, confidential_text=text,
        )
    )  # fmt: skip
    masking = programme.public_plans.masking
    for piece in public_texts(programme.plans.file(plan.id)):
        decisions = [
            decide(piece.source, token, Choice.RELEASE, reason="mag")
            for token in masking.propose(piece.source)
        ]
        masking.keep(piece.purpose, piece.source, decisions, [one.code for one in QUESTIONS])
    programme.plans.order_secrecy(plan.id, ORDER)
    yield "public plan", lambda: programme.public_plans.draw(plan.id).pdf
    yield "secret plan", lambda: programme.secret_plans.draw(plan.id, text).pdf


def made(work: Workspace, text: str) -> Made:
    """Make every paper of the programme; what is refused must say why."""
    papers = work.programme.papers
    making: dict[str, Callable[[], bytes]] = {
        "programme page": lambda: papers.programme_page(TODAY.year, text).pdf,
        "training": lambda: papers.training_overview(FIRST, LAST).pdf,
        "network": lambda: papers.network_overview(FIRST, LAST, with_names=True).pdf,
        **dict(plan_papers(work, text)),
    }
    found: dict[str, bytes | CasuskluisError] = {}
    for name, make in making.items():
        try:
            found[name] = make()
        except CasuskluisError as error:
            said(error)
            found[name] = error
    return found


def refusals(found: Made) -> dict[str, str]:
    return {
        name: type(one).__name__ for name, one in found.items() if not isinstance(one, bytes)
    }


@pytest.mark.parametrize("kind", TEXTS if FULL else SAMPLE)
def test_any_text_goes_on_every_paper_of_the_programme_or_is_refused(
    office: Office, kind: str
) -> None:
    work = office.workspace
    filled(work, TEXTS[kind])
    found = made(work, TEXTS[kind])
    # A key person with this name is in the vault, so the gate may stop what is for everybody.
    assert set(refusals(found).values()) <= {"PublicationRefused", "PublicTextBroken"}
    assert isinstance(found["network"], bytes)
    assert isinstance(found["secret plan"], bytes)
    work.programme.activities.totals(TODAY.year)
    work.programme.knowledge.map()
    work.programme.white_spots.find()
    assert work.journal.check().breach is None


def test_foreign_words_are_whole_on_the_secret_plan(office: Office) -> None:
    (_, _), (_, secret) = plan_papers(office.workspace, TEXTS["cyrillic"])
    assert TEXTS["cyrillic"] in whole_text(secret())


@pytest.mark.gate
@pytest.mark.skipif(not NAUGHTY.exists(), reason="../shared/data is not here")
def test_naughty_strings_go_through_every_field_of_the_programme(office: Office) -> None:
    work = office.workspace
    strings = json.loads(NAUGHTY.read_text("utf-8"))
    for text in strings if FULL else strings[::40]:
        if text.strip():
            filled_once(work, text)
    found = made(work, "gewoon")
    assert set(refusals(found).values()) <= {"PublicationRefused"}


def filled_once(work: Workspace, text: str) -> None:
    """Write a text everywhere; the analysis of the half year stands there only once."""
    for one in work.programme.analyses.all():
        work.programme.analyses.remove(one.id)
    try:
        filled(work, text)
    except CasuskluisError as error:
        said(error)


@pytest.mark.parametrize("number", [-1, 10**9, 2**63 - 1, 2**63, 10**30])
def test_numbers_that_cannot_be_are_refused_and_large_ones_are_kept(
    office: Office, number: int
) -> None:
    activities = office.workspace.programme.activities
    activity = Activity(title="Lezing", pillar="prevention", kind="lecture", held_on=TODAY)
    for name in ("participants", "organisations", "cost"):
        changed: dict[str, Any] = {name: number}
        try:
            stored = activities.save(replace(activity, **changed))
        except CasuskluisError as error:
            said(error)
        else:
            assert getattr(activities.sheet(stored.id).activity, name) == number
            assert 0 <= number <= 10**9
    activities.totals(TODAY.year)
    found = office.workspace.programme.papers.training_overview(FIRST, LAST)
    assert found.pdf
