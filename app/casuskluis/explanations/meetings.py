# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the meeting cycle refuses something."""

from collections.abc import Mapping

from casuskluis.domain.copies import CopyAccountedFor, CopyBeforePrint
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.meeting import FollowsItself, MeetingFrozen, StepNotAllowed
from casuskluis.domain.minutes import CorrectionEmpty, CorrectionTooEarly, MinutesNotAdopted
from casuskluis.domain.series import SeriesEnded, SeriesIncomplete
from casuskluis.domain.wishes import WishUnexplained
from casuskluis.services.meetings.agendas import ItemDiscussed
from casuskluis.services.meetings.series import MeetingNotHeld
from casuskluis.services.meetings.wishes import WishOnAgenda

SENTENCES: Mapping[type[CasuskluisError], str] = {
    MeetingFrozen: (
        "Het verslag van dit overleg is vastgesteld. Daarom kan er niets meer aan veranderen. "
        "Klopt er iets niet? Leg dan in een volgend overleg een correctie vast."
    ),
    StepNotAllowed: (
        "Deze stap kan nu niet. Een overleg gaat van concept naar gereed, bezig, gehouden en "
        "vastgesteld. Kies eerst de stap ertussen."
    ),
    FollowsItself: "Een agendapunt kan niet na zichzelf komen. Kies een ander punt.",
    SeriesIncomplete: (
        "De reeks is nog niet compleet. Geef haar een naam, een ritme van 1 tot 26 weken en "
        "minuten per casus en melding."
    ),
    SeriesEnded: (
        "Deze reeks is gestopt. Kies een andere reeks, of plan het overleg zonder reeks."
    ),
    CorrectionEmpty: "De correctie is leeg. Schrijf op wat er gecorrigeerd wordt.",
    CorrectionTooEarly: (
        "Een correctie hoort bij een later overleg dan het overleg van het verslag. Kies een "
        "later overleg."
    ),
    MinutesNotAdopted: (
        "Dit verslag is nog niet vastgesteld. Een correctie is pas nodig na vaststelling. "
        "Wijzig het verslag zelf."
    ),
    CopyAccountedFor: (
        "Dit exemplaar is al terug of vernietigd. Kies eerst Terugdraaien als dat niet klopt."
    ),
    CopyBeforePrint: (
        "Deze dag ligt voor de dag waarop het exemplaar is gemaakt. Vul een latere dag in."
    ),
    WishUnexplained: (
        "Er staat nog geen reden bij. Schrijf op waarom deze casus besproken moet worden."
    ),
    WishOnAgenda: (
        "Deze casus staat al op een agenda. Haal het punt daar eerst weg als de bespreking niet "
        "meer nodig is."
    ),
    ItemDiscussed: (
        "Bij dit agendapunt is al iets besproken, besloten of afgesproken. Daarom blijft het op "
        "de agenda staan. Zet bij het punt dat het is doorgeschoven als het later verdergaat."
    ),
    MeetingNotHeld: (
        "Dit overleg is nog niet gehouden. Wacht tot het is gehouden, of maak het volgende "
        "overleg uit de reeks."
    ),
}
