# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers with believable, invented content."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from casuskluis.documents.papers import (
    ActionGroup,
    ActionLine,
    AgendaPaper,
    AttendeeLine,
    CaseSheet,
    DecisionLine,
    Edition,
    GoalLine,
    InformationLine,
    InterventionLine,
    ItemPaper,
    LifeDomainLine,
    NotificationSheet,
    RecoverySheetPaper,
    ReviewLine,
)
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.partial_date import PartialDate

PRINTED_AT = datetime(2026, 3, 2, 16, 40, 12, tzinfo=UTC)
SUBJECT_NAME = "Çağla Öztürk-van den Berg"
HOLDER = "Politie, basisteam Noord"

_SITUATION = (
    "Betrokkene volgt sinds september een opleiding in de techniek. De samenwerkingspartners "
    "beoordelen de ontwikkeling als stabiel; de aanwezigheid op school is verbeterd."
)


def secrecy() -> SecrecyOrder:
    return SecrecyOrder(
        imposed_by="de burgemeester van Voorbeeldstad",
        imposed_on=date(2026, 2, 20),
        ground="artikel 5.1 lid 2 onder e Woo",
        lifted_by="de burgemeester van Voorbeeldstad",
    )


def actions() -> tuple[ActionLine, ...]:
    return (
        ActionLine(
            number="A-17",
            description="Contact opnemen met de wijkagent over de signalen van februari.",
            owner="Politie",
            due_on=date(2026, 2, 20),
            status_label="open",
            group=ActionGroup.LATE,
            case_number="2026-0147",
        ),
        ActionLine(
            number="A-21",
            description="Startgesprek met de praktijkschool over dagbesteding.",
            owner="Gemeente, leerplicht",
            due_on=date(2026, 3, 24),
            status_label="bezig",
            group=ActionGroup.DUE,
            condition="na toestemming van betrokkene",
            case_number="2026-0131",
        ),
        ActionLine(
            number="A-09",
            description="Deskundigheidsbevordering voor het jongerenwerk.",
            owner="Gemeente",
            due_on=None,
            status_label="gereed",
            group=ActionGroup.DONE,
        ),
    )


def goals() -> tuple[GoalLine, ...]:
    return (
        GoalLine(
            text="Dagbesteding op vier dagen per week.",
            life_domain="werk en opleiding",
            indicator="de stageplek meldt vier weken zonder verzuim",
            target_on=date(2026, 5, 1),
            outcome_label="deels behaald",
            remarks="Drie van de vier dagen.",
        ),
        GoalLine(text="Eén vast aanspreekpunt voor het gezin."),
    )


def interventions() -> tuple[InterventionLine, ...]:
    return (
        InterventionLine(
            kind_label="sociaal",
            name="Gesprekken met een mentor",
            executor="Jongerenwerk",
            voluntary_label="vrijwillig",
            starts_on=date(2026, 2, 9),
            result="Drie gesprekken gevoerd; het contact is goed.",
        ),
    )


def review() -> ReviewLine:
    return ReviewLine(
        held_on=date(2026, 1, 12),
        necessity="Zonder gezamenlijke aanpak werken partners langs elkaar heen.",
        proportionality="Er worden alleen gegevens gedeeld over werk en gezin.",
        outcome_label="voortzetten",
        next_on=date(2026, 7, 12),
    )


def case_sheet() -> CaseSheet:
    return CaseSheet(
        number="2026-0147",
        name=SUBJECT_NAME,
        birth_date=PartialDate(1998, 2),
        phase_label="in casusoverleg",
        since=date(2026, 1, 12),
        coordinator="N. de Graaf, gemeente",
        review_due=date(2026, 7, 12),
        reason=(
            "Het jongerenwerk meldde in januari dat betrokkene zich terugtrekt uit zijn "
            "netwerk en thuis geweldsbeelden deelt.\n\n"
            "De school deelt de zorg en vraagt om één lijn."
        ),
        information=(
            InformationLine(
                source="Politie",
                date=PartialDate(2026, 2, 14),
                kind_label="waarneming",
                text="Aangetroffen bij een bijeenkomst op het plein; gedroeg zich rustig.",
                conditions="niet verder verstrekken zonder toestemming van de politie",
            ),
            InformationLine(
                source="",
                date=PartialDate(2026, 2),
                kind_label="duiding",
                text="De ontwikkeling lijkt samen te hangen met het verlies van werk.",
            ),
            InformationLine(
                source="Praktijkschool De Haven",
                date=None,
                kind_label="feit",
                text="Sinds 1 februari zeven lessen gemist van de veertig.",
            ),
        ),
        life_domains=(
            LifeDomainLine(
                life_domain="werk, opleiding en dagbesteding",
                situation=_SITUATION,
                protective_factors="Vaste mentor; goede band met de praktijkbegeleider.",
                risk_factors="Stage loopt af in mei.",
            ),
            LifeDomainLine(
                life_domain="gezin en huiselijke relaties",
                situation="Woont bij moeder en twee zussen.",
                protective_factors="Oudere zus is steunfiguur.",
            ),
        ),
        subject_view=(
            "Betrokkene is op 20-02-2026 geïnformeerd en zegt dat hij vooral werk zoekt."
        ),
        informing="Geïnformeerd op 20-02-2026: gesprek, door N. de Graaf.",
        interpretation="Overleg 2026-06: de zorg neemt af zolang de stage loopt.",
        instruments=(
            "VERA-2R, gebruikt door Reclassering Nederland op 12-01-2026; ligt aldaar.",
        ),
        plan_label="Versie 2, vastgesteld op 03-02-2026.",
        goals=goals(),
        interventions=interventions(),
        actions=actions()[:2],
        decisions=(
            DecisionLine(
                number="B-4",
                text="De gemeente voert de regie; de politie informeert maandelijks.",
                decided_on=date(2026, 2, 3),
            ),
        ),
        review=review(),
    )


def items() -> tuple[ItemPaper, ...]:
    return (
        ItemPaper(
            position=1,
            starts=time(13, 30),
            ends=time(13, 35),
            minutes=5,
            title="Opening, aanwezigheid, geheimhouding en spelregels",
        ),
        ItemPaper(
            position=2,
            starts=time(13, 35),
            ends=time(13, 45),
            minutes=10,
            title="Actielijst",
            actions=actions(),
        ),
        ItemPaper(
            position=3,
            starts=time(13, 45),
            ends=time(14, 0),
            minutes=15,
            title="Nieuwe meldingen ter weging",
            purpose_label="besluiten",
            question="welke meldingen nemen we op?",
            notifications=(
                NotificationSheet(
                    number="M2026-0311",
                    received_on=date(2026, 2, 25),
                    name="Łukasz Wiśniewski",
                    observed="Plakte op twee avonden stickers op de schooldeur.",
                    opinion="De melder denkt aan een online groep.",
                    known_at=("Politie", "Leerplicht"),
                    question="opnemen in de persoonsgerichte aanpak, of advies aan de melder",
                ),
            ),
        ),
        ItemPaper(
            position=4,
            starts=time(14, 0),
            ends=time(14, 20),
            minutes=20,
            title="Casus 2026-0139",
            purpose_label="informeren",
            question="Dit mag deze houder niet lezen.",
            shielded=True,
            case=replace(case_sheet(), number="2026-0139"),
        ),
        ItemPaper(
            position=5,
            starts=time(14, 20),
            ends=time(14, 50),
            minutes=30,
            title="Casus 2026-0147",
            purpose_label="besluiten",
            question="voortzetten of afschalen na de zomer?",
            case=case_sheet(),
        ),
        ItemPaper(
            position=6,
            starts=time(14, 50),
            ends=time(15, 0),
            minutes=10,
            title="Rondvraag en volgende vergadering",
        ),
    )


def agenda(*, with_names: bool = False, secret: bool = True) -> AgendaPaper:
    return AgendaPaper(
        municipality="Voorbeeldstad",
        number="2026-07",
        kind_label="Casusoverleg",
        held_on=date(2026, 3, 3),
        starts_at=time(13, 30),
        ends_at=time(15, 0),
        place="Stadskantoor, kamer 2.14",
        chair="Zoë Şahin-de Vries",
        minute_taker="Đorđe Jovanović",
        legal_basis=(
            "Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische "
            "activiteiten; convenant van 12-05-2025."
        ),
        secrecy=secrecy() if secret else None,
        edition=Edition(copy_number=3, copies=6, holder=HOLDER, with_names=with_names),
        attendees=(
            AttendeeLine(
                organisation="Gemeente Voorbeeldstad",
                person="N. de Graaf",
                function="casusregisseur",
                status_label="uitgenodigd",
            ),
            AttendeeLine(
                organisation="Politie, basisteam Noord",
                person="Ștefan Țurcanu",
                function="wijkagent",
                status_label="uitgenodigd",
            ),
            AttendeeLine(organisation="Openbaar Ministerie", status_label="afgemeld"),
        ),
        items=items(),
        printed_at=PRINTED_AT,
    )


def recovery_sheet() -> RecoverySheetPaper:
    return RecoverySheetPaper(
        municipality="Voorbeeldstad",
        vault_name="Voorbeeldstad",
        code="K7QF-2MXA-90TB-VW3E-HJ5N-4RCD-8PZG",
        created_at=PRINTED_AT,
    )
