# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers that come out of a meeting, with believable, invented content."""

from datetime import date, time

from casuskluis.documents.papers import (
    AttendedLine,
    CorrectionLine,
    DecisionLine,
    Edition,
    FixedVersion,
    GroundLine,
    MinutesItem,
    MinutesPaper,
    OutcomeBox,
    OutcomeItem,
    OutcomePaper,
    Session,
    WeighingForm,
    WeighingPaper,
)
from documents import samples

DIGEST = "3f2a9b1c77d0e4586a1b2c3d4e5f60718293a4b5c6d7e8f9012a3b4c5d6e7f80"
_GROUNDS = (
    ("Criteria van de wet", "Welk gedrag past bij welk criterium?"),
    ("Samenhang van de signalen", "Hoe stevig zijn ze, en wijzen ze dezelfde kant op?"),
    ("Sociale relaties", "Wie steunt, wie trekt? Noem geen namen van anderen."),
    ("Zelfredzaamheid", "Wat lukt iemand zelf: wonen, werk, geld, contact?"),
    ("Noodzaak", "Waarom kan het niet zonder persoonsgerichte aanpak?"),
    ("Proportionaliteit", "Weegt het doel op tegen de inbreuk op iemands leven?"),
    ("Subsidiariteit", "Waarom is een lichtere weg niet genoeg?"),
    ("Alternatieven", "Welke lichtere wegen zijn besproken, en waarom niet gekozen?"),
)
_OUTCOMES = (
    "Geen actie nodig",
    "Meer informatie nodig",
    "Persoonsgerichte aanpak",
    "Strafrechtelijk onderzoek",
    "Doorgeleid naar zorg of hulp",
    "Advies aan de melder",
    "Overgedragen",
)


def session(*, with_names: bool = False, secret: bool = True) -> Session:
    return Session(
        municipality="Voorbeeldstad",
        number="2026-07",
        kind_label="Casusoverleg",
        held_on=date(2026, 3, 3),
        starts_at=time(13, 30),
        ends_at=time(15, 0),
        place="Stadskantoor, kamer 2.14",
        chair="Zoë Şahin-de Vries",
        minute_taker="Đorđe Jovanović",
        legal_basis="Convenant van 12-05-2025.",
        secrecy=samples.secrecy() if secret else None,
        edition=Edition(copy_number=3, copies=6, holder=samples.HOLDER, with_names=with_names),
        printed_at=samples.PRINTED_AT,
        control="1234-abcdef123456",
    )


def form(*, filled: bool = False) -> WeighingForm:
    return WeighingForm(
        number="M2026-0311",
        position=3,
        received_on=date(2026, 2, 25),
        name="Łukasz Wiśniewski",
        observed="Plakte twee avonden stickers op de schooldeur.\n\nLiep weg.",
        opinion="De melder denkt aan een online groep.",
        known_at=("Politie", "Leerplicht"),
        weighed_on=date(2026, 3, 3) if filled else None,
        present=("Gemeente Voorbeeldstad", "Politie", "Openbaar Ministerie") if filled else (),
        grounds=tuple(
            GroundLine(title=title, hint=hint, text=_ground(title) if filled else "")
            for title, hint in _GROUNDS
        ),
        outcomes=tuple(
            OutcomeBox(label=label, ticked=filled and label == "Persoonsgerichte aanpak")
            for label in _OUTCOMES
        ),
        motivation="De signalen wijzen dezelfde kant op en hulp alleen volstaat niet."
        if filled
        else "",
        advice_on=date(2026, 3, 5) if filled else None,
    )


def _ground(title: str) -> str:
    if title == "Zelfredzaamheid":
        return ""
    return f"{title}: het gedrag is twee keer waargenomen door verschillende bronnen."


def weighing(*, filled: bool = False, named: bool = False, forms: int = 1) -> WeighingPaper:
    return WeighingPaper(
        session=session(with_names=named),
        forms=(form(filled=filled),) * forms,
        signers=(("Gemeente", "N. de Graaf"), ("Politie", ""), ("Openbaar Ministerie", "")),
    )


def _decisions() -> tuple[DecisionLine, ...]:
    return (
        DecisionLine(number="B-7", text="De aanpak gaat door tot na de zomer."),
        DecisionLine(number="B-8", text="De school krijgt één vast aanspreekpunt."),
    )


def outcome(*, draft: bool = True) -> OutcomePaper:
    return OutcomePaper(
        session=session(),
        items=(
            OutcomeItem(position=1, title="Opening en spelregels"),
            OutcomeItem(
                position=2,
                title="Casus 2026-0139",
                shielded=True,
                conclusion="Dit mag deze houder niet lezen.",
                decisions=(DecisionLine(number="B-6", text="Geheim besluit."),),
            ),
            OutcomeItem(
                position=3,
                title="Casus 2026-0147",
                conclusion="De stage loopt goed; het tempo blijft gelijk.",
                decisions=_decisions(),
                actions=samples.actions()[:2],
            ),
            OutcomeItem(position=4, title="Casus 2026-0131", postponed=True),
            OutcomeItem(position=5, title="Rondvraag"),
        ),
        other=OutcomeItem(position=0, actions=samples.actions()[2:]),
        own_actions=samples.actions()[:1],
        draft=draft,
    )


def minutes_item() -> MinutesItem:
    return MinutesItem(
        position=3,
        title="Casus 2026-0147",
        case_number="2026-0147",
        name=samples.SUBJECT_NAME,
        phase_label="in casusoverleg",
        present=("Gemeente Voorbeeldstad", samples.HOLDER),
        picture="De stage loopt sinds februari.\n\nDe wijkagent ziet geen nieuwe signalen.",
        judgement="De zorg neemt af zolang de stage loopt.",
        conclusion="Doorgaan met hetzelfde tempo.",
        decisions=_decisions(),
        actions=samples.actions()[:2],
        review=samples.review(),
        corrections=(
            CorrectionLine(
                decided_in="2026-08",
                text="De stage begon niet in februari maar in maart.",
                written_on=date(2026, 3, 24),
            ),
        ),
    )


def minutes(*, adopted: bool = True, with_names: bool = False) -> MinutesPaper:
    return MinutesPaper(
        session=session(with_names=with_names),
        version=version(adopted=adopted),
        attendees=(
            AttendedLine(
                organisation="Gemeente Voorbeeldstad",
                person="N. de Graaf",
                status_label="aanwezig",
            ),
            AttendedLine(organisation="Openbaar Ministerie", status_label="afgemeld"),
        ),
        opening_text="Van 13:30 tot 15:00 uur.\nAfgemeld:\nOpenbaar Ministerie",
        items=(
            MinutesItem(position=1, title="Opening en spelregels"),
            MinutesItem(
                position=2, title="Casus 2026-0139", shielded=True, picture="Niet lezen."
            ),
            minutes_item(),
            MinutesItem(position=4, title="Casus 2026-0131", postponed=True),
            MinutesItem(position=5, title="Casus 2020-0031", erased=True),
            MinutesItem(position=6, title="Rondvraag", fixed_text=_FIXED),
        ),
        corrections=(CorrectionLine(decided_in="2026-08", text="De politie was er wel."),),
    )


_FIXED = (
    "Aan tafel:\nGemeente Voorbeeldstad, Politie, basisteam Noord\n"
    "Beeldvorming:\nEr is een brief van het ministerie.\n\nDe voorzitter sluit om 15:00 uur.\n"
    "Besluiten:\nB-2026-07-3: De brief komt terug.\nB-2026-07-4: De rondvraag is gesloten."
)


def version(*, adopted: bool = True) -> FixedVersion:
    return FixedVersion(
        number=2,
        author="N. de Graaf",
        made_at=samples.PRINTED_AT,
        adopted=adopted,
        digest=DIGEST,
    )


def case_minutes(*, adopted: bool = False, with_names: bool = False) -> MinutesPaper:
    return MinutesPaper(
        session=session(with_names=with_names),
        case_number="2026-0147",
        version=version(adopted=adopted),
        items=(minutes_item(),),
    )
