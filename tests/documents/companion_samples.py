# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers that go with a meeting, and the letter to a subject; invented content."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from casuskluis.documents import action_card, informing_letter, invitation, presence_list
from casuskluis.documents.papers import (
    ActionCardPaper,
    CardAction,
    Edition,
    InformingLetterPaper,
    InvitationPaper,
    InvitedItem,
    PresenceLine,
    PresenceListPaper,
    TimeSlot,
)
from documents import samples

CONTROL = "1234-abcdef123456"
LEGAL_BASIS = (
    "Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische "
    "activiteiten; convenant van 12-05-2025."
)
CONTACT_POINT = (
    "N. de Graaf, ambtenaar openbare orde en veiligheid",
    "pga@voorbeeldstad.example",
    "telefoon 0000 – 00 00 00",
)
_AT = datetime(2026, 3, 2, 16, 40, 12, tzinfo=UTC)
_EDITION = Edition(copy_number=3, copies=6, holder=samples.HOLDER)
_MUCH_TO_DO = (
    "Contact opnemen met de wijkagent over de signalen van februari en afspreken wie wat doet.",
    "Startgesprek met de praktijkschool over dagbesteding.",
    "Aan de ouder uitleggen welke hulp er is, samen met het wijkteam.",
)


def an_invitation(*, with_numbers: bool = False, secret: bool = True) -> InvitationPaper:
    return InvitationPaper(
        municipality="Voorbeeldstad",
        kind_label="Casusoverleg",
        number="2026-07",
        held_on=date(2026, 3, 3),
        starts_at=time(13, 30),
        ends_at=time(15, 0),
        place="Stadskantoor, kamer 2.14",
        chair="Zoë Şahin-de Vries",
        organisation=samples.HOLDER,
        person="Ștefan Țurcanu",
        function="wijkagent",
        address=("Marktplein 1", "1234 AB Voorbeeldstad"),
        slots=(TimeSlot(time(14, 10), time(14, 40)),),
        result="Per casus een gedeeld beeld, een oordeel en afspraken: wie doet wat, wanneer.",
        with_numbers=with_numbers,
        items=(InvitedItem(position=1), InvitedItem(position=5, case_number="2026-0147")),
        legal_basis=LEGAL_BASIS,
        contact_point=CONTACT_POINT,
        secrecy=samples.secrecy() if secret else None,
        edition=_EDITION if with_numbers else None,
        printed_at=_AT,
        control=CONTROL,
    )


def a_presence_list() -> PresenceListPaper:
    return PresenceListPaper(
        municipality="Voorbeeldstad",
        kind_label="Casusoverleg",
        number="2026-07",
        held_on=date(2026, 3, 3),
        starts_at=time(13, 30),
        ends_at=time(15, 0),
        place="Stadskantoor, kamer 2.14",
        chair="Zoë Şahin-de Vries",
        minute_taker="Đorđe Jovanović",
        lines=(
            PresenceLine(
                organisation="Gemeente Voorbeeldstad",
                person="N. de Graaf",
                function="casusregisseur",
                copy_number=1,
                secrecy_signed_on=date(2025, 9, 1),
            ),
            PresenceLine(
                organisation=samples.HOLDER,
                person="Ștefan Țurcanu",
                function="wijkagent",
                slots=(
                    TimeSlot(time(13, 45), time(14, 0)),
                    TimeSlot(time(14, 10), time(14, 40)),
                ),
                copy_number=2,
                secrecy_signed_on=date(2026, 1, 8),
            ),
            PresenceLine(
                organisation="Praktijkschool De Haven",
                function="mentor",
                slots=(TimeSlot(time(14, 20), time(14, 50)),),
                copy_number=3,
            ),
            PresenceLine(organisation="Openbaar Ministerie", excused=True),
        ),
        walk_ins=3,
        legal_basis=LEGAL_BASIS,
        secrecy=samples.secrecy(),
        printed_at=_AT,
        control=CONTROL,
    )


def card_actions(count: int) -> tuple[CardAction, ...]:
    return tuple(
        CardAction(
            number=f"A-{number}",
            case_number=f"2026-{140 + number:04}",
            description=_MUCH_TO_DO[number % len(_MUCH_TO_DO)],
            due_on=date(2026, 2, 20 + number) if number < 9 else None,
            late=number < 2,
            condition="na toestemming van betrokkene" if number % 4 == 0 else "",
            is_new=number % 5 == 0,
        )
        for number in range(1, count + 1)
    )


def an_action_card(count: int = 6, *, secret: bool = True) -> ActionCardPaper:
    return ActionCardPaper(
        municipality="Voorbeeldstad",
        organisation=samples.HOLDER,
        meeting="casusoverleg 2026-07 van 3 maart 2026",
        stands_on=date(2026, 3, 4),
        actions=card_actions(count),
        report_to=CONTACT_POINT,
        report_before=date(2026, 3, 20),
        secrecy=samples.secrecy() if secret else None,
        edition=_EDITION,
        printed_at=_AT,
        control=CONTROL,
    )


def a_letter(*, to_guardian: bool = False) -> InformingLetterPaper:
    return InformingLetterPaper(
        municipality="Voorbeeldstad",
        sender="De burgemeester van Voorbeeldstad",
        sender_address=("Postbus 1", "1234 AA Voorbeeldstad"),
        addressee="Fatma Öztürk" if to_guardian else samples.SUBJECT_NAME,
        address=("Kastanjelaan 12 bis", "1234 AB Voorbeeldstad"),
        guardian_of=samples.SUBJECT_NAME if to_guardian else "",
        reference="BV-2026-118",
        dated_on=date(2026, 3, 2),
        discussed_since=date(2026, 1, 12),
        legal_basis=LEGAL_BASIS,
        reason=(
            "De school en het jongerenwerk maken zich zorgen. Zij zien iemand die zich "
            "terugtrekt en minder naar school gaat.\n\n"
            "Wij willen voorkomen dat het slechter gaat. Daarom bekijken wij samen welke hulp "
            "past."
        ),
        data_kinds=(
            "naam, adres en geboortedatum",
            "hoe het gaat met school, werk, wonen en geld",
            "wat organisaties hebben gezien of gehoord",
        ),
        sources=("de politie", "het onderwijs", "het jongerenwerk"),
        shared_with=(
            "Politie, basisteam Noord",
            "Openbaar Ministerie",
            "Praktijkschool De Haven",
        ),
        retention=(
            "Wij bewaren de gegevens zolang wij praten over hulp, en daarna nog 5 jaar. Daarna "
            "wissen wij ze."
        ),
        conversation="Wij leggen het u graag uit. Kom langs op 12 maart om 10:00 uur.",
        contact_point=CONTACT_POINT,
        privacy_officer="fg@voorbeeldstad.example",
        signer="Zoë Şahin-de Vries",
        signer_function="burgemeester",
        printed_at=_AT,
        control=CONTROL,
    )


def a_bare_letter() -> InformingLetterPaper:
    """Return a letter in which the officer filled in as little as can be."""
    return InformingLetterPaper(
        municipality="Voorbeeldstad",
        sender="De burgemeester van Voorbeeldstad",
        addressee=samples.SUBJECT_NAME,
        dated_on=date(2026, 3, 2),
        printed_at=_AT,
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "invitation": lambda: invitation.build(an_invitation()),
    "invitation with numbers": lambda: invitation.build(an_invitation(with_numbers=True)),
    "bare invitation": lambda: invitation.build(
        replace(
            an_invitation(secret=False),
            place="",
            chair="",
            person="",
            function="",
            address=(),
            slots=(),
            result="",
            items=(),
            legal_basis="",
            contact_point=(),
        )
    ),
    "presence list": lambda: presence_list.build(a_presence_list()),
    "empty presence list": lambda: presence_list.build(
        replace(a_presence_list(), lines=(), walk_ins=0, secrecy=None, legal_basis="")
    ),
    "action card": lambda: action_card.build(an_action_card()),
    "action card of two pages": lambda: action_card.build(an_action_card(60)),
    "empty action card": lambda: action_card.build(
        replace(an_action_card(0, secret=False), meeting="", edition=None, report_to=())
    ),
    "letter": lambda: informing_letter.build(a_letter()),
    "letter to a guardian": lambda: informing_letter.build(a_letter(to_guardian=True)),
    "bare letter": lambda: informing_letter.build(a_bare_letter()),
}
AGREED = (
    "invitation",
    "invitation with numbers",
    "presence list",
    "action card",
    "letter",
    "letter to a guardian",
)
