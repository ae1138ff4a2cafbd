# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tables of a vault in the few groups an officer knows them by."""

from collections.abc import Iterator, Mapping, Sequence

from casuskluis.vault.salvage.counts import TableCount

GROUPS: Mapping[str, str] = {
    "Casussen": (
        "cases information_items information_shared_with addenda life_domain_notes "
        "related_persons field_changes attribute_spans informings disclosures "
        "instrument_references necessity_reviews closing_marks authorisations"
    ),
    "Meldingen en wegingen": "notifications assessments assessment_present",
    "Personen": "subjects",
    "Plannen en acties": "action_plans goals interventions action_items",
    "Overleggen": (
        "meetings meeting_series series_attendees series_items attendances agenda_items "
        "agenda_item_restricted discussion_requests decisions item_records item_record_present "
        "minutes_parts minutes_versions minutes_corrections printed_copies"
    ),
    "Bijlagen": "attachments attachment_contents",
    "Partners": "organisations contacts",
    "Programma en beleidsplan": (
        "programme_goals activities activity_attendances key_persons contact_moments covenants "
        "covenant_parties tension_signals phenomenon_analyses policy_plans plan_sections "
        "measures"
    ),
    "Verzoeken, datalekken en controles": "access_requests data_breaches upkeep_records",
    "Overzichten": "releases retained_figures masked_texts",
    "Vernietiging en prullenbak": (
        "destruction_lists destruction_records kept_records kept_roots"
    ),
    "Collega's en instellingen": "officers settings codes list_views own_words drafts",
    "Overgenomen bestanden": "imports import_records column_choices",
    "Pakketten": "parcels parcel_cases record_origins record_stamps parcel_keys",
    "Logboek": "journal journal_key",
}
"""Name of a group to its tables, the heaviest first."""
_OTHER = "Overig"


def grouped(tables: Sequence[TableCount]) -> Iterator[tuple[str, list[TableCount]]]:
    """Give the groups in which anything was, each with its tables in that order."""
    left = {table.name: table for table in tables if table.saved or not table.is_whole}
    for name, members in GROUPS.items():
        found = [left.pop(one) for one in members.split() if one in left]
        if found:
            yield name, found
    if left:
        yield _OTHER, list(left.values())
