# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers of the case process with believable, invented content."""

from datetime import UTC, date, datetime

from casuskluis.documents.papers import (
    AccessDossierPaper,
    DestroyedFile,
    DestructionListPaper,
    DestructionRecordPaper,
    DossierChapter,
    DossierRecord,
    DossierTable,
    FileToDestroy,
    GoalLine,
    HandoverCase,
    HandoverPaper,
    InterventionLine,
    OpenTerm,
    PartnerLine,
    PlanPaper,
    RetentionTerm,
    Withheld,
)
from casuskluis.documents.papers.notification import NotificationPaper, WeighingLine
from documents import samples

CONTROL = "1234-abcdef123456"
GROUND = (
    "Artikel 3 Archiefwet 1995 en artikel 5 lid 1 onder e AVG: gegevens worden niet langer "
    "bewaard dan nodig is."
)
_AT = datetime(2026, 3, 2, 16, 40, 12, tzinfo=UTC)


def destruction_list() -> DestructionListPaper:
    return DestructionListPaper(
        municipality="Voorbeeldstad",
        number="V-2026-03",
        drawn_up_on=date(2026, 3, 2),
        ground=GROUND,
        terms=(
            RetentionTerm(
                kind_label="casus",
                term="5 jaar na sluiting",
                source="convenant van 12-05-2025, artikel 9",
                checked="FG, 12-01-2026",
            ),
            RetentionTerm(
                kind_label="niet opgenomen melding",
                term="9 maanden na de weging",
                source="naar selectielijst gemeenten 2020, nummer 19.1.20",
            ),
        ),
        files=(
            FileToDestroy(
                number="2020-0031",
                kind_label="casus",
                opened_on=date(2019, 11, 4),
                closed_on=date(2021, 2, 28),
                destroy_on=date(2026, 2, 28),
                basis="5 jaar na sluiting",
            ),
            FileToDestroy(
                number="2019-0007",
                kind_label="casus",
                opened_on=date(2019, 1, 14),
                closed_on=date(2020, 2, 1),
                destroy_on=date(2026, 2, 1),
                basis="5 jaar na sluiting, met 1 jaar verlengd",
                remarks="Verlengd op 20-01-2025: er liep een klacht. De klacht is afgedaan.",
            ),
            FileToDestroy(
                number="M2025-0188",
                kind_label="melding",
                opened_on=date(2025, 5, 2),
                closed_on=None,
                destroy_on=date(2026, 2, 20),
                basis="9 maanden na de weging",
            ),
        ),
        not_listed="2 dossiers zijn bevroren omdat er een rechtszaak loopt.",
        author="N. de Graaf",
        second_person="Đorđe Jovanović",
        printed_at=_AT,
        control=CONTROL,
    )


def destruction_record() -> DestructionRecordPaper:
    return DestructionRecordPaper(
        municipality="Voorbeeldstad",
        number="VV-2026-03",
        list_number="V-2026-03",
        ground=GROUND,
        files=(
            DestroyedFile(
                number="2020-0031",
                kind_label="casus",
                contents=(
                    ("meldingen", 2),
                    ("wegingen", 1),
                    ("informatie", 41),
                    ("leefgebieden", 12),
                    ("acties", 17),
                    ("bijlagen", 6),
                    ("verstrekkingen", 0),
                ),
                ground="bewaartermijn verstreken op 28-02-2026",
            ),
            DestroyedFile(
                number="M2025-0188",
                kind_label="melding",
                contents=(("meldingen", 1), ("wegingen", 1)),
                ground="bewaartermijn verstreken op 20-02-2026",
            ),
        ),
        author="N. de Graaf",
        second_person="Đorđe Jovanović",
        destroyed_at=_AT,
        printed_at=_AT,
        control=CONTROL,
    )


def access_dossier() -> AccessDossierPaper:
    return AccessDossierPaper(
        municipality="Voorbeeldstad",
        request_number="AVG-2026-04",
        received_on=date(2026, 2, 10),
        identity_check="paspoort gezien aan de balie op 12-02-2026",
        answer_due=date(2026, 3, 10),
        subject_name=samples.SUBJECT_NAME,
        subject_birth_date="februari 1998",
        reference_date=date(2026, 3, 2),
        contact_point=(
            "Burgemeester van Voorbeeldstad, contactpunt persoonsgerichte aanpak, "
            "Postbus 1, 1234 AB Voorbeeldstad"
        ),
        legal_basis=(
            "Radicalisering voorkomen en tegengaan: Wet gegevensverwerking persoonsgerichte "
            "aanpak radicalisering en terroristische activiteiten."
        ),
        retention="Tot 5 jaar na het sluiten van de casus.",
        sources="Politie, onderwijs, gemeente en uzelf.",
        recipients="Politie, Openbaar Ministerie en praktijkschool.",
        chapters=_chapters(),
        withheld=(
            Withheld(
                what="De naam van een melder die daarom vroeg",
                ground="AVG artikel 15 lid 4: rechten en vrijheden van anderen",
                count=1,
            ),
            Withheld(
                what="Informatie die de politie niet vrijgeeft",
                ground="UAVG artikel 41 lid 1 onder d: opsporing van strafbare feiten",
            ),
        ),
        masked_people=2,
        printed_at=_AT,
        control=CONTROL,
    )


def _chapters() -> tuple[DossierChapter, ...]:
    return (
        DossierChapter(
            title="Persoonsgegevens",
            records=(
                DossierRecord(
                    heading="",
                    fields=(
                        ("Naam", samples.SUBJECT_NAME),
                        ("Geboren", "februari 1998"),
                        ("Adres", ""),
                    ),
                ),
            ),
        ),
        DossierChapter(
            title="Meldingen",
            intro="Wat bij de gemeente is binnengekomen, en wat de melder ervan vond.",
            records=(
                DossierRecord(
                    heading="Melding M2026-0311",
                    fields=(
                        ("Ontvangen op", "25-02-2026"),
                        ("Bron", "afgeschermd"),
                    ),
                    texts=(
                        ("Waargenomen gedrag", "Plakte stickers op de deur, met [derde 1]."),
                        ("Mening van de melder", "De melder denkt aan een online groep."),
                    ),
                ),
            ),
        ),
        DossierChapter(
            title="Informatie",
            records=tuple(_information(number) for number in range(1, 9)),
        ),
        DossierChapter(title="Besluiten en overleggen"),
        DossierChapter(
            title="Verstrekkingen",
            tables=(
                DossierTable(
                    columns=("Datum", "Aan", "Wat", "Grond"),
                    rows=(
                        (
                            "03-03-2026",
                            "Politie, basisteam Noord",
                            "Leefgebied dagbesteding, mondeling in het casusoverleg",
                            "artikel 6 van de wet; nodig om de hulp op elkaar af te stemmen",
                        ),
                        ("04-03-2026", "Reclassering", "geweigerd", "niet nodig"),
                    ),
                ),
            ),
        ),
        DossierChapter(
            title="Wijzigingsgeschiedenis",
            tables=(
                DossierTable(
                    columns=("Moment", "Door", "Onderdeel", "Was", "Werd"),
                    rows=tuple(
                        (
                            f"{day:02}-02-2026 09:15",
                            "casusregisseur",
                            "Leefgebied",
                            "Zoekt werk.",
                            "Heeft sinds deze week werk bij een fietsenmaker in de buurt.",
                        )
                        for day in range(1, 29)
                    ),
                ),
            ),
        ),
    )


def _information(number: int) -> DossierRecord:
    return DossierRecord(
        heading=f"Informatie {number}",
        fields=(
            ("Datum", f"{number:02}-02-2026"),
            ("Bron", "Praktijkschool De Haven"),
            ("Soort", "waarneming"),
            ("Categorie", "gewoon"),
            ("Doel", "dagbesteding op gang houden"),
            ("Gedeeld met", "Politie; gemeente"),
        ),
        texts=(("", "Was deze week elke dag op school en sprak met [derde 2]. " * number),),
    )


def handover(*, with_names: bool = False) -> HandoverPaper:
    return HandoverPaper(
        municipality="Voorbeeldstad",
        from_name="N. de Graaf",
        to_name="Zoë Şahin-de Vries",
        handed_over_on=date(2026, 4, 1),
        reason="Nieuwe functie bij een andere gemeente.",
        with_names=with_names,
        cases=(
            HandoverCase(
                number="2026-0147",
                name=samples.SUBJECT_NAME,
                phase_label="in casusoverleg",
                since=date(2026, 1, 12),
                coordinator="Zoë Şahin-de Vries",
                review_due=date(2026, 3, 12),
                review_overdue=True,
                terms=(
                    OpenTerm(label="Betrokkene informeren", due_on=date(2026, 3, 1), late=True),
                    OpenTerm(label="Melder terugkoppelen", due_on=date(2026, 4, 9)),
                ),
                actions=samples.actions()[:1],
                goals=("Dagbesteding op vier dagen per week.",),
                next_meeting="casusoverleg 2026-08 op 14-04-2026",
                attention=(
                    "Belt liever niet: stuur een bericht en spreek af op school.\n\n"
                    "De oudere zus is steunfiguur en wil graag op de hoogte blijven."
                ),
            ),
            HandoverCase(
                number="2026-0131",
                phase_label="in monitoring",
                since=date(2025, 9, 1),
                coordinator="Zoë Şahin-de Vries",
                review_due=date(2026, 9, 1),
            ),
        ),
        actions=samples.actions()[:2],
        partners=(
            PartnerLine(
                organisation="Politie, basisteam Noord",
                contact="Ștefan Țurcanu",
                reach="06 00 00 00 00",
                last_contact=date(2026, 2, 20),
                remarks="Wijkagent; donderdag vrij.",
            ),
            PartnerLine(organisation="Praktijkschool De Haven", contact="mentor"),
        ),
        notes="De vergaderkamer is tot de zomer geboekt.",
        printed_at=_AT,
        control=CONTROL,
    )


def plan(*, with_names: bool = False) -> PlanPaper:
    return PlanPaper(
        municipality="Voorbeeldstad",
        case_number="2026-0147",
        name=samples.SUBJECT_NAME,
        with_names=with_names,
        version=2,
        adopted_on=date(2026, 3, 3),
        adopted_in="casusoverleg 2026-07",
        coordinator="N. de Graaf, gemeente",
        holder=samples.HOLDER,
        summary="Werk en een vast aanspreekpunt eerst. De rest volgt als dat staat.",
        goals=(
            GoalLine(
                text="Betrokkene heeft vier dagen per week dagbesteding die hij zelf koos.",
                life_domain="werk, opleiding en dagbesteding",
                indicator="aanwezigheid volgens de praktijkschool",
                target_on=date(2026, 9, 1),
                outcome_label="deels behaald",
                remarks="Nu drie dagen.",
            ),
            GoalLine(text="Het gezin heeft één vast aanspreekpunt."),
        ),
        interventions=(
            InterventionLine(
                kind_label="sociaal",
                name="Begeleiding naar werk",
                executor="Werkplein",
                voluntary_label="vrijwillig",
                starts_on=date(2026, 2, 1),
                ends_on=date(2026, 8, 1),
                result="Eerste gesprek goed verlopen.",
            ),
            InterventionLine(
                kind_label="bestuursrechtelijk",
                name="Gebiedsverbod rond de school",
                executor="Burgemeester",
                voluntary_label="dwang",
                starts_on=date(2026, 3, 4),
            ),
        ),
        actions=samples.actions()[:2],
        printed_at=_AT,
        control=CONTROL,
    )


def notification() -> NotificationPaper:
    """Return a notification that was weighed twice."""
    return NotificationPaper(
        number="M2026-0311",
        municipality="Voorbeeldstad",
        legal_basis="Wet gegevensverwerking persoonsgerichte aanpak",
        marking="Zeer vertrouwelijk",
        printed_at=_AT,
        facts=(
            ("Ontvangen op", "25-02-2026"),
            ("Bron", "afgeschermd"),
            ("Over", samples.SUBJECT_NAME),
        ),
        observed="Plakte stickers op de deur.\n\nSprak daarna met de conciërge.",
        opinion="De melder denkt aan een online groep.",
        danger_action="Er was geen acuut gevaar.",
        weighings=(
            WeighingLine(
                held_on=date(2026, 2, 27),
                outcome_label="meer informatie nodig",
                present="gemeente, politie, Openbaar Ministerie",
            ),
            WeighingLine(
                held_on=date(2026, 3, 2),
                outcome_label="geen actie nodig",
                present="gemeente, politie, Openbaar Ministerie",
                grounds=(("Samenhang", "Eén signaal."), ("Noodzaak", "Die is er niet.")),
            ),
        ),
        control=CONTROL,
    )
