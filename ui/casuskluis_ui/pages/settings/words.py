# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The names of units and code lists in Dutch."""

from collections.abc import Mapping

from casuskluis.domain.coding import CodeList
from casuskluis.domain.setting import Unit

UNITS: Mapping[Unit, str] = {
    Unit.COUNT: "aantal",
    Unit.MINUTES: "minuten",
    Unit.HOURS: "uren",
    Unit.MEGABYTES: "megabytes",
    Unit.DAYS: "dagen",
    Unit.WORKING_DAYS: "werkdagen",
    Unit.WEEKS: "weken",
    Unit.MONTHS: "maanden",
    Unit.YEARS: "jaren",
}
LISTS: Mapping[CodeList, str] = {
    CodeList.IDEOLOGY: "Fenomeen",
    CodeList.PHENOMENON: "Verschijnsel",
    CodeList.CHANNEL: "Kanaal van een melding",
    CodeList.SOURCE_DOMAIN: "Herkomst van een melding",
    CodeList.ORGANISATION_KIND: "Soort organisatie",
    CodeList.LIFE_DOMAIN: "Leefgebied",
    CodeList.CLOSING_REASON: "Reden van sluiting",
    CodeList.RELATION: "Relatie met de betrokkene",
    CodeList.PILLAR: "Pijler van de aanpak",
    CodeList.ACTIVITY_KIND: "Soort activiteit",
    CodeList.AGE_BAND: "Leeftijdsgroep",
    CodeList.CASE_PHASE: "Fase van een casus",
    CodeList.ASSESSMENT_OUTCOME: "Uitkomst van een weging",
    CodeList.NOTIFICATION_STATUS: "Stand van een melding",
    CodeList.NOTIFIER_KIND: "Soort melder",
    CodeList.INFORMATION_KIND: "Soort informatie",
    CodeList.DATA_CATEGORY: "Categorie gegevens",
    CodeList.CORE_ROLE: "Rol van een kernpartij",
    CodeList.MEETING_KIND: "Soort overleg",
    CodeList.MEETING_STATUS: "Stand van een overleg",
    CodeList.ATTENDANCE_STATUS: "Deelname",
    CodeList.AGENDA_ITEM_KIND: "Soort agendapunt",
    CodeList.AGENDA_PURPOSE: "Doel van een agendapunt",
    CodeList.TREATMENT: "Behandeling van een agendapunt",
    CodeList.COPY_KIND: "Soort exemplaar",
    CodeList.COPY_STATE: "Stand van een exemplaar",
    CodeList.ACTION_STATUS: "Stand van een actie",
    CodeList.DISTRICT: "Wijk of gebied",
    CodeList.TENSION_SOURCE: "Bron van een signaal van spanning",
    CodeList.TENSION_PHASE: "Verloop van een spanning",
    CodeList.ACTIVITY_STATUS: "Stand van een activiteit",
    CodeList.GOAL_PROGRESS: "Stand van een doel van het programma",
    CodeList.POLICY_PLAN_STATUS: "Stand van een beleidsplan",
    CodeList.MEASURE_STATUS: "Stand van een maatregel",
    CodeList.RELEASE_AUDIENCE: "Lezers van een overzicht",
    CodeList.RELEASE_STATUS: "Stand van een uitgifte",
    CodeList.GENDER: "Geslacht",
    CodeList.SUBJECT_KIND: "Soort betrokkene",
    CodeList.PLAN_STATUS: "Stand van een plan",
    CodeList.GOAL_OUTCOME: "Uitkomst van een doel",
    CodeList.INTERVENTION_KIND: "Soort interventie",
    CodeList.VOLUNTARINESS: "Vrijwilligheid",
    CodeList.INSTRUMENT: "Risico-instrument",
    CodeList.REQUEST_KIND: "Soort verzoek",
    CodeList.REQUEST_OUTCOME: "Beslissing op een verzoek",
    CodeList.REVIEW_OUTCOME: "Uitkomst van een toets",
    CodeList.CLOSING_STEP: "Stap bij sluiten",
    CodeList.DESTRUCTION_STATUS: "Stand van een vernietigingslijst",
    CodeList.ROLE: "Rol van een ambtenaar",
    CodeList.UPKEEP_KIND: "Gedane controle",
    CodeList.DEADLINE_KIND: "Soort termijn",
}
