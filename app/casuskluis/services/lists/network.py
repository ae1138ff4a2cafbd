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
from casuskluis.services.programme.contact_moments import MomentLine
from casuskluis.services.programme.covenants import CovenantSheet


def organisation_columns(words: ListWords) -> list[ListColumn[OrganisationLine]]:
    """Return the columns of the organisations."""
    label = words.codes.label
    return [
        ListColumn(
            key="name",
            title="Naam",
            value=lambda one: one.name,
            sort=OrganisationSort.NAME,
            wide=True,
        ),
        ListColumn(
            key="kind",
            title="Soort",
            value=lambda one: label(CodeList.ORGANISATION_KIND, one.kind),
            sort=OrganisationSort.KIND,
        ),
        ListColumn(key="town", title="Plaats", value=lambda one: one.town),
        ListColumn(
            key="core",
            title="Kernpartij",
            value=lambda one: yes_no(one.core_role in CORE_ROLES),
        ),
        ListColumn(
            key="covenant", title="Convenant", value=lambda one: yes_no(one.covenant_partner)
        ),
        ListColumn(
            key="count_contacts",
            title="Contacten",
            value=lambda one: one.contacts,
            sort=OrganisationSort.CONTACTS,
        ),
    ]


def contact_columns(words: ListWords) -> list[ListColumn[ContactLine]]:
    """Return the columns of the contacts."""
    del words  # nothing in them is a code
    return [
        ListColumn(
            key="name",
            title="Naam",
            value=lambda one: one.name.sorted_display,
            sort=ContactSort.NAME,
            wide=True,
        ),
        ListColumn(
            key="organisation",
            title="Organisatie",
            value=lambda one: one.organisation,
            sort=ContactSort.ORGANISATION,
        ),
        ListColumn(
            key="function",
            title="Functie",
            value=lambda one: one.function,
            sort=ContactSort.FUNCTION,
        ),
        ListColumn(key="phone", title="Telefoon", value=lambda one: one.phone),
        ListColumn(key="email", title="E-mail", value=lambda one: one.email),
    ]


def activity_columns(words: ListWords) -> list[ListColumn[Activity]]:
    """Return the columns of the activities."""
    label = words.codes.label
    return [
        ListColumn(key="title", title="Titel", value=lambda one: one.title, wide=True),
        ListColumn(key="held", title="Datum", value=lambda one: one.held_on),
        ListColumn(
            key="kind", title="Soort", value=lambda one: label(CodeList.ACTIVITY_KIND, one.kind)
        ),
        ListColumn(
            key="pillar", title="Pijler", value=lambda one: label(CodeList.PILLAR, one.pillar)
        ),
        ListColumn(
            key="status",
            title="Stand",
            value=lambda one: label(CodeList.ACTIVITY_STATUS, one.status),
        ),
        ListColumn(key="count_people", title="Deelnemers", value=lambda one: one.participants),
        ListColumn(
            key="provider", title="Aanbieder", value=lambda one: one.provider, usual=False
        ),
        ListColumn(
            key="count_cost", title="Kosten in euro", value=lambda one: one.cost, usual=False
        ),
    ]


def key_person_columns(words: ListWords) -> list[ListColumn[KeyPerson]]:
    """Return the columns of the key persons."""
    label = words.codes.label
    return [
        ListColumn(
            key="name", title="Naam", value=lambda one: one.name.sorted_display, wide=True
        ),
        ListColumn(key="role", title="Helpt bij", value=lambda one: one.role),
        ListColumn(
            key="theme",
            title="Thema",
            value=lambda one: label(CodeList.PHENOMENON, one.phenomenon),
        ),
        ListColumn(
            key="district",
            title="Wijk",
            value=lambda one: label(CodeList.DISTRICT, one.district),
        ),
        ListColumn(key="until", title="Toestemming tot", value=lambda one: one.consent_until),
    ]


def moment_columns(words: ListWords) -> list[ListColumn[MomentLine]]:
    """Return the columns of the moments of contact."""
    label = words.codes.label
    return [
        ListColumn(key="held", title="Datum", value=lambda one: one.moment.held_on),
        ListColumn(key="organisation", title="Organisatie", value=lambda one: one.organisation),
        ListColumn(
            key="topic", title="Onderwerp", value=lambda one: one.moment.topic, wide=True
        ),
        ListColumn(
            key="theme",
            title="Thema",
            value=lambda one: label(CodeList.PHENOMENON, one.moment.phenomenon),
            usual=False,
        ),
        ListColumn(key="agreed", title="Afspraak", value=lambda one: one.moment.follow_up),
        ListColumn(
            key="until",
            title="Afspraak vóór",
            value=lambda one: one.moment.follow_up_on if one.waits else None,
        ),
        ListColumn(key="officer", title="Wie", value=lambda one: one.moment.officer),
    ]


def covenant_columns(words: ListWords) -> list[ListColumn[CovenantSheet]]:
    """Return the columns of the covenants."""
    del words  # nothing in them is a code
    return [
        ListColumn(key="title", title="Titel", value=lambda one: one.covenant.title, wide=True),
        ListColumn(key="signed", title="Getekend op", value=lambda one: one.covenant.signed_on),
        ListColumn(key="until", title="Geldig tot", value=lambda one: one.covenant.valid_until),
        ListColumn(
            key="review", title="Opnieuw bekijken vóór", value=lambda one: one.review_on
        ),
        ListColumn(key="dpia", title="DPIA geldig tot", value=lambda one: one.dpia_until),
        ListColumn(
            key="parties",
            title="Partijen",
            value=lambda one: ", ".join(one.parties.values()),
            usual=False,
        ),
        ListColumn(
            key="ended",
            title="Gestopt op",
            value=lambda one: one.covenant.ended_on,
            usual=False,
        ),
    ]


def signal_columns(words: ListWords) -> list[ListColumn[TensionSignal]]:
    """Return the columns of the signals."""
    label = words.codes.label
    return [
        ListColumn(key="noted", title="Opgemerkt op", value=lambda one: one.noted_on),
        ListColumn(
            key="theme",
            title="Thema",
            value=lambda one: label(CodeList.PHENOMENON, one.phenomenon),
        ),
        ListColumn(
            key="district",
            title="Wijk",
            value=lambda one: label(CodeList.DISTRICT, one.district),
        ),
        ListColumn(
            key="phase",
            title="Fase",
            value=lambda one: label(CodeList.TENSION_PHASE, one.phase),
        ),
        ListColumn(
            key="observed", title="Wat is opgemerkt", value=lambda one: one.observed, wide=True
        ),
        ListColumn(key="follow", title="Vervolg", value=lambda one: one.follow_up, usual=False),
    ]


def analysis_columns(words: ListWords) -> list[ListColumn[PhenomenonAnalysis]]:
    """Return the columns of the analyses."""
    label = words.codes.label
    return [
        ListColumn(
            key="theme",
            title="Thema",
            value=lambda one: label(CodeList.PHENOMENON, one.phenomenon),
            wide=True,
        ),
        ListColumn(key="count_year", title="Jaar", value=lambda one: one.year),
        ListColumn(key="count_half", title="Halfjaar", value=lambda one: one.half),
        ListColumn(key="adopted", title="Vastgesteld op", value=lambda one: one.adopted_on),
    ]


def policy_plan_columns(words: ListWords) -> list[ListColumn[PolicyPlan]]:
    """Return the columns of the policy plans."""
    label = words.codes.label
    return [
        ListColumn(key="title", title="Titel", value=lambda one: one.title, wide=True),
        ListColumn(key="count_first", title="Vanaf", value=lambda one: one.first_year),
        ListColumn(key="count_last", title="Tot en met", value=lambda one: one.last_year),
        ListColumn(
            key="status",
            title="Stand",
            value=lambda one: label(CodeList.POLICY_PLAN_STATUS, one.status),
        ),
        ListColumn(key="adopted", title="Vastgesteld op", value=lambda one: one.adopted_on),
    ]
