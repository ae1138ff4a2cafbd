# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the meeting cycle refuses something."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.meeting.MeetingFrozen": (
        "Het verslag van dit overleg is vastgesteld. Daarom kan er niets meer aan veranderen. "
        "Klopt er iets niet? Leg dan in een volgend overleg een correctie vast."
    ),
    "domain.meeting.StepNotAllowed": (
        "Deze stap kan nu niet. Een overleg gaat van concept naar gereed, bezig, gehouden en "
        "vastgesteld. Kies eerst de stap ertussen."
    ),
    "domain.meeting.FollowsItself": "Een agendapunt kan niet na zichzelf komen. Kies een ander punt.",
    "domain.series.SeriesIncomplete": (
        "De reeks is nog niet compleet. Geef haar een naam, een ritme van 1 tot 26 weken en "
        "minuten per casus en melding."
    ),
    "domain.series.SeriesEnded": (
        "Deze reeks is gestopt. Kies een andere reeks, of plan het overleg zonder reeks."
    ),
    "domain.minutes.CorrectionEmpty": "De correctie is leeg. Schrijf op wat er gecorrigeerd wordt.",
    "domain.minutes.CorrectionTooEarly": (
        "Een correctie hoort bij een later overleg dan het overleg van het verslag. Kies een "
        "later overleg."
    ),
    "domain.minutes.MinutesNotAdopted": (
        "Dit verslag is nog niet vastgesteld. Een correctie is pas nodig na vaststelling. "
        "Wijzig het verslag zelf."
    ),
    "domain.copies.CopyAccountedFor": (
        "Dit exemplaar is al terug of vernietigd. Kies eerst Terugdraaien als dat niet klopt."
    ),
    "domain.copies.CopyBeforePrint": (
        "Deze dag ligt voor de dag waarop het exemplaar is gemaakt. Vul een latere dag in."
    ),
    "domain.wishes.WishUnexplained": (
        "Er staat nog geen reden bij. Schrijf op waarom deze casus besproken moet worden."
    ),
    "services.meetings.wishes.WishOnAgenda": (
        "Deze casus staat al op een agenda. Haal het punt daar eerst weg als de bespreking niet "
        "meer nodig is."
    ),
    "services.meetings.agendas.ItemDiscussed": (
        "Bij dit agendapunt is al iets besproken, besloten of afgesproken. Daarom blijft het op "
        "de agenda staan. Zet bij het punt dat het is doorgeschoven als het later verdergaat."
    ),
    "services.meetings.series.MeetingNotHeld": (
        "Dit overleg is nog niet gehouden. Wacht tot het is gehouden, of maak het volgende "
        "overleg uit de reeks."
    ),
}
