# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The columns of partners, and of what the programme keeps."""

from casuskluis.domain.activity import Activity
from casuskluis.domain.coding import CodeList
from casuskluis.domain.lists import (
    ContactLine,
    ContactSort,
    OrganisationLine,
    OrganisationSort,
)
from casuskluis.domain.network import KeyPerson
from casuskluis.domain.partner import CORE_ROLES
from casuskluis.domain.policy_plan import PolicyPlan
from casuskluis.domain.tension import PhenomenonAnalysis, TensionSignal
from casuskluis.services.lists.columns import ListColumn, ListWords, yes_no
from casuskluis.services.lists.shared import district_column, name_column, theme_column
from casuskluis.services.programme.contact_moments import MomentLine
from casuskluis.services.programme.covenants import CovenantSheet


def organisation_columns(words: ListWords) -> list[ListColumn[OrganisationLine]]:
    """Return the columns of the organisations."""
    label = words.codes.label
    return [
        ListColumn("name", "Naam", lambda one: one.name, sort=OrganisationSort.NAME, wide=True),
        ListColumn(
            "kind",
            "Soort",
            lambda one: label(CodeList.ORGANISATION_KIND, one.kind),
            sort=OrganisationSort.KIND,
        ),
        ListColumn("town", "Plaats", lambda one: one.town),
        ListColumn("core", "Kernpartij", lambda one: yes_no(one.core_role in CORE_ROLES)),
        ListColumn("covenant", "Convenant", lambda one: yes_no(one.covenant_partner)),
        ListColumn(
            "count_contacts",
            "Contacten",
            lambda one: one.contacts,
            sort=OrganisationSort.CONTACTS,
        ),
    ]


def contact_columns(words: ListWords) -> list[ListColumn[ContactLine]]:
    """Return the columns of the contacts."""
    del words  # nothing in them is a code
    return [
        name_column(sort=ContactSort.NAME),
        ListColumn(
            "organisation",
            "Organisatie",
            lambda one: one.organisation,
            sort=ContactSort.ORGANISATION,
        ),
        ListColumn("function", "Functie", lambda one: one.function, sort=ContactSort.FUNCTION),
        ListColumn("phone", "Telefoon", lambda one: one.phone),
        ListColumn("email", "E-mail", lambda one: one.email),
    ]


def activity_columns(words: ListWords) -> list[ListColumn[Activity]]:
    """Return the columns of the activities."""
    label = words.codes.label
    return [
        ListColumn("title", "Titel", lambda one: one.title, wide=True),
        ListColumn("held", "Datum", lambda one: one.held_on),
        ListColumn("kind", "Soort", lambda one: label(CodeList.ACTIVITY_KIND, one.kind)),
        ListColumn("pillar", "Pijler", lambda one: label(CodeList.PILLAR, one.pillar)),
        ListColumn("status", "Stand", lambda one: label(CodeList.ACTIVITY_STATUS, one.status)),
        ListColumn("count_people", "Deelnemers", lambda one: one.participants),
        ListColumn("provider", "Aanbieder", lambda one: one.provider, usual=False),
        ListColumn("count_cost", "Kosten in euro", lambda one: one.cost, usual=False),
    ]


def key_person_columns(words: ListWords) -> list[ListColumn[KeyPerson]]:
    """Return the columns of the key persons."""
    return [
        name_column(),
        ListColumn("role", "Helpt bij", lambda one: one.role),
        theme_column(words),
        district_column(words),
        ListColumn("until", "Toestemming tot", lambda one: one.consent_until),
    ]


def moment_columns(words: ListWords) -> list[ListColumn[MomentLine]]:
    """Return the columns of the moments of contact."""
    label = words.codes.label
    return [
        ListColumn("held", "Datum", lambda one: one.moment.held_on),
        ListColumn("organisation", "Organisatie", lambda one: one.organisation),
        ListColumn("topic", "Onderwerp", lambda one: one.moment.topic, wide=True),
        ListColumn(
            "theme",
            "Thema",
            lambda one: label(CodeList.PHENOMENON, one.moment.phenomenon),
            usual=False,
        ),
        ListColumn("agreed", "Afspraak", lambda one: one.moment.follow_up),
        ListColumn(
            "until", "Afspraak vóór", lambda one: one.moment.follow_up_on if one.waits else None
        ),
        ListColumn("officer", "Wie", lambda one: one.moment.officer),
    ]


def covenant_columns(words: ListWords) -> list[ListColumn[CovenantSheet]]:
    """Return the columns of the covenants."""
    del words  # nothing in them is a code
    return [
        ListColumn("title", "Titel", lambda one: one.covenant.title, wide=True),
        ListColumn("signed", "Getekend op", lambda one: one.covenant.signed_on),
        ListColumn("until", "Geldig tot", lambda one: one.covenant.valid_until),
        ListColumn("review", "Opnieuw bekijken vóór", lambda one: one.review_on),
        ListColumn("dpia", "DPIA geldig tot", lambda one: one.dpia_until),
        ListColumn(
            "parties", "Partijen", lambda one: ", ".join(one.parties.values()), usual=False
        ),
        ListColumn("ended", "Gestopt op", lambda one: one.covenant.ended_on, usual=False),
    ]


def signal_columns(words: ListWords) -> list[ListColumn[TensionSignal]]:
    """Return the columns of the signals."""
    label = words.codes.label
    return [
        ListColumn("noted", "Opgemerkt op", lambda one: one.noted_on),
        theme_column(words),
        district_column(words),
        ListColumn("phase", "Fase", lambda one: label(CodeList.TENSION_PHASE, one.phase)),
        ListColumn("observed", "Wat is opgemerkt", lambda one: one.observed, wide=True),
        ListColumn("follow", "Vervolg", lambda one: one.follow_up, usual=False),
    ]


def analysis_columns(words: ListWords) -> list[ListColumn[PhenomenonAnalysis]]:
    """Return the columns of the analyses."""
    return [
        theme_column(words, wide=True),
        ListColumn("count_year", "Jaar", lambda one: one.year),
        ListColumn("count_half", "Halfjaar", lambda one: one.half),
        ListColumn("adopted", "Vastgesteld op", lambda one: one.adopted_on),
    ]


def policy_plan_columns(words: ListWords) -> list[ListColumn[PolicyPlan]]:
    """Return the columns of the policy plans."""
    label = words.codes.label
    return [
        ListColumn("title", "Titel", lambda one: one.title, wide=True),
        ListColumn("count_first", "Vanaf", lambda one: one.first_year),
        ListColumn("count_last", "Tot en met", lambda one: one.last_year),
        ListColumn(
            "status", "Stand", lambda one: label(CodeList.POLICY_PLAN_STATUS, one.status)
        ),
        ListColumn("adopted", "Vastgesteld op", lambda one: one.adopted_on),
    ]
