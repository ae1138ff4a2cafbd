# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why a single row or card is refused, with the Dutch sentence for each reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a row or card cannot be added."""

    NO_NAME = "no_name"
    BIRTH_DATE_IMPOSSIBLE = "birth_date_impossible"
    BORN_IN_FUTURE = "born_in_future"
    BSN_INVALID = "bsn_invalid"
    FORMER_DATA = "former_data"
    REPEATED = "repeated"
    TOO_MANY_CELLS = "too_many_cells"
    BROKEN_ROW = "broken_row"
    CELL_ERROR = "cell_error"
    CARD_CUT_OFF = "card_cut_off"
    CARD_EMPTY = "card_empty"
    NOT_A_CARD = "not_a_card"
    NOT_A_PERSON = "not_a_person"
    TEXT_TOO_LONG = "text_too_long"
    MODEL_BROKEN = "model_broken"
    NOTHING_OBSERVED = "nothing_observed"
    REPORTED_IN_FUTURE = "reported_in_future"
    REPORT_REPEATED = "report_repeated"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or card that cannot be added.

    Attributes:
        row: Row or card, counted as in `Taken`.
        reason: Why, for programs.
        text: Why and what to do, in Dutch; holds nothing out of the row.
    """

    row: int
    reason: Reason
    text: str


TEXTS: Mapping[Reason, str] = {
    Reason.NO_NAME: "Er staat geen naam op deze regel. Vul een achternaam in.",
    Reason.BIRTH_DATE_IMPOSSIBLE: (
        "De geboortedatum bestaat niet. Schrijf hem als dd-mm-jjjj, of alleen het jaar."
    ),
    Reason.BORN_IN_FUTURE: "De geboortedatum ligt in de toekomst. Controleer het jaar.",
    Reason.BSN_INVALID: (
        "Dit BSN bestaat niet. Misschien zijn er cijfers verwisseld. Vraag het juiste nummer."
    ),
    Reason.FORMER_DATA: (
        "Dit zijn vroegere gegevens van de persoon hierboven. Alleen de huidige gegevens "
        "worden overgenomen. U hoeft niets te doen."
    ),
    Reason.REPEATED: (
        "Een persoon met precies deze gegevens staat al hoger in dit bestand. Is het toch "
        "iemand anders? Voer die dan met de hand in."
    ),
    Reason.TOO_MANY_CELLS: (
        "Deze regel heeft meer velden dan de kopregel. Zet tekst met een scheidingsteken "
        "tussen aanhalingstekens."
    ),
    Reason.BROKEN_ROW: (
        "Deze regel is beschadigd en niet te lezen. Open het bestand, herstel de regel en "
        "probeer opnieuw."
    ),
    Reason.CELL_ERROR: (
        "In een cel van deze regel staat een fout van Excel, zoals #N/B. Herstel de cel."
    ),
    Reason.CARD_CUT_OFF: (
        "Dit kaartje is afgebroken; het einde ontbreekt. Exporteer het opnieuw uit uw "
        "adresboek."
    ),
    Reason.CARD_EMPTY: (
        "Op dit kaartje staan geen naam, organisatie, e-mailadres of telefoonnummer. Er is "
        "niets om over te nemen."
    ),
    Reason.NOT_A_CARD: (
        "Dit is een afspraak of taak en geen contactpersoon. Exporteer alleen contactpersonen."
    ),
    Reason.NOT_A_PERSON: (
        "Dit kaartje is een groep, een verzendlijst of een plaats en geen persoon. De leden "
        "van een groep hebben een eigen kaartje."
    ),
    Reason.TEXT_TOO_LONG: (
        "Een veld op deze regel is langer dan het programma bewaart. Kort de tekst in."
    ),
    Reason.MODEL_BROKEN: (
        "Deze melding volgt het landelijke model niet. Vraag de afzender om een nieuw bestand."
    ),
    Reason.NOTHING_OBSERVED: (
        "In deze melding staat niet wat er is waargenomen. Vraag dat na bij de afzender."
    ),
    Reason.REPORTED_IN_FUTURE: (
        "De datum van deze melding ligt in de toekomst. Vraag de afzender om de juiste datum."
    ),
    Reason.REPORT_REPEATED: (
        "Een melding met hetzelfde kenmerk staat al hoger. Die wordt ingelezen, deze niet."
    ),
}


def refusal(row: int, reason: Reason) -> Refused:
    """Return the refusal of a row or card with its sentence."""
    return Refused(row, reason, TEXTS[reason])
